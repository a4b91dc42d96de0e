// Package frametest makes frames for the tests that look inside a screen.
package frametest

import (
	"sync"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
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
	return FrameOn(t, set(), s, w, h, flags...)
}

// FrameOn is Frame with other data.
func FrameOn(t testing.TB, set *data.Set, s screen.Screen, w, h int, flags ...string) screen.Frame {
	t.Helper()
	env := screen.NewEnv(set, Today, "test", []screen.Screen{s})
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

// Counting counts what the screens work out for the frame from now on.
func Counting(f *screen.Frame) map[string]int {
	made := map[string]int{}
	env := *f.Env
	env.Watch = func(what string) { made[what]++ }
	f.Env = &env
	return made
}

// AskAll asks for all that a screen shows but its sentence.
func AskAll(v screen.Shown, ascii bool) {
	v.Uses()
	v.Head()
	v.Draw(cells.New(90, 30, ascii))
	v.Panel(cells.New(37, 30, ascii))
	v.Notes()
	v.Detail(60)
	v.Records()
	v.Page()
}

// DrawSmaller draws into grids that are smaller than the frame asks for, down to nothing.
func DrawSmaller(v screen.Shown, f screen.Frame) {
	body := f.Skeleton().Body
	for _, size := range [][2]int{{0, 0}, {1, 1}, {body.W / 2, body.H / 2}} {
		g := cells.New(size[0], size[1], f.ASCII)
		v.Draw(g)
		v.Panel(g)
	}
	v.Detail(f.W / 3)
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

// Cell is the cell of a row in the column with an id.
func Cell(t testing.TB, rec screen.Records, row snapshot.Row, id string) snapshot.Cell {
	t.Helper()
	for i, c := range rec.Columns {
		if c.ID == id && i < len(row.Cells) {
			return row.Cells[i]
		}
	}
	t.Fatalf("no column %s", id)
	return snapshot.Cell{}
}
