package snapshot

import (
	"bytes"
	"encoding/json"

	"userbase/data"
)

var jsonFormat = Format{
	ID: "json", Ext: ".json", Words: "rows, sources and the state, for programs", Data: true,
	Encode: encodeJSON, Read: readJSON, starts: []string{"{"},
}

// document is the shape of a json snapshot: the fields of state, in which sources are all sources of the file, and
//
//	scope, sentence, notes, citation   what the screen says
//	columns   id and title of each column
//	rows      values: an object with the ids of the columns as keys; numbers where the value is one
//	          figures: the ids of the figures behind the row
//	figures   every figure behind a row or the sentence, once; its origin, the document that first made it public, and its source, the
//	          page that it was read on, are ids of two of sources; without an origin that is ""
//
// The keys always come in this order.
type document struct {
	state
	Scope    string   `json:"scope"`
	Sentence string   `json:"sentence"`
	Notes    []string `json:"notes"`
	Citation string   `json:"citation"`
	Columns  []column `json:"columns"`
	Rows     []row    `json:"rows"`
	Figures  []figure `json:"figures"`
}

type column struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type row struct {
	Values  object   `json:"values"`
	Figures []string `json:"figures"`
}

type figure struct {
	ID        string `json:"id"`
	Messenger string `json:"messenger"`
	Metric    string `json:"metric"`
	From      string `json:"from"`
	AsOf      string `json:"as_of"`
	Precision string `json:"precision"`
	Value     int64  `json:"value"`
	Bound     string `json:"bound"`
	Basis     string `json:"basis"`
	CountedBy string `json:"counted_by"`
	Origin    string `json:"origin"`
	Disclosed string `json:"disclosed"`
	Known     string `json:"disclosed_precision"`
	Source    string `json:"source"`
	Break     bool   `json:"break"`
	Note      string `json:"note"`
}

func newFigure(f *data.Observation) figure {
	o := figure{
		ID: f.ID, Messenger: f.Messenger, Metric: string(f.Metric), From: f.From.String(), AsOf: f.AsOf.String(),
		Precision: f.Precision.String(), Value: f.Value, Bound: f.Bound.String(), Basis: f.Basis.String(),
		CountedBy: f.CountedBy, Disclosed: f.Disclosed.String(), Known: f.HowDisclosed(), Break: f.Break,
		Note: tidy(f.Note),
	}
	if f.Origin != nil {
		o.Origin = f.Origin.ID
	}
	if f.Source != nil {
		o.Source = f.Source.ID
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
			t, err := json.Marshal(v)
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

// decode is a cell of a column as JSON has it: a text, a number or a truth.
func (k Kind) decode(c Cell) any {
	switch v := c.value(k); {
	case k == Bool && v != "":
		return v == "true"
	case isNumber(c.Value):
		return json.Number(v)
	default:
		return tidy(v)
	}
}

// encodeJSON writes the records with the state, indented.
func encodeJSON(d Doc, _ Options) ([]byte, error) {
	r := d.Report
	o := document{
		state: newState(d.Meta, d.sources()), Scope: tidy(r.Scope), Sentence: tidy(r.Sentence), Notes: []string{},
		Citation: tidy(r.Citation), Columns: []column{}, Rows: []row{}, Figures: []figure{},
	}
	for _, n := range r.Notes {
		o.Notes = append(o.Notes, tidy(n))
	}
	for _, c := range r.Columns {
		o.Columns = append(o.Columns, column{c.ID, tidy(c.Title)})
	}
	for _, from := range r.Rows {
		to := row{Values: object{}, Figures: []string{}}
		for i, c := range r.Columns {
			to.Values = append(to.Values, member{c.ID, c.Kind.decode(from.cell(i))})
		}
		for _, f := range from.Figures {
			if f != nil {
				to.Figures = append(to.Figures, f.ID)
			}
		}
		o.Rows = append(o.Rows, to)
	}
	for _, f := range d.figures() {
		o.Figures = append(o.Figures, newFigure(f))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	const escape = false // safeJSON does so
	e.SetEscapeHTML(escape)
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
	sample, _ := json.Marshal(state{Checksum: "-", Known: "-"}) // texts and numbers never fail
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
		if size += len(value); size <= longestState {
			out = append(append(append(append(out, `,"`...), key...), `":`...), value...)
		}
	})
	switch {
	case missing["userbase"]:
		return nil, errForeign
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
			for i++; b[i] != '"'; i++ {
				if b[i] == '\\' {
					i++
				}
			}
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
