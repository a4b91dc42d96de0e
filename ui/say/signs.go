package say

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Signs are what the signs that several screens draw mean, for the note. A screen on which a sign means something else
// says so in its own notes.
func Signs() []screen.Note {
	var notes []screen.Note
	for _, f := range Letters {
		notes = append(notes, screen.Note{Flag: f, Sign: f.String(), Long: f.Meaning(), Short: f.Short()})
	}
	return append(notes,
		screen.Note{Sign: screen.Hollow, Long: "press, estimate, repeat", Short: "not company"},
		screen.Note{Sign: "▒", Long: over(data.OldMonths), Short: "old"},
		screen.Note{Sign: "░", Long: over(data.RankMonths), Short: "very old"},
		screen.Note{Sign: "▶", Long: "or more"},
		screen.Note{Sign: "↑", Long: "or more"},
		screen.Note{Sign: "?", Long: "by the numbers given", Short: "as given"},
		screen.Note{Sign: "~", Long: "about"},
		screen.Note{Sign: "≥", Long: "at least"},
		screen.Note{Sign: "≤", Long: "at most"})
}

// over is an age in months that a figure has passed, or several.
func over(months ...int) string {
	words := make([]string, len(months))
	for i, n := range months {
		words[i] = strconv.Itoa(n)
	}
	return "over " + strings.Join(words, ", ") + " months old"
}

// OldOrTooOld is what the two signs of old figures mean where both are drawn.
func OldOrTooOld() string { return over(data.OldMonths, data.RankMonths) }

// Letters are the flags that stand as letters in brackets, in the list of figures alone: those of who says so are told
// in words there too.
var Letters = append(doubtFlags[:len(doubtFlags):len(doubtFlags)], data.FlagOwn)

// doubtFlags are those of them that are told beside who says so.
var doubtFlags = []data.Flag{data.FlagDefinition, data.FlagCumulative, data.FlagBreak, data.FlagWeak}

// Lettered are the letters of a figure: "[d] [w]".
func Lettered(o *data.Observation) string {
	var b strings.Builder
	for _, flag := range Letters {
		if !o.Has(flag) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(data.Nbsp)
		}
		b.WriteString(flag.String())
	}
	return b.String()
}

// FlagWords are the flags of figures in words.
func FlagWords(figures ...*data.Observation) string {
	return flagWords(data.Flags[:], figures, data.Flag.Meaning, "; ")
}

// FlagsInShort are those of some flags that figures have in few words: "estimate, who counts?".
func FlagsInShort(of []data.Flag, figures ...*data.Observation) string {
	return flagWords(of, figures, data.Flag.Short, ", ")
}

func flagWords(of []data.Flag, figures []*data.Observation, word func(data.Flag) string, gap string) string {
	var words []string
	for _, flag := range of {
		if slices.ContainsFunc(figures, func(o *data.Observation) bool { return o != nil && o.Has(flag) }) {
			words = append(words, word(flag))
		}
	}
	return strings.Join(words, gap)
}

// FlagColumn is the column of flags in records: words for people, ids for programs.
var FlagColumn = snapshot.Column{ID: "flags", Title: "in doubt", Kind: snapshot.List}

// FlagCell are the flags of figures, and that one of them was old on a day; 0 is no day.
func FlagCell(day data.Day, figures ...*data.Observation) snapshot.Cell {
	var ids []string
	for _, flag := range data.Flags {
		if slices.ContainsFunc(figures, func(o *data.Observation) bool { return o != nil && o.Has(flag) }) {
			ids = append(ids, flag.ID())
		}
	}
	if slices.ContainsFunc(figures, func(o *data.Observation) bool { return day != 0 && o != nil && o.Old(day) }) {
		ids = append(ids, "old")
	}
	return snapshot.Cell{Text: FlagWords(figures...), Value: strings.Join(ids, ";")}
}

// mostOwners is the number of messengers that a remark names.
const mostOwners = 3

// OwnFigures is the remark whose figures are own ones, among some that are drawn; none if all are of the data set.
func OwnFigures(f screen.Frame, figures ...*data.Observation) []screen.Note {
	own, each := map[string]bool{}, map[*data.Observation]bool{}
	for _, o := range figures {
		if o != nil && o.Own {
			own[o.Messenger], each[o] = true, true
		}
	}
	if len(each) == 0 {
		return nil
	}
	var ids []string
	for _, id := range f.Set.MessengerIDs() {
		if own[id] {
			ids = append(ids, id)
		}
	}
	words, who := data.FlagOwn.Meaning(), strconv.Itoa(len(ids))+" messengers"
	if len(each) > 1 {
		words += "s"
	}
	if len(ids) <= mostOwners {
		who = fit.Join(f.Names(ids), "and")
	}
	return []screen.Note{{Long: words + " of " + who, Short: data.FlagOwn.Short() + ": " + who}}
}

// OrderWithoutEstimates says whether the order is the same without estimates.
func OrderWithoutEstimates(same bool) screen.Note {
	if same {
		return screen.Note{Long: "without estimates: same order", Short: "no estimates: same order", Estimates: true}
	}
	return screen.Note{Long: "without estimates: the order changes", Short: "no estimates: new order", Estimates: true}
}

// UnitNote says that the unit of the state is not drawn here.
func UnitNote(f screen.Frame) []screen.Note {
	if f.State.Unit == f.Unit() {
		return nil
	}
	drawn := "multiples are drawn on "
	if f.State.Unit == screen.Index {
		drawn = "the index is drawn on "
	}
	return []screen.Note{{Long: "in people: " + drawn + UnitsOn(f, f.State.Unit), Short: "in people"}}
}

// UnitsOn names the screens that draw in one of the units.
func UnitsOn(f screen.Frame, units ...screen.Unit) string {
	var ids []string
	for _, s := range f.Screens {
		if slices.ContainsFunc(units, func(u screen.Unit) bool { return slices.Contains(s.Units(), u) }) {
			ids = append(ids, s.ID())
		}
	}
	return cmp.Or(fit.Join(ids, "and"), "other screens")
}
