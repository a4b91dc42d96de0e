package ui

import (
	"math"
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/screen"
)

// span is the interval that a figure means, worked out anew in exact arithmetic, so that a fault in the rules of
// package data cannot hide itself: rounding of half a unit of the last non-zero digit, at most 10 % of the value
// (exact: 0.1 %). A nil end is open.
type span struct{ lo, hi *big.Rat }

func spanOf(o *data.Observation) span {
	v := new(big.Rat).SetInt64(o.Value)
	digits := strconv.FormatInt(o.Value, 10)
	zeros := len(digits) - len(strings.TrimRight(digits, "0"))
	half := new(big.Rat).SetFrac(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(zeros)), nil), big.NewInt(2))
	most := new(big.Rat).Quo(v, big.NewRat(10, 1))
	if o.Bound == data.Exact {
		most.Quo(v, big.NewRat(1000, 1))
	}
	if half.Cmp(most) > 0 {
		half = most
	}
	switch o.Bound {
	case data.AtLeast:
		return span{lo: v}
	case data.AtMost:
		return span{hi: v}
	}
	return span{new(big.Rat).Sub(v, half), new(big.Rat).Add(v, half)}
}

func (a span) over(b span) (r span) {
	if a.lo != nil && b.hi != nil {
		r.lo = new(big.Rat).Quo(a.lo, b.hi)
	}
	if a.hi != nil && b.lo != nil {
		r.hi = new(big.Rat).Quo(a.hi, b.lo)
	}
	return r
}

// above reports whether all of a lies above all of b.
func (a span) above(b span) bool { return a.lo != nil && b.hi != nil && a.lo.Cmp(b.hi) > 0 }

// isOld and certainAt judge anew what package data does: whether the first figure is surely the larger on a day.
func isOld(o *data.Observation, t data.Day) bool { return o.AsOf.AddMonths(18) < t }

func certainAt(l, s *data.Observation, t data.Day) bool {
	return spanOf(l).above(spanOf(s)) && !isOld(l, t) && !isOld(s, t)
}

// justBelow and justAbove report whether a printed end lies outside of the true one, or on it, by less than a tenth.
func justBelow(printed string, exact *big.Rat) bool {
	return exact != nil && rational(printed).Cmp(exact) <= 0 && new(big.Rat).Mul(rational(printed), big.NewRat(11,
		10)).Cmp(exact) > 0
}

func justAbove(printed string, exact *big.Rat) bool {
	return exact != nil && rational(printed).Cmp(exact) >= 0 && new(big.Rat).Mul(exact, big.NewRat(11,
		10)).Cmp(rational(printed)) > 0
}

// printedAs reports whether the printed ends enclose the span closely.
func (a span) printedAs(lo, hi string) bool { return justBelow(lo, a.lo) && justAbove(hi, a.hi) }

func rational(s string) *big.Rat {
	r, _ := new(big.Rat).SetString(s)
	return r
}

var (
	aboutTimes = regexp.MustCompile(`^(\w+) ha[sd] about ([\d.]+) times as many [a-z ]+ as (\w+) \(([\d.]+) to ` +
		`([\d.]+)\)`)
	rangeOnly = regexp.MustCompile(`^(\w+) ha[sd] ([\d.]+) to ([\d.]+) times as many [a-z ]+ as (\w+)(?:,|\.)`)
	atLeast   = regexp.MustCompile(`^(\w+) ha[sd] at least ([\d.]+) times as many [a-z ]+ as (\w+)(?:,|:|\.)`)
	percent   = regexp.MustCompile(`^(\w+) ha[sd] ([\d.]+)(?: to ([\d.]+))? % more [a-z ]+ than (\w+)(?:,|:|\.)`)
	ahead     = regexp.MustCompile(`^(\w+) (?:is|was) ahead of (\w+) by the numbers given(?:, at most ([\d.]+) ` +
		`times)?(, but [^:]*old)?(?:,|:|\.)`)
	unordered  = regexp.MustCompile(`^Whether (\w+) or (\w+) ha[sd] more [a-z ]+ cannot be said(?:,|:|\.)`)
	nothing    = regexp.MustCompile(`^(\w+) (?:has no [a-z ]+ (?:up to|in the data|but|that was)|did not exist on)`)
	leastTimes = regexp.MustCompile(`^(\w+):? (?:(?:at least |≥)([\d.]+)|([\d.]+)(?:(?: to |-)([\d.]+))?) times (\w+)` +
		`(?:,|$)`)
	leastMore  = regexp.MustCompile(`^(\w+): ([\d.]+)(?: to ([\d.]+))? % more than (\w+)(?:,|$)`)
	leastAhead = regexp.MustCompile(`^(\w+) ahead of (\w+)(?: by the numbers given|, (as given|but old))(?:,|$)`)
	leastOrder = regexp.MustCompile(`^(\w+), (\w+): order not known(?:,|$)`)
	noneShown  = regexp.MustCompile(`^(All are hidden|No messenger has a figure of this kind up to [\w ]+)\.$`)
)

