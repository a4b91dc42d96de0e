package data

import (
	"cmp"
	"strings"
	"unicode"
)

// A fact of a profile is a word, and often a remark in brackets: "yes (all private chats and calls)".

// FirstWord is the fact without its remark; "n/a" if nothing is known.
func FirstWord(fact string) string {
	word, _, _ := strings.Cut(fact, " (")
	return Known(word)
}

// Remark is what stands in the brackets of a fact, "" if nothing does.
func Remark(fact string) string {
	_, rest, _ := strings.Cut(fact, " (")
	return strings.TrimSuffix(rest, ")")
}

// Known is the text, or "n/a" if nothing is known.
func Known(s string) string { return cmp.Or(s, "n/a") }

// EncryptedSince is the day since which chats are encrypted, with the remark on it; "" if they are not.
func (m *Messenger) EncryptedSince() string {
	d, p, err := ParsePartial(FirstWord(m.E2EESince))
	switch r := Remark(m.E2EESince); {
	case err != nil:
		return ""
	case r != "":
		return d.Format(p) + " (" + r + ")"
	}
	return d.Format(p)
}

// initialsFrom is the number of words from which on a country goes by its initials: the United Arab Emirates do.
const initialsFrom = 3

// Seat is the country of the seat: the end of the address; a country of many words by its initials.
func (m *Messenger) Seat() string {
	places := strings.Split(FirstWord(m.Headquarters), ", ")
	country := places[len(places)-1]
	if strings.Count(country, " ")+1 < initialsFrom {
		return country
	}
	return strings.Join(strings.FieldsFunc(country, func(r rune) bool { return !unicode.IsUpper(r) }), "")
}

// Fact is one kind of fact of a profile: its label, and what is known of it; "" if nothing is.
type Fact struct{ Label, Text string }

// Facts are those of a messenger in the order in which they are read.
func (m *Messenger) Facts() []Fact {
	source := cmp.Or(map[string]string{"no": "closed", "clients": "open: the apps",
		"clients+server": "open: apps and server"}[FirstWord(m.OpenSource)], m.OpenSource)
	return []Fact{
		{"data, EU", m.DataSharingEU}, {"data, world", m.DataSharingWorld}, {"metadata", m.Metadata},
		{"moderation", m.Moderation}, {"money", m.BusinessModel}, {"encryption", m.encryption()}, {"owner", m.Owner},
		{"law", m.Jurisdiction}, {"number", m.PhoneNumberRequired}, {"source", source}, {"seat", m.Headquarters},
		{"launched", m.Launched.Format(m.LaunchPrecision)},
	}
}

// encryption says what is encrypted end to end by default, and since when.
func (m *Messenger) encryption() string {
	what := Remark(m.E2EEDefault)
	switch word := FirstWord(m.E2EEDefault); {
	case word == "no":
		return "not end to end: " + Known(what)
	case word == "partial":
		what = "in part: " + Known(what)
	case what == "":
		what = word
	}
	if day := m.EncryptedSince(); day != "" {
		return what + ", since " + day
	}
	return what
}
