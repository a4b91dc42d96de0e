package growth

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence says how much the focus grew between which figures, or why that cannot be said, then who was first to a
// milestone, and closes with what is in doubt.
func (v shown) Sentence() []string {
	v.Made("sentence")
	if s := say.Nobody(v.Frame); s != "" {
		return []string{s}
	}
	said := v.changeWords()
	doubt := say.WhoCounted(v.rows[v.focus].change)
	var out []string
	for _, end := range slices.Compact([]string{doubt, ""}) {
		for _, first := range v.firstWords() {
			out = append(out, said[0]+" "+first+end)
		}
	}
	if doubt != "" {
		out = append(out, said[0]+doubt)
	}
	return append(out, said...)
}

// changeWords are the wordings of the change of the focus: with who says so, with the days, with the values alone, and
// without figures; or why it cannot be said, and at last only that.
func (v shown) changeWords() []string {
	r := v.rows[v.focus]
	c := r.change
	switch {
	case v.Hides(r.ID):
		return []string{say.LeftOut(v.Frame, r.ID)}
	case c.To == nil:
		absent := say.Absent(v.Frame, r.ID)
		return []string{absent.Sentence(), absent.Brief()}
	}
	grew := say.Grew(v.Frame, r.ID, c)
	if c.Why != data.Said { // the figures stand in the table
		brief, _, _ := strings.Cut(grew, ": ")
		return []string{grew + ".", brief + "."}
	}
	var out []string
	for _, much := range []say.Saying{say.Past, say.PastDay, say.Bare} {
		out = append(out, grew+": from "+say.Ref(v.Frame, c.From, much)+" to "+say.Ref(v.Frame, c.To, much)+".")
	}
	return append(out, grew+".")
}

// firstWords say who was first to a milestone, against whom, who was too young and who did not reach it, from all to
// only the first.
func (v shown) firstWords() []string {
	r := v.race
	switch {
	case len(r.First) == 0 && len(r.NoAge) > 0:
		return []string{"Who was first to a milestone cannot be said: " + v.launches(r.NoAge) + ".",
			"Who was first to a milestone cannot be said."}
	case len(r.First) == 0:
		return []string{"No messenger has reached " + v.users(data.MilestoneValues[0]) + " on record up to " +
			v.Day().Short() + "."}
	}
	var later []string
	for _, one := range r.Later {
		later = append(later, flagged(one.Milestone, one.Ages().Bare())+" for "+v.Name(one.Messenger))
	}
	claim, when := v.claim(r)
	first := claim + ": " + when
	all, some := first, first
	switch {
	case len(later) > 0 && len(r.First) > 1:
		all = first + "; later: " + fit.Join(later, "and")
	case len(later) > 0:
		all = first + ", against " + fit.Join(later, "and")
		some += ", against " + later[0]
	}
	young, missing := v.young(r.Young), ""
	if len(r.NoAge) > 0 {
		young += "; " + v.launches(r.NoAge)
	}
	if len(r.Missing) > 0 {
		missing = " Not reached: " + strings.Join(v.Names(r.Missing), ", ") + "."
	}
	return slices.Compact([]string{all + young + "." + missing, all + young + ".", all + ".", some + ".", first + ".",
		claim + "."})
}

// claim says who was first to what, and at which age.
func (v shown) claim(r data.Race) (claim, when string) {
	var who, windows []string
	for _, one := range r.First {
		who, windows = append(who, one.Messenger), append(windows, flagged(one.Milestone, one.Ages().Bare()))
	}
	claim = fit.Join(v.Names(who), "or") + " was first"
	if len(r.Young)+len(r.Unknown)+len(r.NoAge) > 0 {
		claim += " on record"
	}
	claim += " to " + v.users(r.Value)
	if len(windows) > 2 {
		return claim, fit.Join(windows, "and") + " years after launch"
	}
	when = flagged(r.First[0].Milestone, r.First[0].Ages().Words()+" after launch")
	if len(windows) > 1 {
		when += " against " + windows[1]
	}
	return claim, when
}

// users is a milestone with what it counts.
func (v shown) users(milestone int64) string {
	return data.FormatValue(milestone) + " " + say.Counted(v.GroupShown())
}

// flagged adds to a text about a milestone that it rests on an estimate, or on an own figure.
func flagged(s data.Milestone, text string) string {
	var rests []string
	if s.Estimate {
		rests = append(rests, data.Bind("an estimate"))
	}
	if s.Reached.Own || s.Below != nil && s.Below.Own {
		rests = append(rests, data.Bind(data.FlagOwn.Meaning()))
	}
	if len(rests) == 0 {
		return text
	}
	return text + " (" + strings.Join(rests, ", ") + ")"
}

// young names those who were not as old as the first at the day shown.
func (v shown) young(ids []string) string {
	is := say.Tense(v.Frame, "are", "were")
	switch len(ids) {
	case 0:
		return ""
	case 1:
		is = say.Tense(v.Frame, "is", "was")
	}
	return "; " + fit.Join(v.Names(ids), "and") + " " + is + " not that old yet"
}

// launches says whose launch is not known.
func (v shown) launches(ids []string) string {
	if len(ids) == 1 {
		return "the launch of " + v.Name(ids[0]) + " is not known"
	}
	return "the launches of " + fit.Join(v.Names(ids), "and") + " are not known"
}

// Notes say how the rows are sorted, and what stands where a number is not known.
func (v shown) Notes() []screen.Note {
	var drawn []*data.Observation
	for _, r := range v.visible {
		drawn = append(drawn, r.figures()...)
	}
	notes := say.OwnFigures(v.Frame, drawn...)
	add := func(long, short string) { notes = append(notes, screen.Note{Long: long, Short: short}) }
	if v.NoEst {
		notes = append(notes, v.withoutEstimates())
	}
	if v.order.column != "" || v.Reverse {
		add(v.order.words(v.Reverse), "")
	}
	notes = append(notes, say.UnitNote(v.Frame)...)
	if why := v.notKnown(); len(why) > 0 {
		add("not known: "+fit.Join(why, "or"), "not known: open or not newer")
	}
	if v.Format != "" && !v.Picture { // nothing is drawn
		return notes
	}
	missing := func(r row) bool {
		return slices.ContainsFunc(r.stones, func(s data.Milestone) bool { return s.Reached == nil })
	}
	if v.plan.years.H > 0 && slices.ContainsFunc(v.visible, missing) {
		add("- not on record", "")
	}
	dotted := func(r row) bool { c := r.change; return c.From != nil && c.From != c.To && c.Why != data.Said }
	if v.plan.slope.H > 0 && slices.ContainsFunc(v.visible, dotted) {
		add("dotted: not known how steep", "dotted: not known")
	}
	return notes
}

// notKnown are the reasons why changes of the table are not known.
func (v shown) notKnown() []string {
	var words []string
	for _, reason := range [...]struct {
		why   data.Reason
		words string
	}{
		{data.BothAtLeast, `both are "at least"`}, {data.BothAtMost, `both are "at most"`},
		{data.NoNewer, "nothing newer"}, {data.Either, "it may be fewer or more"}, {data.NoFigure, "no figure yet"},
		{data.Redefined, "the definition changed"},
	} {
		if slices.ContainsFunc(v.visible, func(r row) bool { return r.change.Why == reason.why }) {
			words = append(words, reason.words)
		}
	}
	return words
}

// withoutEstimates says whether the order is another one without estimates.
func (v shown) withoutEstimates() screen.Note {
	with := v.period
	with.NoEst = false
	return say.OrderWithoutEstimates(slices.Equal(ids(rows(with, v.order)), ids(v.rows)))
}
