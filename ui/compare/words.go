package compare

import (
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

// What say.Flags leaves out where only the flags of who vouches for a figure matter, or those of what it counts.
const allButBasis, allButCounts = "dcbw", "epbw"

// orders are the words for how certain an order is: in full, in short, and in the records.
var orders = [...]struct{ long, short, record string }{
	data.Undetermined: {"order undetermined", "undetermined", "undetermined"},
	data.AsStated:     {"ahead as far as stated", "as stated", "as far as stated"},
	data.Certain:      {"order certain", "certain", "certain"},
}

// verdict is the line above the chart in its fixed order: how many times, how certain the order, how comparable. Both
// are figures of one group, so that no comparison is refused. Longest wording first.
func (v shown) verdict() []string {
	times, asMany := data.TimesWords(v.now.Ratio), " as many"
	if v.now.Ratio.OpenBelow() && v.now.Ratio.OpenAbove() {
		times, asMany = "times undetermined", ""
	}
	if v.now.A == v.figures[0] {
		times = strings.ToUpper(times[:1]) + times[1:]
	} else { // the larger is the subject, also where it does not stand first
		times = v.Name(v.now.A.Messenger) + " " + times
	}
	order, care, careShort := orders[v.now.Order], "plainly comparable", "plain"
	if flags := say.Flags(allButCounts, v.now.A, v.now.B); flags != "" {
		care, careShort = "compare with care "+flags, "care "+flags
	}
	return []string{
		times + asMany + "   " + order.long + "   " + care, times + asMany + "  " + order.long + "  " + care,
		times + asMany + "  " + order.long + "  " + careShort, times + "  " + order.long + "  " + careShort,
		times + "  " + order.short + "  " + careShort, times + " " + order.short + " " + careShort,
		times + " " + order.short, times}
}

// when is the day of a ratio, by the precision of the figure that was new.
func when(r data.RatioPoint) string {
	precision := data.ByYear
	for _, o := range []*data.Observation{r.A, r.B} {
		if o.AsOf == r.Day {
			precision = min(precision, o.Precision)
		}
	}
	return r.Day.Format(precision)
}

// dayLine is a day with its ratio in words and the flags of who vouches for it, in w cells; a click leads there.
func (v shown) dayLine(r data.RatioPoint, w int) screen.Line {
	day, times, flags := fmt.Sprintf("%11s  ", when(r)), data.TimesWords(r.Ratio), say.Flags(allButBasis, r.A, r.B)
	if flags != "" { // below each other where there is room
		const column = 18
		padded, bare := fit.Pad(times, column), data.TimesRange(r.Ratio).Bare()
		room := w - cells.Width(day+" "+flags, v.ASCII)
		times = fit.FirstFitting([]string{padded, times, bare}, room, v.ASCII) + " "
	}
	quiet, text := v.Look.Quiet, v.Look.Text
	return screen.Line{Do: screen.Action{Verb: screen.GoDay, N: int(r.Day)},
		Spans: []screen.Span{{Text: day, Style: quiet}, {Text: times, Style: text}, {Text: flags, Style: quiet}}}
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
	with := v.Frame
	with.NoEst = false
	x, y := with.Standing(v.ids[0]), with.Standing(v.ids[1])
	large, _ := data.Larger(x, y)
	was, is := data.OrderAt(x, y, v.Day()), v.now.Order
	long, short := "same order", "same order"
	switch {
	case large.Messenger != v.now.A.Messenger && was != data.Undetermined && is != data.Undetermined:
		long, short = "the order changes", "new order"
	case is < was:
		long, short = "the order is less certain", "less certain"
	case is > was:
		long, short = "the order is more certain", "more certain"
	}
	return screen.Note{Long: "without estimates: " + long, Short: "no estimates: " + short, Estimates: true}
}
