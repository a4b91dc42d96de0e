package claim

import (
	"bytes"
	"encoding/json"
	"strings"

	"userbase/data"
	"userbase/ui/paper"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// words is the claim as it was written, one in signs with names and with its number as typed: "Signal > 50 x Threema".
func words(f screen.Frame, c Claim) string {
	if c.Said != "" {
		return c.Said
	}
	other := data.Bind(c.Typed)
	if c.B != "" {
		other = f.Name(c.B)
	}
	if c.Factor != nil {
		other = c.Typed + " x " + other
	}
	return f.Name(c.A) + " " + c.Op + " " + other
}

// Evidence is the finding for people: the verdict, the figures it rests on with their ranges, days, bases and
// sources, and how far they can be compared; for so many columns, with styles.
func Evidence(f screen.Frame, n Finding, columns int) string {
	const column, before = 14, 2 // of what belongs to a name, and of the name
	f = n.Claim.frame(f)
	p := paper.New(columns)
	indent := p.Indent(column, before)
	p.Lead(n.words(), ": "+words(f, n.Claim)+" on "+f.Day().Long()+", "+screen.GroupLabel(f.GroupShown())+
		", "+f.Known.Words())
	p.Text("", n.Reason)
	for _, o := range n.figures() {
		text := say.Ref(f, o, say.Full)
		if o.Bounded() {
			text += ", meaning " + data.ValueWords(o.Span())
		}
		text = strings.Join(append([]string{text}, say.Doubts(o)...), "; ")
		p.Item(strings.Repeat(" ", before)+f.Name(o.Messenger), text, column)
		if !o.Undocumented() {
			p.Text(indent, o.Cite(data.WithTitles, data.Day.Format))
		}
		p.Text(indent, say.FirstPublished(o))
		for _, s := range o.Documents() {
			if s.URL != "" {
				p.Address(indent, s.URL)
			}
		}
	}
	if alike := n.comparability(f); alike != "" {
		p.Text("", "Comparable: "+alike)
	}
	p.Text("", f.DataWords()+", userbase "+f.Version)
	return p.String()
}

// comparability is in how far the two figures count the same; "" without two.
func (n Finding) comparability(f screen.Frame) string {
	if n.A == nil || n.B == nil {
		return ""
	}
	if len(data.Comparable(n.A, n.B).Flags) > 0 {
		return "definitions differ. " + say.WhoCounts(f, n.A, n.B)
	}
	return "yes, both count the same."
}

// evidence is the shape of the finding as JSON. A range without lower or upper end has null there.
type evidence struct {
	Claim       string          `json:"claim"`
	Verdict     string          `json:"verdict"` // as Finding.Verdict says it
	Exit        int             `json:"exit"`
	Day         string          `json:"day"`
	Metric      string          `json:"metric"`
	Known       screen.Known    `json:"known"`     // now, or then: figures public by the day alone
	Estimates   bool            `json:"estimates"` // whether estimates count
	Reason      string          `json:"reason"`
	Comparable  string          `json:"comparable,omitempty"`
	Figures     []figureSources `json:"figures"`
	DataVersion string          `json:"data_version"`
	Version     string          `json:"program_version"`
}

type figureSources struct {
	ID        string   `json:"id"`
	Messenger string   `json:"messenger"`
	Metric    string   `json:"metric"`
	AsOf      string   `json:"as_of"`
	Precision string   `json:"precision"`
	Value     int64    `json:"value"`
	Bound     string   `json:"bound"`
	Low       *int64   `json:"low"`
	High      *int64   `json:"high"`
	Basis     string   `json:"basis"`
	CountedBy string   `json:"counted_by,omitempty"`
	Age       string   `json:"age"`
	Old       bool     `json:"old"`
	Flags     []string `json:"flags"`
	Disclosed string   `json:"disclosed"`
	Known     string   `json:"disclosed_precision"`
	Origin    *source  `json:"origin"` // null where none is known, or where the page itself is it
	*source            // the page that the figure was read on
}

type source struct {
	Publisher string `json:"publisher"`
	Title     string `json:"title"`
	URL       string `json:"url"`
	Published string `json:"published"`
	Access    string `json:"access"`
}

func newSource(s *data.Source) *source {
	if s == nil {
		return nil
	}
	return &source{Publisher: s.Publisher, Title: s.Title, URL: s.URL, Published: s.Published,
		Access: s.Access.String()}
}

// EvidenceJSON is the finding for programs, on one line.
func EvidenceJSON(f screen.Frame, n Finding) ([]byte, error) {
	f = n.Claim.frame(f)
	e := evidence{
		Claim: data.Plain(words(f, n.Claim)), Verdict: n.Verdict(), Exit: n.Exit(), Day: f.Day().String(),
		Metric: string(f.GroupShown()), Known: f.Known, Estimates: !f.NoEst, Reason: data.Plain(n.Reason),
		Comparable: data.Plain(n.comparability(f)), Figures: []figureSources{},
		DataVersion: f.Set.Version, Version: f.Version,
	}
	for _, o := range n.figures() {
		s := figureSources{
			ID: o.ID(), Messenger: o.Messenger, Metric: string(o.Metric), AsOf: o.AsOf.String(),
			Precision: o.Precision.String(), Value: o.Value, Bound: o.Bound.String(), Basis: o.Basis.String(),
			CountedBy: o.CountedBy, Age: data.Plain(data.Age(o.AsOf, f.Day())), Old: o.Old(f.Day()), Flags: []string{},
			Disclosed: o.Disclosed.String(), Known: o.HowDisclosed(), Origin: newSource(o.Origin),
			source: newSource(o.Source),
		}
		span := o.Span()
		if span.Lo > 0 {
			s.Low = &span.Lo
		}
		if span.Hi != data.Unbounded {
			s.High = &span.Hi
		}
		for _, flag := range o.Flags() {
			s.Flags = append(s.Flags, flag.String())
		}
		e.Figures = append(e.Figures, s)
	}
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false) // a claim has a >
	err := out.Encode(e)
	return b.Bytes(), err
}
