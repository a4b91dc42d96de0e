package ui

import (
	"os"
	"os/signal"
	"slices"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"

	"userbase/ui/tty"
)

// patience is how long the program may take to end in order, and then again the terminal to be restored.
const patience = time.Second / 2

// guard stands between the program and what comes from outside: it ends the program in order on the signals that end a
// process, on ctrl+c and when the terminal is gone, and stops it in order on ctrl+z and SIGTSTP. If the program does
// not end, because it is busy or its output is not read, the terminal is restored over its head; within a second all is
// over.
type guard struct {
	program *tea.Program
	keys    *os.File
	output  *output
	before  *term.State  // the terminal's settings
	ownKeys bool         // it sets the terminal to single keys itself, and back
	asked   atomic.Int64 // when the terminal was asked something, or told of the mouse, in Unix nanoseconds
	input   *tty.Input
	watch   *tty.Watch
	signals chan os.Signal
	done    chan struct{}
	stopped sync.Mutex  // held while the program is stopped
	resumes atomic.Bool // it was stopped here, so that it is known when it goes on
}

func newGuard(out *output) (*guard, error) {
	keys, err := keyboard()
	if err != nil {
		return nil, err
	}
	g := &guard{keys: keys, output: out, signals: make(chan os.Signal, 4), done: make(chan struct{})}
	g.before, _ = term.GetState(keys.Fd())
	return g, nil
}

// tell lets the guard act as on a signal. It never waits.
func (g *guard) tell(sig os.Signal) {
	select {
	case g.signals <- sig:
	default: // enough wait already
	}
}

// stand begins to guard, and returns what ends it.
func (g *guard) stand() (end func()) {
	for _, sig := range append([]os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT},
		otherSignals...) {
		if !signal.Ignored(sig) { // nohup and the like have their reasons
			signal.Notify(g.signals, sig)
		}
	}
	g.watch = tty.NewWatch(g.keys, os.Stdout)
	g.watch.Taken()
	go func() {
		for sig := range g.signals {
			g.answer(sig)
		}
	}()
	return func() {
		close(g.done)
		g.watch.Released()
		g.watch.End(0)
	}
}

// answer answers a signal. One that comes when the program has ended, such as SIGHUP after the end of the input, ends
// the process.
func (g *guard) answer(sig os.Signal) {
	select {
	case <-g.done:
		if !slices.Contains(otherSignals, sig) {
			os.Exit(exitCode(sig))
		}
		return
	default:
	}
	switch {
	case isStop(sig):
		g.suspend(os.Getpid())
	case isContinue(sig):
		if !g.resumes.Swap(false) { // it was stopped by SIGSTOP, and others have had the terminal since
			g.handOver(func() {})
		}
	case isResize(sig):
		w, h := windowSize()
		go g.program.Send(tea.WindowSizeMsg{Width: w, Height: h})
	default:
		g.leave(exitCode(sig))
	}
}

// exitCode is that of a program which a signal ended, as shells tell it.
func exitCode(sig os.Signal) int {
	n, _ := sig.(syscall.Signal)
	return 128 + int(n)
}

// leave ends the program with an exit code, in order if it answers in time, else at once.
func (g *guard) leave(code int) {
	go g.program.Send(quitMsg{code})
	select {
	case <-g.done:
		return
	case <-time.After(patience):
	}
	if !g.watch.End(patience) { // as on Windows
		released := make(chan struct{})
		go func() { _ = g.program.ReleaseTerminal(); close(released) }()
		select {
		case <-released:
		case <-time.After(patience): // the terminal takes no more output, only its settings can be mended
		}
	}
	if g.before != nil {
		_ = term.Restore(g.keys.Fd(), g.before)
	}
	os.Exit(code)
}

// suspend gives the terminal back, stops the process (or, with pid 0, its whole group, as ctrl+z does) and takes
// the terminal again when it goes on. Where nobody could let it go on, it says so instead.
func (g *guard) suspend(pid int) {
	if !g.stopped.TryLock() {
		return
	}
	defer g.stopped.Unlock()
	if !canStop() {
		g.program.Send(noticeMsg("ctrl+z has no effect here: no shell could bring userbase back"))
		return
	}
	g.handOver(func() {
		g.resumes.Store(true)
		stopProcess(pid)
	})
}

// showCursor shows the cursor once more when the terminal is given back: Bubble Tea leaves one that it shows as it is,
// but hides it for a moment while it draws, and where each screen has its own that may be the wrong one.
func showCursor() { _, _ = os.Stdout.WriteString(ansi.SetModeTextCursorEnable) }

// raw sets the terminal to single keys before Bubble Tea does, so that Bubble Tea leaves it so.
func (g *guard) raw() {
	if g.ownKeys {
		_, _ = term.MakeRaw(g.keys.Fd())
	}
}

// cooked gives the terminal's settings back, once it sends nothing more that would reach the shell.
func (g *guard) cooked() {
	if g.output.drawn {
		showCursor()
		g.quiet()
	}
	if g.ownKeys && g.before != nil {
		_ = term.Restore(g.keys.Fd(), g.before)
	}
}

// Answers are on their way for a while after the terminal was asked something, and must not reach the shell. A terminal
// that does not say in time what it is has none, or is too far away.
const (
	onTheirWay = time.Second
	tooFar     = 150 * time.Millisecond
)

// stirred remembers that the terminal was asked something, or reported the mouse.
func (g *guard) stirred() { g.asked.Store(time.Now().UnixNano()) }

// quiet waits for what the terminal still sends, before its settings are given back.
func (g *guard) quiet() {
	if g.ownKeys && time.Since(time.Unix(0, g.asked.Load())) < onTheirWay {
		g.input.Settle(os.Stdout, tooFar)
	}
}

// settle is what Bubble Tea gets between giving the terminal back and taking it: its renderer stops the ticker some
// time after it was told to stop, and would stop the next one too, after which nothing is drawn any more (v2.0.10).
const settle = 50 * time.Millisecond

// handOver gives the terminal to others for as long as something lasts.
func (g *guard) handOver(something func()) {
	g.input.Release()
	err := g.program.ReleaseTerminal()
	if err == nil {
		g.cooked()
		g.watch.Released()
		something()
		g.watch.Taken()
		g.raw()
	}
	g.input.Resume()
	if err == nil {
		time.Sleep(settle)
		_ = g.program.RestoreTerminal()
		g.tell(resized)
		go g.program.Send(tea.FocusMsg{}) // others may have changed how it looks
	}
}
