package snapshot

import (
	"bytes"
	"encoding/json"
	"strings"

	"userbase/data"
)

var jsonFormat = Format{
	ID: "json", Ext: ".json", Words: "rows, sources and the state, for programs", Data: true,
	Encode: encodeJSON, Read: readJSON, starts: []string{"{"},
}

// text is a text of JSON: null where there is none.
type text string

// MarshalJSON writes the text or null.
func (t text) MarshalJSON() ([]byte, error) {
	if t == "" {
		return []byte("null"), nil
	}
	return marshal(string(t))
}

// escaped says that marshal and the encoder leave "&", "<" and ">" to safeJSON.
const escaped = false

// marshal is a value as JSON.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(escaped)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

// document is the shape of a json snapshot: the fields of state, in which sources are all sources of the file, and
//
//	scope, sentence, notes, citation   what the screen says
//	columns   id, title and type of each column: text, number, boolean, day or list; what is not known is null
//	rows      values: an object with the ids of the columns as keys
//	          figures: the ids of the figures behind the row
//	figures   every figure behind a row or the sentence, once; its origin, the document that first made it public, and
//	          its source, the page that it was read on, are ids of two of sources; without an origin that is null
//
// The keys always come in this order.
type document struct {
	state
	Sources  []paper  `json:"sources"` // these, sentence and figures in the place of those of state
	Scope    text     `json:"scope"`
	Sentence text     `json:"sentence"`
	Notes    []string `json:"notes"`
	Citation text     `json:"citation"`
	Columns  []column `json:"columns"`
	Rows     []row    `json:"rows"`
	Figures  []figure `json:"figures"`
}

type column struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Type  string `json:"type"`
}

type row struct {
	Values  object   `json:"values"`
	Figures []string `json:"figures"`
}

type paper struct {
	ID            text `json:"id"`
	Publisher     text `json:"publisher"`
	Title         text `json:"title"`
	TitleOriginal text `json:"title_original"`
	URL           text `json:"url"`
	Published     text `json:"published"`
	Precision     text `json:"published_precision"`
	Access        text `json:"access"`
}

func newPaper(s source) paper {
	return paper{text(s.ID), text(s.Publisher), text(s.Title), text(s.TitleOriginal), text(s.URL), text(s.Published),
		text(precision(s.Published)), text(s.Access)}
}

type figure struct {
	ID        string `json:"id"`
	Messenger string `json:"messenger"`
	Metric    string `json:"metric"`
	From      text   `json:"from"`
	AsOf      string `json:"as_of"`
	Precision string `json:"precision"`
	Value     int64  `json:"value"`
	Bound     string `json:"bound"`
	Basis     string `json:"basis"`
	CountedBy text   `json:"counted_by"`
	Origin    text   `json:"origin"`
	Disclosed text   `json:"disclosed"`
	Known     text   `json:"disclosed_precision"`
	Source    text   `json:"source"`
	Break     bool   `json:"break"`
	Own       bool   `json:"own"`
	Note      text   `json:"note"`
}

func newFigure(f *data.Observation) figure {
	o := figure{
		ID: f.ID(), Messenger: f.Messenger, Metric: string(f.Metric), From: text(f.From.String()),
		AsOf:      f.AsOf.String(),
		Precision: f.Precision.String(), Value: f.Value, Bound: f.Bound.String(), Basis: f.Basis.String(),
		CountedBy: text(tidy(f.CountedBy)), Disclosed: text(f.Disclosed.String()), Known: text(f.HowDisclosed()),
		Break: f.Break, Own: f.Own, Note: text(tidy(f.Note)),
	}
	if f.Origin != nil {
		o.Origin = text(f.Origin.ID)
	}
	if f.Source != nil {
		o.Source = text(f.Source.ID)
	}
	return o
}

// object is a JSON object whose keys keep their order.
type object []member

type member struct {
	key   string
	value any
}

// MarshalJSON writes the members in their order.
func (o object) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, m := range o {
		if i > 0 {
			b = append(b, ',')
		}
		for j, v := range [...]any{m.key, m.value} {
			t, err := marshal(v)
			if err != nil {
				return nil, err
			}
			if j > 0 {
				b = append(b, ':')
			}
			b = append(b, t...)
		}
	}
	return append(b, '}'), nil
}

