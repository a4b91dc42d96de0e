package say

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Signs are what the signs that several screens draw mean, for the note. A screen on which a sign means something else
// says so in its own notes.
func Signs() []screen.Note {
	var notes []screen.Note
	for _, f := range data.Flags {
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

// Flags that are left out: InWords where words say who vouches for a figure, and BesideDefinition where only what is
// counted is told; all but those of a basis are besideBasis.
const InWords, BesideDefinition, besideBasis = "ep", "epbw", "dcbw"

// Flags are the flags of figures, each once, those in leave left out: "[d] [w]".
func Flags(leave string, figures ...*data.Observation) string {
	var b strings.Builder
	for _, flag := range data.Flags {
		if strings.ContainsRune(leave, rune(flag)) || !slices.ContainsFunc(figures,
			func(o *data.Observation) bool { return o != nil && o.Has(flag) }) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(data.Nbsp)
		}
		b.WriteString(flag.String())
	}
	return b.String()
}

// FlagsBehind are the flags behind a gap; "" if there are none.
func FlagsBehind(gap, leave string, figures ...*data.Observation) string {
	if flags := Flags(leave, figures...); flags != "" {
		return gap + flags
	}
	return ""
}

// FlagWords are the flags of figures in words.
func FlagWords(figures ...*data.Observation) string {
	var words []string
	for _, flag := range data.Flags {
		if slices.ContainsFunc(figures, func(o *data.Observation) bool { return o != nil && o.Has(flag) }) {
			words = append(words, flag.Meaning())
		}
	}
	return strings.Join(words, "; ")
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
