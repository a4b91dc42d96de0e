package trend

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
)

// The title says years where the time shown is longer than four, months over 40 days, else days.
func TestTitleSaysYearsMonthsOrDays(t *testing.T) {
	from := data.Date(2016, 1, 10)
	for days, want := range map[data.Day]string{
		1461: "Active users, 2016 to 2020",
		1460: "Active users, Jan 2016 to Jan 2020",
		41:   "Active users, Jan 2016 to Feb 2016",
		40:   "Active users, 10 Jan 2016 to 19 Feb 2016",
	} {
		f := on(t, 80, 24, "--from", from.String(), "--to", (from + days).String())
		if got := show(f).Head().Titles; data.Plain(got[1]) != want {
			t.Errorf("%d days: %q", days, got)
		}
	}
}

// The scope says the scale, and of sparks that none shares one with another.
func TestScopes(t *testing.T) {
	for _, c := range []struct {
		w     int
		flags string
		want  string
	}{
		{80, "", "linear"},
		{80, "--scale log", "log"},
		{80, "--unit index", "index: 100 = 15 Jan 2021, linear"},
		{59, "", "each to its top"},
		{59, "--scale log --unit index", "log, each to its top"},
	} {
		scopes := show(on(t, c.w, 24, strings.Fields(c.flags)...)).Head().Scopes
		if got := data.Plain(scopes[0]); got != c.want {
			t.Errorf("%d columns, %s: %q", c.w, c.flags, got)
		}
	}
}

// Where lines cannot share a scale, each has its own; the rows of all parts follow from the size alone.
func TestRoomIsSharedBySizeAlone(t *testing.T) {
	for size, want := range map[[2]int]room{
		{80, 24}:  {head: 1, rows: 14, foot: 2},
		{120, 36}: {head: 1, rows: 20, foot: 2, events: true},
		{200, 60}: {head: 1, rows: 44, foot: 2, events: true},
		{60, 14}:  {head: 1, rows: 5, foot: 2},
		{59, 24}:  {sparks: true, rows: 2, lanes: 7, foot: 1},
		{80, 13}:  {sparks: true, rows: 1, lanes: 7, foot: 1},
		{45, 12}:  {sparks: true, rows: 1, lanes: 6},
		{40, 10}:  {sparks: true, rows: 1, lanes: 4},
	} {
		for _, flags := range variants() {
			if got := show(on(t, size[0], size[1], flags...)).plan.room; got != want {
				t.Errorf("%v at %v: %+v", flags, size, got)
			}
		}
	}
}

// The plot has three rows before the axis gets one, then a second, and then the cursor's day its own.
func TestPlotComesFirst(t *testing.T) {
	f := on(t, 80, 24)
	for h, want := range []room{{}, {rows: 1}, {rows: 2}, {rows: 3}, {rows: 3, foot: 1}, {rows: 3, foot: 2},
		{head: 1, rows: 3, foot: 2}, {head: 1, rows: 4, foot: 2}} {
		if got := newRoom(f, cells.Rect{W: 80, H: h}); got != want {
			t.Errorf("%d rows: %+v", h, got)
		}
	}
}

// From 22 rows on events stand below the plot, with an empty row below.
func TestEventsHaveRoomFrom22Rows(t *testing.T) {
	f := on(t, 80, 24)
	for h, want := range map[int]room{
		22: {head: 1, rows: 15, foot: 2, events: true},
		21: {head: 1, rows: 18, foot: 2},
	} {
		if got := newRoom(f, cells.Rect{W: 80, H: h}); got != want {
			t.Errorf("%d rows: %+v", h, got)
		}
	}
	rows := strings.Split(frametest.Body(on(t, 120, 36)).Plain(), "\n")
	for i, want := range []string{"3 Jun 2026", "29 Jun 2026", "29 Jun 2026", ""} {
		row := strings.TrimSpace(rows[len(rows)-4+i])
		if !strings.Contains(row, want) || want == "" && row != "" {
			t.Errorf("row %d of the end is %q", i, row)
		}
	}
}

// At 200 × 60 the plot takes what the panel leaves.
func TestPlotTakesWidthAndHeight(t *testing.T) {
	f := on(t, 200, 60)
	p, body := show(f).plan, f.Skeleton().Body
	if p.rows < body.H*4/5 || p.axis.Cols < body.W*3/4 {
		t.Errorf("of %d × %d the plot has %d × %d", body.W, body.H, p.axis.Cols, p.rows)
	}
}

