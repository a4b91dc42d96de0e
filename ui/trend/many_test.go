package trend

import (
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// manyOn is the trend of a state given as flags, with daily figures of some messengers.
func manyOn(t *testing.T, w, h int, flags ...string) screen.Frame {
	t.Helper()
	env := screen.NewEnv(frametest.Many(t, 9, 9000), frametest.Today, "test", []screen.Screen{Screen{}})
	state, err := env.Parse(append(flags, "--focus", "app-7"))
	if err != nil {
		t.Fatal(err)
	}
	return screen.NewFrame(env, state, w, h, screen.NewLook(screen.Dark, false))
}

// Of many figures each column shows what all of them would show: its marks and its line reach the lowest and the
// highest value, and the line leaves it from the last figure; no line leads where none did. There are few for each
// column.
func TestManyFiguresShowTheEndsOfEachColumn(t *testing.T) {
	checked := 0
	for _, flags := range [][]string{nil, {"--scale", "log"}, {"--align", "launch"}, {"--unit", "index"},
		{"--from", "2022-03-01", "--to", "2025-02-02"}} {
		f := manyOn(t, 120, 36, flags...)
		p := show(f).plan
		for _, id := range []string{"app-7", "app-8", "app-9"} {
			for _, s := range p.series {
				if s.id == id {
					checked++
					checkColumns(t, f, p, s)
				}
			}
		}
	}
	if checked < 12 {
		t.Errorf("only %d lines were looked at", checked)
	}
}

// ends are the lowest, the highest and the last of the figures of a column.
type ends struct{ low, high, last float64 }

func (e *ends) add(v float64, first bool) {
	if first {
		e.low, e.high = v, v
	}
	e.low, e.high, e.last = min(e.low, v), max(e.high, v), v
}

// checkColumns compares what is drawn of a messenger with all of its figures.
func checkColumns(t *testing.T, f screen.Frame, p plan, s series) {
	t.Helper()
	column := func(o *data.Observation) int { col, _ := p.axis.Col(o.AsOf - s.since); return col }
	columns := func(steps []data.Step, of func(data.Step) bool) map[int]ends {
		all := map[int]ends{}
		for _, step := range steps {
			if of(step) {
				e, seen := all[column(step.Observation)]
				e.add(s.value(step.Observation), !seen)
				all[column(step.Observation)] = e
			}
		}
		return all
	}
	steps := p.stay(f).steps(f, s.id)
	if len(steps) < 500 || len(s.steps) > 6*p.axis.Cols || len(s.steps) < p.axis.Cols/4 {
		t.Errorf("%s: %d of %d figures are drawn in %d columns", s.id, len(s.steps), len(steps), p.axis.Cols)
	}
	stood := func(x data.Step) bool { return x.Fate == data.Stood }
	never := func(x data.Step) bool { return x.Fate != data.Stood }
	line := map[place]bool{}
	for _, q := range s.pieces {
		line[q.a], line[q.b] = true, true
	}
	drawn, all := columns(s.steps, stood), columns(steps, stood)
	for col, want := range all {
		if got := drawn[col]; got != want {
			t.Errorf("%s, column %d: %+v is drawn of %+v", s.id, col, got, want)
		}
	}
	for _, step := range s.steps {
		if stood(step) && !line[s.place(step.Observation)] {
			t.Errorf("%s: the line misses %s", s.id, step.ID())
		}
	}
	drawn = columns(s.steps, never)
	for col, want := range columns(steps, never) {
		if got := drawn[col]; got.low != want.low || got.high != want.high {
			t.Errorf("%s, column %d: %+v is drawn of those that never counted, of %+v", s.id, col, got, want)
		}
	}
	for i := 1; i < len(s.pieces); i++ {
		if s.pieces[i].a != s.pieces[i-1].b {
			t.Errorf("%s: the line is broken at %v", s.id, s.pieces[i].a)
		}
	}
}
