// Package frametest makes frames for the tests that look inside a screen.
package frametest

import (
	"sync"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
)

// Today is the one day that tests know, so that the clock never changes what they see.
var Today = data.Date(2026, 11, 22)

var set = sync.OnceValue(func() *data.Set {
	set, err := data.Load()
	if err != nil {
		panic(err)
	}
	return set
})

// Frame is the frame of a state given as flags, on a screen that is the only one there is.
func Frame(t testing.TB, s screen.Screen, w, h int, flags ...string) screen.Frame {
	t.Helper()
	env := screen.NewEnv(set(), Today, "test", []screen.Screen{s})
	state, err := env.Parse(flags)
	if err != nil {
		t.Fatal(err)
	}
	theme := state.Theme
	if theme == screen.Auto {
		theme = screen.Dark
	}
	return screen.NewFrame(env, state, w, h, screen.NewLook(theme, false))
}

// Body is what the screen draws into its body.
func Body(f screen.Frame) cells.Grid {
	b := f.Skeleton().Body
	g := cells.New(b.W, b.H, f.ASCII)
	f.Screen().Show(f).Draw(g)
	return g
}

// Panel is what the screen draws into its side panel.
func Panel(f screen.Frame) cells.Grid {
	p := f.Skeleton().Panel
	g := cells.New(p.W-3, p.H, f.ASCII)
	f.Screen().Show(f).Panel(g)
	return g
}

// Text joins the lines that a screen shows in full, with plain blanks.
func Text(lines []screen.Line) string {
	text := ""
	for _, l := range lines {
		for _, s := range l.Spans {
			text += s.Text
		}
		text += "\n"
	}
	return data.Plain(text)
}
