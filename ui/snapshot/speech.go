package snapshot

import (
	"regexp"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
)

// What is written short for the eye, and what is said in its place: only where a text holds what it cannot do without.
var spellings = []struct {
	has    string
	short  func() *regexp.Regexp
	spoken string
}{
	{"bn", fit.Pattern(`(\d) ?bn\b`), "$1 billion"},
	{"M", fit.Pattern(`(\d) ?M\b`), "$1 million"},
	{"k", fit.Pattern(`(\d) ?k\b`), "$1 thousand"},
	{" Q", fit.Pattern(`\b(in|to|of|from|since|until|and|by) Q([1-4]) (\d{4})\b`), "$1 the Q$2 $3"},
	{"Q1", fit.Pattern(`\bQ1\b`), "first quarter"},
	{"Q2", fit.Pattern(`\bQ2\b`), "second quarter"},
	{"Q3", fit.Pattern(`\bQ3\b`), "third quarter"},
	{"Q4", fit.Pattern(`\bQ4\b`), "fourth quarter"},
	{"quarter ", fit.Pattern(`quarter (\d{4})\b`), "quarter of $1"},
	{"-", fit.Pattern(`(\b\d{1,2}|\b\d{4}|\b` + months + `)-(\d{1,2} ` + months + `|` + months + ` \d{4})\b`),
		"$1 to $2"},
	{"%", fit.Pattern(`(\d) ?%`), "$1 per cent"},
	{"×", fit.Pattern(`(\d) ?×`), "$1 times"},
	{"×", fit.Pattern(`×(\d)`), "times $1"},
	{"≥", fit.Pattern(`≥ ?`), "at least "},
	{"≤", fit.Pattern(`≤ ?`), "at most "},
	{"~", fit.Pattern(`~ ?`), "about "},
	{" = ", fit.Pattern(` = `), " is "},
	{" · ", fit.Pattern(` · `), "; "},
}

// Names of months in three letters, behind a day or before a year: elsewhere they may be those of people.
const months = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)`

var (
	shortMonth = fit.Pattern(`\b(\d{1,2} )` + months + `\b|\b` + months + ` (?:\d{4}\b|to )`)
	longDay    = fit.Pattern(`(\d{1,2}) ([A-Z][a-z]+) (\d{4})`)
	flag       = fit.Pattern(`\[[epdcbwo]\]`)
	small      = fit.Pattern(`^[a-z][a-z]`)
	quoted     = fit.Pattern(`"[^"]*"|“[^”]*”|«[^»]*»`)
	longMonths = strings.NewReplacer("Jan", "January", "Feb", "February", "Mar", "March", "Apr", "April",
		"Jun", "June", "Jul", "July", "Aug", "August", "Sep", "September", "Oct", "October", "Nov", "November",
		"Dec", "December")
)

// Spoken is a text as it is said: units, quarters and months in full, and words in the place of signs. What is quoted
// stays as it is.
func Spoken(s string) string {
	s = tidy(s)
	var b strings.Builder
	at := 0
	for _, q := range append(quoted().FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		part := s[at:q[0]]
		for _, x := range spellings {
			if strings.Contains(part, x.has) {
				part = x.short().ReplaceAllString(part, x.spoken)
			}
		}
		if strings.Contains(part, "[") {
			part = flag().ReplaceAllStringFunc(part, func(f string) string {
				return "(" + data.Flag(f[1]).Meaning() + ")"
			})
		}
		b.WriteString(shortMonth().ReplaceAllStringFunc(part, longMonths.Replace) + s[q[0]:q[1]])
		at = q[1]
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// nested tells of each byte of a text whether it lies within quotation marks or brackets.
func nested(s string) []bool {
	in, depth, quote := make([]bool, len(s)), 0, false
	for i := range len(s) {
		switch s[i] {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(depth-1, 0)
		case '"':
			quote = !quote
		}
		in[i] = depth > 0 || quote
	}
	return in
}

// notEnds are words whose point ends no sentence.
var notEnds = fit.Pattern(`(^|[ (])(\d{1,2}|[A-Z]|[A-Za-z](\.[A-Za-z])+|Inc|Ltd|St|No|vs|Dr|Mr|Mrs|approx)$`)

// sentences parts a text where its sentences end.
func sentences(s string) (all []string) {
	in, from := nested(s), 0
	for i := 0; i+2 < len(s); i++ {
		if in[i] || !strings.ContainsRune(".!?", rune(s[i])) || s[i+1] != ' ' || s[i+2] >= 'a' && s[i+2] <= 'z' ||
			s[i] == '.' && notEnds().MatchString(s[from:i]) {
			continue
		}
		all, from = append(all, s[from:i+1]), i+2
	}
	if from < len(s) {
		all = append(all, s[from:])
	}
	return all
}

// hiddenAre is how the remark on hidden messengers begins, the same in all files.
const hiddenAre = "hidden: "

// capital begins a sentence with a capital letter.
func capital(s string) string {
	if strings.HasPrefix(s, hiddenAre) {
		return s
	}
	return small().ReplaceAllStringFunc(s, fit.Capital)
}

// said are texts as sentences.
func said(texts ...string) (all []string) {
	for _, t := range texts {
		for _, s := range sentences(pointed(Spoken(t))) {
			all = append(all, capital(s))
		}
	}
	return all
}

// lines lays one sentence into lines of at most w cells. A longer one becomes two where a semicolon or a colon stands,
// else it goes on in the next line behind a comma, or where it must: also within a word.
func lines(s string, w int) []string {
	var out []string
	for width(s) > w {
		in, end := nested(s), len(fit.FirstRunes(s, w))
		find := func(mark string, within bool) int {
			for i := min(end, len(s)-len(mark)) - len(mark); i > w/5; i-- {
				if s[i:i+len(mark)] == mark && (within || !in[i]) {
					return i
				}
			}
			return -1
		}
		semicolon, colon := find("; ", false), find(": ", false)
		switch {
		case semicolon > 0, colon > 0:
			i := semicolon
			if i < 0 {
				i = colon
			}
			out, s = append(out, s[:i]+"."), capital(s[i+2:])
			continue
		}
		i := -1
		for _, mark := range []string{", ", " (", " "} {
			if i = find(mark, mark == " "); i > 0 {
				break
			}
		}
		if i < 0 {
			return append(out, fit.Wrap(s, w, notASCII)...)
		}
		cut := i + len(strings.TrimRight(s[i:i+1], " "))
		out, s = append(out, s[:cut]), strings.TrimLeft(s[cut:], " ")
	}
	return append(out, s)
}
