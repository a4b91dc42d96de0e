package verify

import (
	"fmt"
	"strings"

	"userbase/data"
	"userbase/ui/paper"
	"userbase/ui/say"
	"userbase/ui/snapshot"
)

// longestTold is the length in bytes up to which a text of a file is repeated.
const longestTold = 1024

// Evidence is the finding for people: the verdict, what became of each figure with its documents, and the sentence then
// and now; for so many columns, with styles. Of a file that holds it is one line.
func (n Finding) Evidence(columns int) string {
	const column, before = 12, 2 // of what became of a figure, and of the word for that
	p := paper.New(columns)
	if n.Verdict() == Unknown {
		p.Lead(n.Verdict().Words(), ": "+n.Reason)
		return p.String()
	}
	p.Address(paper.Strong(n.Verdict().Words())+": ", snapshot.Named(n.File))
	if n.Verdict() == Holds {
		return p.String()
	}
	p.Text("", data.Short(n.Past.Title, longestTold))
	indent := p.Indent(column, before)
	for _, d := range n.Differences {
		p.Item(strings.Repeat(" ", before)+d.String(), n.told(d), column)
		if d.Now != nil {
			p.Text(indent, d.Now.Cite(data.WithTitles, data.Day.Format))
			p.Text(indent, say.FirstPublished(d.Now))
			for _, s := range d.Now.Documents() {
				if s.URL != "" {
					p.Address(indent, s.URL)
				}
			}
		}
	}
	switch {
	case n.Many != n.Past.Many:
		p.Text("", n.many())
	case len(n.Differences) == 0:
		p.Text("", "The figures behind it are the same. What is said of them is not.")
	}
	if n.Sentence == n.Past.Sentence {
		p.Text("", "The sentence still holds: "+n.Sentence)
	} else {
		p.Text("", "The sentence was: "+data.Short(n.Past.Sentence, longestTold))
		p.Text("", "It is now: "+n.Sentence)
	}
	p.Text("", "data "+data.Word(n.Past.DataVersion)+", userbase "+data.Word(n.Past.Version)+"; now data "+
		n.Frame.Set.Version+", userbase "+n.Frame.Version)
	return p.String()
}

// many says what is known of very many figures that are not the same.
func (n Finding) many() string {
	return fmt.Sprintf("The figures behind it are not the same: there were %d and are %d, too many for a file to tell.",
		n.Past.Many.Count, n.Many.Count)
}

// told says what became of a figure.
func (n Finding) told(d Difference) string {
	name := n.Frame.Name(brief(d.latest()).Messenger)
	switch d.Kind {
	case Changed:
		return name + ", " + d.Now.Period() + ", " + say.People(d.Now.Metric) + mine(d.Now) + ": " + d.words()
	case Replaced:
		return name + ": " + stated(d.Now) + " in place of " + stated(d.Then) + n.left(d.Then)
	case Gone:
		return name + ": " + stated(d.Then) + n.left(d.Then)
	}
	return name + ": " + stated(d.Now)
}

// left says what the data of today know of a figure that is not behind the picture any longer.
func (n Finding) left(o *data.Observation) string {
	now := n.Frame.Set.Figure(o.ID())
	if now == nil {
		return ", which is not in the data any longer"
	}
	if fields := (Difference{Changed, o, now}).words(); fields != "" {
		return ", which is in the data as " + fields
	}
	return ", which the data still have"
}

// words are the fields of a figure that changed.
func (d Difference) words() string {
	var fields []string
	for _, f := range d.Fields() {
		fields = append(fields, f.Now+" (was "+f.Then+")")
	}
	return strings.Join(fields, "; ")
}

// stated is a figure with what it counts: "about 20 M users (Dec 2020, an estimate)".
func stated(o *data.Observation) string {
	return o.Stated() + " " + say.People(o.Metric) + " (" + o.Period() + ", " + say.Who(brief(o)) + ")"
}

// mine says behind a figure that it is an own one, where its documents do not say so.
func mine(o *data.Observation) string {
	if o.Own && !o.Unnamed() {
		return ", " + data.Bind(data.FlagOwn.Meaning())
	}
	return ""
}

// brief is a figure with names no longer than messages repeat them.
func brief(o *data.Observation) *data.Observation {
	c := *o
	c.Messenger, c.CountedBy = data.Word(c.Messenger), data.Word(c.CountedBy)
	return &c
}
