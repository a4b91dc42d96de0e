package claim

import (
	"math"
	"strconv"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence is a claim as a sentence, and the words of it that matter.
type Sentence struct{ Text, Short string }

// Sentences are what may be written about two messengers by the figures that stand at the frame's day, the closest
// first, and the nearest sentences that may not: Judge calls all of the first certainly true, and none of the second.
func Sentences(f screen.Frame, a, b string) (may, not []Sentence) {
	w := writer{f: f, users: say.Counted(f.GroupShown()), had: " " + say.Tense(f, "has", "had") + " "}
	if w.l, w.s = f.Standing(a), f.Standing(b); w.s != nil && (w.l == nil || w.s.Value > w.l.Value) {
		a, b, w.l, w.s = b, a, w.s, w.l
	}
	if w.both() {
		w.ratio = w.l.Interval().Over(w.s.Interval())
		w.order = data.OrderAt(w.l, w.s, f.Day())
	}
	w.A, w.B = f.Name(a), f.Name(b)
	return w.sift(true, w.carried()), w.sift(false, w.tempting())
}

// writer writes sentences about two messengers, the larger first.
type writer struct {
	f          screen.Frame
	l, s       *data.Observation // nil: none; the first is there if any is
	A, B       string            // their names
	ratio      data.Interval     // of the two figures, if there are both
	order      data.Order
	users, had string // what is counted, and the verb between blanks
}

// sift keeps the sentences that are certainly true, or the others.
func (w writer) sift(certain bool, all []Sentence) (kept []Sentence) {
	for _, s := range all {
		c, err := ParseClaim(s.Text, w.f.Set)
		if err == nil && (Judge(w.f, c).Exit() == 0) == certain {
			s.Text += "."
			kept = append(kept, s)
		}
	}
	return kept
}

// stated is how many times the smaller the larger is by the stated values.
func (w writer) stated() float64 { return float64(w.l.Value) / float64(w.s.Value) }

// both reports whether both have a figure.
func (w writer) both() bool { return w.l != nil && w.s != nil }

// carried are the sentences that the figures carry if they carry any: how many times, who has more, and how many each
// had on the day of its figure.
func (w writer) carried() (all []Sentence) {
	if w.both() {
		lo, hi := w.ratio.Format()
		switch {
		case w.order == data.Certain && !w.ratio.Open() && w.stated() >= 2:
			all = append(all, w.times(data.TimesRange(w.ratio).Bare()))
		case w.order == data.Certain && !w.ratio.Open():
			all = append(all, w.percent(data.PercentWords(data.Interval{Lo: w.ratio.Lo - 1, Hi: w.ratio.Hi - 1})))
		case w.ratio.OpenAbove() && w.ratio.Lo > 1:
			all = append(all, w.times(data.Bind("at least", lo)))
		case !w.ratio.OpenAbove():
			all = append(all, w.times(data.Bind("at most", hi)))
		}
		if w.order == data.Certain {
			all = append(all, w.more(w.A, w.B))
		}
	}
	for _, o := range w.figures() {
		when := " on "
		if o.Precision != data.ByDay {
			when = " in "
		}
		value := w.f.Name(o.Messenger) + " had " + o.Stated()
		all = append(all, Sentence{value + " " + w.users + when + o.AsOf.FormatLong(o.Precision),
			value + when + o.AsOf.Format(o.Precision)})
	}
	return all
}

// figures are those that there are, the larger first.
func (w writer) figures() []*data.Observation {
	return Finding{A: w.l, B: w.s}.figures()
}

// tempting are the sentences nearest to those that the figures carry: a round multiple or part, a share of all users,
// the other direction of an open end, an order, a number that stands for an open or an old one, a word of cause.
func (w writer) tempting() (all []Sentence) {
	if w.both() {
		all = append(w.rounder(), w.ofAll())
		all = append(all, w.otherDirection()...)
	}
	all = append(all, w.more(w.A, w.B))
	if w.both() && w.order == data.Undetermined {
		all = append(all, w.more(w.B, w.A), Sentence{w.A + w.had + "as many " + w.users + " as " + w.B, "as many"})
	}
	for _, o := range w.figures() {
		name, value := w.f.Name(o.Messenger), data.FormatValue(o.Value)
		if o.Old(w.f.Day()) {
			value = o.Stated()
		}
		all = append(all, Sentence{name + w.had + value + " " + w.users, name + w.had + value})
	}
	if w.both() && w.users == say.Counted(data.Active) {
		moved := "users left " + w.A + " for " + w.B
		all = append(all, Sentence{fit.Capital(moved), moved})
	}
	return all
}

// rounder are the stated ratio as a round number, and where it has a lower end, the next round number above that: as a
// multiple, or below two as a percentage; and the smaller as a part of the larger.
func (w writer) rounder() (all []Sentence) {
	stated := w.stated()
	switch round, over := oneDigit(stated, math.Round), oneDigit(w.ratio.Lo, math.Floor); {
	case stated < 2:
		if more := oneDigit((stated-1)*100, math.Round); more >= 1 {
			all = append(all, w.percent(data.Nearest(more)+data.Nbsp+"%"))
		}
	default:
		all = append(all, w.times(numeral(round)))
		if next := oneDigit(over+magnitude(over), math.Floor); w.ratio.Lo >= 2 && next != round {
			all = append(all, w.times("at least "+numeral(next)))
		}
		part := data.Nearest(oneDigit(100/stated, math.Round)) + data.Nbsp + "% of " + w.A
		all = append(all, Sentence{w.B + w.had + part + "'s " + w.users, part})
	}
	return all
}

// otherDirection is the end that is open, as if it were the one that is closed.
func (w writer) otherDirection() []Sentence {
	lo, hi := w.ratio.Format()
	switch {
	case w.ratio.OpenAbove() && w.ratio.Lo > 1:
		return []Sentence{w.times(data.Bind("at most", lo))}
	case w.ratio.OpenBelow() && !w.ratio.OpenAbove() && w.ratio.Hi > 1:
		return []Sentence{w.times(data.Bind("at least", hi))}
	}
	return nil
}

// ofAll is the part of the larger in the sum of the stated values, as if there were such a sum of anything.
func (w writer) ofAll() Sentence {
	part := 100 * float64(w.l.Value) / (float64(w.l.Value) + float64(w.s.Value))
	share := strconv.Itoa(int(part)) + data.Nbsp + "% of all " + w.users
	return Sentence{w.A + w.had + share, share}
}

func (w writer) times(many string) Sentence {
	times := many + data.Nbsp + "times"
	if many == "twice" {
		times = many
	}
	return Sentence{w.A + w.had + times + " as many " + w.users + " as " + w.B, times}
}

func (w writer) percent(much string) Sentence {
	return Sentence{w.A + w.had + much + " more " + w.users + " than " + w.B, much + " more"}
}

func (w writer) more(a, b string) Sentence {
	return Sentence{a + w.had + "more " + w.users + " than " + b, "more " + w.users + " than " + b}
}

// magnitude is the power of ten of the first digit of x > 0.
func magnitude(x float64) float64 { return math.Pow(10, math.Floor(math.Log10(x)+1e-12)) }

// oneDigit is x > 0 to one digit.
func oneDigit(x float64, round func(float64) float64) float64 {
	if x <= 0 || math.IsInf(x, 0) {
		return 0
	}
	return round(x/magnitude(x)+1e-9) * magnitude(x)
}

// numeral writes a multiple as people say it: twice, three, a hundred, 40.
func numeral(x float64) string {
	if x == 2 {
		return "twice"
	}
	digits := strconv.FormatFloat(x, 'f', -1, 64)
	for word, n := range numerals {
		if n == digits {
			return word
		}
	}
	return digits
}
