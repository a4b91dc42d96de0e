package compare

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Verdict is the line above the chart in its fixed order: how many times, how certain the order, how comparable.
// Longest wording first.
func Verdict(f screen.Frame, c comparison) []string {
	l, s := c.standing()
	v := data.Comparable(l, s)
	if v.Refused {
		return []string{"Comparison refused: " + v.Reason, "refused"}
	}
	times, asMany := data.TimesWords(c.ratio()), " as many"
	if times == "undetermined" {
		times, asMany = "times undetermined", ""
	}
	if c.Large != c.A { // the larger is the subject, also where it does not stand first
		times = f.Name(c.Large) + " " + times
	} else {
		times = strings.ToUpper(times[:1]) + times[1:]
	}
	order, orderShort := "order undetermined", "undetermined"
	switch data.OrderAt(l, s, f.Day()) {
	case data.Certain:
		order, orderShort = "order certain", "certain"
	case data.AsStated:
		order, orderShort = "ahead as far as stated", "as stated"
	}
	care, careShort := "plainly comparable", "plain"
	if len(v.Flags) > 0 {
		flags := ""
		for _, flag := range v.Flags {
			flags += " " + flag.String()
		}
		care, careShort = "compare with care"+flags, "care"+flags
	}
	join := func(gap string, parts ...string) string { return strings.Join(parts, gap) }
	return []string{join("   ", times+asMany, order, care), join("  ", times+asMany, order, care), join("  ", times+asMany, order, careShort), join("  ", times, order, careShort),
		join("  ", times, orderShort, careShort), join(" ", times, orderShort, careShort), join(" ", times, orderShort), times}
}

func (Screen) Sentence(f screen.Frame) []string {
	c := Compared(f)
	said := say.Comparing(f, c.A, c.B)
	if c.Missing() {
		return said
	}
	last := lastRangeOf(f, c)
	found, _ := f.Set.Crossings(c.A, c.B, f.Query(), f.Today)
	crossed := ""
	for _, x := range found {
		crossed += " " + crossing(f, x)
	}
	var out []string
	for _, more := range []string{last + crossed, last, crossed} {
		for i := 0; more != "" && i < min(len(said), 2); i++ {
			out = append(out, said[i]+more)
		}
	}
	return append(out, said...)
}

// lastRangeOf is the last closed ratio up to the day shown, if the one of today is open: " Last range: 2.8 to 3.5
// (22 Jul 2024) [e]."
func lastRangeOf(f screen.Frame, c comparison) string {
	p := c.lastClosed()
	if p == nil {
		return ""
	}
	lo, hi := p.Ratio.Format()
	if lo != hi {
		lo += " to " + hi
	}
	of := ""
	if l, s := c.standing(); data.OrderAt(l, s, f.Day()) == data.Undetermined { // nobody has been named the larger
		of = ", " + f.Name(c.Large) + " to " + f.Name(c.Small)
	}
	return " Last" + fit.Nbsp + "range" + of + ": " + fit.Bind(lo) + fit.Nbsp + "(" + fit.Bind(p.DayOf()) + ")" + fit.Bind(p.flags("ep")) + "."
}

// RatioDay is a ratio on its day.
type RatioDay struct{ data.RatioPoint }

// lastClosed is the last closed ratio up to the day shown, if the standing one is open and the larger was the larger
// then; else nil.
func (c comparison) lastClosed() *RatioDay {
	if !c.ratio().Open() {
		return nil
	}
	for i := c.upTo - 1; i >= 0; i-- {
		if p := c.Points[i]; !p.Ratio.Open() {
			if p.Ratio.Lo < 1 {
				return nil
			}
			return &RatioDay{p}
		}
	}
	return nil
}

// DayOf is the day by the precision of the figure that was new.
func (p RatioDay) DayOf() string {
	precision := data.ByYear
	for _, o := range []*data.Observation{p.A, p.B} {
		if o.AsOf == p.Day {
			precision = min(precision, o.Precision)
		}
	}
	return p.Day.Format(precision)
}

// flags are those of either figure that are asked for, each with a blank before it.
func (p RatioDay) flags(want string) string {
	text := ""
	for _, flag := range []data.Flag{'e', 'p', 'd', 'c', 'b', 'w'} {
		if strings.ContainsRune(want, rune(flag)) && (p.has(p.A, flag) || p.has(p.B, flag)) {
			text += " " + flag.String()
		}
	}
	return text
}

// has is hasFlag, quick for the two flags that every list shows.
func (p RatioDay) has(o *data.Observation, flag data.Flag) bool {
	switch flag {
	case data.FlagEstimate:
		return o.Basis == data.Estimate
	case data.FlagPress:
		return o.Basis == data.Press
	}
	return say.HasFlag(o, flag)
}

