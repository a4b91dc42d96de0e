package compare

import (
	"cmp"
	"fmt"
	"strconv"

	"userbase/data"
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
	for _, x := range v.crossings[:min(len(v.crossings), mostCrossings)] {
		crossed += " " + v.crossing(x)
	}
	if n := len(v.crossings); n > mostCrossings {
		crossed = " They passed each other " + strconv.Itoa(n) + " times, the last time " +
			v.crossing(v.crossings[n-1])
	}
	var out []string
	for _, more := range []string{last + crossed, last, crossed} {
		for i := 0; more != "" && i < min(len(said), 2); i++ { // shorter ones are for where there is no room for more
			out = append(out, said[i]+more)
		}
	}
	return append(out, said...)
}

// mostCrossings is how many crossings a text tells apart: of more it tells the last.
const mostCrossings = 4

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
	who := say.Outside(r.A, r.B)
	if who != "" {
		who = ", " + who
	}
	return " Last" + data.Nbsp + "range" + of + ": " + data.TimesRange(r.Ratio).Bare() + data.Nbsp +
		"(" + when(*r) + who + ")."
}

// passed is a crossing, with days or without, and that it rests on an own figure.
func (v shown) passed(x data.Crossing, days string) string {
	said := v.Name(x.Winner) + " passed " + v.Name(x.Loser) + days
	if x.Own {
		said += " (" + data.Bind(data.FlagOwn.Meaning()) + ")"
	}
	return said
}

// crossing is a crossing in words.
func (v shown) crossing(x data.Crossing) string {
	return v.passed(x, " between "+x.From.Short()+" and "+x.To.Short()) + "."
}

// provenance is what stands behind the day of a figure: who says so, its age if it is old, and as much of what is in
// doubt as has room in w cells. That it is old always stands. With it come the other sources that are told of.
func (v shown) provenance(o *data.Observation, w int) (text string, others []*data.Observation) {
	age := ""
	if o.Old(v.Day()) {
		age = ", " + data.Age(o.AsOf, v.Day()) + data.Nbsp + "old"
	}
	texts := []string{", " + say.Who(o) + age, age}
	if age != "" {
		texts = append(texts, ", old")
	}
	text = fit.FirstFitting(texts, w, v.ASCII)
	gap := "; "
	for _, d := range v.doubts(o) {
		if more := text + gap + fit.FirstFitting(d.said, w-v.width(text+gap), v.ASCII); v.width(more) <= w {
			text, gap = more, ", "
			others = append(others, d.other)
		}
	}
	return text, others
}

// doubt is what a figure leaves open, in its wordings, longest first; other is the other source that it tells of.
type doubt struct {
	said  []string
	other *data.Observation
}

// doubts are what a figure leaves open.
func (v shown) doubts(o *data.Observation) (all []doubt) {
	add := func(said ...string) { all = append(all, doubt{said: said}) }
	if say.Late(v.Frame, o) {
		add(say.FirstPublished(o))
	}
	for _, d := range v.Set.Dissents(o.Messenger, v.Query(), v.Day()) {
		value := "another source: " + d.Stated()
		all = append(all, doubt{[]string{say.Owned(d, value+", "+d.AsOf.Format(d.Precision)), say.Owned(d, value)}, d})
	}
	for _, flag := range o.Flags() {
		switch flag {
		case data.FlagEstimate, data.FlagPress, data.FlagOwn: // said by who says so
		case data.FlagDefinition:
			add(flag.Meaning(), "not said who counts")
		default:
			add(flag.Meaning())
		}
	}
	return all
}

// noRatio says why there is no ratio at the day, and from when on there is one.
func (v shown) noRatio() []string {
	var first *data.Observation // the later one of the two first figures
	for _, id := range v.ids {
		o := v.Set.First(id, v.Query())
		if o == nil {
			return []string{"No ratio: " + say.Absent(v.Frame, id).Brief(), "No ratio."}
		}
		if first == nil || o.AsOf > first.AsOf {
			first = o
		}
	}
	day := first.AsOf.Format(first.Precision) + "."
	return []string{"No ratio on this day. The first day with a figure of both: " + day, "No ratio before " + day}
}

// orders are the words for how sure an order is.
var orders = [...]string{data.Undetermined: "order not known", data.AsStated: "by the numbers given",
	data.Certain: "order sure"}

// timesWords is a ratio in words; "" if it is open at both ends.
func timesWords(ratio data.Interval) string {
	if ratio.OpenBelow() && ratio.OpenAbove() {
		return ""
	}
	return data.TimesWords(ratio)
}

