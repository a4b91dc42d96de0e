package trend

import (
	"math"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// Names never overlap: each has a row of its own, that of its line's end, or else a leader from there.
func TestNamesStandAtTheLinesEnds(t *testing.T) {
	leaders := 0
	for _, flags := range variants() {
		for _, size := range [][2]int{{60, 14}, {80, 24}, {120, 36}, {200, 60}} {
			f := on(t, size[0], size[1], flags...)
			s, p := sceneOf(f)
			if p.nothing != "" {
				continue
			}
			names := show(f).placeNames(f.Skeleton().Body.W)
			if len(names) != min(len(p.series), p.rows) {
				t.Errorf("%v at %v: %d names", flags, size, len(names))
			}
			taken := map[int]bool{}
			for _, n := range names {
				row := int(n.y)
				if taken[row] || n.y < 0 || row >= p.rows {
					t.Errorf("%v at %v: %s has no row of its own: %v", flags, size, n.id, n.y)
				}
				taken[row] = true
				led := slices.ContainsFunc(s.Shapes, func(shape scene.Shape) bool {
					r, is := shape.(scene.Rule)
					return is && r.Kind == scene.Leader && near(r.From.Y, float64(p.head)+n.end) &&
						near(r.To.Y, float64(p.head)+n.y) && r.To.X > r.From.X
				})
				if led {
					leaders++
				}
				if at := int(math.Floor(n.end)); led != (at != row) {
					t.Errorf("%v at %v: %s stands in row %d, its line ends in %d; a leader: %v", flags, size, n.id, row,
						at, led)
				}
			}
		}
	}
	if leaders == 0 {
		t.Error("no name was moved")
	}
}

// A name carries the latest value shown, and says whether it is old.
func TestNamesCarryTheLatestValue(t *testing.T) {
	text := data.Plain(frametest.Body(on(t, 120, 36)).Plain())
	for _, want := range []string{"■ WhatsApp ≥3 bn\n", "● WeChat 1.439 bn\n", "◆ Messenger ~1.3 bn old\n",
		"☆ Signal ~70 M\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	text = data.Plain(frametest.Body(on(t, 120, 36, "--unit", "index", "--to", "2024-01-01")).Plain())
	for _, want := range []string{"□ WhatsApp 140\n", "▲ Telegram 160\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("on the index there is no %q in\n%s", want, text)
		}
	}
}

// Of more lines than there are rows, the largest have names, and the focus.
func TestFewRowsNameTheFocus(t *testing.T) {
	v := show(on(t, 80, 24, "--focus", "threema"))
	v.plan.rows = 3
	var ids []string
	for _, n := range v.placeNames(80) {
		ids = append(ids, n.id)
	}
	if want := []string{"whatsapp", "wechat", "threema"}; !slices.Equal(ids, want) {
		t.Errorf("named are %v", ids)
	}
}

// A name is selected by a click.
func TestClickOnANameSelects(t *testing.T) {
	f := on(t, 80, 24)
	p, g := show(f).plan, frametest.Body(f)
	for y := range g.H {
		if strings.Contains(rowOf(g, p.names, y, g.W-p.names), "Telegram") {
			if do := g.At(p.names+5, y); do != (screen.Action{Verb: screen.Select, Arg: "telegram"}) {
				t.Errorf("it does %v", do)
			}
			return
		}
	}
	t.Error("Telegram has no name")
}

// On the index a messenger's own figure of the day is 100, also where that is "at least" so many: on the evening those
// of WhatsApp and Telegram are.
func TestIndexBeginsAtAHundred(t *testing.T) {
	f := on(t, 80, 24, "--unit", "index")
	var seen []string
	for _, s := range show(f).plan.inOrder(f) {
		if base := f.Set.Standing(s.id, f.Query(), f.IndexDay); math.Abs(s.value(base)-100) > 1e-9 {
			t.Errorf("%s is %v", s.id, s.value(base))
		}
		seen = append(seen, s.id)
	}
	if want := "whatsapp messenger wechat telegram signal threema"; strings.Join(seen, " ") != want {
		t.Errorf("on the index are %v", seen)
	}
}

// A value of the index has three digits.
func TestIndexHasThreeDigits(t *testing.T) {
	for v, want := range map[float64]string{1234.6: "1235", 350: "350", 117.47: "117", 99.96: "100", 35.04: "35",
		12.34: "12.3", 1.234: "1.23", 0.6251: "0.625", 100: "100"} {
		if got := indexed(v); got != want {
			t.Errorf("%v is %q", v, got)
		}
	}
}

// By age the axis begins with a whole year of the youngest that is shown and had been launched, and ends with the age
// of the oldest.
func TestAgesAreOfTheMessengersShown(t *testing.T) {
	f := on(t, 80, 24, "--align", "launch", "--from", "2012-06-01", "--to", "2013-06-01", "--hide", "messenger,threema")
	a := newAxis(f, 50)
	if want := f.To - f.Set.Messenger("whatsapp").Launched; a.From != 365 || a.To != want || a.Cols != 50 {
		t.Errorf("the ages are %d to %d days, not to %d", a.From, a.To, want)
	}
}

// sparks are the rows of a small window.
func sparks(t *testing.T, f screen.Frame) []string {
	t.Helper()
	return strings.Split(data.Plain(drawn(frametest.Body(f))), "\n")
}

// In a small window each messenger has one line in a row of its own, up to its own top, with mark, name and the latest
// value in signs.
func TestSparksHaveARowEach(t *testing.T) {
	f := on(t, 45, 12, "--focus", "signal")
	rows := sparks(t, f)
	for i, want := range []string{"   ■ WhatsApp   | ≥3 bn", "   ● WeChat     | 1.439 bn", "   ◆ Messenger  | ~1.3 bn",
		"   ▲ Telegram   | ≥1 bn", " ▸ ☆ Signal     | ~70 M", "   ▼ Threema    | ≥12 M"} {
		name, value, _ := strings.Cut(want, "|")
		if !strings.HasPrefix(rows[i], strings.TrimRight(name, " ")) || !strings.HasSuffix(rows[i], value) {
			t.Errorf("row %d is %q", i, rows[i])
		}
		if !strings.ContainsFunc(rows[i], func(r rune) bool { return r > 0x2800 && r <= 0x28FF }) {
			t.Errorf("row %d has no line", i)
		}
	}
	for _, m := range show(f).plan.series {
		if _, top := m.Bounds(); top != m.highest {
			t.Errorf("the top of %s is %v", m.id, top)
		}
	}
}

// A spark has a mark only for a figure without a line: WhatsApp's of 2009, and none of WeChat's own line.
func TestSparksMarkOnlyLoneFigures(t *testing.T) {
	f := on(t, 45, 12)
	for i, want := range map[int]int{0: 2, 1: 0} {
		marks := 0
		for _, shape := range frametest.Body(f).Scenes()[i].Shapes {
			if m, is := shape.(scene.Mark); is {
				marks++
				if !m.Small || m.Floor {
					t.Errorf("line %d has %+v", i, m)
				}
			}
		}
		if marks != want {
			t.Errorf("line %d has %d marks", i, marks)
		}
	}
}

// The values are those of the day shown, in the same columns.
func TestSparksTellTheDay(t *testing.T) {
	f := on(t, 45, 12, "--day", "2014-03-01")
	rows := sparks(t, f)
	for i, want := range []string{" ~465 M", " 355 M", " n/a", " n/a", " n/a", " ~400 k"} {
		if !strings.HasSuffix(rows[i], want) {
			t.Errorf("row %d is %q", i, rows[i])
		}
	}
	if was := show(on(t, 45, 12)).plan; was.axis != show(f).plan.axis || was.left != show(f).plan.left {
		t.Error("the sparks move with the day")
	}
}

// Of more messengers than rows, those nearest to the focus have one, and the note says how many have none.
func TestSparksKeepTheFocusInSight(t *testing.T) {
	for focus, want := range map[string]string{"whatsapp": "WhatsApp WeChat Messenger Telegram",
		"telegram": "WeChat Messenger Telegram Signal", "threema": "Messenger Telegram Signal Threema"} {
		f := on(t, 40, 10, "--focus", focus)
		var names []string
		for _, m := range show(f).sparks() {
			names = append(names, f.Name(m.id))
		}
		if got := strings.Join(names, " "); got != want {
			t.Errorf("%s: %s", focus, got)
		}
		if notes := show(f).Notes(); !slices.ContainsFunc(notes, func(n screen.Note) bool {
			return n.Long == "no row for 2 more: up, down"
		}) {
			t.Errorf("the note is %v", notes)
		}
	}
}

// A click on a spark sets the day of its column, one on its name selects.
func TestClickOnASpark(t *testing.T) {
	f := on(t, 45, 12)
	p, g := show(f).plan, frametest.Body(f)
	if do := g.At(6, 3); do != (screen.Action{Verb: screen.Select, Arg: "telegram"}) {
		t.Errorf("the name does %v", do)
	}
	if do := g.At(p.left+4, 3); do != (screen.Action{Verb: screen.GoDay, N: int(p.axis.Last(4))}) {
		t.Errorf("the line does %v", do)
	}
}

// A tall small window gives each line more rows, an empty one between two, and the time a row.
func TestSparksTakeTheHeight(t *testing.T) {
	f := on(t, 45, 36)
	p := show(f).plan
	if p.rows != 3 || p.gap != 1 || p.foot != 1 {
		t.Errorf("%+v", p.room)
	}
	rows := sparks(t, f)
	if last := rows[6*(p.rows+p.gap)]; !strings.Contains(last, "20") {
		t.Errorf("below the lines stands %q", last)
	}
	g := cells.New(3, 3, false)
	show(f).Draw(g) // smaller than it should be
}
