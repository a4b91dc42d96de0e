package profiles

import (
	"cmp"
	"strings"
	"unicode"

	"userbase/data"
)

// A fact of a profile is a word, and often a remark in brackets: "yes (all private chats and calls)".

// firstWord is the fact without its remark; "n/a" if nothing is known.
func firstWord(fact string) string {
	word, _, _ := strings.Cut(fact, " (")
	return known(word)
}

// remark is what stands in the brackets of a fact, "" if nothing does.
func remark(fact string) string {
	_, rest, _ := strings.Cut(fact, " (")
	return strings.TrimSuffix(rest, ")")
}

// known is the text, or "n/a" if nothing is known.
func known(s string) string { return cmp.Or(s, "n/a") }

// since is the day since which chats are encrypted, with the remark on it; "" if they are not.
func since(m *data.Messenger) string {
	d, p, err := data.ParsePartial(firstWord(m.E2EESince))
	switch r := remark(m.E2EESince); {
	case err != nil:
		return ""
	case r != "":
		return d.Format(p) + strings.ReplaceAll(" ("+r+")", " ", data.Nbsp)
	}
	return d.Format(p)
}

// initialsFrom is the number of words from which on a country goes by its initials: the United Arab Emirates do.
const initialsFrom = 3

// seat is the country of the seat: the end of the address; a country of many words by its initials.
func seat(m *data.Messenger) string {
	places := strings.Split(firstWord(m.Headquarters), ", ")
	country := places[len(places)-1]
	if strings.Count(country, " ")+1 < initialsFrom {
		return country
	}
	return strings.Join(strings.FieldsFunc(country, func(r rune) bool { return !unicode.IsUpper(r) }), "")
}

// topic is one kind of fact: its label, and what is known of it.
type topic struct{ label, text string }

// topics are the facts of a messenger in the order in which they are read.
func topics(m *data.Messenger) []topic {
	source := cmp.Or(openness[firstWord(m.OpenSource)][0], m.OpenSource)
	return []topic{
		{"data, EU", m.DataSharingEU}, {"data, world", m.DataSharingWorld}, {"metadata", m.Metadata},
		{"moderation", m.Moderation}, {"money", m.BusinessModel}, {"encryption", encryption(m)}, {"owner", m.Owner},
		{"law", m.Jurisdiction}, {"number", m.PhoneNumberRequired}, {"source", source}, {"seat", m.Headquarters},
		{"launched", m.Launched.Format(m.LaunchPrecision)},
	}
}

// encryption says what is encrypted end to end by default, and since when.
func encryption(m *data.Messenger) string {
	what := remark(m.E2EEDefault)
	switch word := firstWord(m.E2EEDefault); {
	case word == "no":
		return "not end to end: " + known(what)
	case word == "partial":
		what = "in part: " + known(what)
	case what == "":
		what = word
	}
	if day := since(m); day != "" {
		return what + ", since " + day
	}
	return what
}

// openness is whether the source is open: beside a label, and as a clause.
var openness = map[string][2]string{
	"no":             {"closed", "its source is closed"},
	"clients":        {"open: the apps", "the source of its apps is open"},
	"clients+server": {"open: apps and server", "its source is open"},
}
