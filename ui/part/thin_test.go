package part

import (
	"testing"

	"userbase/data"
)

// tens are columns of ten days.
var tens = Columns{N: 4, Last: func(day data.Day) data.Day { return day/10*10 + 9 }}

// figures are some that stood, one a day, with values that rise and fall within each column.
func figures(n int) (steps []data.Step) {
	for day := range n {
		o := &data.Observation{AsOf: data.Day(day), Value: int64(100 + day*7%10)}
		steps = append(steps, data.Step{Observation: o})
	}
	return steps
}

// chain joins each figure to the next, but not where broken says so; solid but where dotted does.
func chain(steps []data.Step, broken, dotted func(int) bool) (links []data.Link) {
	for i := 1; i < len(steps); i++ {
		if !broken(i) {
			links = append(links, data.Link{From: steps[i-1].Observation, To: steps[i].Observation, Solid: !dotted(i)})
		}
	}
	return links
}

func never(int) bool { return false }

// Few figures stay as they are, however many are in one column.
func TestFewFiguresAreAllKept(t *testing.T) {
	steps := figures(few)
	links := chain(steps, never, never)
	if got := len(tens.Steps(steps)); got != few {
		t.Errorf("%d of %d figures are kept", got, few)
	}
	if got := len(tens.Links(links)); got != len(links) {
		t.Errorf("%d of %d links are kept", got, len(links))
	}
}

// Of many, each column keeps three: 100 at its first day, 109 at its eighth and the last, 103; those that never stood
// keep their ends beside them.
func TestManyFiguresKeepTheEndsOfColumns(t *testing.T) {
	steps := figures(10 * few)
	kept := tens.Steps(steps)
	if len(kept) != 3*few {
		t.Fatalf("%d figures are kept, want %d", len(kept), 3*few)
	}
	for i, want := range []int64{100, 109, 103} {
		if got := kept[3+i]; got.Value != want || got.AsOf < 10 || got.AsOf > 19 {
			t.Errorf("the second column keeps %d of day %d, want %d", got.Value, got.AsOf, want)
		}
	}
	for i := range steps[10:20] {
		steps[10+i].Fate = data.TurnedAway
	}
	if kept = tens.Steps(steps); len(kept) != 3*few-1 {
		t.Errorf("%d figures are kept, want %d", len(kept), 3*few-1)
	}
}

// A line that is broken within a column or between two stays broken there, and is dotted in a column with a dotted
// link, solid in others.
func TestLinesStayBrokenWhereTheyWere(t *testing.T) {
	steps := figures(10 * few)
	links := chain(steps, func(i int) bool { return i == 25 || i == 40 }, func(i int) bool { return i == 57 })
	kept := tens.Links(links)
	gaps := 0
	for i := 1; i < len(kept); i++ {
		if kept[i].From != kept[i-1].To {
			gaps++
			if to := kept[i].From.AsOf; to != 25 && to != 40 {
				t.Errorf("the line is broken before day %d", to)
			}
		}
	}
	if gaps != 2 {
		t.Errorf("the line is broken %d times, want 2", gaps)
	}
	for _, l := range kept {
		if inside := l.From.AsOf >= 50 && l.To.AsOf <= 59; l.Solid == inside {
			t.Errorf("from day %d to %d it is solid: %v", l.From.AsOf, l.To.AsOf, l.Solid)
		}
	}
	if len(kept) > 5*few {
		t.Errorf("%d links are kept", len(kept))
	}
}
