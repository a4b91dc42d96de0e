package snapshot

import (
	"strings"
	"unicode/utf8"

	"userbase/ui/cells"
	"userbase/ui/fit"
)

var altFormat = Format{
	ID: "alt", Ext: ".alt.txt", Words: "text for the alt attribute of a picture", Spoken: true, Bare: true,
	Encode: func(d Doc, o Options) ([]byte, error) {
		text := d.alt()
		if o.ASCII {
			text = cells.ToASCII(text)
		}
		return []byte(text + "\n"), nil
	},
}

// altRunes is how many characters an alternative text has at most.
const altRunes = 250

// slack is by how many characters a text may get shorter where it is spoken: a blank or two.
const slack = 10

// alt says in few words what the picture shows: kind of chart, title and scope, who is hidden, and what is to be seen
// in the longest wording for which there is room.
func (d Doc) alt() string {
	r := d.Report
	head := ""
	for _, s := range []string{r.Chart, r.Title} {
		if s = Spoken(s); s != "" {
			head += pointed(s) + " "
		}
	}
	if scope := Spoken(r.Scope); scope != "" {
		head = head[:len(head)-2] + ", " + scope + ". "
	}
	hidden := ""
	if len(r.Hidden) > 0 { // a picture that leaves somebody out says so in words too
		hidden = pointed(hiddenAre+strings.Join(r.Hidden, ", ")) + " "
	}
	texts := append(r.Wordings[:len(r.Wordings):len(r.Wordings)], r.Sentence)
	for _, head := range []string{head + hidden, pointed(Spoken(r.Chart)) + " " + hidden, hidden} {
		for _, s := range texts {
			if utf8.RuneCountInString(head+s) > altRunes+slack { // it will not be so much shorter
				continue
			}
			if text := tidy(head + Spoken(s)); utf8.RuneCountInString(text) <= altRunes {
				return text
			}
		}
	}
	return fit.FirstRunes(Spoken(r.Sentence), altRunes) // of a search for a long text
}
