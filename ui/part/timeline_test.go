package part_test

import (
	"math"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/part"
	"userbase/ui/ranking"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// row is the text of a row of a grid.
func row(g cells.Grid, y int) string {
	return strings.Split(g.Plain(), "\n")[y]
}

// On every day, and with every number of rows: the sign stands before the last event at or before the day, and before
// no other; later ones say how long they are still to go, and nothing stands there that is after today.
func TestTheSignStandsBeforeTheLastEvent(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 80, 24)
	signs, later := 0, 0
	for f.State.Day = f.Set.FirstDay(); f.State.Day <= f.Today; f.State.Day++ {
		var last data.Day
		for i := range f.Set.Events {
			if day := f.Set.Events[i].Day; day <= f.Day() {
				last = max(last, day)
			}
		}
		for _, rows := range []int{1, 3, 7} {
			g := cells.New(80, rows, false)
			part.DrawNearest(f, g)
			found := 0
			for y := range rows {
				e := eventOf(f, g, y)
				text := row(g, y)
				signed := strings.HasPrefix(text, " ▸")
				switch {
				case e == nil && strings.TrimSpace(text) == "":
				case e == nil || e.Day > f.Today:
					t.Fatalf("%d rows on %s: %q is no event up to today", rows, f.Day(), text)
				case signed && e.Day != last:
					t.Fatalf("%d rows on %s: the sign stands before %s, the last event is of %s", rows, f.Day(), e.Day,
						last)
				case e.Day > f.Day():
					if later++; !strings.HasPrefix(text, "   in "+data.Plain(data.Age(f.Day(), e.Day))+":") {
						t.Fatalf("%d rows on %s: %q does not say how long it is to %s", rows, f.Day(), text, e.Day)
					}
				case !strings.Contains(text, data.Plain(e.Day.Format(e.Precision))):
					t.Fatalf("%d rows on %s: %q does not say the day", rows, f.Day(), text)
				}
				if signed {
					found++
				}
			}
			if want := min(int(last), 1); found != want {
				t.Fatalf("%d rows on %s: %d signs, want %d\n%s", rows, f.Day(), found, want, g.Plain())
			}
			signs += found
		}
	}
	if signs == 0 || later == 0 {
		t.Errorf("%d signs, %d later events: the test sees too little", signs, later)
	}
}

// eventOf is the event to which a click on a row leads; nil if to none.
func eventOf(f screen.Frame, g cells.Grid, y int) *data.Event {
	if do, is := g.At(10, y).(screen.Action); is && do.Verb == screen.Select {
		return f.Set.Event(do.Arg)
	}
	return nil
}

// Of several events of one day the selected one has the sign.
func TestTheSelectedEventHasTheSign(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 80, 24)
	seen := 0
	for i := 1; i < len(f.Set.Events); i++ {
		if a, b := &f.Set.Events[i-1], &f.Set.Events[i]; a.Day == b.Day && b.Day <= f.Today {
			f.State.Day, f.Event = b.Day, b.ID
			g := cells.New(80, 1, false)
			part.DrawNearest(f, g)
			if e := eventOf(f, g, 0); e != b {
				t.Errorf("%s is selected, but %q has the sign", b.ID, row(g, 0))
			}
			seen++
		}
	}
	if seen == 0 {
		t.Error("no two events are of one day")
	}
}

// The time line takes the whole width, its ticks stand at the exact places of the events, the day in its cell; and a
// click on a cell leads to a day that stands in it.
func TestTheTimeLineIsExact(t *testing.T) {
	for _, w := range []int{40, 80, 81, 146} {
		f := frametest.Frame(t, ranking.Screen{}, 80, 24)
		axis := scene.Axis{From: f.Set.FirstDay(), To: f.Today, Cols: w - 2}
		for _, f.State.Day = range []data.Day{f.Set.FirstDay(), data.Date(2012, 6, 1), data.Date(2021, 1, 15),
			f.Today} {
			g := cells.New(w, 3, false)
			part.DrawTimeline(f, g)
			s := g.Scenes()[0].Scene
			var ticks []float64
			for _, shape := range s.Shapes {
				if r, is := shape.(scene.Rule); is && r.Kind == scene.Tick {
					ticks = append(ticks, r.From.X)
				}
			}
			n := 0
			for i := range f.Set.Events {
				if day := f.Set.Events[i].Day; day >= axis.From && day <= f.Today {
					if n >= len(ticks) || math.Abs(ticks[n]-1-axis.X(day)) > 1e-9 {
						t.Fatalf("%d columns: tick %d of %v is not that of %s", w, n, ticks, f.Set.Events[i].ID)
					}
					n++
				}
			}
			col, _ := axis.Col(f.Day())
			for x := range w {
				if got, want := g.Cell(x, 1).Rune == '█', x == col+1; got != want {
					t.Fatalf("%d columns on %s: a day in column %d: %v", w, f.Day(), x, got)
				}
			}
			if do, is := g.At(col+1, 1).(screen.Action); !is || do.Verb != screen.GoDay {
				t.Fatalf("%d columns: a click in column %d does nothing", w, col+1)
			} else if to, _ := axis.Col(data.Day(do.N)); to != col {
				t.Errorf("%d columns: a click in column %d leads to column %d", w, col, to)
			}
		}
	}
}

// At the first start a line below the time line says what to press.
func TestTheHintTakesTheLastRow(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 80, 24)
	f.Modal.Hint = true
	for rows, want := range map[int]int{3: 0, 5: 1} { // signs that are left
		g := cells.New(80, rows, false)
		part.DrawTimeline(f, g)
		if got := row(g, rows-1); !strings.Contains(got, "9 the evening   space play   ? keys") {
			t.Errorf("%d rows: the last is %q", rows, got)
		}
		if n := strings.Count(g.Plain(), "▸"); n != want {
			t.Errorf("%d rows: %d signs, want %d\n%s", rows, n, want, g.Plain())
		}
	}
}
