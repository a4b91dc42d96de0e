package verify

import (
	"bytes"
	"encoding/json"

	"userbase/data"
	"userbase/ui/snapshot"
)

// finding is the shape of a finding as JSON. What is not known is null.
type finding struct {
	File           string       `json:"file"`
	Verdict        string       `json:"verdict"` // as Verdict.String says it
	Exit           int          `json:"exit"`
	Reason         *string      `json:"reason"`
	View           *string      `json:"view"`
	Title          *string      `json:"title"`
	Day            *string      `json:"day"`
	Figures        []difference `json:"figures"`
	Many           many         `json:"many"` // in their place, where there are very many
	Sentence       then         `json:"sentence"`
	DataVersion    then         `json:"data_version"`
	ProgramVersion then         `json:"program_version"`
	Note           *string      `json:"note"` // of one that changed
}

// many is what a file tells of very many figures, then and now.
type many struct {
	Then *snapshot.Digest `json:"then"`
	Now  *snapshot.Digest `json:"now"`
}

// then is a text then and now.
type then struct {
	Then *string `json:"then"`
	Now  *string `json:"now"`
}

// difference is a figure that is not the same: what became of it, and which of its fields changed.
type difference struct {
	What   string   `json:"what"`
	Fields []string `json:"fields"`
	Then   *figure  `json:"then"`
	Now    *figure  `json:"now"`
}

type figure struct {
	ID        string  `json:"id"`
	Messenger string  `json:"messenger"`
	Metric    string  `json:"metric"`
	From      *string `json:"from"`
	AsOf      string  `json:"as_of"`
	Precision string  `json:"precision"`
	Value     int64   `json:"value"`
	Bound     string  `json:"bound"`
	Basis     string  `json:"basis"`
	CountedBy *string `json:"counted_by"`
	Disclosed *string `json:"disclosed"`
	Known     *string `json:"disclosed_precision"`
	Break     bool    `json:"break"`
	Own       bool    `json:"own"`
	Publisher string  `json:"publisher"`
	URL       *string `json:"url"`
}

func newFigure(o *data.Observation) *figure {
	if o == nil {
		return nil
	}
	return &figure{ID: o.ID(), Messenger: o.Messenger, Metric: string(o.Metric), From: known(o.From.String()),
		AsOf: o.AsOf.String(), Precision: o.Precision.String(), Value: o.Value, Bound: o.Bound.String(),
		Basis: o.Basis.String(), CountedBy: known(o.CountedBy), Disclosed: known(o.Disclosed.String()),
		Known: known(o.HowDisclosed()), Break: o.Break, Own: o.Own,
		Publisher: o.Source.Publisher, URL: known(o.Source.URL)}
}

// known is a text, or null if it is empty.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// JSON is the finding for programs, on one line.
func (n Finding) JSON(today data.Day) ([]byte, error) {
	p, v := n.Past, n.Verdict()
	out := finding{File: n.File, Verdict: v.String(), Exit: v.Exit(), Reason: known(n.Reason), View: known(p.View),
		Title: known(data.Plain(p.Title)), Day: known(p.Day), Figures: []difference{},
		Sentence: then{Then: known(p.Sentence)}, DataVersion: then{Then: known(p.DataVersion)},
		ProgramVersion: then{Then: known(p.Version)}}
	if v != Unknown {
		out.Sentence.Now = known(n.Sentence)
		out.DataVersion.Now, out.ProgramVersion.Now = known(n.Frame.Set.Version), known(n.Frame.Version)
	}
	if n.Many != (snapshot.Digest{}) {
		out.Many = many{&p.Many, &n.Many}
	}
	if v == Differs {
		out.Note = known(n.Note(today))
	}
	for _, d := range n.Differences {
		to := difference{What: d.Kind.String(), Fields: []string{}, Then: newFigure(d.Then), Now: newFigure(d.Now)}
		for _, f := range d.Fields() {
			to.Fields = append(to.Fields, f.ID)
		}
		out.Figures = append(out.Figures, to)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // a sentence has an &
	err := e.Encode(out)
	return b.Bytes(), err
}
