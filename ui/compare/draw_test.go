package compare

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// The figures, what they say and what may be written, below the chart, with as much as there is room for.
func TestTheWordsBelowTheChart(t *testing.T) {
	for _, c := range []struct {
		w, h  int
		flags []string
		want  string
	}{
		{80, 24, []string{"--focus", "whatsapp", "--base", "signal", "--day", "2021-01-15"}, `
 ▸ ■ WhatsApp   at least 2 bn     12 Feb 2020, the company; not said who counts
 B ☆ Signal       about 20 M         Dec 2020, an estimate; not said who counts
   At least 90 times as many      order sure      definitions differ
   you may write     "WhatsApp had at least 90 times as many users as Signal."
   you may not write "a hundred times", "1 % of WhatsApp", "99 % of all users"`},
		{80, 24, []string{"--focus", "telegram", "--base", "whatsapp", "--day", "2021-01-15"}, `
 ▸ ▲ Telegram at least 500 M      12 Jan 2021, the company
 B ■ WhatsApp   at least 2 bn     12 Feb 2020, the company; not said who counts
   WhatsApp: how many times is not known  by the numbers given`},
		{120, 36, []string{"--focus", "messenger", "--base", "wechat"}, `
 ▸ ◆ Messenger      about 1.3 bn       Jan 2018, 8 years 9 months old`},
		{45, 12, []string{"--focus", "whatsapp", "--base", "signal", "--day", "2021-01-15"}, `
 ▸ ■ WhatsApp  ≥2 bn 12 Feb 2020
 B ☆ Signal   ~20 M  Dec 2020, an estimate
   At least 90 times  order sure
   may write "at least 90 times"`},
		{80, 24, []string{"--focus", "signal", "--base", "wechat", "--day", "2012-06-01"}, `
 ▸ ★ Signal  n/a  launched Jul 2014
 B ● WeChat  at least 20 M           Q4 2011, the company; not said who counts
   No ratio on this day. The first day with a figure of both: 2016.
   you may write     "WeChat had at least 20 M users in Q4 2011."
   you may not write "more users than Signal", "WeChat had 20 M"`},
		{80, 24, []string{"--focus", "signal", "--base", "threema", "--day", "2009-06-01"}, `
 ▸ ★ Signal   n/a  launched Jul 2014
 B ▼ Threema  n/a  launched Dec 2012
   No ratio on this day. The first day with a figure of both: 2016.
   you may write     nothing: neither has a figure
   you may not write "more users than Threema"`},
	} {
		v := show(t, c.w, c.h, c.flags...)
		rows := body(v)[v.rows.two:]
		for y, want := range strings.Split(strings.TrimPrefix(c.want, "\n"), "\n") {
			if y >= len(rows) || strings.TrimRight(data.Plain(rows[y]), " ") != want {
				t.Errorf("%v at %d×%d:\n%s\nnot\n%s", c.flags, c.w, c.h, strings.Join(rows, "\n"), c.want)
				break
			}
		}
	}
}

// From day to day the columns of values and days stay.
func TestValuesAndDaysKeepTheirColumns(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 100, 30, "--focus", "whatsapp", "--base", "signal")
	at := map[int]int{}
	for f.State.Day = data.Date(2016, 2, 1); f.State.Day < f.Today; f.State.Day += 97 {
		v := f.Screen().Show(f).(shown)
		for y, row := range body(v)[v.rows.two : v.rows.two+2] {
			if v.figures[y] == nil {
				continue
			}
			end := strings.Index(data.Plain(row), ", ")
			at[cells.Width(row[:max(end, 0)], false)]++
		}
	}
	if len(at) != 1 {
		t.Errorf("the days end in the columns %v", at)
	}
}

// Nothing is cut within a number, a bound or a day: an old figure says so at every width.
func TestAnOldFigureSaysSoAtEveryWidth(t *testing.T) {
	for w := 40; w <= 200; w++ {
		v := show(t, w, 24, "--focus", "messenger", "--base", "telegram")
		for y, row := range body(v)[v.rows.two : v.rows.two+2] {
			if row = data.Plain(row); !v.figures[y].Old(v.Day()) || !strings.Contains(row, " old") {
				t.Fatalf("%d columns: %q", w, row)
			}
			if !strings.Contains(row, data.Plain(v.figures[y].AsOf.Format(v.figures[y].Precision))) {
				t.Fatalf("%d columns: no day in %q", w, row)
			}
		}
	}
}