// spelt writes the shortest wordings as the sentences that they stand for.
func spelt(sentence string) string {
	if m := leastTimes.FindStringSubmatch(sentence); m != nil {
		switch {
		case m[2] != "":
			return m[1] + " has at least " + m[2] + " times as many users as " + m[5] + "."
		case m[4] == "":
			m[4] = m[3]
		}
		return m[1] + " has " + m[3] + " to " + m[4] + " times as many users as " + m[5] + "."
	}
	if m := leastMore.FindStringSubmatch(sentence); m != nil {
		return strings.TrimSuffix(m[1]+" has "+m[2]+" to "+m[3], " to ") + " % more users than " + m[4] + "."
	}
	if m := leastAhead.FindStringSubmatch(sentence); m != nil {
		text := m[1] + " is ahead of " + m[2] + " by the numbers given"
		if m[3] == "but old" {
			text += ", but one figure is old"
		}
		return text + "."
	}
	if m := leastOrder.FindStringSubmatch(sentence); m != nil {
		return "Whether " + m[1] + " or " + m[2] + " has more users cannot be said."
	}
	return sentence
}

// judge returns what is wrong with a comparing sentence, or "".
func judge(f screen.Frame, sentence string) string {
	sentence = spelt(sentence)
	figure := func(name string) *data.Observation {
		for i := range f.Set.Messengers {
			if f.Set.Messengers[i].Short == name {
				return f.Standing(f.Set.Messengers[i].ID)
			}
		}
		return nil
	}
	var l, s *data.Observation
	pair := func(a, b string) (ratio span, bad string) {
		if l, s = figure(a), figure(b); l == nil || s == nil {
			return span{}, "one of the two has no figure"
		}
		if l.Value < s.Value {
			return span{}, "the smaller is the subject"
		}
		return spanOf(l).over(spanOf(s)), ""
	}
	// times judges that a has lo to hi times as many as b; without hi that it has at least lo times.
	times := func(a, b, lo, hi string) string {
		r, bad := pair(a, b)
		switch {
		case bad != "":
			return bad
		case !certainAt(l, s, f.Day()):
			return "the order is not certain"
		case !justBelow(lo, r.lo) || hi != "" && !justAbove(hi, r.hi):
			return "the range is not the one that the intervals carry"
		}
		return ""
	}
	if m := aboutTimes.FindStringSubmatch(sentence); m != nil {
		if bad := times(m[1], m[3], m[4], m[5]); bad != "" {
			return bad
		}
		if ratio := rational(m[2]); ratio.Cmp(rational(m[4])) < 0 || ratio.Cmp(rational(m[5])) > 0 {
			return "the ratio lies outside of its own range"
		}
		return ""
	}
	if m := rangeOnly.FindStringSubmatch(sentence); m != nil {
		return times(m[1], m[4], m[2], m[3])
	}
	if m := atLeast.FindStringSubmatch(sentence); m != nil {
		return times(m[1], m[3], m[2], "")
	}
	if m := percent.FindStringSubmatch(sentence); m != nil {
		r, bad := pair(m[1], m[4])
		if bad != "" {
			return bad
		}
		if m[3] == "" {
			m[3] = m[2]
		}
		share := func(s string) *big.Rat {
			return new(big.Rat).Add(big.NewRat(1, 1), new(big.Rat).Quo(rational(s), big.NewRat(100, 1)))
		}
		switch {
		case !certainAt(l, s, f.Day()):
			return "the order is not certain"
		case share(m[2]).Cmp(r.lo) > 0 || share(m[3]).Cmp(r.hi) < 0:
			return "the range is not the one that the intervals carry"
		}
		return ""
	}
	if m := ahead.FindStringSubmatch(sentence); m != nil {
		r, bad := pair(m[1], m[2])
		apart := l != nil && s != nil && spanOf(l).above(spanOf(s))
		switch {
		case bad != "":
			return bad
		case certainAt(l, s, f.Day()):
			return "the order is certain"
		case !apart && l.Value < 2*s.Value:
			return "the order is undetermined"
		case m[3] != "" && !justAbove(m[3], r.hi):
			return "the intervals do not carry so few times"
		case (m[4] != "") != (apart && (isOld(l, f.Day()) || isOld(s, f.Day()))):
			return "what it says of age does not hold"
		}
		return ""
	}
	if m := unordered.FindStringSubmatch(sentence); m != nil {
		if _, bad := pair(m[1], m[2]); bad != "" {
			return bad
		}
		if spanOf(l).above(spanOf(s)) || l.Value >= 2*s.Value {
			return "the order can be said"
		}
		return ""
	}
	if m := nothing.FindStringSubmatch(sentence); m != nil {
		if figure(m[1]) != nil {
			return "there is a figure"
		}
		return ""
	}
	if noneShown.MatchString(sentence) {
		return ""
	}
	return "no known form"
}

