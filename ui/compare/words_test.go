package compare

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Nothing on the screen goes beyond the intervals, on whatever day and whoever stands first.
func TestSaysNoMoreThanTheIntervals(t *testing.T) {
	saw := map[data.Order]int{}
	eachPair(t, func(v shown) {
		first := data.Plain(v.Sentence()[0])
		text := strings.Join(body(v), "\n") + strings.Join(panel(v, 30), "\n") + first
		for _, bad := range []string{"NaN", "+Inf", "-Inf", "%!", "-0", "n/a n/a", "1 Jan 1970"} {
			if strings.Contains(text, bad) {
				t.Fatalf("%v: %q on\n%s", v.State, bad, text)
			}
		}
		x, y := v.Standing(v.Focus), v.Standing(v.Base)
		if x == nil || y == nil {
			drawn := strings.Join(body(v), "\n") + first
			if strings.Contains(drawn, "order ") || strings.Contains(drawn, "ahead") {
				t.Fatalf("%v: a comparison without a figure\n%s", v.State, drawn)
			}
			return
		}
		l, s := data.Larger(x, y)
		order := data.OrderAt(l, s, v.Day())
		saw[order]++
		verdict := v.verdict()[0]
		for o, words := range map[data.Order]string{data.Certain: "order sure",
			data.AsStated: "by the numbers given", data.Undetermined: "order not known"} {
			if (o == order) != strings.Contains(verdict, words) {
				t.Errorf("%v: order %d, verdict %q", v.State, order, verdict)
			}
		}
		ratio, times := l.Interval().Over(s.Interval()), "how many times is not known"
		if !ratio.OpenAbove() || ratio.Lo >= 1 {
			times = data.TimesWords(ratio)
		}
		if !strings.Contains(strings.ToLower(verdict), times) {
			t.Errorf("%v: %s, verdict %q", v.State, times, verdict)
		}
		if (order == data.Undetermined) != strings.HasPrefix(first, "Whether ") {
			t.Errorf("%v: order %d, but %q", v.State, order, first)
		}
		if order != data.Undetermined && strings.HasPrefix(first, v.Name(s.Messenger)+" ") {
			t.Errorf("%v: the smaller is the subject: %q", v.State, first)
		}
	})
	if len(saw) != 3 {
		t.Errorf("only these orders were seen: %v", saw)
	}
}

// The last range is one that was closed then, with the larger ahead, and none such came later.
func TestTheLastRangeIsTheLastClosedOne(t *testing.T) {
	saw := 0
	eachPair(t, func(v shown) {
		_, last, ok := strings.Cut(data.Plain(v.Sentence()[0]), "Last range")
		if !ok {
			return
		}
		saw++
		want := ""
		for _, p := range v.Set.Ratios(v.now.A.Messenger, v.now.B.Messenger, v.Query(), v.Day()) {
			if lo, hi := p.Ratio.Format(); !p.Ratio.Open() {
				want = data.Plain(": " + lo + " to " + hi + " (" + when(p))
			}
			if !p.Ratio.Open() && p.Ratio.Lo < 1 {
				want = "none: it was below 1"
			}
		}
		if !strings.Contains(last, want) || !v.now.Ratio.Open() {
			t.Errorf("%v: the last range is %q, not %q", v.State, last, want)
		}
		if of := ", " + v.sides(); strings.Contains(last, of) != (v.now.Order == data.Undetermined) {
			t.Errorf("%v: order %d, the last range is %q", v.State, v.now.Order, last)
		}
	})
	if saw == 0 {
		t.Error("no last range was seen")
	}
}

// WhatsApp was last closely above Messenger when the one of July 2016 became open: it was below Messenger then.
func TestTheSentenceTakesNoRatioBelowOneAsLastRange(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 120, 36, "--focus", "messenger", "--base", "whatsapp", "--day", "2016-07-20")
	v := f.Screen().Show(f).(shown)
	last := data.RatioPoint{}
	for _, p := range v.past {
		if !p.Ratio.Open() {
			last = p
		}
	}
	if !v.now.Ratio.Open() || last.A == nil || last.Ratio.Lo >= 1 {
		t.Fatalf("the ratio of the day is %v, the last closed one %v: the test sees nothing", v.now.Ratio, last.Ratio)
	}
	if said := v.lastRange(); said != "" {
		t.Errorf("the last range was one of the smaller to the larger: %q", said)
	}
}

func TestTheSentenceNamesTheCrossing(t *testing.T) {
	const crossing = " Messenger passed WeChat between 3 Oct 2014 and 10 Nov 2014."
	v := show(t, 80, 24, "--focus", "messenger", "--base", "wechat", "--day", "2014-10-20")
	said := v.Sentence()
	for i, s := range said[:2] {
		if !strings.HasSuffix(data.Plain(s), crossing) {
			t.Errorf("wording %d is %q", i, s)
		}
	}
	if last := said[len(said)-1]; strings.Contains(last, "passed") {
		t.Errorf("the shortest wording is %q", last)
	}
}

// The two longest wordings take what there is to add: all of it, the last range, the crossings; shorter ones nothing.
func TestTheSentenceAddsTheLastRangeAndTheCrossings(t *testing.T) {
	v := show(t, 80, 24, "--focus", "whatsapp", "--base", "telegram")
	v.crossings = []data.Crossing{{From: v.Today - 9, To: v.Today, Winner: "whatsapp", Loser: "telegram"}}
	said, last := say.Comparing(v.Frame, v.ids[0], v.ids[1]), " Last range: 2.8 to 3.5 (22 Jul 2024, an estimate)."
	const crossed = " WhatsApp passed Telegram between 13 Nov 2026 and 22 Nov 2026."
	want := append([]string{said[0] + last + crossed, said[1] + last + crossed, said[0] + last, said[1] + last,
		said[0] + crossed, said[1] + crossed}, said...)
	got := v.Sentence()
	if len(got) != len(want) {
		t.Fatalf("%d wordings, not %d", len(got), len(want))
	}
	for i := range want {
		if data.Plain(got[i]) != data.Plain(want[i]) {
			t.Errorf("wording %d is %q, not %q", i, got[i], want[i])
		}
	}
}

