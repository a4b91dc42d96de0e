//go:build unix

package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"userbase/ui"
	"userbase/ui/command"
)

// soon is within which the program must end when it is told to, whatever its terminal does.
const soon = 2 * time.Second

// endsWithin is ends, in time.
func (s *terminal) endsWithin(d time.Duration, code int) {
	s.t.Helper()
	from := time.Now()
	s.ends(code)
	if took := time.Since(from); took > d {
		s.t.Errorf("the program needed %v to end", took)
	}
}

// flood types much at once. The terminal may take no more when the program ends.
func (s *terminal) flood(b []byte) (done chan struct{}) {
	done = make(chan struct{})
	go func() {
		_, _ = s.keys.Write(b)
		close(done)
	}()
	return done
}

// pressUntil presses a key again and again until the terminal shows a text.
func (s *terminal) pressUntil(key, words string) {
	s.t.Helper()
	again := time.NewTicker(100 * time.Millisecond)
	stop := make(chan struct{})
	defer close(stop)
	defer again.Stop()
	go func() {
		for {
			select {
			case <-stop:
				return
			case <-again.C:
				_, _ = s.keys.WriteString(key)
			}
		}
	}()
	s.see(words)
}

// What no keyboard sends does nothing: the next key is answered, and the terminal is restored at the end.
func TestHostileSequences(t *testing.T) {
	t.Parallel()
	many := strings.Repeat("1;", 33)
	for _, sequence := range []string{
		"\x1b[" + many + "m", "\x1b[" + strings.Repeat("1:", 33) + "m", "\x1b[?" + many + "h", "\x1b[<" + many + "M",
		"\x9b" + many + "m", "\x1bP" + many + "q#0\x1b\\", "\x90" + many + "q\x9c", "\x1bP" + many, "\x1b[" + many,
		"\x1b[" + strings.Repeat("1;", 100_000) + "m", "\x1b[" + strings.Repeat("9", 100_000) + "u",
		"\x1b]52;c;" + strings.Repeat("A", 100_000) + "\a", "\x1b]" + strings.Repeat("0", 100_000),
		"\x1b_" + many + "\x1b\\", "\x1b^" + many + "\x1b\\", "\x1bX" + many + "\x1b\\", "\x1b[200~\x1b[" + many +
			"m\x1b[201~", "\x1b[8;65535;65535t", "\x1b[48;99999;99999;0;0t", "\x1b[4;1;1t", "\x1b[8;0;0t", "\x9b8;1;1t",
		"\x1b[65;30;65;1;0;1_", "\x1b[0;0;97;1;0;1_", "\x1b[M\xff\xff\xff", "\x1b[<0;9999999;9999999M",
		"\x1b[<0;-1;-1M", "\x1b[999999999999999999999u", "\x1b[1114112u", "\x1b[55296;1;55296u", "\x1b[27;5;1114112~",
		"\xff\xfe\xc3\xe2\x82\xf0\x9f", "\x1b[[", "\x1bO", "\x1bO99999P", "\x00\x7f\x1b\x00",
		"\x1b[?2026;1$y\x1b[?2027;1$y\x1b[?1u\x1b]11;rgb:zz/zz/zz\a\x1bP>|x\x1b\\\x1bP1+r524742\x1b\\",
	} {
		t.Run(fmt.Sprintf("%.40q", sequence), func(t *testing.T) {
			t.Parallel()
			s := start(t, 80, 24, evening...)
			s.dashboard(80, 24)
			s.press(sequence)
			s.pressUntil("3", "[3 growth]")
			s.press("?")
			s.see("╭─ Keys")
			s.press("qq")
			s.ends(0)
		})
	}
}

// A sequence that comes in parts is one all the same. Its first two bytes come together, for an escape may be a key.
func TestHostileSequenceInParts(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	s.dashboard(80, 24)
	many := slices.Repeat([]string{strings.Repeat("1;", 10)}, 4)
	parts := slices.Concat([]string{"\x1b["}, many, []string{"m", "\x1bP"}, many, []string{"q", "\x1b\\"})
	for _, part := range parts {
		s.press(part)
	}
	s.press("3")
	s.see("[3 growth]")
	s.press("q")
	s.ends(0)
}

