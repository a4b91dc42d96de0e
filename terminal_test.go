//go:build unix

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"userbase/ui"
	"userbase/ui/command"
	"userbase/ui/screen"
)

// patience is how long a test waits for what must come. Nothing waits that long unless it fails.
const patience = 30 * time.Second

// terminal is a terminal emulator with the program in it.
type terminal struct {
	t      *testing.T
	cmd    *exec.Cmd
	keys   *os.File    // what is written here is typed
	tty    *os.File    // the program's side, kept to look at its settings
	before *term.State // the settings before the program
	status chan unix.WaitStatus
	retell func([]byte) []byte // what is answered in the place of the emulator's answers, if not nil

	mu      sync.Mutex // guards what follows
	changed *sync.Cond
	emu     *vt.Emulator
	raw     []byte // all that the program wrote
	hidden  bool   // the cursor
	modes   map[ansi.Mode]bool
	gone    bool
}

// open starts a command in a terminal of w × h cells. Where set up is not nil, it may change the command's files.
func open(t *testing.T, cmd *exec.Cmd, w, h int, setUp func(cmd *exec.Cmd)) *terminal {
	t.Helper()
	s := prepare(t, cmd, w, h)
	if setUp != nil {
		setUp(cmd)
	}
	s.run()
	return s
}

// prepare makes a terminal in which a command will run.
func prepare(t *testing.T, cmd *exec.Cmd, w, h int) *terminal {
	t.Helper()
	keys, tty := openPty(t)
	s := &terminal{t: t, cmd: cmd, keys: keys, tty: tty, emu: vt.NewEmulator(w, h),
		status: make(chan unix.WaitStatus)}
	s.watchModes()
	s.size(w, h)
	s.before = settings(t, tty)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	return s
}

// run starts the terminal's command.
func (s *terminal) run() {
	s.t.Helper()
	if err := s.cmd.Start(); err != nil {
		s.t.Fatal(err)
	}
	go s.show()
	go s.answer()
	go s.follow()
	s.t.Cleanup(s.close)
}

// openPty opens a terminal's two sides. That of the keys can be closed while it is read.
func openPty(t *testing.T) (keys, tty *os.File) {
	t.Helper()
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	fd, err := unix.FcntlInt(master.Fd(), unix.F_DUPFD_CLOEXEC, 3)
	if err = errors.Join(err, unix.SetNonblock(fd, true)); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "keys"), tty
}

