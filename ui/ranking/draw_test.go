package ranking

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// drawn is a frame of the ranking as it is drawn.
type drawn struct {
	v shown
	l rows
	c columns
	g cells.Grid
}

func draw(f screen.Frame) drawn {
	v := Screen{}.Show(f).(shown)
	b := f.Skeleton().Body
	l := v.layout(b.H)
	return drawn{v, l, v.columns(b.W, l), frametest.Body(f)}
}

// row is the text of a row of the body.
func (d drawn) row(y int) string {
	text := ""
	for x := range d.g.W {
		if r := d.g.Cell(x, y).Rune; r != 0 {
			text += string(r)
		}
	}
	return strings.TrimRight(text, " ")
}

// chart is the scene of the bars.
func (d drawn) chart() *scene.Scene {
	return d.v.scene(d.g.W, d.g.H, d.l, d.c, d.v.inSight(d.l.rows))
}

// shapes are those of one kind in a scene.
func shapes[T scene.Shape](s *scene.Scene) (found []T) {
	for _, shape := range s.Shapes {
		if x, is := shape.(T); is {
			found = append(found, x)
		}
	}
	return found
}

// days are days on which the ranking is another one: each on which a figure was new, and each from which on one was too
// old, every third of them.
func days(f screen.Frame) (some []data.Day) {
	var all []data.Day
	for _, id := range f.Set.MessengerIDs() {
		for _, step := range f.Set.History(id, f.Query()) {
			if step.Fate == data.Stood {
				all = append(all, step.AsOf, min(step.AsOf.AddMonths(36)+1, f.Today))
			}
		}
	}
	slices.Sort(all)
	for i, day := range slices.Compact(all) {
		if i%3 == 0 {
			some = append(some, day)
		}
	}
	return append(some, f.Today)
}

var sizes = [][2]int{{40, 10}, {45, 12}, {45, 40}, {60, 20}, {80, 24}, {120, 36}, {200, 60}}

// The sign behind a rank says how sure the place is: a brace stands over each run, "?" where the numbers given alone
// decide, and nothing else.
func TestRanksSayHowSureTheyAre(t *testing.T) {
	seen := map[rune]int{}
	for _, size := range sizes {
		f := frametest.Frame(t, Screen{}, size[0], size[1])
		for _, f.State.Day = range days(f) {
			d := draw(f)
			for i, rk := range d.v.inSight(d.l.rows) {
				want := ' '
				switch {
				case rk.Row == 0 || rk.From == rk.To && !rk.AsStated:
				case rk.From == rk.To:
					want = '?'
				case rk.Row == rk.From:
					want = '┐'
				case rk.Row == rk.To:
					want = '┘'
				default:
					want = '│'
				}
				rank := ""
				if rk.Row > 0 {
					rank = digits(rk.Row)
				}
				seen[want]++
				got := d.g.Cell(d.c.sign, d.l.y(i)).Rune
				if at := string(d.g.Cell(d.c.rank-1, d.l.y(i)).Rune); got != want || strings.TrimSpace(at) != rank {
					t.Fatalf("%v on %s: %s has %q%q, want %q%q\n%s", size, f.Day(), rk.Messenger, at, got, rank, want,
						d.g.Plain())
				}
				for y := d.l.y(i) + 1; y < d.l.y(i)+d.l.pitch; y++ { // within a run it goes on
					if on := rk.From < rk.To && rk.Row < rk.To; (d.g.Cell(d.c.sign, y).Rune == '│') != on {
						t.Fatalf("%v on %s: the brace of %s is broken\n%s", size, f.Day(), rk.Messenger, d.g.Plain())
					}
				}
			}
		}
	}
	for _, sign := range "?┐┘│" {
		if seen[sign] == 0 {
			t.Errorf("no %c was seen: the test sees too little", sign)
		}
	}
}

// A brace goes on past a hidden row, and stands at none that lies outside of a run.
func TestABracePassesAHiddenRow(t *testing.T) {
	f, passed, outside := frametest.Frame(t, Screen{}, 80, 24), 0, 0
	for _, f.Hidden = range f.Set.MessengerIDs() {
		for _, f.State.Day = range days(f) {
			d := draw(f)
			for i, rk := range d.v.ranks {
				if !f.Hides(rk.Messenger) {
					continue
				}
				before, after := 0, 0 // the first place of the runs of its neighbours, 0 for none
				if i > 0 && d.v.ranks[i-1].From < d.v.ranks[i-1].To {
					before = d.v.ranks[i-1].From
				}
				if i+1 < len(d.v.ranks) {
					after = d.v.ranks[i+1].From
				}
				want := ' '
				if outside++; before > 0 && before == after {
					want = '│'
					passed, outside = passed+1, outside-1
				}
				for y := d.l.y(i); y < d.l.y(i)+d.l.pitch; y++ {
					if got := d.g.Cell(d.c.sign, y).Rune; got != want {
						t.Fatalf("%s, %s hidden: the sign is %q, want %q\n%s", f.Day(), rk.Messenger, got, want,
							d.g.Plain())
					}
				}
			}
		}
	}
	if passed == 0 || outside == 0 {
		t.Errorf("%d hidden rows in a run, %d outside: the test sees too little", passed, outside)
	}
}

