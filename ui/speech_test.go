package ui

import (
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// spokenDays are 20 days over all years of the data.
func spokenDays(f screen.Frame) (days []data.Day) {
	first := f.Set.FirstDay()
	for i := range data.Day(20) {
		days = append(days, first+(f.Today-first)*i/19)
	}
	return days
}

var (
	address     = regexp.MustCompile(`(?m) ?https?://\S+$`)
	indentedOK  = regexp.MustCompile(`^   \S`)
	writtenOnly = regexp.MustCompile(`[~≥≤×▒░▶▸↑☆★●○■□▲△◆◇▼▽┐┘│├…·]|\[[epdcbwo]\]|\d ?(bn|M|k)\b|\bQ[1-4] \d{4}|` +
		`\b(dotted|pgdn|pgup|press [a-z]:?)\b|` +
		`\b\d{1,2} (Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b`)
	goesOn   = regexp.MustCompile(`\n +`)
	inQuotes = regexp.MustCompile(`"[^"]*"`)
)

// On all screens and 20 days, speech has no columns and no signs, and no line is long but for an address; a line that
// begins with blanks belongs to a row above it.
func TestSpeechIsSpoken(t *testing.T) {
	lines, rows := 0, map[string]int{}
	for _, view := range testEnv().ViewIDs() {
		for i, flags := range [][]string{nil, {"--search", strings.Repeat("x", 150)},
			{"--hide", "whatsapp", "--no-estimates", "--unit", "multiples", "--known", "then"},
			{"--focus", "telegram", "--base", "wechat", "--metric", "registered", "--scale", "log", "--unit",
				"index"}} {
			f := frameOf(t, 45, 12, append([]string{"--view", view}, flags...)...)
			for n, day := range spokenDays(f) {
				if i > 0 && n%5 > 0 { // the other states on each fifth day
					continue
				}
				f.State.Day = day
				b, err := Encode(f, formatByID("plain"), snapshot.Size{}, screen.Auto, snapshot.Options{All: n%10 == 3})
				if err != nil {
					t.Fatal(err)
				}
				text := string(b)
				page, _, _ := strings.Cut(text, "\nuserbase snapshot ") // the command is for programs
				told := inQuotes.ReplaceAllString(goesOn.ReplaceAllString(address.ReplaceAllString(page, ""), " "), "")
				if sign := writtenOnly.FindString(told); sign != "" {
					t.Errorf("%s on %s: %q is for the eye:\n%s", view, day, sign, text)
				}
				head := false // a row stands above, to which this line belongs
				for _, l := range strings.Split(page, "\n") {
					lines++
					said := address.ReplaceAllString(l, "")
					if w := cells.Width(said, false); w > 100 {
						t.Errorf("%s on %s: %d cells: %q", view, day, w, l)
					}
					if strings.HasPrefix(l, " ") && (!head || !indentedOK.MatchString(l)) ||
						strings.Contains(strings.TrimLeft(l, " "), "  ") || strings.HasSuffix(l, " ") {
						t.Errorf("%s on %s: %q", view, day, l)
					}
					head = l != ""
					if strings.HasPrefix(l, "   Source: ") {
						rows[view]++
					}
				}
				if t.Failed() {
					t.FailNow()
				}
			}
		}
	}
	for _, view := range testEnv().ViewIDs() {
		if rows[view] == 0 {
			t.Errorf("%s: no source stands below a row", view)
		}
	}
	if lines < 1000 {
		t.Errorf("only %d lines", lines)
	}
}

// Trend tells of the focus and events of the one selected; of all if asked for.
func TestSpeechTellsOfOneOrOfAll(t *testing.T) {
	for view, both := range map[string][2]string{"trend": {"\nSignal, ", "\nTelegram, "},
		"events": {"breaks down for more than a day.\n   ", "WhatsApp Inc. is incorporated.\n   "}} {
		f := frameOf(t, 120, 36, "--view", view, "--focus", "signal", "--day", "2021-01-15")
		for _, all := range []bool{false, true} {
			b, err := Encode(f, formatByID("plain"), snapshot.Size{}, screen.Auto, snapshot.Options{All: all})
			text := string(b)
			if err != nil || !strings.Contains(text, both[0]) || strings.Contains(text, both[1]) != all ||
				strings.Contains(text, " --all") != all {
				t.Errorf("%s, all %v: %v\n%.3000s", view, all, err, text)
			}
		}
	}
}

// The text for an alt attribute is short, says the chart, the title and one of the sentences of the screen, and has no
// sign: on the days of all events, and of each event.
func TestAlternativeTexts(t *testing.T) {
	findings := map[string]bool{}
	for _, view := range testEnv().ViewIDs() {
		for i, e := range testEnv().Set.Events {
			flags := []string{"--view", view, "--day", e.Day.String(), "--event", e.ID}
			if i%4 == 1 {
				flags = append(flags, "--focus", "threema", "--base", "messenger", "--no-estimates", "--known", "then")
			}
			f := frameOf(t, 120, 36, flags...)
			b, err := Encode(f, formatByID("alt"), snapshot.Size{}, screen.Auto, snapshot.Options{})
			if err != nil {
				t.Fatal(err)
			}
			f.Format = "alt"
			text, shown := strings.TrimSuffix(string(b), "\n"), f.Screen().Show(f)
			n := len([]rune(text))
			sign := writtenOnly.FindString(inQuotes.ReplaceAllString(text, ""))
			said := false
			for _, s := range shown.Sentence() {
				said = said || strings.HasSuffix(text, " "+snapshot.Spoken(s))
			}
			if n > 250 || n < 60 || sign != "" || !said || !strings.HasPrefix(text, shown.Head().Chart+". ") {
				t.Fatalf("%s: %d characters, the sign %q: %q", flags, n, sign, text)
			}
			findings[text] = true
		}
	}
	if len(findings) < 200 {
		t.Errorf("only %d texts", len(findings))
	}
}

// Pictures carry the alternative text, and two of them in one page keep their names.
func TestPicturesHaveNames(t *testing.T) {
	label := regexp.MustCompile(`<svg [^>]*aria-labelledby="([^" ]+) ([^" ]+)"[^>]* aria-label="([^"]*)"`)
	ids := map[string]bool{}
	for _, flags := range [][]string{{"--view", "ranking"}, {"--view", "trend"},
		{"--view", "ranking", "--focus", "signal"}} {
		f := frameOf(t, 120, 36, append(flags, "--day", "2021-01-15")...)
		in := map[string]string{}
		for _, id := range []string{"alt", "svg", "png", "html"} {
			b, err := Encode(f, formatByID(id), snapshot.Size{}, screen.Auto, snapshot.Options{})
			if err != nil {
				t.Fatal(err)
			}
			in[id] = string(b)
		}
		alt := strings.TrimSpace(in["alt"])
		for _, id := range []string{"svg", "html"} {
			m := label.FindStringSubmatch(in[id])
			if m == nil || html.UnescapeString(m[3]) != alt || strings.Count(in[id], ` id="`+m[1]+`"`) != 1 ||
				strings.Count(in[id], ` id="`+m[2]+`"`) != 1 {
				t.Fatalf("%s: %q, want %q", id, m, alt)
			}
			if id == "svg" {
				if ids[m[1]] || ids[m[2]] {
					t.Errorf("%s: the names %q are those of another picture", flags, m[1:3])
				}
				ids[m[1]], ids[m[2]] = true, true
			}
		}
		if !strings.Contains(in["png"], "Description\x00\x00\x00en\x00\x00"+alt) {
			t.Errorf("%s: the png does not hold %q", flags, alt)
		}
	}
}
