package ui

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Run shows the dashboard on standard output's terminal until it is left, and returns the exit code: 0 after q,
// 130 after ctrl+c or SIGINT, 143 after SIGTERM, 129 and 131 after SIGHUP and SIGQUIT. The terminal is as it was
// before, whatever happens.
func Run(env *screen.Env, s screen.State, notice string, t Terminal, doer Doer) (code int, err error) {
	w, h, err := term.GetSize(os.Stdout.Fd())
	if err != nil || w <= 0 || h <= 0 {
		w, h = 80, 24 // a terminal that does not tell; it will be corrected by the first size that it sends
	}
	a := newApp(env, s, w, h, t, doer)
	if notice != "" {
		a.say(notice, false)
	}
	var p *tea.Program
	a.doer.Suspend = func() { suspend(p, 0) }
	p = tea.NewProgram(a, tea.WithoutSignalHandler())
	stop := guard(p)
	defer stop()
	_, err = p.Run()
	if err != nil {
		if errors.Is(err, tea.ErrProgramPanic) {
			return 1, fmt.Errorf("an error in userbase itself ended the program; the terminal was restored")
		}
		return 1, err
	}
	return a.code, nil
}

// FindTerminal says what the environment tells about the terminal; ok is false if there is none to draw on and to read
// keys from. A dumb one is none: it would be sent the moves of a cursor that it does not have.
func FindTerminal() (t Terminal, ok bool) {
	t = Terminal{NoColor: os.Getenv("NO_COLOR") != "", ASCII: !utf8Locale(os.Getenv)}
	if os.Getenv("TERM") == "dumb" || !term.IsTerminal(os.Stdout.Fd()) {
		return t, false
	}
	if term.IsTerminal(os.Stdin.Fd()) {
		return t, true
	}
	in, out, err := tea.OpenTTY() // keys come from the terminal although standard input does not
	if err != nil {
		return t, false
	}
	_, _ = in.Close(), out.Close()
	return t, true
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

// guard ends the program in order on the signals that end a process, and stops it in order on SIGTSTP from
// outside. If the program does not end, because it is busy or its output is not read, the terminal is restored over
// its head; within a second all is over. It returns a function that ends the guard.
func guard(p *tea.Program) func() {
	const patience = time.Second / 2
	before, _ := term.GetState(os.Stdin.Fd())
	ch := make(chan os.Signal, 4)
	for _, sig := range append([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT},
		stopSignals...) {
		if !signal.Ignored(sig) { // nohup and the like have their reasons
			signal.Notify(ch, sig)
		}
	}
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-done:
				return
			case sig := <-ch:
				n, _ := sig.(syscall.Signal)
				if isStop(sig) {
					suspend(p, os.Getpid())
					continue
				}
				go p.Send(quitMsg{128 + int(n)})
				select {
				case <-done:
					return
				case <-time.After(patience):
				}
				released := make(chan struct{})
				go func() { _ = p.ReleaseTerminal(); close(released) }()
				select {
				case <-released:
				case <-time.After(patience): // the terminal takes no more output, only its settings can be mended
				}
				if before != nil {
					_ = term.Restore(os.Stdin.Fd(), before)
				}
				os.Exit(128 + int(n))
			}
		}
	}()
	return func() { signal.Stop(ch); close(done) }
}

// suspend gives the terminal back, stops the process (or, with pid 0, its whole group, as ctrl+z does) and takes
// the terminal again when it goes on.
func suspend(p *tea.Program, pid int) {
	if p == nil || p.ReleaseTerminal() != nil {
		return
	}
	stopProcess(pid)
	_ = p.RestoreTerminal()
}

// OpenURL opens an address or a saved file with the desktop's opener.
// Nothing else is opened but web addresses and files named in full (~ is the home folder): an address from the data
// must not become an option or a program.
func OpenURL(url string) error {
	url = snapshot.Expand(url)
	if !data.WebAddress(url) && !filepath.IsAbs(url) {
		return fmt.Errorf("%q is no web address", url)
	}
	name, args := "xdg-open", []string{url}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	}
	path, err := exec.LookPath(name)
	if err != nil {
		return fmt.Errorf("there is no %s here to open %s", name, url)
	}
	cmd := exec.Command(path, args...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("%s could not open %s: %w", name, url, err)
	}
	go func() { _ = cmd.Wait() }()
	return nil
}
