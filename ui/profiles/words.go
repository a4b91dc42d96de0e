package profiles

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// Sentence says who encrypts what, and what an account needs; of one messenger also whether its source is open.
func (v shown) Sentence() []string {
	v.Made("sentence")
	full, part, bare := saying{owner: true, part: true}, saying{part: true}, saying{}
	a, b := v.focus, v.base
	if b == nil && profiled(a) {
		end := needs(a)
		return []string{encrypts(a, full) + end, encrypts(a, part) + end,
			encrypts(a, saying{owner: true}) + end, encrypts(a, bare) + end, encrypts(a, bare) + "."}
	}
	if b == nil || !profiled(a) || !profiled(b) {
		return v.without()
	}
	end := numbers(a, b)
	return []string{both(a, b, full) + end, both(a, b, part) + end, both(a, b, bare) + end, both(a, b, bare) + "."}
}

// without is the sentence where one of those that it speaks of, or both, have no profile.
func (v shown) without() []string {
	a, b := v.focus, v.base
	switch {
	case b == nil:
		return []string{v.Name(a.ID) + " has " + noProfile + "."}
	case !profiled(a) && !profiled(b):
		return []string{v.Name(a.ID) + " and " + v.Name(b.ID) + " have " + noProfile + "."}
	case profiled(a):
		a, b = b, a
	}
	none := v.Name(a.ID) + " has " + noProfile + "."
	v.focus, v.base = b, nil
	var out []string
	for _, said := range v.Sentence() {
		if a.ID == v.Focus {
			said = none + " " + fit.Capital(said)
		} else {
			said += " " + none
		}
		out = append(out, said)
	}
	return append(out, none)
}

// Notes say what partly means, which topics are out of sight, and how many pages are behind the profiles.
func (v shown) Notes() []screen.Note {
	var notes []screen.Note
	add := func(long, short string) { notes = append(notes, screen.Note{Long: long, Short: short, Drawn: true}) }
	partly := func(m *data.Messenger) bool { return slices.Contains(words(m), "partly") }
	if slices.ContainsFunc(v.table, partly) {
		add("partly: not all chats or only if switched on; of open source only the apps",
			"partly: not all chats, only apps")
	}
	above, below := v.hidden()
	switch more := fit.Counting(below, "more topic"); {
	case v.Picture && below > 0:
		add(more+" in md, csv and json", "+"+strconv.Itoa(below)+" topics in md, csv")
	case below > 0:
		add(more+": pgdn", "pgdn: "+strconv.Itoa(below)+" more")
	case above > 0:
		add(fit.Counting(above, "topic")+" above: pgup", "pgup: "+strconv.Itoa(above)+" above")
	}
	var pages []string
	for _, m := range v.spoken() {
		if v.base != nil && profiled(m) {
			pages = append(pages, m.Short+" "+strconv.Itoa(len(m.Sources)))
		}
	}
	if len(pages) > 0 {
		add("sources: "+strings.Join(pages, ", ")+v.Hint(" pages", " (enter)"), v.Hint("", "sources: enter"))
	}
	return notes
}

// saying is how much a clause says of a messenger: whose it is, and which part it encrypts if not all.
type saying struct{ owner, part bool }

// named is a messenger, with its owner if that is said; of an owner of the same name with who that is.
func named(m *data.Messenger, much saying) string {
	whose := data.FirstWord(m.Owner)
	if whose == m.Short {
		whose = cmp.Or(data.Remark(m.Owner), whose)
	}
	if !much.owner || m.Owner == "" || whose == m.Short {
		return m.Short
	}
	return m.Short + " (" + whose + ")"
}

// encrypts says of a messenger what it encrypts, as the beginning of a sentence.
func encrypts(m *data.Messenger, much saying) string {
	name, what, verb, day := named(m, much), data.Remark(m.E2EEDefault), " encrypts ", m.EncryptedSince()
	if day != "" {
		verb, day = " has encrypted ", " since "+day
	}
	switch word := data.FirstWord(m.E2EEDefault); {
	case word == "yes":
		return name + verb + cmp.Or(what, "its chats") + " by default" + day
	case word == "partial" && what != "" && much.part:
		return name + " encrypts end to end only in part (" + what + ")" + day
	case word == "partial":
		return name + " encrypts end to end only in part" + day
	case word == "no":
		return name + " does not encrypt end to end"
	}
	return "whether " + name + " encrypts is not known"
}

// both says of two messengers what they encrypt; in one clause where both do it by default.
func both(a, b *data.Messenger, much saying) string {
	what, since := data.Known(data.Remark(b.E2EEDefault)), b.EncryptedSince()
	byDefault := data.FirstWord(a.E2EEDefault) == "yes" && data.FirstWord(b.E2EEDefault) == "yes"
	if byDefault && a.EncryptedSince() != "" && since != "" {
		return encrypts(a, much) + ", " + named(b, much) + " " + what + " since " + since
	}
	return encrypts(a, much) + ", " + encrypts(b, much)
}

// needs ends a sentence with whether the source is open, and whether an account needs a phone number.
func needs(m *data.Messenger) string {
	source := map[string]string{"no": "its source is closed", "clients": "the source of its apps is open",
		"clients+server": "its source is open"}
	number := map[string]string{"yes": "an account needs a phone number", "no": "an account needs no phone number"}
	rest := []string{source[data.FirstWord(m.OpenSource)], number[data.FirstWord(m.PhoneNumberRequired)]}
	rest = slices.DeleteFunc(rest, func(clause string) bool { return clause == "" })
	if len(rest) == 0 {
		return "."
	}
	return "; " + strings.Join(rest, ", ") + "."
}

// numbers ends a sentence with which of two messengers needs a phone number.
func numbers(a, b *data.Messenger) string {
	return cmp.Or(map[string]string{
		"yes yes": "; both need a phone number.",
		"yes no":  "; only " + a.Short + " needs a phone number.",
		"no yes":  "; only " + b.Short + " needs a phone number.",
		"no no":   "; neither needs a phone number.",
	}[data.FirstWord(a.PhoneNumberRequired)+" "+data.FirstWord(b.PhoneNumberRequired)], ".")
}
