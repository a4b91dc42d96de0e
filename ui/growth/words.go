package growth

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence says who was first to a milestone.
func (v shown) Sentence() []string {
	v.Made("sentence")
	if s := say.Nobody(v.Frame); s != "" {
		return []string{s}
	}
	r := v.Set.FirstTo(ids(v.visible), v.Query(), v.Day())
	if len(r.First) == 0 {
		least := v.users(data.MilestoneValues[0])
		return []string{"No messenger has reached " + least + " on record up to " + v.Day().Short() + "."}
	}
	return v.wordings(r)
}

// wordings say who was first, against whom, who was too young and who did not reach it, from all to only the first.
func (v shown) wordings(r data.Race) []string {
	var later []string
	for _, one := range r.Later {
		later = append(later, ages(one)+" for "+v.Name(one.Messenger))
	}
	claim, when := v.claim(r)
	first := claim + ": " + when
	// Of what the figures behind the ages count.
	flags := say.FlagsBehind(data.Nbsp, say.BesideDefinition, r.Figures()...)
	all, some := first+flags, first+flags
	switch {
	case len(later) > 0 && len(r.First) > 1:
		all = first + "; later: " + fit.Join(later, "and") + flags
	case len(later) > 0:
		all = first + ", against " + fit.Join(later, "and") + flags
		some += ", against " + later[0]
	}
	young, missing := v.young(r.Young), ""
	if len(r.Missing) > 0 {
		missing = " Not reached: " + strings.Join(v.Names(r.Missing), ", ") + "."
	}
	return []string{all + young + "." + missing, all + young + ".", all + ".", some + ".", first + flags + ".",
		claim + flags + "."}
}

// claim says who was first to what, and at which age.
func (v shown) claim(r data.Race) (claim, when string) {
	var who, windows []string
	for _, one := range r.First {
		who, windows = append(who, one.Messenger), append(windows, ages(one))
	}
	claim = fit.Join(v.Names(who), "or") + " was first"
	if len(r.Young)+len(r.Unknown) > 0 {
		claim += " on record"
	}
	claim += " to " + v.users(r.Value)
	if len(windows) > 2 {
		return claim, fit.Join(windows, "and") + " years after launch"
	}
	when = flagged(r.First[0].Milestone, r.First[0].Ages().Words()) + " after launch"
	if len(windows) > 1 {
		when += " against " + windows[1]
	}
	return claim, when
}

// users is a milestone with what it counts.
func (v shown) users(milestone int64) string {
	return data.FormatValue(milestone) + " " + say.Counted(v.GroupShown())
}

// ages is when one reached the milestone.
func ages(one data.Runner) string { return flagged(one.Milestone, one.Ages().Bare()) }

// flagged adds to a text about a milestone the flag of an estimate.
func flagged(s data.Milestone, text string) string {
	if s.Estimate {
		text += data.Nbsp + data.FlagEstimate.String()
	}
	return text
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

func years(y float64) string { return data.FormatYears(y) + data.Nbsp + "years" }

// Notes say how the rows are sorted, what may not be read from them, and what the signs in the lanes mean.
func (v shown) Notes() []screen.Note {
	var notes []screen.Note
	if v.NoEst {
		notes = append(notes, v.withoutEstimates())
	}
	if v.order.column != "" || v.Reverse {
		notes = append(notes, screen.Note{Long: v.order.words(v.Reverse)})
	}
	notes = append(notes, say.UnitNote(v.Frame)...)
	grew, refused, billion := 0, false, false
	for _, r := range v.visible {
		if r.growth.Reason == "" {
			grew++
		}
		refused = refused || r.growth.Reason != "" && r.standing != nil
		billion = billion || len(r.stones) > data.TheBillion
	}
	if grew > 1 {
		notes = append(notes, screen.Note{Long: "periods differ: rates do not rank", Short: "periods differ"})
	}
	if refused {
		const needs = "n/a needs two bounded figures, two years apart"
		notes = append(notes, screen.Note{Long: needs, Short: "n/a: no growth known"})
	}
	if v.plan.lanes == 0 {
		return notes
	}
	if billion { // digits are no signs that a note could look for
		notes = append(notes, screen.Note{Long: "1 2 3 bn"})
	}
	for i, s := range stones[:data.TheBillion] {
		notes = append(notes, screen.Note{Sign: string(s.mark), Long: data.FormatValue(data.MilestoneValues[i])})
	}
	return append(notes, screen.Note{Sign: string(within(v.ASCII)), Long: "reached in here", Short: "in here"},
		screen.Note{Sign: string(earlier), Long: "before"})
}

// withoutEstimates says whether the order is another one without estimates.
func (v shown) withoutEstimates() screen.Note {
	with := v.Frame
	with.NoEst = false
	return say.OrderWithoutEstimates(slices.Equal(ids(rows(with, v.order)), ids(v.rows)))
}