// A logarithmic scale spans a factor of 5000; its ends are 1, 2 or 5 times a power of ten, so the next is 10,000, and
// of that the lower end is cut.
func TestLogScaleSpansFiveThousand(t *testing.T) {
	for smallest, want := range map[float64]float64{1_000_000: 1e6, 999_999: 1e6, 500_000: 1e6, 2_000_000: 2e6} {
		r := newRuler([]float64{smallest, 5_000_000_000}, true, 20)
		lo, hi := r.Bounds()
		if r.lowest != want || lo != want || hi != 5e9 || r.under(smallest) != (smallest < want) || r.under(want) {
			t.Errorf("from %v on: %v to %v", smallest, lo, hi)
		}
	}
}

// The top of a linear scale is the largest value drawn; nothing lies under it.
func TestLinearScaleEndsAtTheLargestValue(t *testing.T) {
	r := newRuler([]float64{1, 3e9, 2e9}, false, 20)
	if lo, hi := r.Bounds(); lo != 0 || hi != 3e9 || r.under(0) {
		t.Errorf("the scale is %v to %v", lo, hi)
	}
}

// Flat is whose figures all lie in the lowest row of a linear scale; who has none in the time shown is not.
func TestFlatLiesInTheLowestRow(t *testing.T) {
	f := on(t, 80, 24)
	figure := func(v int64) data.Step { return data.Step{Observation: &data.Observation{Value: v}} }
	for value, want := range map[int64]string{207_000_000: "", 205_000_000: "signal"} { // 3.5 of 51 dots
		p := plan{room: room{rows: 13}}
		p.series = []series{{id: "threema", times: 1, pieces: []piece{{a: place{0, 1}, b: place{1, 1}}}},
			{id: "signal", times: 1, highest: float64(value),
				steps: []data.Step{figure(1), figure(value)}},
			{id: "whatsapp", times: 1, highest: 3e9, steps: []data.Step{figure(3_000_000_000)}}}
		p.setScale(f)
		if got := strings.Join(p.flat, " "); got != want {
			t.Errorf("with %d, %q is flat", value, got)
		}
		p.log, p.flat = true, nil
		if p.setScale(f); p.flat != nil {
			t.Errorf("on a logarithmic scale %v is flat", p.flat)
		}
	}
}

// Where nothing else says which day it is, the title does.
func TestTitleOfSparksNamesTheDay(t *testing.T) {
	for size, want := range map[[2]int]bool{{80, 24}: false, {80, 12}: true, {59, 24}: true, {45, 12}: true} {
		titles := show(on(t, size[0], size[1], "--day", "2021-01-15")).Head().Titles
		if got := strings.Contains(data.Plain(titles[1]), "15 Jan 2021"); got != want {
			t.Errorf("%v: %q", size, titles)
		}
	}
}

// named is a frame in which WhatsApp alone is shown, and named.
func named(t *testing.T, name string) *data.Set {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	set.Messenger("whatsapp").Short = name
	return set
}

// A name stands whole up to 14 cells; to a longer one the plot gives no more.
func TestNamesTakeFourteenCells(t *testing.T) {
	const letters = "Abcdefghijklmnopqrstuvwxyz"
	names := map[int]int{}
	for n, want := range map[int]string{14: "Abcdefghijklmn", 15: "Abcdefghijklm…", 26: "Abcdefghijklm…"} {
		f := on(t, 80, 24, "--hide", "messenger,signal,telegram,threema,wechat")
		env := *f.Env
		env.Set, f.Env = named(t, letters[:n]), &env
		if text := frametest.Body(f).Plain(); !strings.Contains(text, "■ "+want+" ≥3 bn") {
			t.Errorf("%d letters:\n%s", n, text)
		}
		names[n] = show(f).plan.names
	}
	if names[15] != names[14] || names[26] != names[14] {
		t.Errorf("the names begin in %v", names)
	}
}

// Where there is no room the value gives way first, then that it is old, then the name; the mark stays.
func TestNamesGiveWay(t *testing.T) {
	v := show(on(t, 80, 24, "--hide", "whatsapp,wechat,telegram,signal,threema", "--focus", "messenger"))
	for w, want := range map[int]string{23: "Messenger ~1.3 bn old", 22: "Messenger  old", 15: "Messenger  old",
		14: "Messenger  ", 11: "Messenger  ", 10: "  ", 1: "  "} {
		n := v.name(v.plan.series[0], w)
		if got := data.Plain(n.text + " " + n.value + " " + n.old); got != want {
			t.Errorf("%d cells: %q", w, got)
		}
		if n.width(v.ASCII) > w {
			t.Errorf("in %d cells it takes %d", w, n.width(v.ASCII))
		}
	}
}
