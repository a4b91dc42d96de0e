package ui

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// newDays are the days up to a day on which one of two messengers had a new figure that stood, and both had one.
func newDays(f screen.Frame, a, b string, until data.Day) (days []data.Day) {
	for _, id := range []string{a, b} {
		for i := range f.Set.Observations {
			o := &f.Set.Observations[i]
			if o.Messenger == id && o.Metric.Group() == f.Query().Group && o.AsOf <= until && f.Set.Standing(id,
				f.Query(), o.AsOf) == o {
				days = append(days, o.AsOf)
			}
		}
	}
	slices.Sort(days)
	return slices.DeleteFunc(slices.Compact(days), func(t data.Day) bool {
		return f.Set.Standing(a, f.Query(), t) == nil || f.Set.Standing(b, f.Query(), t) == nil
	})
}

var (
	lastRange = regexp.MustCompile(` Last range(?:, (\w+) to (\w+))?: ([\d.]+)(?: to ([\d.]+))? \((\d*[A-Za-z ]*\d+)` +
		`((?:, [a-z ]+)*)\)\.`)
	passed  = regexp.MustCompile(` (\w+) passed (\w+) between (\d[\w ]+) and (\d[\w ]+)(?: \(own figure\))?\.`)
	aheadOf = regexp.MustCompile(`^No day can be named on which \w+ passed \w+: (\w+) was (surely )?ahead(?: ` +
		`or level)?(?: by the numbers given)? on (?:each of the (\d+) days|the only day)(?:, on (\d+|none) of them ` +
		`surely|, but not surely)?`)
)

// comparedPair are the two that compare compares: focus and base, if they are the same the next in rank or whoever is
// there.
func comparedPair(f screen.Frame) (a, b string) {
	if a, b = say.Pair(f); a != b {
		return a, b
	}
	other := slices.DeleteFunc(f.Order(), func(id string) bool { return id == a })
	return a, other[0]
}

// bySize puts the one with the larger figure first.
func bySize(f screen.Frame, a, b string) (large, small string) {
	if x, y := f.Standing(a), f.Standing(b); x != nil && y != nil && y.Value > x.Value {
		return b, a
	}
	return a, b
}

// newestPrecision is how exactly the day is known on which one of two figures was new.
func newestPrecision(t data.Day, figures ...*data.Observation) data.Precision {
	p := data.ByYear
	for _, o := range figures {
		if o.AsOf == t {
			p = min(p, o.Precision)
		}
	}
	return p
}

// judgeCompare returns what is wrong with a sentence of compare, or "".
func judgeCompare(f screen.Frame, sentence string) string {
	a, b := comparedPair(f)
	id := map[string]string{f.Name(a): a, f.Name(b): b}
	standing := func(m string, t data.Day) *data.Observation { return f.Set.Standing(m, f.Query(), t) }
	if m := lastRange.FindStringSubmatch(sentence); m != nil {
		sentence = strings.Replace(sentence, m[0], "", 1)
		if m[4] == "" {
			m[4] = m[3]
		}
		var last data.Day
		large, small := bySize(f, a, b)
		for _, t := range newDays(f, a, b, f.Day()) {
			x, y := standing(large, t), standing(small, t)
			if r := spanOf(x).over(spanOf(y)); r.lo != nil && r.hi != nil && !isOld(x, t) && !isOld(y, t) {
				last = t
			}
		}
		x, y := standing(large, last), standing(small, last)
		switch {
		case x == nil || y == nil:
			return "there never was a closed range"
		case !spanOf(x).over(spanOf(y)).printedAs(m[3], m[4]):
			return "the last range is not the one that the intervals carry"
		case m[5] != plain(last.Format(newestPrecision(last, x, y))):
			return "the last range is of another day"
		case (x.Basis == data.Estimate || y.Basis == data.Estimate) != strings.Contains(m[6], "an estimate"):
			return "the last range does not say whether it rests on an estimate"
		case strings.Contains(sentence, "cannot be said: ") && !strings.Contains(sentence, "ahead") &&
			(id[m[1]] != large || id[m[2]] != small):
			return "the last range does not say whose it is"
		}
	}
	for _, m := range passed.FindAllStringSubmatch(sentence, -1) {
		sentence = strings.Replace(sentence, m[0], "", 1)
		w, l := id[m[1]], id[m[2]]
		var from, to, lastCertain data.Day
		for _, t := range newDays(f, w, l, f.Today) {
			x, y := standing(w, t), standing(l, t)
			switch {
			case certainAt(y, x, t):
				lastCertain = t
			case certainAt(x, y, t) && lastCertain > 0:
				if plain(lastCertain.Short()) == m[3] && plain(t.Short()) == m[4] {
					from, to = lastCertain, t
				}
				lastCertain = 0
			}
		}
		if from == 0 || to == 0 {
			return "there is no such crossing"
		}
	}
	return judge(f, sentence)
}

