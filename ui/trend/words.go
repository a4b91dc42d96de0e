package trend

import (
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence says how often the focus multiplied within the time shown and up to the day, or where it stands on the
// index, and what that rests on.
func (v shown) Sentence() []string {
	v.Made("sentence")
	f := v.On(v.end())
	newest := f.Standing(f.Focus)
	switch {
	case len(v.Visible()) == 0:
		return []string{say.Nobody(v.Frame)}
	case v.Hides(v.Focus):
		return []string{say.LeftOut(v.Frame, v.Focus)}
	case newest == nil:
		return []string{say.Absent(f, f.Focus).Sentence(), say.Absent(f, f.Focus).Brief()}
	case v.plan.index:
		return v.indexed(newest)
	}
	c := v.grown()
	said := say.Grew(f, v.Focus, c)
	if c.Why == data.Said {
		return v.grew(said, c)
	}
	both := func(from, to say.Saying) string {
		if c.From == nil || c.From == c.To {
			return said + ". The newest is " + say.Ref(v.Frame, newest, to) + "."
		}
		return said + ": " + say.Ref(v.Frame, c.From, from) + ", then " + say.Ref(v.Frame, c.To, to) + "."
	}
	return []string{both(say.Past, say.Full), both(say.Past, say.Own), both(say.PastDay, say.PastDay), said + ".",
		v.Name(v.Focus) + "'s growth cannot be said."}
}

// end is the last day that the sentence speaks of: the day shown, or the end of the time shown if that is earlier.
func (v shown) end() data.Day { return min(v.Day(), v.plan.to) }

// grown is the growth of the focus within the time shown and up to the day.
func (v shown) grown() data.Change { return v.Set.Record(v.Focus, v.Query(), v.plan.from, v.end()) }

// grew are the wordings of a growth: with how many of the figures are estimates and who counts, and with less and less
// of where its figures are from.
func (v shown) grew(said string, c data.Change) []string {
	refs := func(from, to say.Saying) string {
		return said + ": from " + say.Ref(v.Frame, c.From, from) + " to " + say.Ref(v.Frame, c.To, to) + "."
	}
	full, estimates, counts := refs(say.Past, say.Full), v.estimates(), say.WhoCounted(c)
	var out []string
	if estimates != "" && counts != "" {
		out = append(out, full+estimates+counts)
	}
	for _, more := range []string{estimates, counts} {
		if more != "" {
			out = append(out, full+more)
		}
	}
	return append(out, full, refs(say.Past, say.Own), refs(say.PastDay, say.PastDay), refs(say.Bare, say.Bare),
		said+".")
}

// estimates says how many of the figures of the focus, within the time shown and up to the day, are estimates; "" if
// none is.
func (v shown) estimates() string {
	all, estimates := v.tally()
	if estimates == 0 {
		return ""
	}
	verb := " are estimates."
	if estimates == 1 {
		verb = " is an estimate."
	}
	return " " + strconv.Itoa(estimates) + " of its" + data.Nbsp + strconv.Itoa(all) + " figures" + verb
}

// tally counts the figures of the focus within the time shown and up to the day, and the estimates among them.
func (v shown) tally() (all, estimates int) {
	for _, step := range v.plan.stay(v.Frame).steps(v.Frame, v.Focus) {
		if step.AsOf > v.end() {
			break
		}
		if all++; step.Basis == data.Estimate {
			estimates++
		}
	}
	return all, estimates
}

// indexed are the wordings of where the focus stands on the index, with its figure of the day and that of the index
// day.
func (v shown) indexed(newest *data.Observation) []string {
	base := v.Set.Standing(v.Focus, v.Query(), v.IndexDay)
	if base == nil {
		return []string{v.Name(v.Focus) + " is not on the index: it has no figure up to " + v.IndexDay.Short() + "."}
	}
	verb := " was"
	if v.end() == v.Today {
		verb = " is"
	}
	head := v.Name(v.Focus) + verb + " at " + indexed(100*float64(newest.Value)/float64(base.Value)) + " on the index"
	refs := func(much say.Saying) string {
		text := head + ": " + say.Ref(v.Frame, newest, much)
		if newest != base {
			text += ", where " + say.Ref(v.Frame, base, much&say.Past)
		}
		return text + " " + data.Bind("is 100.")
	}
	full, given := refs(say.Full), ""
	switch c := v.Set.Change(v.Focus, v.Query(), min(v.IndexDay, v.end()), max(v.IndexDay, v.end())); {
	case c.Why == data.NoNewer:
	case c.Why != data.Said:
		given = " By the numbers given: " + c.Reason() + "."
	case c.Times.Open():
		given = " By the numbers given."
	}
	return []string{full + given, full, refs(say.PastDay), refs(say.Bare), head + "."}
}

// own is the remark on own figures that are drawn.
func (v shown) own() []screen.Note {
	var drawn []*data.Observation
	for _, s := range v.plan.series {
		drawn = append(drawn, s.comes)
		for _, step := range s.steps {
			drawn = append(drawn, step.Observation)
		}
	}
	return say.OwnFigures(v.Frame, drawn...)
}

// Notes say what the plot does not draw, and what its lines mean.
func (v shown) Notes() []screen.Note {
	p, notes := v.plan, v.own()
	add := func(long, short string) { notes = append(notes, screen.Note{Long: long, Short: short}) }
	drawn := func(long, short string) { notes = append(notes, screen.Note{Long: long, Short: short, Drawn: true}) }
	if low := v.Names(p.flat); len(low) > 0 {
		lie := " lie"
		if len(low) == 1 {
			lie = " lies"
		}
		drawn(fit.Join(fit.Some(low), "and")+lie+" below one row"+v.Hint("", ": press z for log"),
			strings.Join(fit.Some(low), ", ")+" below a row"+v.Hint("", ": z"))
	}
	if n := len(p.below); n > 0 && !v.panelled() { // the panel lists them
		drawn("figures below the scale, not drawn: "+strconv.Itoa(n), "below the scale: "+strconv.Itoa(n))
	}
	if who := v.listed(p.ageless); who != "" {
		add("launch not known: "+who, "")
	}
	if p.nothing == "" {
		if who := v.listed(p.baseless); who != "" {
			add("no figure up to "+v.IndexDay.Short()+": "+who, "not on the index: "+who)
		}
		if who := v.listed(p.absent); who != "" {
			add("no figure here: "+who, "")
		}
		if n := len(p.series) - p.lanes; p.sparks && n > 0 {
			drawn("no row for "+strconv.Itoa(n)+" more"+v.Hint("", ": up, down"), "+"+strconv.Itoa(n)+" without a row")
		}
		if p.index {
			add("index: 100 = "+v.IndexDay.Short()+", by the numbers given", "index: by the numbers given")
		}
		if p.dotted() {
			drawn("dotted: unlike or far figures; no line: over 3 years, changed definition",
				"dotted: unlike or far figures")
		}
	}
	return append(notes, say.UnitNote(v.Frame)...)
}

// listed are the names of messengers, with commas between them; of many the first.
func (v shown) listed(ids []string) string { return strings.Join(fit.Some(v.Names(ids)), ", ") }