// enough is how much a property test must have seen; a short one draws few cases, and must have seen something.
func enough(n int) int {
	if testing.Short() {
		return 1
	}
	return n
}

// No sentence claims an order or a ratio that the intervals do not carry.
func TestSentencesClaimOnlyWhatTheIntervalsCarry(t *testing.T) {
	env := testEnv()
	ids := env.Set.MessengerIDs()
	forms := map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		s := testEnv().Default()
		s.View = "ranking"
		s.Day = data.Day(rapid.IntRange(int(data.Date(2009, 1, 1)), int(env.Today)).Draw(t, "day"))
		s.Focus, s.Base = rapid.SampledFrom(ids).Draw(t, "focus"), rapid.SampledFrom(ids).Draw(t, "base")
		s.Group = data.Groups[rapid.IntRange(0, len(data.Groups)-1).Draw(t, "group")]
		s.NoEst = rapid.Bool().Draw(t, "no estimates")
		f := screen.NewFrame(env, s, 80, 24, screen.NewLook(screen.Mono, false))
		for _, v := range f.Screen().Show(f).Sentence() {
			text := plain(v)
			if bad := judge(f, text); bad != "" {
				t.Fatalf("%s\n%q: %s", strings.Join(f.Args(f.State), " "), text, bad)
			}
			forms[strings.Join(strings.Fields(text)[1:4], " ")]++
		}
	})
	if len(forms) < enough(6) {
		t.Errorf("only these forms were seen: %v", forms)
	}
}

var printed = regexp.MustCompile(`(?:^|[\s(~≥≤])(\d[\d.]*) (bn|M|k)\b`)

// No number of people in the records, and in what speech makes of them, has more digits than its source: each is a
// figure's own value.
func TestRecordsPrintOnlyValuesOfFigures(t *testing.T) {
	env := testEnv()
	allowed := map[string]bool{"10 M": true, "100 M": true, "500 M": true, "1 bn": true, "2 bn": true, "3 bn": true}
	for i := range env.Set.Observations {
		o := &env.Set.Observations[i]
		allowed[plain(data.FormatValue(o.Value))] = true
		if o.Metric.Flow() {
			allowed[rate(o)] = true
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		f := screen.NewFrame(env, randomState(t), 120, 36, screen.NewLook(screen.Dark, false))
		r := plainReport(f)
		texts := []string{r.Sentence}
		for _, row := range r.Rows {
			for _, c := range row.Cells {
				texts = append(texts, c.Text)
			}
		}
		for _, p := range f.Screen().Show(f).Speech() {
			texts = append(append(texts, p.Head...), p.More...)
		}
		for _, text := range texts {
			for _, m := range printed.FindAllStringSubmatch(plain(text), -1) {
				if n := m[1] + " " + m[2]; !allowed[n] {
					t.Fatalf("%q: %q in %q is no figure's value", f.Args(f.State), n, text)
				}
			}
		}
	})
}

// rate is what a flow brought a day, to two digits.
func rate(o *data.Observation) string {
	v, unit := data.PerDay(o), 1.0
	for v/unit >= 100 {
		unit *= 10
	}
	return plain(data.FormatValue(int64(math.Round(v/unit) * unit)))
}
