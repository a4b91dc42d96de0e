package verify

import (
	"cmp"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
)

// Note is what a newspaper may print below a picture that does not hold any longer: what it said, what is said now, for
// which reason, and the day of the correction.
func (n Finding) Note(today data.Day) string {
	const most = 2 // reasons in full
	said := func(s string) string { return `"` + strings.ReplaceAll(data.Short(s, longestTold), `"`, "'") + `"` }
	text := "Correction of " + today.Long() + ". "
	if n.Sentence == n.Past.Sentence {
		text += "An earlier version of this picture rested on other figures. What it says still holds: " +
			said(n.Sentence)
	} else {
		text += "An earlier version of this picture said: " + said(n.Past.Sentence) + " It now says: " +
			said(n.Sentence)
	}
	var reasons []string
	for _, d := range n.Differences[:min(len(n.Differences), most)] {
		reasons = append(reasons, n.reason(d))
	}
	if more := len(n.Differences) - most; more > 0 {
		reasons = append(reasons, fit.Counting(more, "further figure")+" changed")
	}
	if n.Many != n.Past.Many {
		reasons = append(reasons, "some of its many figures changed")
	}
	if len(reasons) > 0 {
		text += " The reason: " + strings.Join(reasons, "; ") + "."
	}
	return data.Plain(text)
}

// reason says in a part of a sentence what became of a figure, and by whose word.
func (n Finding) reason(d Difference) string {
	of := n.Frame.Name(brief(d.latest()).Messenger)
	switch d.Kind {
	case Changed:
		var fields []string
		for _, f := range d.Fields() {
			fields = append(fields, f.Now+" instead of "+f.Then)
		}
		return "for " + of + ", " + d.Now.Period() + ", " + strings.Join(fields, ", ") + " (" + by(d.Now) +
			mine(d.Now) + ")"
	case Replaced:
		return "for " + of + ", " + stated(d.Now) + " instead of " + stated(d.Then) + ", by " + by(d.Now)
	case Gone:
		return "for " + of + ", " + stated(d.Then) + " does not count any longer"
	}
	return "for " + of + ", " + stated(d.Now) + " is new, by " + by(d.Now)
}

// by names the document behind a figure, and since when the figure is public.
func by(o *data.Observation) string {
	s := o.Lead()
	if o.Disclosed != 0 {
		return s.Publisher + ", " + say.FirstPublished(o)
	}
	return strings.TrimSuffix(s.Publisher+", "+cmp.Or(s.Day(data.Day.Format), ""), ", ")
}
