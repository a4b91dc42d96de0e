package command

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
	"userbase/ui"

	"charm.land/bubbles/v2/progress"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// bar shows on standard error, if that is a terminal, how much of something was read, once that takes long.
type bar struct {
	sync.Mutex
	to          io.Writer
	whole       int64 // bytes; 0 if it is not known how many there are
	model       progress.Model
	next        time.Time
	drawn, over bool
}

// Reading is silent for a while; then the bar is drawn anew at most so often.
const (
	barAfter = time.Second / 2
	barEvery = time.Second / 10
)

func newBar(whole int64) *bar {
	b := &bar{whole: whole, next: time.Now().Add(barAfter)}
	if !term.IsTerminal(os.Stderr.Fd()) {
		return b
	}
	b.to = styled(os.Stderr, os.Stderr)
	full, empty := '█', '░'
	if t, _ := ui.FindTerminal(); t.ASCII {
		full, empty = '#', '-'
	}
	const wide = 30
	b.model = progress.New(progress.WithWidth(wide), progress.WithFillCharacters(full, empty),
		progress.WithColors(lipgloss.NoColor{}))
	b.model.EmptyColor = lipgloss.NoColor{} // a colour means a messenger
	return b
}

// at says how many bytes were read.
func (b *bar) at(read int64) {
	b.Lock()
	defer b.Unlock()
	if b.to == nil || b.over || time.Now().Before(b.next) {
		return
	}
	b.next, b.drawn = time.Now().Add(barEvery), true
	const mebi = 1 << 20
	text := fmt.Sprintf("%d MiB", read/mebi)
	if b.whole > 0 {
		text = b.model.ViewAs(min(float64(read)/float64(b.whole), 1))
	}
	_, _ = fmt.Fprint(b.to, "\r"+ansi.EraseLineRight+"reading figures of your own  "+text)
}

// end takes the bar away, for good.
func (b *bar) end() {
	b.Lock()
	defer b.Unlock()
	if b.over = true; b.drawn {
		_, _ = fmt.Fprint(b.to, "\r"+ansi.EraseLineRight)
	}
}
