package data

import (
	"slices"
	"strings"
)

// Terms are the words of a search in small letters. A number and its unit ("40 M") are one.
func Terms(search string) []string {
	var terms []string
	for _, word := range strings.Fields(strings.ToLower(search)) {
		n := len(terms)
		if n > 0 && slices.Contains(valueUnits[:], word) && strings.ContainsAny(terms[n-1], "0123456789") {
			terms[n-1] += " " + word
			continue
		}
		terms = append(terms, word)
	}
	return terms
}

// valueUnits are the units that FormatValue writes, in small letters.
var valueUnits = [...]string{"bn", "m", "k"}

// Matches reports whether each of the terms occurs in what is known of the figure, which must be one of the set.
func (s *Set) Matches(o *Observation, terms []string) bool {
	return len(terms) == 0 || s.figureTexts()[o].Holds(terms)
}

// Texts are those of figures of the set, to be searched again and again.
func (s *Set) Texts(figures []*Observation) []*Text {
	all, texts := s.figureTexts(), make([]*Text, len(figures))
	for i, o := range figures {
		texts[i] = all[o]
	}
	return texts
}

// Text is what a search for a figure looks through, in small letters: whose it is, what it counts, its value, period,
// basis, firm and note, the document that first made it public, and the page it was read on. What it has in common with
// others is one text for all of them.
type Text struct {
	shared *string
	own    string
}

// Holds reports whether each of the terms occurs in the text.
func (t *Text) Holds(terms []string) bool {
	return !slices.ContainsFunc(terms, func(term string) bool {
		return !holds(t.own, term) && !holds(*t.shared, term)
	})
}

// Narrower reports whether all that matches some terms also matches others, so that only what those found needs to be
// looked at.
func Narrower(terms, others []string) bool {
	return !slices.ContainsFunc(others, func(other string) bool {
		return !slices.ContainsFunc(terms, func(term string) bool { return holds(term, other) })
	})
}

// EventMatches reports whether each of the terms occurs in the event: title, summary, kind, day, and the names of its
// messengers. The event must be one of the set.
func (s *Set) EventMatches(e *Event, terms []string) bool {
	return len(terms) == 0 || holdsAll(s.eventTexts()[e], terms)
}

// alike is all that the common text of figures is made of.
type alike struct {
	messenger       string
	metric          Metric
	basis           Basis
	countedBy, note string
	page, origin    *Source
}

// searchFigures makes the texts of all figures.
func (s *Set) searchFigures() map[*Observation]*Text {
	texts, all := make(map[*Observation]*Text, len(s.Observations)), make([]Text, len(s.Observations))
	shared := map[alike]*string{}
	for i := range s.Observations {
		o := &s.Observations[i]
		key := alike{o.Messenger, o.Metric, o.Basis, o.CountedBy, o.Note, o.Source, o.Origin}
		if shared[key] == nil {
			text := s.searchShared(o)
			shared[key] = &text
		}
		all[i] = Text{shared[key], searched(o.Period(), o.Stated(), o.Signed())}
		texts[o] = &all[i]
	}
	return texts
}

// searchShared is the text that a figure has in common with others.
func (s *Set) searchShared(o *Observation) string {
	page, origin := o.Source, o.Origin
	if origin == nil {
		origin = &Source{}
	}
	return searched(s.Messenger(o.Messenger).Name, o.Metric.Label(), o.Metric.Word(), o.Basis.String(), o.CountedBy,
		o.Note, page.Publisher, page.Title, page.TitleOriginal, page.Access.String(), origin.Publisher, origin.Title,
		origin.TitleOriginal)
}

// searchEvents is what a search looks through, a text in small letters for each event.
func (s *Set) searchEvents() map[*Event]string {
	texts := make(map[*Event]string, len(s.Events))
	for i := range s.Events {
		e := &s.Events[i]
		words := []string{e.Title, e.Summary, e.Kind, e.Day.Format(e.Precision)}
		for _, id := range e.Messengers {
			words = append(words, s.Messenger(id).Name, s.Messenger(id).Short)
		}
		texts[e] = searched(words...)
	}
	return texts
}

// searched joins words so that no term is found across two of them.
func searched(words ...string) string {
	return strings.ToLower(Plain(strings.Join(words, "\n")))
}

// holdsAll reports whether each of the terms occurs in a text, all in small letters.
func holdsAll(text string, terms []string) bool {
	return !slices.ContainsFunc(terms, func(term string) bool { return !holds(text, term) })
}

// holds reports whether a text contains a term, both in small letters. A number is not found within a longer one:
// 40 M is not in 140 M.
func holds(text, term string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], term)
		if i < 0 {
			return false
		}
		at := from + i
		if at == 0 || !isDigit(term[0]) || !isDigit(text[at-1]) && text[at-1] != '.' {
			return true
		}
		from = at + 1
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