// A window of any size is drawn, in memory that a machine has.
func TestHostileSize(t *testing.T) {
	t.Parallel()
	for _, size := range []pty.Winsize{{Cols: 65535, Rows: 65535}, {Cols: 5000, Rows: 5000}, {Cols: 65535, Rows: 1},
		{Cols: 1, Rows: 65535}, {Cols: 1, Rows: 1}} {
		for _, late := range []bool{false, true} {
			cmd := program(t, evening...)
			s := open(t, cmd, 80, 24, func(*exec.Cmd) {})
			if late {
				s.dashboard(80, 24)
			}
			if err := pty.Setsize(s.tty, &size); err != nil {
				t.Fatal(err)
			}
			s.until("a frame", func() bool { return s.emu.IsAltScreen() })
			if err := cmd.Process.Signal(syscall.SIGWINCH); err != nil {
				t.Fatal(err)
			}
			if runtime.GOOS == "linux" && memory(cmd.Process.Pid) == 0 {
				t.Error("the memory is not told")
			}
			ended, most := make(chan struct{}), make(chan int64)
			go func() { most <- peak(cmd.Process.Pid, ended) }()
			s.press("3")
			s.press("q")
			s.ends(0)
			close(ended)
			if b := <-most; b > 500<<20 {
				t.Errorf("%+v: %d MB", size, b>>20)
			}
		}
	}
}