// verdict says how many times, how sure the order, how comparable: within one group no comparison is refused.
func (v shown) verdict() []string {
	times, asMany := timesWords(v.now.Ratio), " as many"
	if times == "" || v.now.Ratio.OpenAbove() && v.now.Ratio.Lo < 1 { // "at least 0.9 times" says nothing to people
		times, asMany = "how many times is not known", ""
	}
	if v.now.A == v.figures[0] {
		times = fit.Capital(times)
	} else { // the larger is the subject, also where it does not stand first
		times = v.Name(v.now.A.Messenger) + ": " + times
	}
	order, alike := orders[v.now.Order], "both count the same"
	if len(data.Comparable(v.now.A, v.now.B).Flags) > 0 {
		alike = "definitions differ"
	}
	var all []string
	for _, gap := range []string{"      ", "   ", "  "} {
		all = append(all, times+asMany+gap+order+gap+alike)
	}
	return append(all, times+"  "+order+"  "+alike, times+"  "+order, order)
}

// when is the day of a ratio, by the precision of the figure that was new, of two by the finer one.
func when(r data.RatioPoint) string { return r.Day.Format(precision(r)) }

// precision is that of the day of a ratio: of the figure that is of it.
func precision(r data.RatioPoint) data.Precision {
	o := r.A
	if o.AsOf != r.Day || r.B.AsOf == r.Day && r.B.Precision < o.Precision {
		o = r.B
	}
	return o.Precision
}

// dayParts are a day and its ratio in words, in columns.
func dayParts(r data.RatioPoint) (day, times string) {
	return fmt.Sprintf("%11s  ", when(r)), fit.Pad(data.TimesRange(r.Ratio).Bare(), len("at least 0.99 "))
}

// dayLine is a day with its ratio, and who says so unless the companies do, in w cells: of two for which there is no
// room the less trusted, and of an own figure rather that than whose it is. A click leads there.
func (v shown) dayLine(r data.RatioPoint, w int) screen.Line {
	day, times := dayParts(r)
	outside := []data.Flag{data.FlagEstimate, data.FlagPress, data.FlagOwn}
	who := fit.FirstFitting([]string{say.FlagsInShort(outside, r.A, r.B), say.FlagsInShort(outside[:2], r.A, r.B),
		say.FlagsInShort(outside[:1], r.A, r.B)},
		w-v.width(day+times), v.ASCII)
	return screen.Line{Do: screen.Action{Verb: screen.GoDay, N: int(r.Day)}, Spans: []screen.Span{
		{Text: day, Style: v.Look.Quiet}, {Text: times, Style: v.Look.Text}, {Text: who, Style: v.Look.Quiet}}}
}

// Notes say what is lost without estimates, and what the signs of the times mean.
func (v shown) Notes() []screen.Note {
	notes := append(append(v.own(), say.UnitNote(v.Frame)...),
		screen.Note{Sign: "┤│├", Long: "times as many, where both were new", Short: "times as many, both new"})
	if v.NoEst && !v.missing() {
		notes = append(notes, v.withoutEstimates())
	}
	return notes
}

// own is the remark on own figures that are drawn.
func (v shown) own() []screen.Note {
	drawn := v.figures[:]
	for _, o := range v.figures {
		if o != nil && (v.Picture || v.Format == "") { // other sources stand beside the figures
			_, others := v.provenance(o, v.behindDay(o, v.Skeleton().Body.W))
			drawn = append(drawn, others...)
		}
	}
	for _, r := range v.points {
		drawn = append(drawn, r.A, r.B)
	}
	return say.OwnFigures(v.Frame, drawn...)
}

// withoutEstimates says whether the order is another one, or otherwise certain, without estimates.
func (v shown) withoutEstimates() screen.Note {
	v.NoEst = false
	x, y := v.Standing(v.ids[0]), v.Standing(v.ids[1])
	was, is := data.OrderAt(x, y, v.Day()), v.now.Order
	said := [...][2]string{{"the order is less sure", "less sure"}, {"same order", "same order"},
		{"the order is more sure", "more sure"}}[1+cmp.Compare(is, was)]
	if large, _ := data.Larger(x, y); large.Messenger != v.now.A.Messenger && min(was, is) > data.Undetermined {
		said = [2]string{"the order changes", "new order"}
	}
	return screen.Note{Long: "without estimates: " + said[0], Short: "no estimates: " + said[1], Estimates: true}
}
