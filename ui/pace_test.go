package ui

import (
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// Bubble Tea keeps its clock where the pacer looks for it. If this fails, the dashboard still works, at sixty ticks a
// second: pace must learn where the clock is now, or go if it rests by itself.
func TestThePacerFindsTheClock(t *testing.T) {
	program := tea.NewProgram(&paced{})
	if pace(program) == nil {
		t.Fatal("Bubble Tea has no clock that can be replaced")
	}
	if pace(program) != nil {
		t.Error("a clock that is there already is replaced")
	}
}

// The first tick comes at once, the next not before its time, however often it is asked for, and the last is never
// lost.
func TestThePacerTicks(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := &pacer{ticks: make(chan time.Time, 1)}
		ticked := func() bool {
			synctest.Wait()
			select {
			case <-p.ticks:
				return true
			default:
				return false
			}
		}
		if p.tick(); !ticked() {
			t.Fatal("the first tick does not come at once")
		}
		for range 100 {
			p.tick()
		}
		if ticked() {
			t.Error("a tick comes before its time")
		}
		if time.Sleep(shortest); !ticked() || ticked() {
			t.Error("behind many views there is not one tick")
		}
		if time.Sleep(time.Hour); ticked() {
			t.Error("it ticks by itself")
		}
		if p.tick(); !ticked() {
			t.Error("after a rest the tick does not come at once")
		}
	})
}

// A view is followed by one message to the loop, which nobody else sees.
func TestViewsAreHeardOfOnce(t *testing.T) {
	m := &paced{pacer: &pacer{ticks: make(chan time.Time, 1)}}
	if msg := m.filter(m, viewedMsg{}); msg != nil || len(m.pacer.ticks) != 1 {
		t.Errorf("it is handed on as %v, with %d ticks", msg, len(m.pacer.ticks))
	}
	if msg := m.filter(m, tea.WindowSizeMsg{}); msg == nil {
		t.Error("a size gets lost")
	}
}

// Whenever the terminal is asked for its background, or reports the mouse, the end waits for what it still sends.
func TestWhatStirsTheTerminalIsHeardOf(t *testing.T) {
	a := newApp(testEnv(), testEnv().Default(), 80, 24, Terminal{}, Doer{})
	stirred := 0
	m := &paced{app: a, stirred: func() { stirred++ }}
	for i, msg := range []tea.Msg{tea.FocusMsg{}, uv.DarkColorSchemeEvent{}, uv.LightColorSchemeEvent{}} {
		_, cmd := m.Update(m.filter(m, msg))
		if m.filter(m, cmd()); stirred != i+1 {
			t.Errorf("after %T it is heard of %d times, not %d", msg, stirred, i+1)
		}
	}
	m.filter(m, tea.KeyPressMsg{})
	if m.filter(m, tea.MouseMotionMsg{}); stirred != 4 {
		t.Errorf("after a key and the mouse it is heard of %d times, not 4", stirred)
	}
}

// The years keep their pace: what a step takes is not added to the time between two, and a step that was missed is not
// made up for.
func TestTheYearsKeepTheirPace(t *testing.T) {
	a := newApp(testEnv(), testEnv().Default(), 80, 24, Terminal{}, Doer{})
	synctest.Test(t, func(t *testing.T) {
		cmd := a.startPlay()
		began := time.Now()
		for n := 1; n < 50; n++ {
			cmd()
			if got, want := time.Since(began), time.Duration(n)*playStep; got != want {
				t.Fatalf("step %d comes after %v, want %v", n, got, want)
			}
			time.Sleep(playStep / 3) // what drawing takes
			cmd = a.nextTick()
		}
		time.Sleep(time.Second)
		late := time.Now()
		cmd = a.nextTick()
		cmd()
		if got := time.Since(late); got > playStep {
			t.Errorf("behind a long wait the next step takes %v", got)
		}
		if cmd = a.nextTick(); cmd == nil {
			t.Fatal("no further step")
		}
		again := time.Now()
		if cmd(); time.Since(again) != playStep {
			t.Errorf("steps that were missed are made up for: %v", time.Since(again))
		}
	})
}
