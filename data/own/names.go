package own

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"userbase/data"
)

// letters are those that no accent is taken from, and signs that tell names apart.
var letters = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th",
	"ı", "i", "+", " plus ", "&", " and ", "’", "", "'", "")

// idOf is the id of a name: its letters and digits in small ASCII, with - between words. Where other letters are lost,
// a sum of the name keeps it apart from names that share the rest; two spellings in other cases are one name.
func idOf(name string) string {
	var b strings.Builder
	lost, gap := false, false
	for _, r := range norm.NFKD.String(letters.Replace(strings.ToLower(norm.NFC.String(name)))) {
		switch {
		case r < 0x80 && (unicode.IsLower(r) || unicode.IsDigit(r)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		case unicode.Is(unicode.Mn, r):
		default:
			gap, lost = true, lost || r >= 0x80 && !unicode.In(r, unicode.P, unicode.Z)
		}
	}
	if lost || b.Len() == 0 {
		sum := sha256.Sum256([]byte(strings.ToLower(norm.NFKC.String(name))))
		return strings.TrimPrefix(b.String()+"-"+hex.EncodeToString(sum[:4]), "-")
	}
	return b.String()
}

// spellings are the ids under which a messenger of the set is known: its id, its names, and those in brackets.
func spellings(m *data.Messenger) []string {
	outer, inner, _ := strings.Cut(m.Name, " (")
	ids := []string{m.ID}
	for _, name := range []string{m.Name, m.Short, outer, strings.TrimSuffix(inner, ")")} {
		if name != "" {
			ids = append(ids, idOf(name))
		}
	}
	return ids
}

// The lengths of names: in characters as long as anybody calls an app, and in cells the longest of the set.
const (
	mostName  = 60
	shortName = 9
)

// shorten gives the new messengers their short names, and tells their names.
func (r *reader) shorten() {
	taken := map[string]bool{}
	for i := range r.messengers {
		m := &r.messengers[i]
		if i < len(r.set.Messengers) {
			taken[strings.ToLower(m.Short)] = true
			continue
		}
		m.Short = short(m.Name, taken)
		r.report.Messengers = append(r.report.Messengers, m.Name)
	}
}

// short is a name that fits the tables and is none of those taken: the first words that fit, else the first letters,
// with a number if it must be.
func short(name string, taken map[string]bool) string {
	words := ""
	for i, r := range name + " " {
		if r == ' ' && cells(name[:i]) <= shortName {
			words = strings.TrimSpace(name[:i])
		}
	}
	best := words
	for n := 1; best == "" || taken[strings.ToLower(best)]; n++ {
		behind := "…"
		if n > 1 {
			behind += strconv.Itoa(n)
		}
		best = cut(name, shortName-cells(behind)) + behind
	}
	taken[strings.ToLower(best)] = true
	return best
}

// cut is the beginning of a text in so many cells.
func cut(text string, most int) string {
	end := 0
	for i, r := range text {
		if cells(text[:i])+cells(string(r)) > most {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	return strings.TrimSpace(text[:end])
}

// cells is the width of a text in a terminal.
func cells(text string) int {
	n := 0
	for _, r := range text {
		switch kind := width.LookupRune(r).Kind(); {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case kind == width.EastAsianWide, kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
