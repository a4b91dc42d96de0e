package profiles

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
)

// A fact of a profile is a word, and often a remark in brackets: "yes (all private chats and calls)".

// firstWord is the fact without its remark; "n/a" if nothing is known.
func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " (")
	if word == "" {
		return "n/a"
	}
	return word
}

// remark is what stands in the brackets of a fact, "" if nothing does.
func remark(s string) string {
	_, rest, _ := strings.Cut(s, " (")
	return strings.TrimSuffix(rest, ")")
}

// known is the text, or "n/a" if nothing is known.
func known(s string) string {
	if s == "" {
		return "n/a"
	}
	return s
}

// launchWords is the day of launch, as exactly as it is known.
func launchWords(m *data.Messenger) string { return m.Launched.Format(m.LaunchPrecision) }

// sinceWords is since when chats are encrypted; "" if they are not.
func sinceWords(m *data.Messenger) string {
	day := say.DayWords(firstWord(m.E2EESince))
	if r := remark(m.E2EESince); day != "" && r != "" {
		day += " (" + r + ")"
	}
	return day
}

// sinceYear is the year in which that began, "-" if it did not.
func sinceYear(m *data.Messenger) string {
	if len(m.E2EESince) < 4 {
		return "-"
	}
	return m.E2EESince[:4]
}

// seatWord is the country of the seat: the end of the address; a country of three words and more by its initials.
func seatWord(m *data.Messenger) string {
	place := firstWord(m.Headquarters)
	if i := strings.LastIndex(place, ", "); i >= 0 {
		place = place[i+2:]
	}
	words := strings.Fields(place)
	if len(words) < 3 {
		return place
	}
	initials := ""
	for _, w := range words {
		if 'A' <= w[0] && w[0] <= 'Z' {
			initials += w[:1]
		}
	}
	return initials
}

// topic is one kind of fact: its label and the text.
type topic struct {
	label string
	text  func(*data.Messenger) string
}

// topics are the facts in the order in which they are read.
func topics() []topic {
	return []topic{
		{"data, EU", func(m *data.Messenger) string { return known(m.DataSharingEU) }},
		{"data, world", func(m *data.Messenger) string { return known(m.DataSharingWorld) }},
		{"metadata", func(m *data.Messenger) string { return known(m.Metadata) }},
		{"moderation", func(m *data.Messenger) string { return known(m.Moderation) }},
		{"money", func(m *data.Messenger) string { return known(m.BusinessModel) }},
		{"encryption", encryptionText},
		{"owner", func(m *data.Messenger) string { return known(m.Owner) }},
		{"law", func(m *data.Messenger) string { return known(m.Jurisdiction) }},
		{"number", func(m *data.Messenger) string { return known(m.PhoneNumberRequired) }},
		{"source", sourceText},
		{"seat", func(m *data.Messenger) string { return known(m.Headquarters) }},
		{"launched", func(m *data.Messenger) string { return fit.Bind(launchWords(m)) }},
	}
}

// encryptionText says what is encrypted end to end by default, and since when.
func encryptionText(m *data.Messenger) string {
	what := known(remark(m.E2EEDefault))
	switch word := firstWord(m.E2EEDefault); {
	case word == "no":
		return "not end to end: " + what
	case word == "partial":
		what = "in part: " + what
	case what == "n/a":
		what = word
	}
	if since := sinceWords(m); since != "" {
		what += ", since " + fit.Bind(since)
	}
	return what
}

func sourceText(m *data.Messenger) string {
	switch firstWord(m.OpenSource) {
	case "no":
		return "closed"
	case "clients":
		return "open: the apps"
	case "clients+server":
		return "open: apps and server"
	}
	return known(m.OpenSource)
}

// ownedName is a messenger with its owner in brackets; of an owner of the same name with who that is.
func ownedName(m *data.Messenger) string {
	owner := firstWord(m.Owner)
	if owner == m.Short && remark(m.Owner) != "" {
		owner = remark(m.Owner)
	}
	if m.Owner == "" || owner == m.Short {
		return m.Short
	}
	return m.Short + " (" + owner + ")"
}

// encryptionClause says of a subject what it encrypts, as the beginning of a sentence; in brief without saying which part.
func encryptionClause(m *data.Messenger, subject string, brief bool) string {
	what, since := remark(m.E2EEDefault), ""
	if s := sinceWords(m); s != "" { // with the remark on what began then
		since = " since " + fit.Bind(s)
	}
	switch firstWord(m.E2EEDefault) {
	case "yes":
		if what == "" {
			what = "its chats"
		}
		if since == "" {
			return subject + " encrypts " + what + " by default"
		}
		return subject + " has encrypted " + what + " by default" + since
	case "partial":
		if what != "" && !brief {
			what = " (" + what + ")"
		} else {
			what = ""
		}
		return subject + " encrypts end to end only in part" + what + since
	case "no":
		return subject + " does not encrypt end to end"
	}
	return "whether " + subject + " encrypts is not known"
}

// openness says whether the source is open.
func openness(m *data.Messenger) string {
	switch firstWord(m.OpenSource) {
	case "no":
		return "its source is closed"
	case "clients":
		return "the source of its apps is open"
	case "clients+server":
		return "its source is open"
	}
	return ""
}

// needsNumber reports whether an account needs a phone number; ok is false if it is not known.
func needsNumber(m *data.Messenger) (needs, ok bool) {
	switch firstWord(m.PhoneNumberRequired) {
	case "yes":
		return true, true
	case "no":
		return false, true
	}
	return false, false
}

// profileSentence says who encrypts what, whether the source is open and what an account needs.
func profileSentence(m *data.Messenger) []string {
	var rest []string
	if s := openness(m); s != "" {
		rest = append(rest, s)
	}
	switch needs, ok := needsNumber(m); {
	case ok && needs:
		rest = append(rest, "an account needs a phone number")
	case ok:
		rest = append(rest, "an account needs no phone number")
	}
	end := "."
	if len(rest) > 0 {
		end = "; " + strings.Join(rest, ", ") + "."
	}
	return []string{encryptionClause(m, ownedName(m), false) + end, encryptionClause(m, m.Short, false) + end, encryptionClause(m, ownedName(m), true) + end,
		encryptionClause(m, m.Short, true) + end, encryptionClause(m, m.Short, true) + "."}
}

// profilesSentence sets two messengers side by side.
func profilesSentence(a, b *data.Messenger) []string {
	end := "."
	x, ok1 := needsNumber(a)
	y, ok2 := needsNumber(b)
	switch {
	case !ok1 || !ok2:
	case x && y:
		end = "; both need a phone number."
	case x:
		end = "; only " + a.Short + " needs a phone number."
	case y:
		end = "; only " + b.Short + " needs a phone number."
	default:
		end = "; neither needs a phone number."
	}
	both := func(first, second string, brief bool) string {
		if firstWord(a.E2EEDefault) == "yes" && firstWord(b.E2EEDefault) == "yes" && sinceWords(a) != "" && sinceWords(b) != "" {
			return encryptionClause(a, first, brief) + ", " + second + " " + known(remark(b.E2EEDefault)) + " since " + fit.Bind(sinceWords(b))
		}
		return encryptionClause(a, first, brief) + ", " + encryptionClause(b, second, brief)
	}
	return []string{both(ownedName(a), ownedName(b), false) + end, both(a.Short, b.Short, false) + end, both(a.Short, b.Short, true) + end,
		both(a.Short, b.Short, true) + "."}
}