func settings(t *testing.T, tty *os.File) *term.State {
	t.Helper()
	s, err := term.GetState(tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// watchModes keeps account of what the program turns on and off.
func (s *terminal) watchModes() {
	s.modes, s.changed = map[ansi.Mode]bool{}, sync.NewCond(&s.mu)
	s.emu.SetCallbacks(vt.Callbacks{
		CursorVisibility: func(visible bool) { s.hidden = !visible },
		EnableMode:       func(m ansi.Mode) { s.modes[m] = true },
		DisableMode:      func(m ansi.Mode) { s.modes[m] = false },
	})
}

// hangUp takes the terminal away.
func (s *terminal) hangUp() {
	s.keys.Close()
}

// start runs the program in a terminal.
func start(t *testing.T, w, h int, args ...string) *terminal {
	t.Helper()
	return open(t, program(t, args...), w, h, nil)
}

// show puts what the program writes onto the grid.
func (s *terminal) show() {
	b := make([]byte, 1<<16)
	for {
		n, err := s.keys.Read(b)
		s.mu.Lock()
		s.raw = append(s.raw, b[:n]...)
		_, _ = s.emu.Write(b[:n])
		s.changed.Broadcast()
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// answer sends what the emulator answers to queries; without it the emulator would block.
func (s *terminal) answer() {
	b := make([]byte, 1<<12)
	for {
		n, err := s.emu.Read(b)
		if err != nil {
			return
		}
		told := b[:n]
		if s.retell != nil {
			told = s.retell(told)
		}
		if _, err := s.keys.Write(told); err != nil {
			return
		}
	}
}

// follow reports when the program stops, goes on, and ends.
func (s *terminal) follow() {
	for {
		var status unix.WaitStatus
		_, err := unix.Wait4(s.cmd.Process.Pid, &status, unix.WUNTRACED, nil)
		if err == unix.EINTR {
			continue
		}
		if err != nil {
			return
		}
		if status.Exited() || status.Signaled() {
			s.mu.Lock()
			s.gone = true
			s.mu.Unlock()
			s.status <- status
			return
		}
		s.status <- status
	}
}

func (s *terminal) close() {
	s.mu.Lock()
	gone := s.gone
	s.mu.Unlock()
	if !gone {
		_ = s.cmd.Process.Kill()
		<-s.status
	}
	s.keys.Close()
	s.tty.Close()
	hangUp(s.emu)
}

// hangUp ends the reading of what an emulator answers. Its own Close is not made to be called while somebody reads.
func hangUp(emu *vt.Emulator) { _ = emu.InputPipe().(io.Closer).Close() }

// size gives the terminal a size and, as terminals do, tells the program.
func (s *terminal) size(w, h int) {
	s.t.Helper()
	s.mu.Lock()
	s.emu.Resize(w, h)
	s.mu.Unlock()
	if err := pty.Setsize(s.tty, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)}); err != nil {
		s.t.Fatal(err)
	}
}

func (s *terminal) press(keys string) {
	s.t.Helper()
	if _, err := s.keys.WriteString(keys); err != nil {
		s.t.Fatal(err)
	}
}

// text is the grid as lines, without blanks at their ends. The caller holds the lock.
func text(emu *vt.Emulator) string {
	var b strings.Builder
	for y := range emu.Height() {
		var line strings.Builder
		for x := 0; x < emu.Width(); x++ {
			switch c := emu.CellAt(x, y); {
			case c == nil || c.Content == "":
				line.WriteByte(' ')
			default:
				line.WriteString(c.Content)
			}
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return b.String()
}

// until waits for something on the terminal.
func (s *terminal) until(what string, is func() bool) {
	s.t.Helper()
	late := time.AfterFunc(patience, func() { s.mu.Lock(); s.changed.Broadcast(); s.mu.Unlock() })
	defer late.Stop()
	deadline := time.Now().Add(patience)
	s.mu.Lock()
	defer s.mu.Unlock()
	for !is() {
		if time.Now().After(deadline) {
			s.t.Fatalf("%s did not come; the terminal shows\n%s", what, text(s.emu))
		}
		s.changed.Wait()
	}
}

func (s *terminal) see(words string) {
	s.t.Helper()
	s.until(fmt.Sprintf("%q", words), func() bool { return strings.Contains(text(s.emu), words) })
}

// exactly waits until the grid shows the frame of a state, cell by cell.
func (s *terminal) exactly(what string, w, h int, args ...string) {
	s.t.Helper()
	want := frame(s.t, w, h, args...)
	s.until(what+", which is\n"+want+"and", func() bool { return text(s.emu) == want })
}

// frame is what the dashboard draws for a state, as lines.
func frame(t *testing.T, w, h int, args ...string) string {
	t.Helper()
	env, err := command.Load()
	if err != nil {
		t.Fatal(err)
	}
	state, err := env.Parse(args)
	if err != nil {
		t.Fatal(err)
	}
	grid := ui.Render(screen.NewFrame(env, state, w, h, screen.NewLook(screen.Dark, false)))
	var b strings.Builder
	for _, line := range strings.Split(grid.Plain(), "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// wait waits for the program to stop or end.
func (s *terminal) wait() unix.WaitStatus {
	s.t.Helper()
	select {
	case status := <-s.status:
		return status
	case <-time.After(patience):
		s.mu.Lock()
		defer s.mu.Unlock()
		s.t.Fatalf("the program goes on; the terminal shows\n%s", text(s.emu))
		return 0
	}
}

// ends waits for the program's end, and checks its exit code and that the terminal is as it was.
func (s *terminal) ends(code int) {
	s.t.Helper()
	if status := s.wait(); !status.Exited() || status.ExitStatus() != code {
		s.t.Errorf("exit %d, signal %v; want exit %d", status.ExitStatus(), status.Signal(), code)
	}
	s.restored()
}

// restored checks that the terminal is as before the program: main screen, cursor, modes, settings.
func (s *terminal) restored() {
	s.t.Helper()
	s.modesRestored()
	for last := time.Now().Add(patience); ; {
		after, err := term.GetState(s.tty.Fd())
		if err == nil && reflect.DeepEqual(after, s.before) {
			return
		}
		if time.Now().After(last) {
			s.t.Errorf("the terminal's settings are not as before: %v, %+v, %+v", err, s.before, after)
			return
		}
	}
}

// modesRestored waits for the main screen with a cursor, and no modes.
func (s *terminal) modesRestored() {
	s.t.Helper()
	s.until("the main screen with a cursor and without modes", func() bool {
		on := false
		for _, m := range []ansi.Mode{ansi.ModeMouseButtonEvent, ansi.ModeMouseNormal, ansi.ModeMouseAnyEvent,
			ansi.ModeMouseExtSgr, ansi.ModeBracketedPaste, ansi.ModeFocusEvent, ansi.ModeLightDark} {
			on = on || s.modes[m]
		}
		return !on && !s.emu.IsAltScreen() && !s.hidden
	})
}

// noCodes checks that the program wrote text alone.
func (s *terminal) noCodes() {
	s.t.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if bytes.ContainsRune(s.raw, 0x1b) {
		s.t.Errorf("escape codes: %q", s.raw)
	}
}

// The day of all pictures here: one that is not today, so that no test depends on its date.
var evening = []string{"--day", "2021-01-15"}

func (s *terminal) dashboard(w, h int) {
	s.t.Helper()
	s.exactly("the dashboard", w, h, evening...)
}

func TestTerminalStart(t *testing.T) {
	t.Parallel()
	s := start(t, 100, 30, evening...)
	s.dashboard(100, 30)
	s.mu.Lock()
	first := vt.NewEmulator(100, 30) // nothing wrong was drawn before
	defer hangUp(first)
	go func() { _, _ = io.Copy(io.Discard, first) }() // its answers
	end := bytes.Index(s.raw, []byte("quit")) + len("quit")
	_, _ = first.Write(s.raw[:end])
	if lines := strings.Split(text(first), "\n"); !strings.Contains(lines[29], "quit") {
		t.Errorf("the first frame is not of the window's size:\n%s", text(first))
	}
	if !s.emu.IsAltScreen() {
		t.Error("the dashboard is not on a screen of its own")
	}
	s.mu.Unlock()
	s.press("q")
	s.ends(0)
}

func TestTerminalViews(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	for _, size := range [][2]int{{80, 24}, {120, 36}, {45, 12}} {
		s.size(size[0], size[1])
		for i, view := range screen.IDs(ui.Screens()) {
			args := append([]string{"--view", view}, evening...)
			if view == "figures" { // which open on those of the focus
				args = append(args, "--whose", "whatsapp")
			}
			s.press(fmt.Sprint(i + 1))
			s.exactly(view, size[0], size[1], args...)
		}
	}
	s.press("q")
	s.ends(0)
}

func TestTerminalFlags(t *testing.T) {
	t.Parallel()
	for _, view := range screen.IDs(ui.Screens()) {
		args := append([]string{"--view", view, "--focus", "telegram", "--hide", "signal,threema"}, evening...)
		s := start(t, 120, 36, args...)
		s.exactly(view, 120, 36, args...)
		s.press("q")
		s.ends(0)
	}
}

func TestTerminalResize(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	for _, size := range [][2]int{{80, 24}, {200, 60}, {40, 10}, {121, 37}} {
		s.size(size[0], size[1])
		s.dashboard(size[0], size[1])
	}
	for n := range 100 {
		s.size(40+n, 10+n%30)
	}
	s.size(90, 28)
	s.dashboard(90, 28)
	s.size(20, 5)
	s.see("40×10.")
	s.press("q")
	s.ends(0)
}

// inShell runs the program as a shell with job control does: in a group of its own, which has the terminal. When the
// program stops, the shell stops too; when it is told to go on, it lets the program go on.
func inShell(t *testing.T, w, h int, args ...string) *terminal {
	t.Helper()
	cmd := program(t)
	cmd.Args = append([]string{os.Args[0], binary}, args...)
	cmd.Path = os.Args[0]
	cmd.Env = append(cmd.Env, "USERBASE_TEST_CHILD=shell")
	return open(t, cmd, w, h, nil)
}

func init() {
	children["shell"] = shell
	for _, sig := range []os.Signal{syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
		if signal.Ignored(sig) { // as under nohup, or in the background of a shell; programs would ignore it too
			signal.Notify(make(chan os.Signal, 1), sig)
		}
	}
}

// shell is the child of inShell.
func shell() {
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: true, Ctty: 0}
	signal.Ignore(syscall.SIGTTOU)
	if err := cmd.Start(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	for {
		var status unix.WaitStatus
		_, err := unix.Wait4(cmd.Process.Pid, &status, unix.WUNTRACED, nil)
		switch {
		case err == unix.EINTR:
		case err != nil || status.Exited():
			os.Exit(status.ExitStatus())
		case status.Signaled():
			os.Exit(128 + int(status.Signal()))
		default:
			on := make(chan os.Signal, 1)
			signal.Notify(on, syscall.SIGCONT)
			_ = syscall.Kill(os.Getpid(), syscall.SIGSTOP)
			<-on
			_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGCONT)
		}
	}
}

// foreground is the process that has the terminal.
func (s *terminal) foreground() int {
	s.t.Helper()
	conn, err := s.keys.SyscallConn()
	if err != nil {
		s.t.Fatal(err)
	}
	pid := 0
	ask := conn.Control(func(fd uintptr) { pid, err = unix.IoctlGetInt(int(fd), unix.TIOCGPGRP) })
	if err := errors.Join(ask, err); err != nil {
		s.t.Fatal(err)
	}
	return pid
}

// ctrl+z, also that of a Cyrillic keyboard, and SIGTSTP from outside, stop the program with the terminal restored;
// SIGCONT brings it back.
func TestTerminalSuspend(t *testing.T) {
	t.Parallel()
	for _, from := range []string{"\x1a", "\x1b[1103::122;5u", "SIGTSTP"} {
		s := inShell(t, 100, 30, evening...)
		s.dashboard(100, 30)
		for range 3 {
			if from != "SIGTSTP" {
				s.press(from)
			} else if err := syscall.Kill(s.foreground(), syscall.SIGTSTP); err != nil {
				t.Fatal(err)
			}
			if status := s.wait(); !status.Stopped() {
				t.Fatalf("%q: the program did not stop: %v", from, status)
			}
			s.restored()
			s.size(90, 28)
			if err := s.cmd.Process.Signal(syscall.SIGCONT); err != nil {
				t.Fatal(err)
			}
			s.until("the dashboard's own screen", func() bool { return s.emu.IsAltScreen() })
			s.dashboard(90, 28)
		}
		s.press("?")
		s.see("play the years")
		s.press("qq")
		s.ends(0)
	}
}

// A program that SIGSTOP stopped takes the terminal again when it goes on, whatever others made of it.
func TestTerminalStopped(t *testing.T) {
	t.Parallel()
	s := inShell(t, 100, 30, evening...)
	s.dashboard(100, 30)
	if err := syscall.Kill(s.foreground(), syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	if status := s.wait(); !status.Stopped() {
		t.Fatalf("the program did not stop: %v", status)
	}
	if err := term.Restore(s.tty.Fd(), s.before); err != nil {
		t.Fatal(err)
	}
	s.mu.Lock()
	_, _ = s.emu.WriteString("\x1b[?1049l\x1b[2Jof another program")
	s.mu.Unlock()
	s.size(90, 28)
	if err := s.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	s.dashboard(90, 28)
	s.press("3")
	s.see("[3 growth]")
	s.press("q")
	s.ends(0)
}

// TestTerminalLeaving leaves by keys, also by those of a Cyrillic keyboard that stand at their places, and by signals.
func TestTerminalLeaving(t *testing.T) {
	t.Parallel()
	for key, code := range map[string]int{"q": 0, "\x03": 130, "\x1b[1089::99;5u": 130,
		"\x1b[1081::113;;1081u": 0} {
		s := start(t, 80, 24, evening...)
		s.dashboard(80, 24)
		s.press(key)
		s.ends(code)
	}
	for signal, code := range map[syscall.Signal]int{syscall.SIGTERM: 143, syscall.SIGINT: 130, syscall.SIGHUP: 129,
		syscall.SIGQUIT: 131} {
		s := start(t, 80, 24, evening...)
		s.dashboard(80, 24)
		if err := s.cmd.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		s.ends(code)
	}
}

// ctrl+c leaves from everywhere, also while something is typed, where q is a letter.
func TestTerminalLeavingWhileTyping(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	s.dashboard(80, 24)
	s.press("s\t\x15q.svg")
	s.see("q.svg")
	s.press("\x03")
	s.ends(130)
}

func TestTerminalSave(t *testing.T) {
	t.Parallel()
	s := start(t, 100, 30, evening...)
	s.dashboard(100, 30)
	s.press("s")
	s.see("Save this screen")
	s.press("\r")
	s.see("saved ~/userbase-ranking-whatsapp-2021-01-15.svg") // the folder is the home here
	got, err := os.ReadFile(s.cmd.Dir + "/userbase-ranking-whatsapp-2021-01-15.svg")
	if err != nil {
		t.Fatal(err)
	}
	if want := call(t, append([]string{"snapshot", "--format", "svg", "--size", "100x30"},
		evening...)...).out; string(got) != want {
		t.Errorf("the file is not what the command writes:\n%.600s\n%.600s", got, want)
	}
	s.press("S")
	s.see("saved ~/userbase-ranking-whatsapp-2021-01-15-2.svg")
	s.press("s\t\x15/nope/x.svg\r")
	s.see("there is no folder")
	s.press("\x1b")
	s.until("the end of the dialog", func() bool { return !strings.Contains(text(s.emu), "Save this screen") })
	s.press("q")
	s.ends(0)
}

func TestTerminalOpen(t *testing.T) {
	t.Parallel()
	cmd := program(t, "open", "x.json")
	state := append([]string{"--focus", "threema", "--hide", "signal"}, evening...)
	file := call(t, append([]string{"snapshot", "--format", "json"}, state...)...).out
	if err := os.WriteFile(cmd.Dir+"/x.json", []byte(file), 0o666); err != nil {
		t.Fatal(err)
	}
	s := open(t, cmd, 100, 30, nil)
	s.exactly("the snapshot's state", 100, 30, state...)
	s.press("q")
	s.ends(0)

	cmd = program(t, "open", "x.json")
	_, after, _ := strings.Cut(file, `"data_version": "`)
	file = strings.NewReplacer(`"userbase": 3`, `"userbase": 1`, `"checksum"`, `"sum"`).Replace(file) // has no checksum
	file = strings.ReplaceAll(file, after[:7], "0000000")
	if err := os.WriteFile(cmd.Dir+"/x.json", []byte(file), 0o666); err != nil {
		t.Fatal(err)
	}
	s = open(t, cmd, 100, 30, nil)
	s.see("this snapshot was made from data 0000000, this program has " + after[:7])
	s.press("q")
	s.ends(0)
}

func TestTerminalNoColor(t *testing.T) {
	t.Parallel()
	for value, coloured := range map[string]bool{"yes": false, "": true} {
		cmd := program(t, evening...)
		cmd.Env = append(cmd.Env, "NO_COLOR="+value)
		s := open(t, cmd, 100, 30, nil)
		s.dashboard(100, 30)
		s.mu.Lock()
		found := false
		for y := range 30 {
			for x := range 100 {
				if c := s.emu.CellAt(x, y); c != nil && (c.Style.Fg != nil || c.Style.Bg != nil) {
					found = true
				}
			}
		}
		s.mu.Unlock()
		if found != coloured {
			t.Errorf("NO_COLOR=%q: colours %v", value, found)
		}
		s.press("q")
		s.ends(0)
	}
}

// A locale that is not UTF-8 gets ASCII on the screen, and nothing else in files.
func TestTerminalLocale(t *testing.T) {
	t.Parallel()
	cmd := program(t, evening...)
	cmd.Env = append(cmd.Env, "LC_ALL=C")
	s := open(t, cmd, 100, 30, nil)
	s.exactly("the dashboard in ASCII", 100, 30, append([]string{"--ascii"}, evening...)...)
	s.mu.Lock()
	if i := strings.IndexFunc(text(s.emu), func(r rune) bool { return r > 0x7e }); i >= 0 {
		t.Errorf("not ASCII:\n%s", text(s.emu))
	}
	s.mu.Unlock()
	s.press("s\r")
	s.see("saved")
	got, err := os.ReadFile(s.cmd.Dir + "/userbase-ranking-whatsapp-2021-01-15.svg")
	if want := call(t, append([]string{"snapshot", "--format", "svg", "--size", "100x30"},
		evening...)...).out; err != nil || string(got) != want {
		t.Errorf("the file depends on the locale (%v)", err)
	}
	s.press("q")
	s.ends(0)
}

// Who may type claims is told so, and sees the evidence of each at once.
func TestTerminalClaims(t *testing.T) {
	t.Parallel()
	s := start(t, 120, 40, append([]string{"check", "-"}, evening...)...)
	s.see("userbase: note: waiting for claims")
	s.press("signal > threema\r")
	s.see("true: Signal > Threema")
	s.press("threema > signal\r")
	s.see("false: Threema > Signal")
	s.press("\x04") // the end of input
	s.ends(1)
}

// Keys come from the terminal even if standard input does not.
func TestTerminalWithoutInput(t *testing.T) {
	t.Parallel()
	s := open(t, program(t, evening...), 80, 24, func(cmd *exec.Cmd) { cmd.Stdin = nil })
	s.dashboard(80, 24)
	s.press("q")
	s.ends(0)
}

// A terminal to draw on but none to read from: the screen is printed.
func TestTerminalWithoutKeys(t *testing.T) {
	t.Parallel()
	s := open(t, program(t, evening...), 120, 200, func(cmd *exec.Cmd) {
		cmd.Stdin = nil
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	})
	s.see("userbase snapshot ranking --format plain --day 2021-01-15")
	s.ends(0)
	s.noCodes()
}

func TestTerminalDumb(t *testing.T) {
	t.Parallel()
	cmd := program(t, evening...)
	cmd.Env = append(cmd.Env, "TERM=dumb")
	s := open(t, cmd, 120, 200, nil)
	s.see("userbase snapshot ranking --format plain --day 2021-01-15")
	s.ends(0)
	s.noCodes()
}

// No terminal at all, standard input closed.
func TestNoTerminal(t *testing.T) {
	t.Parallel()
	cmd := byShell(t, `exec "$@" <&-`, evening...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if r := outcome(t, cmd); r.code != 0 || r.err != "" || !strings.Contains(r.out, "How big is each messenger?") {
		t.Errorf("%+v", r)
	}
}

func TestTerminalRefusesPicture(t *testing.T) {
	t.Parallel()
	s := start(t, 120, 24, "snapshot", "--format", "png")
	s.see("userbase: a png would only garble the terminal: name a file with -o")
	s.ends(2)
	s = start(t, 120, 60, append([]string{"snapshot", "--format", "txt", "--size", "100x30"}, evening...)...)
	s.see("How big is each messenger?")
	s.ends(0)
}

// A panic while a message is answered ends the program with the terminal restored.
func TestTerminalPanic(t *testing.T) {
	t.Parallel()
	cmd := exec.Command(os.Args[0])
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "USERBASE_TEST_CHILD=panic", "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	s := open(t, cmd, 100, 30, nil)
	s.see("How big is each messenger?")
	s.press("s") // asks the doer for a free name
	s.see("an error in userbase itself ended the program; the terminal was restored")
	s.ends(1)
}

// With --speak nothing is drawn: each key is answered in lines of text, on a terminal that is given back as it was.
func TestTerminalSpeaks(t *testing.T) {
	t.Parallel()
	cmd := program(t, append([]string{"--speak", "growth"}, evening...)...)
	cmd.Env = append(cmd.Env, "TERM=dumb", "LC_ALL=C")
	s := open(t, cmd, 200, 60, nil)
	s.see("WhatsApp grew at least 1.2 times: from about 1.6 billion")
	s.see("question mark: keys; q: quit")
	s.press("j")
	s.see("\nMessenger's growth cannot be said")
	s.press("1")
	s.see("\nranking: How big is each messenger? On 15 January 2021, active users, as known today")
	s.press("x")
	s.see("\nMessenger is hidden")
	s.press("q")
	s.ends(0)
	s.noCodes()
	if bytes.ContainsFunc(s.raw, func(r rune) bool { return r >= 0x80 }) {
		t.Errorf("more than ASCII: %q", s.raw)
	}
}

// A snapshot is opened for who listens as well, and what is to be said of it comes first.
func TestTerminalSpeaksOfAFile(t *testing.T) {
	t.Parallel()
	cmd := program(t, "open", "x.json", "--speak")
	putOwn(t, cmd.Dir, "x.json", "quarters.csv")
	s := open(t, cmd, 200, 60, nil)
	s.see("this snapshot was made with quarters.csv, which is not loaded: add --data quarters.csv")
	s.see("WhatsApp had at least 90 times as many users as Signal")
	s.press("q")
	s.ends(0)
	s.noCodes()
}

// Whatever ends it, the terminal takes lines again.
func TestTerminalSpeechEnds(t *testing.T) {
	t.Parallel()
	for code, end := range map[int]func(s *terminal){
		130: func(s *terminal) { s.press("\x03") },
		143: func(s *terminal) { _ = s.cmd.Process.Signal(syscall.SIGTERM) },
	} {
		s := start(t, 80, 24, append([]string{"--speak"}, evening...)...)
		s.see("q: quit")
		end(s)
		s.ends(code)
		s.noCodes()
	}
}

// Without a terminal there is nobody to answer: the screen is printed.
func TestSpeechIntoAPipe(t *testing.T) {
	if piped, plain := call(t, "--speak", "trend"), call(t, "trend"); piped != plain || piped.code != 0 {
		t.Errorf("%+v, want %+v", piped, plain)
	}
}