// Wherever a brace stands, its row or the note says what it means.
func TestABraceIsExplained(t *testing.T) {
	told, noted := 0, 0
	for _, size := range sizes {
		f := frametest.Frame(t, Screen{}, size[0], size[1])
		for _, f.State.Day = range days(f) {
			d := draw(f)
			note := slices.ContainsFunc(d.v.Notes(), func(n screen.Note) bool { return n.Long == "order not known" })
			for i, rk := range d.v.inSight(d.l.rows) {
				if !endsRun(rk) {
					continue
				}
				row := d.l.second && strings.Contains(d.row(d.l.y(i)+d.l.thick), places(rk)+": order not known")
				switch {
				case row:
					told++
				case note:
					noted++
				default:
					t.Fatalf("%v on %s: nothing says what the brace means\n%s", size, f.Day(), d.g.Plain())
				}
			}
		}
	}
	if told == 0 || noted == 0 {
		t.Errorf("told %d times, noted %d times", told, noted)
	}
}

func TestTheBaseIsMarkedAtEveryWidth(t *testing.T) {
	for _, size := range [][2]int{{45, 12}, {60, 20}, {80, 24}, {120, 36}, {200, 60}} {
		for focus, want := range map[string]rune{"whatsapp": 'B', "signal": '▸'} {
			d := draw(frametest.Frame(t, Screen{}, size[0], size[1], "--focus", focus))
			for i, rk := range d.v.inSight(d.l.rows) {
				sign := ' '
				switch rk.Messenger {
				case "signal":
					sign = want
				case focus:
					sign = '▸'
				}
				if got := d.g.Cell(1, d.l.y(i)).Rune; got != sign {
					t.Errorf("%v: before %s stands %q, want %q", size, rk.Messenger, got, sign)
				}
			}
		}
	}
}

func TestGhostsStandBelowThoseWithARank(t *testing.T) {
	d := draw(frametest.Frame(t, Screen{}, 80, 24))
	last := d.l.y(5)
	for y, want := range map[int]string{
		d.l.y(3):     " B 4?☆ Signal    ",
		last:         "     ◆ Messenger ░░░░",
		last + 1:     "                 Jan 2018, the company; no rank: 8 years 9 months old",
		d.l.y(2):     "   3┘▲ Telegram  ▒▒▒▒",
		d.l.y(2) + 1: "                 19 Mar 2025, the company, 20 months old; 2, 3: order not known",
	} {
		if !strings.HasPrefix(d.row(y), want) {
			t.Errorf("row %d is %q, want %q", y, d.row(y), want)
		}
	}
	// In 2012 WeChat stood before WhatsApp's 250 k of 2009.
	d = draw(frametest.Frame(t, Screen{}, 80, 24, "--day", "2012-12-01"))
	if first, second := d.row(d.l.y(0)), d.row(d.l.y(1)); !strings.HasPrefix(first, "   1 ● WeChat") ||
		!strings.HasPrefix(second, " ▸   □ WhatsApp  ") || !strings.Contains(d.row(d.l.y(1)+1), "no rank") {
		t.Errorf("2012: %q, %q", first, second)
	}
}

// Points stand below each other, a unit one blank behind its number, a bound one before it; no figure ever touches the
// track or the edge.
func TestValuesAreAligned(t *testing.T) {
	points := 0
	for _, unit := range []string{"people", "multiples"} {
		for _, size := range sizes {
			f := frametest.Frame(t, Screen{}, size[0], size[1], "--unit", unit)
			for _, f.State.Day = range days(f) {
				d := draw(f)
				for i, rk := range d.v.inSight(d.l.rows) {
					if rk.Figure == nil {
						continue
					}
					row := []rune(d.row(d.l.y(i)))
					text := string(row[d.c.end:])
					x := d.v.value(rk.Figure)
					want := strings.TrimLeft(x.bound+" "+x.whole+x.rest, " ")
					if d.c.date == 0 && data.Plain(strings.TrimSpace(text)) != data.Plain(want) ||
						!strings.HasSuffix(data.Plain(text), " "+data.Plain(want)) || len(row) > d.g.W-1 {
						t.Fatalf("%v on %s: %q, want %q", size, f.Day(), text, want)
					}
					if strings.HasPrefix(x.rest, ".") {
						points++
						if row[d.c.point] != '.' {
							t.Fatalf("%v on %s: no point in column %d of %q", size, f.Day(), d.c.point, string(row))
						}
					}
				}
			}
		}
	}
	if points == 0 {
		t.Error("no point was seen")
	}
}

// The remark below a bar fits and ends whole, and always tells the age of what is old.
func TestRemarksKeepTheAge(t *testing.T) {
	old, cut := 0, 0
	for w := 40; w < 130; w++ {
		f := frametest.Frame(t, Screen{}, w, 40)
		for _, f.State.Day = range []data.Day{f.Today, data.Date(2021, 1, 15), data.Date(2012, 6, 1),
			data.Date(2019, 2, 15), data.Date(2012, 12, 1)} {
			d := draw(f)
			for i, rk := range d.v.inSight(d.l.rows) {
				if rk.Figure == nil {
					continue
				}
				text := strings.TrimSpace(d.row(d.l.y(i) + d.l.thick))
				text = strings.TrimLeft(text, "│ ")
				if age := data.Age(rk.Figure.AsOf, f.Day()) + " old"; rk.Figure.Old(f.Day()) {
					if old++; !strings.Contains(text, data.Plain(age)) {
						t.Fatalf("%d columns on %s: %q does not tell the age, %s", w, f.Day(), text, age)
					}
				}
				if strings.Contains(text, "…") {
					if cut++; !strings.HasSuffix(text, "; …") {
						t.Fatalf("%d columns on %s: %q is cut within a remark", w, f.Day(), text)
					}
				}
			}
		}
	}
	if old == 0 || cut == 0 {
		t.Errorf("%d old figures, %d cut remarks: the test sees too little", old, cut)
	}
}