// peak watches the memory of a process until it ends, and returns the most that it had, in bytes. What the system
// itself counts of a child begins with the memory of this process.
func peak(pid int, ended <-chan struct{}) int64 {
	var most int64
	for {
		most = max(most, memory(pid))
		select {
		case <-ended:
			return most
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// memory is the most that a process has had so far, 0 if that is not told.
func memory(pid int) int64 {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, after, ok := strings.Cut(string(status), "VmHWM:")
	if !ok {
		return 0
	}
	kB, _ := strconv.ParseInt(strings.Fields(after)[0], 10, 64)
	return kB << 10
}

// ctrl+c ends the program within a second, whatever waits before it.
func TestHostileFlood(t *testing.T) {
	t.Parallel()
	noise := make([]byte, 3_000_000)
	random := rand.NewChaCha8([32]byte{1})
	_, _ = random.Read(noise)
	noise = bytes.ReplaceAll(noise, []byte{3}, []byte{4})
	noise = bytes.ReplaceAll(noise, []byte("q"), []byte("j"))
	for name, c := range map[string]struct {
		keys []byte
		most time.Duration
	}{
		"random bytes":         {noise, time.Second},
		"keys":                 {bytes.Repeat([]byte("j3k2"), 25_000), time.Second},
		"keys with alt":        {bytes.Repeat([]byte("\x1bj"), 50_000), time.Second},
		"escapes":              {bytes.Repeat([]byte("\x1b"), 100_000), time.Second},
		"unknown sequences":    {bytes.Repeat([]byte("\x1b[99$"), 20_000), time.Second},
		"clicks":               {bytes.Repeat([]byte("\x1b[<0;10;10M\x1b[<0;10;10m"), 10_000), time.Second},
		"typed into a field":   {append([]byte("7/"), bytes.Repeat([]byte("a"), 100_000)...), time.Second},
		"pasted":               {pasted("7/", 3_000_000), time.Second},
		"a paste without end":  {[]byte("7/\x1b[200~" + strings.Repeat("word ", 200_000)), 3 * time.Second},
		"a string without end": {[]byte("\x1b]" + strings.Repeat("word ", 200_000)), time.Second},
	} {
		var took time.Duration
		for range 3 { // a busy machine may miss a limit
			if took = interrupted(t, name, c.keys); took <= c.most {
				break
			}
		}
		if took > c.most {
			t.Errorf("%s: ctrl+c needed %v", name, took)
		}
	}
}

// interrupted is the time that ctrl+c needs behind a flood of keys.
func interrupted(t *testing.T, name string, keys []byte) time.Duration {
	t.Helper()
	cmd := program(t, evening...)
	cmd.Env = append(cmd.Env, "PATH=") // nothing is to be opened
	s := open(t, cmd, 80, 24, nil)
	s.dashboard(80, 24)
	select {
	case <-s.flood(keys):
	case <-time.After(patience):
		t.Errorf("%s: not read within %v", name, patience)
	}
	from := time.Now()
	s.flood([]byte("\x03"))
	s.ends(130)
	return time.Since(from)
}

// pasted are keys and a pasted text of n bytes.
func pasted(keys string, n int) []byte {
	return []byte(keys + "\x1b[200~" + strings.Repeat("x", n) + "\x1b[201~")
}

// A panic that nobody can catch, and a process that is killed, leave the terminal as it was.
func TestHostileEnd(t *testing.T) {
	t.Parallel()
	cmd := exec.Command(os.Args[0])
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "USERBASE_TEST_CHILD=foreign panic", "TERM=xterm-256color", "LC_ALL=C.UTF-8")
	s := open(t, cmd, 160, 30, nil)
	s.see("How big is each messenger?")
	s.press("s")
	s.see("an error in userbase itself ended the program; the terminal was restored (panic: a foreign fault")
	s.endsWithin(soon, 2)
	for _, sig := range []syscall.Signal{syscall.SIGKILL, syscall.SIGABRT, syscall.SIGSEGV} {
		s = start(t, 80, 24, evening...)
		s.dashboard(80, 24)
		if err := s.cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		s.wait()
		s.restored()
	}
}

// A terminal that does not know its size is drawn as one of 80 × 24.
func TestHardNoSize(t *testing.T) {
	t.Parallel()
	s := open(t, program(t, evening...), 80, 24, func(cmd *exec.Cmd) {
		_ = pty.Setsize(cmd.Stdin.(*os.File), &pty.Winsize{})
	})
	s.dashboard(80, 24)
	s.press("3")
	s.exactly("growth", 80, 24, append([]string{"--view", "growth"}, evening...)...)
	s.press("q")
	s.ends(0)
}

// Where nobody could let it go on, the program does not stop: as leader of its session, under a shell that has no job
// control, as the first process of a container.
func TestHardNobodyContinues(t *testing.T) {
	t.Parallel()
	cases := map[string]*exec.Cmd{"leader": program(t, evening...), "sh -c": byShell(t, `"$@"; true`, evening...)}
	container := program(t)
	container.Path = "/usr/bin/unshare"
	container.Args = append([]string{"unshare", "-r", "-p", "-f", binary}, evening...)
	if exec.Command("unshare", "-r", "-p", "-f", "true").Run() == nil {
		cases["container"] = container
	} else {
		t.Log("no container can be made here")
	}
	for name, cmd := range cases {
		s := open(t, cmd, 80, 24, nil)
		s.dashboard(80, 24)
		for _, from := range []string{"ctrl+z", "SIGTSTP"} {
			if from == "ctrl+z" {
				s.press("\x1a")
			} else if cmd == container { // a signal from outside would meet unshare
				continue
			} else if err := syscall.Kill(-s.foreground(), syscall.SIGTSTP); err != nil {
				t.Fatal(err)
			}
			s.see("ctrl+z has no effect here")
			s.press("3")
			s.until("the end of the notice", func() bool { return !strings.Contains(text(s.emu), "no effect") })
		}
		s.press("q")
		s.ends(0)
		if t.Failed() {
			t.Fatal(name)
		}
	}
}

// The end of the terminal is the end of the program, also where SIGHUP is ignored or never comes.
func TestHardTerminalGone(t *testing.T) {
	t.Parallel()
	apart := program(t, evening...)
	for name, cmd := range map[string]*exec.Cmd{
		"as usual":                 program(t, evening...),
		"SIGHUP ignored":           byShell(t, `trap "" HUP; exec "$@"`, evening...),
		"no controlling terminal":  apart,
		"standard input elsewhere": byShell(t, `trap "" HUP; exec "$@" </dev/null`, evening...),
	} {
		s := open(t, cmd, 80, 24, func(cmd *exec.Cmd) {
			if cmd == apart {
				cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
			}
		})
		s.dashboard(80, 24)
		from := time.Now()
		s.hangUp()
		if status := s.wait(); status.ExitStatus() != 129 {
			t.Errorf("%s: %+v", name, status)
		}
		if took := time.Since(from); took > soon {
			t.Errorf("%s: it needed %v", name, took)
		}
	}
}

// While nobody reads what it draws, a signal ends the program within a second; the settings of the terminal that keys
// come from are restored at once, and its modes as soon as somebody reads again.
func TestHardStuck(t *testing.T) {
	t.Parallel()
	for _, input := range []bool{true, false} {
		keys, tty := openPty(t)
		defer keys.Close()
		defer tty.Close()
		if err := pty.Setsize(tty, &pty.Winsize{Cols: 200, Rows: 60}); err != nil {
			t.Fatal(err)
		}
		cmd := program(t, evening...)
		cmd.Stdout, cmd.Stderr = tty, tty
		if input {
			cmd.Stdin = tty
		}
		cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
		before := settings(t, tty)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		seen := clog(t, keys, tty)
		done := make(chan error, 1)
		go func() { done <- cmd.Wait() }()
		from := time.Now()
		if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
			t.Fatal(err)
		}
		select {
		case <-done:
		case <-time.After(patience):
			_ = cmd.Process.Kill()
			t.Fatal("SIGTERM does not end the program")
		}
		if took := time.Since(from); took > soon || cmd.ProcessState.ExitCode() != 143 {
			t.Errorf("exit %d after %v", cmd.ProcessState.ExitCode(), took)
		}
		if after := settings(t, tty); !reflect.DeepEqual(after, before) {
			t.Errorf("the terminal's settings are not as before: %+v, %+v", before, after)
		}
		drained(t, keys, seen)
	}
}

// A program that is busy for ever ends on ctrl+c all the same, also if nobody watches over it.
func TestHardBusy(t *testing.T) {
	t.Parallel()
	for _, watched := range []bool{true, false} {
		cmd := exec.Command(os.Args[0])
		cmd.Dir = t.TempDir()
		cmd.Env = append(os.Environ(), "USERBASE_TEST_CHILD=busy", "TERM=xterm-256color", "LC_ALL=C.UTF-8")
		s := open(t, cmd, 80, 24, nil)
		s.see("How big is each messenger?")
		if !watched {
			if _, err := exec.LookPath("pkill"); err != nil {
				t.Skip("there is no pkill here")
			}
			pid := strconv.Itoa(cmd.Process.Pid)
			if out, err := exec.Command("pkill", "-KILL", "-P", pid).CombinedOutput(); err != nil {
				t.Fatalf("no watcher was killed: %v %s", err, out)
			}
		}
		s.press("s")
		s.until("the title", func() bool { return bytes.Contains(s.raw, []byte("busy now")) })
		s.press("\x03")
		s.endsWithin(soon, 130)
	}
}

func init() {
	children["panic"] = func() { faulty(func() { panic("a fault") }) }
	children["busy"] = func() { faulty(func() { fmt.Print("\x1b]2;busy now\a"); select {} }) } // no frame hides a title
	children["foreign panic"] = func() { faulty(func() { go panic("a foreign fault"); select {} }) }
}

// faulty is the dashboard with something in it that happens when it is asked to save.
func faulty(what func()) {
	env, err := command.Load()
	if err == nil {
		_, err = ui.Run(env, env.Default(), "", ui.Terminal{},
			ui.Doer{Free: func(string) string { what(); return "" }})
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

// clog presses keys that draw everything anew until the terminal takes no more, and returns what was read of it.
func clog(t *testing.T, keys, tty *os.File) []byte {
	t.Helper()
	seen := make([]byte, 1)
	if _, err := keys.Read(seen); err != nil { // it draws, and nobody reads on
		t.Fatal(err)
	}
	out := int(tty.Fd())
	for last := time.Now().Add(patience); ; {
		var set unix.FdSet
		set.Set(out)
		if n, err := unix.Select(out+1, nil, &set, nil, &unix.Timeval{Usec: 50_000}); n == 0 && err == nil {
			return seen
		}
		if _, err := keys.WriteString("0u9u"); err != nil {
			t.Fatal(err)
		}
		if time.Now().After(last) {
			t.Fatal("the terminal's buffer does not fill")
		}
	}
}

// drained reads on until the modes are as before the program.
func drained(t *testing.T, keys *os.File, seen []byte) {
	t.Helper()
	s := &terminal{t: t, emu: vt.NewEmulator(200, 60), keys: keys}
	s.watchModes()
	go s.answer()
	defer hangUp(s.emu)
	s.mu.Lock()
	_, _ = s.emu.Write(seen)
	s.mu.Unlock()
	go s.show()
	s.modesRestored()
}

// Terminals of all kinds draw, answer keys and are restored.
func TestHardKinds(t *testing.T) {
	t.Parallel()
	for _, env := range []string{"TERM=", "TERM=vt100", "TERM=linux", "TERM=xterm", "TERM=screen", "TERM=tmux-256color",
		"TERM=nonsense", "LC_ALL=C", "LANG=", "SSH_TTY=/dev/pts/99", "COLORTERM=truecolor", "TMUX=/nowhere,1,0"} {
		cmd := program(t, evening...)
		cmd.Env = append(cmd.Env, env)
		s := open(t, cmd, 80, 24, nil)
		s.see("How big is each messenger?")
		s.press("3")
		s.see("3 growth]")
		s.press("q")
		s.ends(0)
		if t.Failed() {
			t.Fatal(env)
		}
	}
}

// A terminal that answers no question is drawn and restored all the same.
func TestHardSilent(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	hangUp(s.emu)
	s.dashboard(80, 24)
	s.press("3")
	s.see("[3 growth]")
	s.press("q")
	s.endsWithin(soon, 0)
}

// Five hundred sizes a second do no harm.
func TestHardManySizes(t *testing.T) {
	t.Parallel()
	s := start(t, 80, 24, evening...)
	s.dashboard(80, 24)
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for n := range 500 {
		s.size(1+n*7%150, 1+n*3%50)
		<-tick.C
	}
	s.size(100, 30)
	s.dashboard(100, 30)
	s.press("q")
	s.ends(0)
}

// Without one of its standard streams the program draws, or says what is missing; it never hangs.
func TestHardClosedStreams(t *testing.T) {
	t.Parallel()
	for _, closed := range []string{"<&-", "2>&-", ">&-", "<&- 2>&-", "<&- >&- 2>&-"} {
		s := open(t, byShell(t, `exec "$@" `+closed, evening...), 80, 24, nil)
		if strings.Contains(closed, ">&- ") || strings.HasPrefix(closed, ">&-") {
			s.wait()
		} else {
			s.see("How big is each messenger?")
			s.press("q")
			s.ends(0)
		}
		s.restored()
	}
}

// nohup is no reason to fail, nor to stay.
func TestHardNohup(t *testing.T) {
	t.Parallel()
	path, err := exec.LookPath("nohup")
	if err != nil {
		t.Skip("there is no nohup here")
	}
	cmd := program(t)
	cmd.Path, cmd.Args = path, append([]string{"nohup", binary}, evening...)
	s := open(t, cmd, 80, 24, nil)
	if status := s.wait(); status.ExitStatus() != 0 { // its output goes to a file: the screen is printed
		t.Errorf("%+v", status)
	}
	out, err := os.ReadFile(filepath.Join(cmd.Dir, "nohup.out"))
	if err != nil || !bytes.Contains(out, []byte("How big is each messenger?")) {
		t.Errorf("%v: %s", err, out)
	}
}

// Within tmux, if that is here: drawn, answered, and the pane as before.
func TestHardTmux(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("there is no tmux here")
	}
	socket := filepath.Join(t.TempDir(), "s")
	tmux := func(args ...string) string {
		out, err := exec.Command("tmux", append([]string{"-S", socket, "-f", "/dev/null"}, args...)...).CombinedOutput()
		if err != nil {
			t.Fatalf("tmux %q: %v %s", args, err, out)
		}
		return string(out)
	}
	tmux("new-session", "-d", "-x", "80", "-y", "24", "sh")
	defer tmux("kill-server")
	shows := func(words string) {
		t.Helper()
		for last := time.Now().Add(patience); !strings.Contains(tmux("capture-pane", "-p"), words); {
			if time.Now().After(last) {
				t.Fatalf("%q did not come:\n%s", words, tmux("capture-pane", "-p"))
			}
		}
	}
	tmux("send-keys", "echo before; "+binary+" --day 2021-01-15; echo after "+strconv.Itoa(40+2), "Enter")
	shows("How big is each messenger?")
	tmux("send-keys", "3")
	shows("[3 growth]")
	tmux("resize-window", "-x", "120", "-y", "36")
	tmux("send-keys", "1")
	shows("[1 ranking]")
	tmux("send-keys", "q")
	shows("after 42")
	shows("before")
}
