package screen

import (
	"cmp"
	"slices"
	"strings"

	"userbase/data"
)

// Cited is what the copy key copies, in plain blanks: what the records want copied, else the sentence; then who made
// the figures behind it public and where they were read, the day, and the version of the data.
func (f Frame) Cited(rec Records, sentence string) string {
	var parts []string
	add := func(part string) {
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	for _, o := range rec.Spoken {
		if o != nil {
			figure := f.Name(o.Messenger) + ", " + o.Stated()
			if o.Own && !o.Unnamed() {
				figure += ", " + data.FlagOwn.Meaning()
			}
			add(figure + ": " + o.Cite(data.WithAddresses, data.Day.FormatLong))
		}
	}
	for _, s := range rec.Pages {
		add(strings.TrimSuffix(s.Words()+", "+s.URL, ", "))
	}
	text, by := cmp.Or(rec.Citation, sentence), "userbase, data "+f.Set.Version
	if len(rec.Spoken) > 0 {
		by = f.Day().Long() + ", " + f.Known.Words() + "; " + by
	}
	if len(parts) > 0 {
		text += " Sources: " + strings.Join(parts, "; ") + " (" + by + ")"
	}
	return data.Plain(text)
}
