package ui

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// fifty is the data of fifty messengers with some figures each.
func fifty(t testing.TB) *screen.Env {
	return NewEnv(frametest.Many(t, 50, 1500), testToday, "test")
}

// Fifty messengers are drawn whole on all screens, and the focus is seen: at four sizes, with all that may lie over a
// screen, in print, and without colours or other signs than ASCII.
func TestFiftyMessengersAreDrawnWhole(t *testing.T) {
	env, sizes := fifty(t), [][2]int{{80, 24}, {120, 36}, {200, 60}, {45, 12}}
	if testing.Short() {
		sizes = sizes[:1]
	}
	type job struct {
		f    screen.Frame
		name string
	}
	var jobs []job
	for _, view := range env.ViewIDs() {
		for _, flags := range []string{"--focus app-7", "--focus app-33 --base app-50", "--focus app-50 --theme mono",
			"--focus app-20 --ascii", "--focus app-9 --unit multiples --scale log --day 2026-03-01",
			"--focus app-12 --hide signal,app-8,app-9,app-10,app-11,app-13,app-14,app-15 --no-estimates",
			"--focus app-40 --open", "--focus app-41 --metric all --search app --whose app-41"} {
			for _, size := range sizes {
				f := frameOn(t, env, size[0], size[1], append(strings.Fields(flags), "--view", view)...)
				jobs = append(jobs, job{f, flags})
				f.Picture = true
				jobs = append(jobs, job{f, flags + ", print"})
			}
		}
		for _, modal := range []screen.Modal{{Kind: screen.ListModal, List: screen.ChooseWhose, Row: 40},
			{Kind: screen.HelpModal}, {Kind: screen.SearchModal, Input: "app", Cursor: 3}} {
			for _, size := range sizes {
				f := frameOn(t, env, size[0], size[1], "--view", view)
				f.Modal = modal
				jobs = append(jobs, job{f, fmt.Sprint("modal ", modal.Kind)})
			}
		}
	}
	inParallel(t, len(jobs), func(i int) error {
		j := jobs[i]
		at := fmt.Sprintf("%s %s at %d×%d", j.f.View, j.name, j.f.W, j.f.H)
		if err := wholeFrame(j.f); err != nil {
			return fmt.Errorf("%s: %w", at, err)
		}
		text := Render(j.f)
		for y, row := range strings.Split(text.ANSI(), "\n") {
			if w := ansi.StringWidth(row); w != j.f.W {
				return fmt.Errorf("%s: row %d is %d wide: %q", at, y, w, row)
			}
		}
		seen := strings.Contains(text.Plain(), j.f.Name(j.f.Focus))
		if !seen && strings.HasPrefix(j.name, "--focus") && j.f.View != "events" && j.f.View != "figures" {
			return fmt.Errorf("%s: the focus is not seen:\n%s", at, text.Plain())
		}
		if j.f.Picture && strings.Contains(text.Plain(), " more below\n") {
			return fmt.Errorf("%s: nothing lies below in a picture:\n%s", at, text.Plain())
		}
		return nil
	})
}

// Of fifty messengers a text that stands in a picture's place is as short as of six, and rows of files hold all.
func TestFilesHoldFiftyMessengers(t *testing.T) {
	env := fifty(t)
	for _, view := range env.ViewIDs() {
		f := frameOn(t, env, 120, 36, "--view", view, "--focus", "app-41", "--theme", "dark")
		size := snapshot.Size{W: f.W, H: f.H}
		alt, err := Encode(f, formatByID("alt"), size, screen.Dark, snapshot.Options{})
		if n := utf8.RuneCount(bytes.TrimSpace(alt)); err != nil || n > 250 || n < 20 {
			t.Errorf("%s: the alternative text has %d characters, %v: %s", view, n, err, alt)
		}
		md, err := Encode(f, formatByID("md"), size, screen.Dark, snapshot.Options{})
		for _, m := range env.Set.Messengers {
			if all := view == "ranking" || view == "trend" || view == "growth" || view == "profiles"; err != nil ||
				all && !bytes.Contains(md, []byte(m.Short)) {
				t.Errorf("%s: %s is not in the file, %v", view, m.Short, err)
			}
		}
	}
}

// The rows whose sources a picture names are those that it shows, also where some are hidden among them.
func TestSourcesAreOfTheRowsDrawn(t *testing.T) {
	for _, view := range []string{"ranking", "growth"} {
		f := frameOn(t, fifty(t), 120, 36, "--view", view, "--focus", "signal", "--hide", "wechat,app-7,app-8,app-9")
		f.Picture, f.Format = true, "svg"
		s := newSheet(f)
		rows, text := s.inSight(), Render(f).Plain()
		name := slices.IndexFunc(s.records().Columns, func(c snapshot.Column) bool { return c.ID == "name" })
		for _, r := range rows {
			if !strings.Contains(text, " "+r.Cells[name].Text+" ") {
				t.Errorf("%s: %s is not drawn", view, r.Cells[name].Text)
			}
		}
		if len(rows) == 0 || len(rows) == len(s.records().Rows) {
			t.Errorf("%s: %d rows are in sight", view, len(rows))
		}
	}
}
