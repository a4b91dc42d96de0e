package ui

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// ownStates are flags under which own figures are looked at on every view and day.
var ownStates = [][]string{
	{"--focus", "nextalk"}, {"--focus", "wechat", "--base", "nextalk", "--unit", "multiples"},
	{"--focus", "nextalk", "--base", "wechat", "--align", "launch", "--sort", "launched"},
	{"--focus", "signal", "--base", "telegram", "--no-estimates", "--unit", "index", "--index-day", "2021-06-30"},
	{"--focus", "nextalk", "--base", "whatsapp", "--metric", "dau"},
	{"--focus", "nextalk", "--base", "nextalk", "--metric", "registered", "--scale", "log", "--sort", "billion"},
	{"--focus", "nextalk", "--metric", "installs_total", "--hide", "whatsapp,messenger,wechat,telegram,signal,threema"},
	{"--focus", "nextalk", "--metric", "all", "--whose", "nextalk", "--known", "then"},
	{"--focus", "telegram", "--metric", "flows", "--event", "signal-outage", "--open"},
	{"--focus", "nextalk", "--base", "signal", "--metric", "ad_reach", "--align", "launch", "--unit", "index"},
}

// ownFrames calls look with every view and state of the set with own figures, each on each so-many-th day.
func ownFrames(t *testing.T, each int, look func(f screen.Frame) error) {
	t.Helper()
	if testing.Short() {
		each *= 4
	}
	env := NewEnv(frametest.Own(t), testToday, "test")
	var frames []screen.Frame
	for _, view := range env.ViewIDs() {
		for i, flags := range ownStates {
			state, err := env.Parse(append([]string{"--view", view}, flags...))
			if err != nil {
				t.Fatal(err)
			}
			f := screen.NewFrame(env, env.Normalize(state), 120, 36, screen.NewLook(screen.Dark, false))
			days := append(spokenDays(f), data.Date(2020, 1, 1), data.Date(2021, 1, 15), data.Date(2025, 7, 1))
			for n, day := range days {
				if f.State.Day = day; (n+i)%each == 0 {
					frames = append(frames, f)
				}
			}
		}
	}
	inParallel(t, len(frames), func(i int) error {
		if err := look(frames[i]); err != nil {
			return fmt.Errorf("%s: %w", strings.Join(frames[i].Args(frames[i].State), " "), err)
		}
		return nil
	})
}

// epoch is the year that a launch which is not known would lie in.
var epoch = regexp.MustCompile(`\b1970\b`)

// On no screen, at no size and in no file does a messenger whose launch nobody knows come from 1970.
func TestOwnFiguresOnEveryScreen(t *testing.T) {
	ownFrames(t, 3, func(f screen.Frame) error {
		for _, size := range [][2]int{{45, 12}, {80, 24}, {120, 36}, {200, 60}} {
			f.W, f.H = size[0], size[1]
			if err := wholeFrame(f); err != nil {
				return fmt.Errorf("at %d×%d: %w", f.W, f.H, err)
			}
			if text := Render(f).Plain(); epoch.MatchString(text) {
				return fmt.Errorf("at %d×%d:\n%s", f.W, f.H, text)
			}
		}
		if text := frametest.Text(newSheet(f).detailLines()); epoch.MatchString(text) {
			return fmt.Errorf("in full:\n%s", text)
		}
		return nil
	})
}

// Sentences about own figures keep to the rules of all sentences, in each of their wordings.
func TestSentencesOfOwnFigures(t *testing.T) {
	ownFrames(t, 2, func(f screen.Frame) error {
		for _, wording := range f.Screen().Show(f).Sentence() {
			text, bad := plain(wording), ""
			switch f.View {
			case "ranking":
				if !strings.Contains(text, "is left out") && !strings.Contains(text, "is hidden") {
					bad = judge(f, text)
				}
			case "compare":
				bad = judgeCompare(f, text)
			}
			switch {
			case bad != "":
				return fmt.Errorf("%q: %s", text, bad)
			case strings.Contains(text, "n/a"), epoch.MatchString(text), strings.Contains(text, "  "),
				frametest.Cause(strings.Trim(text, `"`)) != "" && f.View != "events",
				strings.Count(text, "own figure, own figure") > 0:
				return fmt.Errorf("%q", text)
			}
			for _, group := range named(f, text) {
				own := !slices.ContainsFunc(group, func(o *data.Observation) bool { return !o.Own })
				if own && !strings.Contains(text, "own figure") {
					return fmt.Errorf("%q does not tell that %s is an own figure", text, group[0].ID())
				}
			}
		}
		return nil
	})
}

