package compare

import (
	"cmp"
	"fmt"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence compares the two, adds the last closed range if the one of the day shown is open, and names the crossings.
func (v shown) Sentence() []string {
	v.Made("sentence")
	said := say.Comparing(v.Frame, v.ids[0], v.ids[1])
	if v.missing() {
		return said
	}
	last, crossed := v.lastRange(), ""
	for _, x := range v.crossings {
		crossed += " " + v.crossing(x)
	}
	var out []string
	for _, more := range []string{last + crossed, last, crossed} {
		for i := 0; more != "" && i < min(len(said), 2); i++ { // shorter ones are for where there is no room for more
			out = append(out, said[i]+more)
		}
	}
	return append(out, said...)
}

// lastRange is the last closed ratio up to the day shown, if that of the day itself is open.
func (v shown) lastRange() string {
	r := data.LastClosed(v.past)
	if r == nil || !v.now.Ratio.Open() {
		return ""
	}
	of := ""
	if v.now.Order == data.Undetermined { // nobody has been named the larger
		of = ", " + v.sides()
	}
	return " Last" + data.Nbsp + "range" + of + ": " + data.TimesRange(r.Ratio).Bare() + data.Nbsp +
		"(" + when(*r) + ")" + say.BasisFlags(r.A, r.B) + "."
}

// passed is a crossing without its days.
func (v shown) passed(x data.Crossing) string { return v.Name(x.Winner) + " passed " + v.Name(x.Loser) }

// crossing is a crossing in words.
func (v shown) crossing(x data.Crossing) string {
	return v.passed(x) + " between " + x.From.Short() + " and " + x.To.Short() + "."
}

// describe is what can be said of a figure, the most first; the sign of its bound takes the place of the word.
func (v shown) describe(o *data.Observation) [4]texts {
	if o == nil {
		return [4]texts{}
	}
	word, n, unit := o.Parts()
	signed, day, flags := o.Bound.Sign()+n, o.AsOf.Format(o.Precision), say.Flags(say.InWords, o)
	if o.Old(v.Day()) {
		flags = strings.TrimLeft(flags+" old", " ")
	}
	return [4]texts{{word, n, unit, day, o.Basis.String(), flags}, {word, n, unit, day, "", flags},
		{"", signed, unit, day, "", flags}, {"", signed, unit, day}}
}

// noRatio says why there is no ratio at the day, and from when on there is one.
func (v shown) noRatio() []string {
	var first *data.Observation // the later one of the two first figures
	for _, id := range v.ids {
		o := v.Set.First(id, v.Query())
		if o == nil {
			return []string{"No ratio: " + v.Name(id) + " has no figure of this kind at all.", "No ratio."}
		}
		if first == nil || o.AsOf > first.AsOf {
			first = o
		}
	}
	day := first.AsOf.Format(first.Precision) + "."
	return []string{"No ratio on this day. The first day with a figure of both: " + day, "No ratio before " + day}
}

// orders are the words for how certain an order is: in full, in short, and in the records.
var orders = [...]struct{ long, short, record string }{
	data.Undetermined: {"order undetermined", "undetermined", "undetermined"},
	data.AsStated:     {"ahead as far as stated", "as stated", "as far as stated"},
	data.Certain:      {"order certain", "certain", "certain"},
}

// verdict says how many times, how certain the order, how comparable: within one group no comparison is refused.
func (v shown) verdict() []string {
	times, asMany := data.TimesWords(v.now.Ratio), " as many"
	if v.now.Ratio.OpenBelow() && v.now.Ratio.OpenAbove() {
		times, asMany = "times undetermined", ""
	}
	if v.now.A == v.figures[0] {
		times = fit.Capital(times)
	} else { // the larger is the subject, also where it does not stand first
		times = v.Name(v.now.A.Messenger) + " " + times
	}
	order, care, careShort := orders[v.now.Order], "plainly comparable", "plain"
	if flags := say.Flags(say.BesideDefinition, v.now.A, v.now.B); flags != "" { // those of what they count
		care, careShort = "compare with care "+flags, "care "+flags
	}
	return []string{
		times + asMany + "   " + order.long + "   " + care, times + asMany + "  " + order.long + "  " + care,
		times + asMany + "  " + order.long + "  " + careShort, times + "  " + order.long + "  " + careShort,
		times + "  " + order.short + "  " + careShort, times + " " + order.short + " " + careShort,
		times + " " + order.short, times}
}

// when is the day of a ratio, by the precision of the figure that was new, of two by the finer one.
func when(r data.RatioPoint) string {
	o := r.A
	if o.AsOf != r.Day || r.B.AsOf == r.Day && r.B.Precision < o.Precision {
		o = r.B
	}
	return r.Day.Format(o.Precision)
}

// dayLine is a day with its ratio in words and the flags of who vouches for it, in w cells; a click leads there.
func (v shown) dayLine(r data.RatioPoint, w int) screen.Line {
	day, times := fmt.Sprintf("%11s  ", when(r)), data.TimesWords(r.Ratio)
	flags := strings.TrimPrefix(say.BasisFlags(r.A, r.B), data.Nbsp)
	if flags != "" { // below each other where there is room
		said := []string{fit.Pad(times, 18), times, data.TimesRange(r.Ratio).Bare()}
		times = fit.FirstFitting(said, w-cells.Width(day+" "+flags, v.ASCII), v.ASCII) + " "
	}
	return screen.Line{Do: screen.Action{Verb: screen.GoDay, N: int(r.Day)}, Spans: []screen.Span{
		{Text: day, Style: v.Look.Quiet}, {Text: times, Style: v.Look.Text}, {Text: flags, Style: v.Look.Quiet}}}
}

// Notes say what is lost without estimates, why days are missing from the chart, and what its signs mean.
func (v shown) Notes() []screen.Note {
	notes := append(say.UnitNote(v.Frame), screen.Note{Sign: "•", Long: "middle of a range │", Short: "middle"},
		screen.Note{Sign: "↓", Long: "or fewer", Short: "fewer"})
	if v.NoEst && !v.missing() {
		notes = append(notes, v.withoutEstimates())
	}
	if v.rows.height > 0 && len(v.points) > 0 {
		notes = append(notes, screen.Note{Long: "empty: one old, or both floors", Short: "empty: old or open"})
	}
	return notes
}

// withoutEstimates says whether the order is another one, or otherwise certain, without estimates.
func (v shown) withoutEstimates() screen.Note {
	v.NoEst = false
	x, y := v.Standing(v.ids[0]), v.Standing(v.ids[1])
	was, is := data.OrderAt(x, y, v.Day()), v.now.Order
	said := [...][2]string{{"the order is less certain", "less certain"}, {"same order", "same order"},
		{"the order is more certain", "more certain"}}[1+cmp.Compare(is, was)]
	if large, _ := data.Larger(x, y); large.Messenger != v.now.A.Messenger && min(was, is) > data.Undetermined {
		said = [2]string{"the order changes", "new order"}
	}
	return screen.Note{Long: "without estimates: " + said[0], Short: "no estimates: " + said[1], Estimates: true}
}