// pointLine is a day with its ratio in words, for lists of w cells.
func pointLine(f screen.Frame, point data.RatioPoint, w int) screen.Line {
	p := RatioDay{point}
	day := p.DayOf()
	times := data.TimesWords(p.Ratio)
	flags := strings.TrimLeft(p.flags("ep"), " ")
	day = strings.Repeat(" ", max(11-len(day), 0)) + day + "  "
	line := screen.Line{Spans: []screen.Span{{Text: day, Style: f.Look.Quiet}}, Do: screen.Action{Verb: screen.GoDay, N: int(p.Day)}}
	if flags != "" {
		if n := len(day) + max(len(times), 18) + 1 + len(flags); n <= w {
			times = fit.Pad(times, 18)
		} else if len(day)+len(times)+1+len(flags) > w {
			times = say.TimesOnly(p.Ratio)
		}
		times += " "
	}
	line.Spans = append(line.Spans, screen.Span{Text: times, Style: f.Look.Text}, screen.Span{Text: flags, Style: f.Look.Quiet})
	return line
}

func (Screen) Notes(f screen.Frame) []screen.Note {
	c := Compared(f)
	if c.Missing() {
		return append(say.PeopleNote(f), say.FlagNotes("ep", c.x, c.y)...)
	}
	var notes []screen.Note
	found, _ := f.Set.Crossings(c.A, c.B, f.Query(), f.Today)
	plot := compareLayoutFor(f.RoomAtLeast(Screen{}.PanelWidth()).Body.H, len(found) > 0).plotRows > 0
	if plot && len(c.Points) > 0 {
		legend := "• middle  │ range  ↑ or more  ↓ or fewer  empty: one old, or both floors"
		if f.W-2 < cells.Width(legend, f.ASCII) { // a row's end parts no sign from its word
			legend = "• middle  │ range  ↑ more  ↓ fewer  empty: old or open"
		}
		notes = append(notes, screen.Note{Long: legend, Short: "• middle  │ range  ↑ more  ↓ fewer  empty: old or open"})
	}
	if !f.IsToday() && !strings.HasSuffix(Screen{}.Head(f).Scopes[0], "as known today") {
		notes = append(notes, screen.Note{Long: "as known today", Short: "as known today"})
	}
	if f.NoEst {
		notes = append(notes, compareWithoutEstimates(f, c))
	}
	notes = append(notes, say.PeopleNote(f)...)
	l := f.RoomAtLeast(Screen{}.PanelWidth())
	sentences := Screen{}.Sentence(f)
	said := strings.Join(fit.Fitting(sentences, l.Sentence.W-2, l.Sentence.H, f.ASCII), " ")
	var later []screen.Note // of what is not seen, but copied and saved
	for _, flag := range []data.Flag{data.FlagEstimate, data.FlagPress} {
		shown := strings.Contains(said, flag.String())
		for _, p := range c.Points[:c.upTo] {
			shown = shown || l.Panel.W > 0 && ((RatioDay{p}).has(p.A, flag) || (RatioDay{p}).has(p.B, flag))
		}
		if !plot { // the list in its place
			rows := max(f.Skeleton(1).Body.H-compareLayoutFor(0, false).list, 0)
			for _, p := range c.Points[max(c.upTo-rows, 0):c.upTo] {
				shown = shown || (RatioDay{p}).has(p.A, flag) || (RatioDay{p}).has(p.B, flag)
			}
		}
		n := screen.Note{Long: flag.String() + " " + flag.Meaning(), Short: flag.String() + " " + flag.Meaning()}
		switch {
		case shown:
			notes = append(notes, n)
		case strings.Contains(sentences[0], flag.String()):
			later = append(later, screen.Note{Long: n.Long, Short: ""})
		}
	}
	return append(append(notes, say.FlagNotes("ep", c.x, c.y)...), later...)
}

// compareWithoutEstimates says whether the order is another one, or otherwise certain, without estimates.
func compareWithoutEstimates(f screen.Frame, without comparison) screen.Note {
	f.NoEst = false
	x, y := f.Standing(without.A), f.Standing(without.B)
	l, _ := data.Larger(x, y)
	was, is := data.OrderAt(x, y, f.Day()), data.OrderAt(without.x, without.y, f.Day())
	what := "same order"
	switch {
	case l.Messenger != without.Large && was != data.Undetermined && is != data.Undetermined:
		what = "the order changes"
	case is < was:
		what = "the order is less certain"
	case is > was:
		what = "the order is more certain"
	}
	return screen.Note{Long: "without estimates: " + what, Short: "without estimates: " + strings.TrimPrefix(what, "the order is ")}
}