// What compare says beside the sentence of the ranking is carried by the intervals too: the last range, crossings,
// and the reason why no crossing can be named.
func TestCompareSentencesClaimOnlyWhatTheIntervalsCarry(t *testing.T) {
	env := testEnv()
	ids := env.Set.MessengerIDs()
	saw := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		s := testEnv().Default()
		s.View = "compare"
		s.Day = data.Day(rapid.IntRange(int(data.Date(2009, 1, 1)), int(env.Today)).Draw(t, "day"))
		s.Focus, s.Base = rapid.SampledFrom(ids).Draw(t, "focus"), rapid.SampledFrom(ids).Draw(t, "base")
		s.Group = rapid.SampledFrom([]data.Group{data.Active, data.Active, data.GroupDAU,
			data.GroupInstallsTotal}).Draw(t, "group")
		s.NoEst = rapid.Bool().Draw(t, "no estimates")
		f := screen.NewFrame(env, s, 120, 36, screen.NewLook(screen.Mono, false))
		for _, v := range f.Screen().Show(f).Sentence() {
			text := plain(v)
			if bad := judgeCompare(f, text); bad != "" {
				t.Fatalf("%s\n%q: %s", strings.Join(f.Args(f.State), " "), text, bad)
			}
			for _, word := range []string{"Last range:", "Last range,", " passed "} {
				if strings.Contains(text, word) {
					saw[word]++
				}
			}
		}
		a, b := comparedPair(f)
		if f.Standing(a) == nil || f.Standing(b) == nil {
			return
		}
		_, text, _ := strings.Cut(frametest.Text(f.Screen().Show(f).Detail(400)), "Crossings\n")
		text, _, _ = strings.Cut(text, "\n")
		m := aheadOf.FindStringSubmatch(text)
		if m == nil {
			return
		}
		saw["ahead"]++
		leader, other := a, b
		if m[1] == f.Name(b) {
			leader, other = b, a
		}
		days, certain := 0, 0
		for _, day := range newDays(f, leader, other, f.Today) {
			x, y := f.Set.Standing(leader, f.Query(), day), f.Set.Standing(other, f.Query(), day)
			if isOld(x, day) || isOld(y, day) {
				continue
			}
			days++
			if x.Value < y.Value {
				t.Fatalf("%q, but not on %s", text, day)
			}
			if certainAt(x, y, day) {
				certain++
			}
		}
		want := map[bool]string{true: "none", false: strconv.Itoa(certain)}[certain == 0]
		if m[3] != "" && m[3] != strconv.Itoa(days) || m[4] != "" && m[4] != want ||
			(m[2] != "") != (certain == days) ||
			m[2] == "" && !strings.Contains(text, "by the numbers given") {
			t.Fatalf("%s\n%q: %d days, %d certain", strings.Join(f.Args(f.State), " "), text, days, certain)
		}
	})
	if len(saw) < enough(2) {
		t.Errorf("only seen: %v", saw)
	}
}

