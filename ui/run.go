package ui

import (
	"errors"
	"fmt"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/tty"
)

// Run shows the dashboard on standard output's terminal until it is left, and returns the exit code: 0 after q,
// 130 after ctrl+c or SIGINT, 143 after SIGTERM, 129 and 131 after SIGHUP and SIGQUIT, 129 also when the terminal goes.
// The terminal is as it was before, whatever happens.
func Run(env *screen.Env, s screen.State, notice string, t Terminal, doer Doer) (code int, err error) {
	searchWidths()
	w, h := windowSize()
	a := newApp(env, s, w, h, t, doer)
	if notice != "" {
		a.say(notice, false)
	}
	g, err := newGuard(&output{Writer: os.Stdout, drawn: true, measure: a.measure()})
	if err != nil {
		return 1, err
	}
	a.doer.Suspend = func() { g.suspend(0) }
	m := &paced{app: a, stirred: g.stirred}
	g.program = tea.NewProgram(m, append(g.options(w, h), tea.WithoutSignalHandler(), tea.WithFilter(m.filter))...)
	m.pacer = pace(g.program)
	stop := g.stand()
	defer stop()
	g.raw()
	defer g.cooked()
	g.stirred()
	_, err = g.program.Run()
	if err != nil {
		if errors.Is(err, tea.ErrProgramPanic) {
			return 1, fmt.Errorf("an error in userbase itself ended the program; the terminal was restored")
		}
		return 1, err
	}
	return a.code, nil
}

// AgeOfData is what the start says of a data set whose newest figure is more than a year old; "" of a younger one.
func AgeOfData(env *screen.Env) string {
	newest := env.Set.Newest()
	if env.Today <= newest.AddMonths(12) {
		return ""
	}
	return "the newest figure of this program is " + data.Age(newest, env.Today) + " old, of " + newest.Long() +
		": look for a newer userbase, or add newer figures with --data"
}

// windowSize is the size of the window in cells, within bounds.
func windowSize() (w, h int) {
	w, h, err := term.GetSize(os.Stdout.Fd())
	if err != nil {
		w, h = 0, 0
	}
	return tty.Size(w, h)
}

// clamp brings a size of the window within bounds.
func clamp(msg tea.Msg) tea.Msg {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		size.Width, size.Height = tty.Size(size.Width, size.Height)
		return size
	}
	return msg
}

// keyboard is the terminal that keys come from, also where standard input is none.
func keyboard() (*os.File, error) {
	if term.IsTerminal(os.Stdin.Fd()) {
		return os.Stdin, nil
	}
	in, out, err := tea.OpenTTY()
	if err == nil && out != in {
		_ = out.Close()
	}
	return in, err
}

// FindTerminal says what the environment tells about the terminal; ok is false if there is none to write on and to
// read keys from.
func FindTerminal() (t Terminal, ok bool) {
	t = Terminal{NoColor: noColor(os.Getenv), Background: background(os.Getenv("COLORFGBG")),
		ASCII: !utf8Locale(os.Getenv), Boxes: os.Getenv("TERM") == "linux",
		Dumb: os.Getenv("TERM") == "dumb"}
	if !term.IsTerminal(os.Stdout.Fd()) {
		return t, false
	}
	in, err := keyboard()
	if err == nil && in != os.Stdin {
		_ = in.Close()
	}
	return t, err == nil
}

// utf8Locale reports whether the locale writes UTF-8, which is also what an unset one is taken for.
func utf8Locale(getenv func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(getenv(name)); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return true
}