func TestOneCrossingAloneCanBeNamed(t *testing.T) {
	const crossing = "Crossings Messenger passed WeChat between 3 Oct 2014 and 10 Nov 2014. "
	saw := 0
	eachPair(t, func(v shown) {
		if v.Group != data.Active || v.missing() {
			return
		}
		both := slices.Contains(v.ids[:], "messenger") && slices.Contains(v.ids[:], "wechat")
		detail := plain(strings.Split(frametest.Text(v.Detail(200)), "\n"))
		switch {
		case both && !strings.Contains(detail, crossing):
			t.Errorf("%v: %q", v.ids, detail)
		case !both && !strings.Contains(detail, "Crossings No day can be named on which "+v.Name(v.now.A.Messenger)+
			" passed "+v.Name(v.now.B.Messenger)+": "+v.none+"."):
			t.Errorf("%v has a crossing: %q", v.ids, detail)
		case both:
			saw++
		}
	})
	if saw == 0 {
		t.Error("the crossing was not seen")
	}
}

func TestADayIsAsExactAsTheFigureThatWasNew(t *testing.T) {
	day := data.Date(2021, 1, 1)
	a := &data.Observation{AsOf: day, Precision: data.ByMonth}
	b := &data.Observation{AsOf: day, Precision: data.ByDay}
	before := &data.Observation{AsOf: day - 9, Precision: data.ByDay}
	for want, two := range map[string][2]*data.Observation{"1 Jan 2021": {a, b}, "Jan 2021": {a, before}} {
		if got := data.Plain(when(data.RatioPoint{Day: day, A: two[0], B: two[1]})); got != want {
			t.Errorf("%q, not %q", got, want)
		}
	}
}

func TestTheVerdictGetsShorterFromItsEnd(t *testing.T) {
	want := []string{
		"At least 40 times as many      order sure      definitions differ",
		"At least 40 times as many   order sure   definitions differ",
		"At least 40 times as many  order sure  definitions differ",
		"At least 40 times  order sure  definitions differ",
		"At least 40 times  order sure",
		"order sure",
	}
	for i, got := range show(t, 80, 24, "--focus", "whatsapp", "--base", "signal").verdict() {
		if data.Plain(got) != want[i] {
			t.Errorf("wording %d is %q, not %q", i, got, want[i])
		}
	}
	for flags, want := range map[string]string{
		"signal whatsapp today": "WhatsApp: at least 40 times as many      order sure      definitions differ",
		"whatsapp telegram today": "How many times is not known      by the numbers given      " +
			"definitions differ",
		"telegram wechat 2016-07-01": "WeChat: at most 8.1 times as many      by the numbers given      " +
			"both count the same",
	} {
		f := strings.Fields(flags)
		got := show(t, 80, 24, "--focus", f[0], "--base", f[1], "--day", f[2]).verdict()[0]
		if data.Plain(got) != want {
			t.Errorf("%s: %q, not %q", flags, got, want)
		}
	}
}

func TestNotesSayWhatTheTimesMean(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {45, 12}} {
		v := show(t, size[0], size[1], "--focus", "whatsapp", "--base", "telegram")
		want := []screen.Note{{Sign: "┤│├", Long: "times as many, where both were new",
			Short: "times as many, both new"}}
		if got := v.Notes(); !slices.Equal(got, want) {
			t.Errorf("%v: %v", size, got)
		}
	}
}

func TestTheNoteSaysWhatTheOrderLosesWithoutEstimates(t *testing.T) {
	for _, c := range []struct{ a, b, group, day, long, short string }{
		{"messenger", "whatsapp", "active", "2014-05-05", "same order", "same order"},
		{"messenger", "telegram", "installs_total", "2021-05-31", "the order is less sure", "less sure"},
		{"signal", "threema", "active", "2021-01-11", "the order changes", "new order"},
	} {
		v := show(t, 80, 24, "--focus", c.a, "--base", c.b, "--metric", c.group, "--day", c.day, "--no-estimates")
		want := screen.Note{Long: "without estimates: " + c.long, Short: "no estimates: " + c.short, Estimates: true}
		if got := v.Notes(); !slices.Contains(got, want) {
			t.Errorf("%v: %v", c, got)
		}
	}
}

// The estimate of Signal is made as large as the figure of Threema: with it nothing can be said of the two.
func TestTheOrderCanBeMoreCertainWithoutEstimates(t *testing.T) {
	v := show(t, 80, 24, "--focus", "signal", "--base", "threema", "--day", "2021-01-11", "--no-estimates")
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	env, with := *v.Env, data.Query{Group: data.Active}
	estimate := v.Set.Standing("signal", with, v.Day())
	set.Figure(estimate.ID()).Value = v.Set.Standing("threema", with, v.Day()).Value
	env.Set, v.Env = set, &env
	note := v.Frame.Screen().Show(v.Frame).(shown).withoutEstimates()
	if note.Long != "without estimates: the order is more sure" || note.Short != "no estimates: more sure" {
		t.Errorf("the note says %q, %q", note.Long, note.Short)
	}
}
