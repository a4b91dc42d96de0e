package ui

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"userbase/ui/cells"
	"userbase/ui/screen"
)

func TestBackgroundOfColorfgbg(t *testing.T) {
	for want, values := range map[screen.Theme][]string{
		screen.Dark:    {"15;0", "7;8", "0;default;6"},
		screen.Light:   {"0;15", "0;default;15", "8;7", "0;9"},
		screen.Neutral: {"", "0", "15", "15;default", ";", "0;-1", "0;16", "0;\x1b"},
	} {
		for _, value := range values {
			if got := background(value); got != want {
				t.Errorf("COLORFGBG=%q is %s, want %s", value, got, want)
			}
		}
	}
}

// environment is one of a few variables.
func environment(vars map[string]string) func(string) string {
	return func(name string) string { return vars[name] }
}

func TestWhatWantsNoColours(t *testing.T) {
	for _, c := range []struct {
		vars map[string]string
		want string
	}{
		{nil, ""},
		{map[string]string{"NO_COLOR": "0"}, "NO_COLOR is set"},
		{map[string]string{"CLICOLOR": "0"}, "CLICOLOR is 0"},
		{map[string]string{"CLICOLOR": "1"}, ""},
		{map[string]string{"CLICOLOR": "0", "NO_COLOR": "yes"}, "NO_COLOR is set"},
	} {
		if got := noColor(environment(c.vars)); got != c.want {
			t.Errorf("%v: %q, want %q", c.vars, got, c.want)
		}
	}
	d := start(t, 80, 24)
	d.app.noColor = "CLICOLOR is 0"
	if d.app.Init() != nil || d.app.View().ReportFocus {
		t.Error("the background is asked for although no colours are wanted")
	}
	d.press("t").shows("CLICOLOR is 0: the dashboard stays without colours")
	if got := d.app.frame.Look.Theme; got != screen.Mono {
		t.Errorf("the look is %s", got)
	}
}

func TestColoursOfTerminals(t *testing.T) {
	for _, c := range []struct {
		term, sty, tmux string
		found, want     colorprofile.Profile
	}{
		{"xterm", "", "", colorprofile.ANSI, colorprofile.ANSI256},
		{"xterm", "", "", colorprofile.TrueColor, colorprofile.TrueColor},
		{"xterm", "", "", colorprofile.ASCII, colorprofile.ASCII},
		{"xterm-16color", "", "", colorprofile.ANSI, colorprofile.ANSI},
		{"linux", "", "", colorprofile.ANSI, colorprofile.ANSI},
		{"screen", "1.pts", "", colorprofile.ANSI256, colorprofile.ANSI},
		{"screen", "1.pts", "/tmp/tmux,1,0", colorprofile.ANSI256, colorprofile.ANSI256},
		{"screen", "", "/tmp/tmux,1,0", colorprofile.ANSI256, colorprofile.ANSI256},
		{"screen-256color", "1.pts", "", colorprofile.ANSI256, colorprofile.ANSI256},
	} {
		vars := map[string]string{"TERM": c.term, "STY": c.sty, "TMUX": c.tmux}
		if got := coloursOf(c.found, environment(vars)); got != c.want {
			t.Errorf("%v: %v is taken for %v, want %v", vars, c.found, got, c.want)
		}
	}
	for found, want := range map[colorprofile.Profile]colorprofile.Profile{colorprofile.NoTTY: colorprofile.NoTTY,
		colorprofile.ASCII: colorprofile.ASCII, colorprofile.ANSI: colorprofile.ANSI,
		colorprofile.ANSI256: colorprofile.TrueColor, colorprofile.TrueColor: colorprofile.TrueColor} {
		if got := sendable(found); got != want {
			t.Errorf("to a terminal of %v what is sent is that for %v, want %v", found, got, want)
		}
	}
}

// Auto is neutral, or what COLORFGBG tells, until the terminal answers; it is asked again whenever it may show another
// background, and what it answers last counts.
func TestAutoFollowsTheBackground(t *testing.T) {
	looks := func(d *driver, want screen.Theme) {
		t.Helper()
		if got := d.app.frame.Look.Theme; got != want {
			t.Errorf("the look is %s, want %s", got, want)
		}
	}
	looks(start(t, 80, 24), screen.Neutral)
	f := frameOf(t, 80, 24)
	d := &driver{t: t, app: newApp(f.Env, f.State, 80, 24, Terminal{Background: screen.Light}, Doer{})}
	looks(d, screen.Light)
	d.send(tea.BackgroundColorMsg{Color: color.Black})
	looks(d, screen.Dark)
	for _, msg := range []tea.Msg{tea.FocusMsg{}, uv.DarkColorSchemeEvent{}, uv.LightColorSchemeEvent{}} {
		_, cmd := d.app.Update(msg)
		if cmd == nil || cmd() != tea.RequestBackgroundColor() {
			t.Errorf("%T does not let the background be asked for", msg)
		}
	}
	looks(d, screen.Dark)
	d.send(tea.BackgroundColorMsg{Color: color.White})
	looks(d, screen.Light)
	for _, want := range []screen.Theme{screen.Dark, screen.Light, screen.Neutral, screen.Mono} {
		d.press("t").shows("theme: " + string(want))
		looks(d, want)
		d.send(tea.BackgroundColorMsg{Color: color.White})
		looks(d, want)
	}
	d.press("t")
	looks(d, screen.Light)
}

// A picture has a background of its own: unless a theme is chosen it follows that of its reader.
func TestThemeOfTheSaveDialog(t *testing.T) {
	for _, want := range []screen.Theme{screen.Auto, screen.Neutral} {
		d := start(t, 80, 24, "--theme", string(want)).press("s")
		if got := d.app.frame.Modal.Save.Theme; got != want {
			t.Errorf("with --theme %s the dialog proposes %s", want, got)
		}
	}
}

// bold are the bold words of a grid, row by row.
func bold(g cells.Grid) string {
	var b strings.Builder
	for y := range g.H {
		for x := range g.W {
			if c := g.Cell(x, y); c.Style.Attr&cells.Bold != 0 {
				b.WriteRune(c.Rune)
			} else {
				b.WriteByte(' ')
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// The focus is told without a colour: its name is bold in the body, and where messengers
// have rows ▸ stands before it.
func TestFocusNeedsNoColour(t *testing.T) {
	lists := []string{"events", "figures"} // of other things than messengers
	for _, view := range testEnv().ViewIDs() {
		if slices.Contains(lists, view) {
			continue
		}
		for _, size := range [][2]int{{45, 12}, {80, 24}, {120, 36}} {
			for _, id := range testEnv().Set.MessengerIDs() {
				f := frameOf(t, size[0], size[1], "--view", view, "--theme", "mono", "--focus", id)
				body := screen.Sub(Render(f), f.Skeleton().Body)
				if words := bold(body); !strings.Contains(words, f.Name(id)) {
					t.Errorf("%s, %v: %s has the focus, and is not bold:\n%s", view, size, id, words)
				}
				arrow := false
				for y := range body.H {
					row := string(body.Drawn(nil, y))
					arrow = arrow || strings.Contains(row, "▸") && strings.Contains(row, f.Name(id))
				}
				if !arrow && view != "trend" { // where the line in focus is bold
					t.Errorf("%s, %v: no ▸ stands before %s", view, size, id)
				}
			}
		}
	}
}
