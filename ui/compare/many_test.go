package compare

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// Of two with a figure a day the strip says nothing that does not hold on each day of its time, the plot holds the
// lowest and the highest figure, and what is drawn is a few for each column.
func TestDailyFiguresOfTwo(t *testing.T) {
	env := screen.NewEnv(frametest.Many(t, 9, 9000), frametest.Today, "test", []screen.Screen{Screen{}})
	for _, flags := range [][]string{{"--focus", "app-7", "--base", "app-9"}, {"--focus", "app-8", "--base", "app-9"},
		{"--focus", "app-8", "--base", "signal"}, {"--focus", "app-7", "--base", "app-8", "--from", "2024-01-01"}} {
		state, err := env.Parse(flags)
		if err != nil {
			t.Fatal(err)
		}
		f := screen.NewFrame(env, state, 120, 36, screen.NewLook(screen.Dark, false))
		v := Screen{}.Show(f).(shown)
		frametest.Body(f)
		all, said := stretches(v.points, v.plot.axis.To), 0
		for _, p := range v.strip(v.plot.axis) {
			for _, s := range all {
				if !p.counts() || !s.counts() || s.from < p.from || s.to > p.to {
					continue
				}
				said++
				if p.ratio.Lo > s.ratio.Lo || p.ratio.Hi < s.ratio.Hi {
					t.Errorf("%v: %v is said from %s to %s, but it was %v on %s", flags, p.ratio, p.from, p.to, s.ratio,
						s.from)
				}
			}
		}
		if said == 0 {
			t.Errorf("%v: the strip says nothing", flags)
		}
		for i, id := range v.ids {
			steps := data.Within(f.Set.History(id, f.Query()), v.plot.axis.From, v.plot.axis.To)
			lo, hi := v.plot.scale.Bounds()
			for _, step := range steps {
				if x := float64(step.Value); x < lo || x > hi {
					t.Errorf("%v: %s lies off the scale", flags, step.ID())
				}
			}
			if len(v.plot.steps[i]) > max(6*v.plot.axis.Cols, len(steps)/3) && len(steps) > 300 {
				t.Errorf("%v: %d of %d figures are drawn of %s", flags, len(v.plot.steps[i]), len(steps), id)
			}
		}
	}
}

// Of many crossings the sentence tells how many there were and the last, the panel the last few.
func TestManyCrossingsAreCounted(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 120, 60, "--focus", "messenger", "--base", "wechat", "--day", "2018-06-01")
	v := Screen{}.Show(f).(shown)
	day := data.Date(2012, 1, 1)
	for range 6 {
		v.crossings = append(v.crossings, data.Crossing{From: day, To: day + 3, Winner: v.ids[0], Loser: v.ids[1]})
		day += 100
	}
	v.crossings = v.crossings[len(v.crossings)-6:]
	text := data.Plain(v.Sentence()[0])
	if !strings.Contains(text, "They passed each other 6 times, the last time Messenger passed WeChat between "+
		"15 May 2013 and 18 May 2013.") || strings.Count(text, "passed") != 2 {
		t.Errorf("the sentence is %q", text)
	}
	g := cells.New(37, 50, f.ASCII)
	v.Panel(g)
	panel := g.Plain()
	if !strings.Contains(panel, "2 earlier") || strings.Count(panel, "passed") != mostCrossings {
		t.Errorf("the panel is\n%s", panel)
	}
}