// What is drawn of the sentences is whole, and in quotation marks.
func TestSentencesAreNeverCut(t *testing.T) {
	eachPair(t, func(v shown) {
		if v.NoEst || v.Group != data.Active {
			return
		}
		for _, size := range [][2]int{{40, 12}, {45, 12}, {62, 20}, {80, 24}, {120, 36}, {200, 60}} {
			v.W, v.H = size[0], size[1]
			v.rows = layout(v.Skeleton().Body.H)
			for _, row := range body(v)[v.rows.may : v.rows.not+v.rows.nots] {
				if strings.Count(row, `"`)%2 != 0 && v.rows.nots < 2 || strings.Contains(row, "…") {
					t.Fatalf("%v at %v: %q", v.State, size, row)
				}
			}
		}
	})
}

func TestAClickOnARowOpensTheFocusOrSwapsTheTwo(t *testing.T) {
	v := show(t, 80, 24, "--focus", "whatsapp", "--base", "signal")
	g := frametest.Body(v.Frame)
	open, swap := screen.Action{Verb: screen.Select, Arg: "whatsapp"}, screen.Action{Verb: screen.MakeBase}
	for _, x := range []int{0, 79} {
		for y, want := range []any{nil, open, swap, nil} {
			if got := g.At(x, v.rows.two-1+y); got != want {
				t.Errorf("a click on column %d of row %d does %v, not %v", x, y, got, want)
			}
		}
	}
}

func TestAClickOnTheChartLeadsToTheDayOfItsColumn(t *testing.T) {
	v := show(t, 100, 30, "--focus", "whatsapp", "--base", "signal", "--day", "2021-01-15")
	p, _ := chartOf(v)
	g := frametest.Body(v.Frame)
	for col := range p.axis.Cols {
		do, _ := g.At(p.left+col, p.plot).(screen.Action)
		if at, _ := p.axis.Col(data.Day(do.N)); do.Verb != screen.GoDay || at != col {
			t.Errorf("a click on column %d leads to %s in column %d", col, data.Day(do.N), at)
		}
	}
}

func TestNamesTakeAtMostTwelveCells(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	set.Messenger("signal").Short = "Abcdefghijklmnop"
	v := show(t, 80, 24, "--focus", "whatsapp", "--base", "signal")
	env := *v.Env
	env.Set, v.Env = set, &env
	if row := body(v)[v.rows.two+1]; !strings.HasPrefix(row, " B ☆ Abcdefghijk… ") {
		t.Errorf("a long name: %q", row)
	}
}

// One side missing: its row says why, and there are no times; the lines of both are drawn.
func TestWithoutAFigureThereAreNoTimes(t *testing.T) {
	for day, want := range map[string]bool{"2014-10-20": false, "2021-01-15": true} {
		v := show(t, 80, 24, "--focus", "signal", "--base", "telegram", "--day", day)
		rows := body(v)
		strip := rows[v.rows.plot+v.rows.height+1]
		if strings.HasPrefix(strip, " times ") != want || strings.ContainsAny(strip, "┤├") != want {
			t.Errorf("%s: the times are %q", day, strip)
		}
		if chart := strings.Join(rows[:v.rows.plot+v.rows.height], "\n"); !strings.Contains(chart, "▲") {
			t.Errorf("%s: no lines:\n%s", day, chart)
		}
	}
}

// Where sentences have no room, one row says what they have in common.
func TestNoRowOfWhatMayBeWrittenIsThereTwice(t *testing.T) {
	v := show(t, 46, 50, "--focus", "whatsapp", "--base", "signal", "--day", "2021-01-15")
	if n := strings.Count(strings.Join(body(v), "\n"), "each figure with its day"); n != 1 {
		t.Errorf("%d rows say so:\n%s", n, strings.Join(body(v), "\n"))
	}
}