// ownTold is how files for people tell of own figures, also where there is little room, without blanks.
var ownTold = regexp.MustCompile(`ownfigure|(^|[^n])own:`)

// The files of own figures are read by the readers of all formats; each own figure that a file rests on is flagged
// there, and files for people tell whose figures are own ones.
func TestFilesOfOwnFigures(t *testing.T) {
	files, saw := newReader(t), map[string]bool{}
	ownFrames(t, 12, func(f screen.Frame) error {
		for _, format := range snapshot.Formats {
			if format.Binary {
				continue
			}
			b, err := Encode(f, format, readSize, screen.Dark, snapshot.Options{})
			if err != nil {
				return err
			}
			r, err := files.read(format.ID, f.View, b)
			if err != nil {
				return fmt.Errorf("%s: %w", format.ID, err)
			}
			if epoch.MatchString(r.text) && format.ID != "svg" && format.ID != "html" { // these hold places
				return fmt.Errorf("%s: 1970 in\n%.3000s", format.ID, r.text)
			}
			if format.ID == "json" {
				if err := flaggedJSON(f, b); err != nil {
					return err
				}
			}
			drawn := slices.ContainsFunc(f.Screen().Show(f).Records().Rows, func(row snapshot.Row) bool {
				return !row.Hidden && slices.ContainsFunc(row.Figures, func(o *data.Observation) bool { return o.Own })
			})
			switch {
			case format.Data, format.ID == "plain" && f.View == "trend", format.Bare, !drawn: // of the focus alone
			case f.View == "figures" && format.Picture: // of the rows in sight
			case !ownTold.MatchString(joined(plain(r.text))):
				return fmt.Errorf("%s does not tell of own figures:\n%.1000s", format.ID, fold(r.text))
			default:
				saw[f.View] = true
			}
		}
		return nil
	})
	if len(saw) < enough(5) {
		t.Errorf("own figures were told of only in %v", saw)
	}
}

// flaggedJSON says which own figure a document holds without telling that it is one, in its place and in the row that
// rests on it.
func flaggedJSON(f screen.Frame, b []byte) error {
	var doc struct {
		Columns []struct{ ID string }
		Rows    []struct {
			Values  map[string]any
			Figures []string
		}
		Figures []struct {
			ID  string
			Own bool
		}
	}
	if err := json.Unmarshal(b, &doc); err != nil {
		return err
	}
	for _, x := range doc.Figures {
		if o := f.Set.Figure(x.ID); o == nil || o.Own != x.Own {
			return fmt.Errorf("json: %s is own: %v", x.ID, x.Own)
		}
	}
	for _, row := range doc.Rows {
		flags, has := row.Values["flags"]
		if !has {
			continue
		}
		for _, id := range row.Figures {
			o := f.Set.Figure(id)
			if o == nil {
				return errors.New("json: no figure " + id)
			}
			if o.Own && !strings.Contains(fmt.Sprint(flags), "own") {
				return fmt.Errorf("json: %v of %s", flags, id)
			}
		}
	}
	return nil
}

// A png has no letters for all names. A messenger whose name it cannot write stands under its id on every screen, and
// the note says so; in other files, whose letters are the reader's, it keeps its name.
func TestNamesWithoutLettersInPNG(t *testing.T) {
	set := frametest.Own(t).Renamed(map[string]string{"wechat": "微信", "nextalk": "🚀", "telegram": "Телеграм"})
	env := NewEnv(set, testToday, "test")
	for _, view := range env.ViewIDs() {
		f := frameOn(t, env, 120, 36, "--view", view, "--focus", "wechat", "--base", "nextalk")
		texts := map[string]string{}
		for _, format := range []string{"png", "svg"} {
			file := forFile(f, formatByID(format), snapshot.Size{W: f.W, H: f.H}, screen.Light, snapshot.Options{})
			texts[format] = Render(file).Plain()
		}
		if text := texts["png"]; strings.Contains(text, "微") || strings.Contains(text, "🚀") ||
			!strings.Contains(text, "by id: 2 names in letters that png lacks") {
			t.Errorf("%s: names that cannot be written stand in a png, or it does not say so:\n%s", view, text)
		}
		if text := texts["svg"]; strings.Contains(text, "by id") || view == "ranking" && !strings.Contains(text, "微信") {
			t.Errorf("%s: an svg has no names:\n%s", view, text)
		}
		if view == "ranking" {
			for _, name := range []string{" wechat ", " nextalk ", " Телеграм ", " Signal "} {
				if !strings.Contains(texts["png"], name) {
					t.Errorf("%s: there is no %q:\n%s", view, name, texts["png"])
				}
			}
		}
	}
}