// decode is a cell of a column as JSON has it: a text, a number, a truth or a list of words; nil is none.
func (k Kind) decode(c Cell) any {
	v := tidy(c.value(k))
	switch {
	case k == List && v == "":
		return []string{}
	case k == List:
		return strings.Split(v, ";")
	case v == "":
		return nil
	case k == Bool:
		return v == "true"
	case k == Number:
		return json.Number(v)
	}
	return v
}

// encodeJSON writes the records with the state, indented.
func encodeJSON(d Doc, _ Options) ([]byte, error) {
	r, sources := d.Report, newSources(d.sources())
	o := document{
		state: newState(d, sources), Scope: text(tidy(r.Scope)), Sentence: text(tidy(r.Sentence)),
		Notes: []string{}, Citation: text(tidy(r.Citation)), Columns: []column{}, Rows: []row{}, Figures: []figure{},
		Sources: []paper{},
	}
	for _, n := range r.Notes {
		o.Notes = append(o.Notes, tidy(n))
	}
	for _, c := range r.Columns {
		o.Columns = append(o.Columns, column{c.ID, tidy(c.Title), c.Kind.String()})
	}
	for _, from := range r.Rows {
		to := row{Values: object{}, Figures: []string{}}
		for i, c := range r.Columns {
			to.Values = append(to.Values, member{c.ID, c.Kind.decode(from.cell(i))})
		}
		for _, f := range from.Figures {
			if f != nil {
				to.Figures = append(to.Figures, f.ID())
			}
		}
		o.Rows = append(o.Rows, to)
	}
	for _, f := range d.Report.Behind() {
		o.Figures = append(o.Figures, newFigure(f))
	}
	for _, s := range sources {
		o.Sources = append(o.Sources, newPaper(s))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(escaped)
	e.SetIndent("", "  ")
	if err := e.Encode(o); err != nil {
		return nil, err
	}
	return safeJSON(b.Bytes()), nil
}

// readJSON picks the fields of the state out of all. It decodes nothing, so that it costs little whatever else the file
// holds.
func readJSON(b []byte) ([]byte, error) {
	if !json.Valid(b) {
		return nil, errDamaged
	}
	sample, _ := json.Marshal(state{Checksum: "-", Known: "-", Size: "-", Today: true, Own: list[string]{},
		Sentence: "-", Many: Digest{Count: 1}, Figures: json.RawMessage("0")}) // texts and numbers never fail
	missing := map[string]bool{}
	members(sample, func(key, _ []byte) { missing[string(key)] = true })
	var out []byte
	twice, size := false, 0
	members(b, func(key, value []byte) {
		absent, own := missing[string(key)]
		if !own {
			return
		}
		missing[string(key)] = false
		twice = twice || !absent
		switch string(key) {
		case "figures":
			if value = bytes.TrimSpace(value); len(value) > longestState { // they are more than mostBehind
				return
			}
			size -= len(value)
		case "sources": // here are all, not only a few
			size -= len(value)
		}
		if size += len(value); size <= longestState {
			out = append(append(append(append(out, `,"`...), key...), `":`...), value...)
		}
	})
	switch {
	case missing["userbase"]:
		return nil, ErrForeign
	case twice:
		return nil, errDamaged
	case size > longestState:
		return nil, errTooMuch
	}
	out[0] = '{'
	return append(out, '}'), nil
}

// members calls f for each member of a JSON object, which must be valid, with its key as it is written between the
// quotes.
func members(b []byte, f func(key, value []byte)) {
	depth, from := 0, 0
	var key []byte
	for i := 0; i < len(b); i++ {
		end := depth == 1 && (b[i] == ',' || b[i] == '}')
		switch b[i] {
		case '"':
			i = endOfText(b, i)
		case '{', '[':
			if depth++; depth == 1 {
				from = i + 1
			}
		case '}', ']':
			depth--
		case ':':
			if depth == 1 {
				key, from = bytes.Trim(b[from:i], "\" \t\r\n"), i+1
			}
		}
		if end {
			if key != nil {
				f(key, b[from:i])
			}
			key, from = nil, i+1
		}
	}
}
