//go:build unix

package tty

import (
	"bytes"
	"encoding/binary"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime/debug"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/sys/unix"
)

// watcher is the name under which the program starts itself to watch over the terminal.
const watcher = "userbase-watch"

// What the watcher is told. Anything else that it reads is the report of a crash.
const (
	taken    = 1
	released = 2
)

// reset is what brings a terminal out of whatever it was left in: a sequence of which a part is missing ends, keys and
// the mouse report as usual, the main screen and the cursor come back.
var reset = "\x18\x1b\\" + ansi.ResetModeSynchronizedOutput + ansi.ResetModifyOtherKeys + ansi.PopKittyKeyboard(1) +
	ansi.ResetModeMouseNormal + ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseAnyEvent +
	ansi.ResetModeMouseExtSgr + ansi.ResetModeFocusEvent + ansi.ResetModeLightDark +
	ansi.ResetModeBracketedPaste + ansi.ResetModeUnicodeCore +
	ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable + ansi.SetCursorStyle(0) + ansi.ResetStyle

// Watch is a process of its own that gives the terminal back as it was if the program ends without doing so: killed, or
// by a fault that cannot be caught, or while the terminal takes no output. In that case the modes are reset as soon as
// it takes some again. A nil Watch watches nothing.
type Watch struct {
	in, out  *os.File
	settings *unix.Termios
	held     atomic.Bool
	pipe     *os.File
	done     chan error // how the process ended
}

// NewWatch starts the watcher of a terminal, of which keys come from one file while another is drawn on. It remembers
// the settings that the terminal has now. It is there before the terminal is taken, so that nothing can come between.
func NewWatch(in, out *os.File) *Watch {
	settings, err := unix.IoctlGetTermios(int(in.Fd()), getSettings)
	if err != nil {
		return nil
	}
	self, err := os.Executable()
	if err != nil {
		return nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil
	}
	defer r.Close()
	watch := &Watch{in: in, out: out, settings: settings, pipe: w, done: make(chan error, 1)}
	if binary.Write(w, binary.NativeEndian, settings) != nil || debug.SetCrashOutput(w, debug.CrashOptions{}) != nil {
		return nil
	}
	cmd := exec.Command(self)
	cmd.Args = []string{watcher}
	cmd.Stdin, cmd.ExtraFiles = r, []*os.File{in, out}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // what is sent to the program's group is not for it
	if err := cmd.Start(); err != nil {
		watch.done <- err
		return watch
	}
	go func() { watch.done <- cmd.Wait() }()
	return watch
}

// Taken tells the watcher that the terminal has been taken, Released that it has been given back.
func (w *Watch) Taken()    { w.tell(taken) }
func (w *Watch) Released() { w.tell(released) }

func (w *Watch) tell(what byte) {
	if w != nil {
		w.held.Store(what == taken)
		_, _ = w.pipe.Write([]byte{what})
	}
}

// End ends the watcher. If the terminal is still taken, it is given back by force, by the watcher or without one here;
// that may outlast the patience. It reports whether it could be tried.
func (w *Watch) End(patience time.Duration) bool {
	if w == nil {
		return false
	}
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	w.pipe.Close()
	late := time.After(patience)
	select {
	case err := <-w.done:
		if err == nil || !w.held.Load() {
			return true
		}
	case <-late:
		return true
	}
	given := make(chan struct{})
	go func() { giveBack(w.in, w.out, w.settings); close(given) }()
	select {
	case <-given:
	case <-late:
	}
	return true
}

// Watching reports whether this process is a watcher, and does its work if it is one.
func Watching() bool {
	if len(os.Args) != 1 || os.Args[0] != watcher {
		return false
	}
	signal.Ignore(syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGTSTP, syscall.SIGTTOU,
		syscall.SIGPIPE)
	watch(os.Stdin, os.NewFile(3, "terminal"), os.NewFile(4, "terminal"))
	return true
}

// watch waits for the program's end, or for the beginning of a report that it crashes, and gives back the terminal if
// it was taken then.
func watch(program io.Reader, in, out *os.File) {
	var settings unix.Termios
	if binary.Read(program, binary.NativeEndian, &settings) != nil {
		return
	}
	held := false
	var report []byte
	for b := make([]byte, 1); len(report) == 0; {
		_, err := io.ReadFull(program, b)
		switch {
		case err != nil && !held:
			return
		case err != nil:
			giveBack(in, out, &settings)
			return
		case b[0] == taken, b[0] == released:
			held = b[0] == taken
		default:
			report = b
		}
	}
	if held {
		giveBack(in, out, &settings)
	}
	rest, _ := io.ReadAll(io.LimitReader(program, 1<<16))
	_, _ = io.Copy(io.Discard, program)
	line, _, _ := bytes.Cut(append(report, rest...), []byte("\n"))
	_, _ = out.WriteString("userbase: an error in userbase itself ended the program; the terminal was restored (" +
		string(line) + ")\n")
}

// giveBack restores the settings at once, and the modes when the terminal takes them.
func giveBack(in, out *os.File, settings *unix.Termios) {
	_ = unix.IoctlSetTermios(int(in.Fd()), setSettings, settings)
	_, _ = out.WriteString(reset)
}
