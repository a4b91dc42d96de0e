package trend

import (
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Sentence says how often the focus multiplied between two figures of the whole line, and what it rests on.
func (v shown) Sentence() []string {
	v.Made("sentence")
	f := v.On(v.plan.to)
	newest := f.Standing(f.Focus)
	switch {
	case len(v.Visible()) == 0:
		return []string{say.Nobody(v.Frame)}
	case v.Hides(v.Focus):
		hint := v.Hint(".", " Press x to show it, or up and down for another.")
		return []string{v.Name(v.Focus) + " is hidden" + hint}
	case newest == nil:
		return []string{say.Absent(f, f.Focus).Sentence(), say.Absent(f, f.Focus).Brief()}
	}
	whose, mute := v.Name(v.Focus), v.Name(v.Focus)+"'s growth"
	if v.GroupShown() != data.Active {
		whose += "'s " + say.Counted(v.GroupShown())
		mute = "The growth of " + whose
	}
	g := v.Set.Record(v.Focus, v.Query(), v.Set.FirstDay(), v.plan.to)
	if g.Why == data.Said {
		return v.grew(whose, g, newest)
	}
	why := mute + " cannot be said: " + g.Reason() + "."
	return []string{why + " The newest is " + say.Ref(f, newest, say.Past) + ".",
		why + " The newest is " + say.Ref(f, newest, say.PastDay) + say.BasisFlags(newest) + ".",
		why, mute + " cannot be said."}
}

// grew are the wordings of a growth: with how many of the figures are estimates and with a newest figure that is no
// part of it, without, and where there is no room for words on who vouches, with flags.
func (v shown) grew(whose string, g data.Change, newest *data.Observation) []string {
	head := whose + " grew " + data.TimesWords(g.Times)
	switch {
	case g.Times.Hi < 1:
		head = whose + " shrank"
	case g.Times.Lo <= 1:
		head = "Whether " + whose + " grew cannot be said"
	}
	refs := func(much say.Saying) string {
		return head + ": from " + say.Ref(v.Frame, g.From, much) + " to " + say.Ref(v.Frame, g.To, much)
	}
	flags := say.FlagsBehind(data.Nbsp, say.BesideDefinition, g.From, g.To)
	full, more := refs(say.Past)+flags+".", openNewest(v.Frame, g, newest)
	var out []string
	if estimates, dissents := estimated(v.tally); estimates != "" {
		out = append(out, full+estimates+dissents+"."+more, full+estimates+dissents+".", full+estimates+".")
	}
	if more != "" {
		out = append(out, full+more)
	}
	flags = say.BasisFlags(g.From, g.To) + flags
	// Where there is no room for the figures, they are not cut but left out.
	return append(out, full, refs(say.PastDay)+flags+".", refs(say.Bare)+flags+".", head+flags+".")
}

// openNewest says that the newest figure is no part of the growth because it is open; "" if it is not.
func openNewest(f screen.Frame, g data.Change, newest *data.Observation) string {
	kind, much := "floor", say.PastDay
	if newest.Bound == data.AtMost {
		kind = "ceiling"
	}
	if !newest.Basis.Company() {
		much = say.Past
	}
	if newest == g.To || newest.Bounded() {
		return ""
	}
	return " The newest is a " + kind + ": " + say.Ref(f, newest, much) + "."
}

// estimated says how many of the figures are estimates, and how many of these dissents; nothing of none.
func estimated(t data.Tally) (estimates, dissents string) {
	verb := " are estimates"
	if t.Estimates == 1 {
		verb = " is an estimate"
	}
	switch {
	case t.Estimates == 0:
		return "", ""
	case t.Dissents == 1 && t.Estimates == 1:
		dissents = ", a dissent"
	case t.Dissents == 1:
		dissents = ", one of them a dissent"
	case t.Dissents > 1:
		dissents = ", " + strconv.Itoa(t.Dissents) + " of them dissents"
	}
	return " " + strconv.Itoa(t.Estimates) + " of its" + data.Nbsp + strconv.Itoa(t.All()) + " figures" + verb, dissents
}

// titled is the width of a window from which on the title has room for the metric.
const titled = 60

// Notes say what the plot does not draw, and what its lines mean.
func (v shown) Notes() []screen.Note {
	p := v.plan
	var notes []screen.Note
	add := func(long, short string) { notes = append(notes, screen.Note{Long: long, Short: short}) }
	if g := v.GroupShown(); g != data.Active && v.W < titled {
		add(screen.GroupLabel(g), "")
	}
	if low := strings.Join(v.Names(p.flat), ", "); low != "" {
		add(low+v.Hint(" under one row", ": press z"), low+v.Hint(" under a row", ": z"))
	}
	if n := len(p.below); n > 0 && v.W < screen.PanelFrom { // the panel lists them
		add("figures under "+p.label(p.lowest)+", not drawn: "+strconv.Itoa(n), "")
	}
	if p.nothing == "" {
		if who := strings.Join(v.Names(p.baseless), ", "); who != "" {
			add("no figure up to "+v.IndexDay.Short()+": "+who, "not on the index: "+who)
		}
		if who := strings.Join(v.Names(p.absent), ", "); who != "" {
			add("no figure here: "+who, "")
		}
	}
	return append(append(notes, say.UnitNote(v.Frame)...), screen.Note{Sign: "┈┊", Short: "unlike or far figures",
		Long: "unlike or far figures; no line: over 3 years, changed definition"})
}
