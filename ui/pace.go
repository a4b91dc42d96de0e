package ui

import (
	"reflect"
	"sync"
	"time"
	"unsafe"

	tea "charm.land/bubbletea/v2"
)

// pacer paints when there is something to paint, and never else. Bubble Tea (2.1.1) writes to the terminal when its
// clock ticks, sixty times a second for ever: a key waits for half a tick, and the program never rests. The pacer takes
// the place of that clock. It ticks behind each view, once the renderer has that view.
type pacer struct {
	program *tea.Program
	ticks   chan time.Time

	mu      sync.Mutex // guards what follows
	last    time.Time  // the last tick
	waiting bool       // for one that came too early
}

// viewedMsg says that the renderer has a view, for it is read by the loop that handed that over.
type viewedMsg struct{}

// shortest is the time between two ticks: no screen shows more frames.
const shortest = time.Second / 120

// pace puts a pacer in the place of a program's clock before that runs. It is nil, and nothing changes, where Bubble
// Tea keeps its clock otherwise.
func pace(program *tea.Program) *pacer {
	clock := reflect.ValueOf(program).Elem().FieldByName("ticker")
	if !clock.IsValid() || clock.Type() != reflect.TypeFor[*time.Ticker]() || !clock.IsNil() {
		return nil
	}
	p := &pacer{program: program, ticks: make(chan time.Time, 1)}
	ticker := time.NewTicker(time.Hour) // nobody listens to it, so that it wakes nobody
	ticker.C = p.ticks
	*(**time.Ticker)(unsafe.Pointer(clock.UnsafeAddr())) = ticker
	return p
}

// viewed says that a view was made, which the renderer gets next.
func (p *pacer) viewed() {
	if p != nil {
		go p.program.Send(viewedMsg{})
	}
}

// tick lets the renderer paint, at once or as soon as the time between two ticks is over.
func (p *pacer) tick() {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch wait := shortest - time.Since(p.last); {
	case p.waiting:
	case wait > 0:
		p.waiting = true
		time.AfterFunc(wait, p.late)
	default:
		p.paint()
	}
}

// late is the tick that had to wait.
func (p *pacer) late() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waiting = false
	p.paint()
}

// paint ticks. If a tick is still waiting to be heard, that one will do.
func (p *pacer) paint() {
	p.last = time.Now()
	select {
	case p.ticks <- p.last:
	default:
	}
}

// paced is the dashboard, which tells of its views and of what stirs the terminal.
type paced struct {
	*app
	pacer   *pacer
	stirred func() // is called when the terminal is asked something, or reports the mouse
}

// Update lets the dashboard answer.
func (m *paced) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := m.app.Update(msg)
	return m, cmd
}

// View is that of the dashboard.
func (m *paced) View() tea.View {
	v := m.app.View()
	m.pacer.viewed()
	return v
}

// filter hears of views, which concern nobody else, and of what stirs the terminal, and brings sizes within bounds
// before anything is drawn for them.
func (m *paced) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	_, mouse := msg.(tea.MouseMsg)
	switch {
	case msg == viewedMsg{}:
		m.pacer.tick()
		return nil
	case mouse, msg == tea.RequestBackgroundColor():
		m.stirred()
	}
	return clamp(msg)
}