// stoneAges is when a messenger reached a value, in days after its launch: certainly not up to lo, and by hi. ok is
// false if it has not on record; lo is -1 if nothing says that it had fewer before.
func stoneAges(f screen.Frame, id string, value int64) (lo, hi data.Day, ok bool) {
	launched := f.Set.Messenger(id).Launched
	lo = -1
	var stood []*data.Observation
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		if o.Messenger == id && o.Metric.Group() == f.Query().Group && o.AsOf <= f.Day() && f.Set.Standing(id,
			f.Query(), o.AsOf) == o {
			stood = append(stood, o)
		}
	}
	slices.SortFunc(stood, func(a, b *data.Observation) int { return int(a.AsOf - b.AsOf) })
	for _, o := range stood {
		if o.Value >= value && o.Bound != data.AtMost {
			return lo, o.AsOf - launched, true
		}
		if o.Bounded() && o.Value < value {
			lo = o.AsOf - launched
		}
	}
	return 0, 0, false
}

var firstTo1 = regexp.MustCompile(`([\w, ]+?) was first( on record)? to ([\d.]+ \w+) [a-z ]+: (.*)$`)

// Whoever is named as the first may have been the first, nobody else may, and the ages are those of the figures.
func TestGrowthSentencesClaimOnlyWhatTheFiguresCarry(t *testing.T) {
	env := testEnv()
	saw := 0
	rapid.Check(t, func(t *rapid.T) {
		s := testEnv().Default()
		s.View = "growth"
		s.Day = data.Day(rapid.IntRange(int(data.Date(2009, 1, 1)), int(env.Today)).Draw(t, "day"))
		s.Group = rapid.SampledFrom([]data.Group{data.Active, data.GroupDAU, data.GroupInstallsTotal,
			data.GroupRegistered}).Draw(t, "group")
		s.NoEst = rapid.Bool().Draw(t, "no estimates")
		f := screen.NewFrame(env, s, 120, 36, screen.NewLook(screen.Mono, false))
		text := plain(f.Screen().Show(f).Sentence()[0])
		m := firstTo1.FindStringSubmatch(text)
		if m == nil {
			return
		}
		saw++
		var value int64
		for _, v := range data.MilestoneValues {
			if plain(data.FormatValue(v)) == m[3] {
				value = v
			}
		}
		best := data.Day(1 << 20)
		for _, id := range f.Set.MessengerIDs() {
			if _, hi, ok := stoneAges(f, id, value); ok {
				best = min(best, hi)
			}
		}
		for _, id := range f.Set.MessengerIDs() {
			lo, hi, ok := stoneAges(f, id, value)
			named := strings.Contains(m[1], f.Name(id))
			tenths := func(days data.Day, up bool) string {
				a := math.Floor(float64(days)/365.25*10+1e-9) / 10 // in two digits
				if up {
					a = math.Ceil(float64(days)/365.25*10-1e-9) / 10
				}
				if a < 10 {
					return fmt.Sprintf("%.1f", a)
				}
				if up {
					return fmt.Sprintf("%.0f", math.Ceil(float64(days)/365.25-1e-9))
				}
				return fmt.Sprintf("%.0f", math.Floor(a))
			}
			switch {
			case named && (!ok || lo > best):
				t.Fatalf("%s\n%q: %s was not the first", strings.Join(f.Args(f.State), " "), text, id)
			case !named && ok && lo < best-36: // ages are compared with one decimal
				t.Fatalf("%s\n%q: %s may have been the first", strings.Join(f.Args(f.State), " "), text, id)
			case ok && lo >= 0 && tenths(lo, false) != tenths(hi, true) && !strings.Contains(m[4], tenths(lo,
				false)+" to "+tenths(hi, true)):
				t.Fatalf("%s\n%q: the age of %s is %s to %s", strings.Join(f.Args(f.State), " "), text, id,
					tenths(lo, false), tenths(hi, true))
			}
		}
	})
	if saw < enough(10) {
		t.Errorf("only %d sentences seen", saw)
	}
}
