package snapshot

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"unicode/utf8"

	"userbase/data"
)

// stateName is the name of the meta element and of the png chunk that hold the state.
const stateName = "userbase"

// namespace is the XML namespace of the state within an svg.
const namespace = "urn:userbase:snapshot"

// stateFormat is the version of the shape of state. A program reads its own and older ones: those of version 1 have
// no checksum, those of version 2 nothing of what stands in state behind the sources. A checksum that is there counts
// whatever the version, so that a single wrong bit does not take it away.
const stateFormat = 3

// How much a state holds at most: what holds more was not written by userbase. The longest states list all sources of
// the data, about 150 kB, and as arguments all fields of a state, about 50.
const (
	longestState = 1 << 20  // bytes of JSON
	longestList  = 4096     // members
	longestArgs  = 128      // arguments
	longestArg   = 4 << 10  // bytes of an argument
	longestText  = 16 << 10 // bytes of another text
)

// state is Meta as JSON, as it stands in every file that can be read back:
//
//	userbase         the version of this shape, 3
//	checksum         CRC-32 (IEEE, as in png) of the other fields as Go's encoding/json writes them on one line in
//	                 this order, in eight hexadecimal digits; it finds damage, and is no signature
//	view             "ranking"
//	title            "How big is each messenger? On 15 January 2021"
//	day              "2021-01-15"
//	metric           "active users"
//	known            "now", or "then": only what was public on the day; older files lack it
//	theme            "dark", "light", or "auto": both
//	flags            ["[e] estimate", …]
//	data_version     short hash of the data set
//	program_version  version of userbase
//	command          draws the snapshot again
//	args             the state as flags, one argument each
//	sources          id, publisher, title, title_original, url, published, access of each source; none where they are
//	                 not few
//	size             of a picture, in cells: "120x36"
//	today            true if day is the day on which the file was made
//	own              names of the files of one's own that figures came from
//	sentence         the ready sentence
//	figures          those behind rows and sentence, as pack writes them; a json snapshot has objects instead. There
//	                 are none of more than mostBehind, nor of a play
//	many             in their place the number of more than mostBehind, or of those whose sources are not few, and a
//	                 sum of them
//
// The checksum depends neither on white space, nor on the order of the fields in a file, nor on fields of other names.
type state struct {
	Format      int          `json:"userbase"`
	Checksum    string       `json:"checksum,omitempty"`
	View        string       `json:"view"`
	Title       string       `json:"title"`
	Day         string       `json:"day"`
	Metric      string       `json:"metric"`
	Known       string       `json:"known,omitempty"`
	Theme       string       `json:"theme"`
	Flags       list[string] `json:"flags"`
	DataVersion string       `json:"data_version"`
	Version     string       `json:"program_version"`
	Command     string       `json:"command"`
	Args        list[string] `json:"args"`
	Sources     pages        `json:"sources"`

	Size     string          `json:"size,omitzero"`
	Today    bool            `json:"today,omitzero"`
	Own      list[string]    `json:"own,omitzero"`
	Sentence string          `json:"sentence,omitzero"`
	Figures  json.RawMessage `json:"figures,omitzero"`
	Many     Digest          `json:"many,omitzero"`
}

type source struct {
	ID            string `json:"id"`
	Publisher     string `json:"publisher"`
	Title         string `json:"title"`
	TitleOriginal string `json:"title_original"`
	URL           string `json:"url"`
	Published     string `json:"published"`
	Access        string `json:"access"`
}

// newState is the state of a document, with the sources that its file lists.
func newState(d Doc, sources []source) state {
	m := d.Meta
	s := state{
		Format: stateFormat, View: m.View, Title: m.Title, Day: m.Day, Metric: m.Metric, Known: m.Known, Theme: "light",
		Flags: append([]string{}, m.Flags...), DataVersion: m.DataVersion, Version: m.Version, Command: m.Command,
		Args: append([]string{}, m.Args...), Sources: []source{}, Today: m.Today, Own: append([]string{}, m.Own...),
		Sentence: tidy(d.Report.Sentence),
	}
	if m.Size != (Size{}) {
		s.Size = m.Size.String()
	}
	switch {
	case m.Auto:
		s.Theme = "auto"
	case m.Dark:
		s.Theme = "dark"
	}
	few := few(sources)
	if few {
		s.Sources = sources
	}
	switch figures := d.Report.Behind(); {
	case d.Played:
	case len(figures) > mostBehind || !few:
		s.Many = NewDigest(figures)
	default:
		s.Figures, _ = marshal(pack(figures, s.Sources)) // texts never fail
	}
	s.Checksum = s.sum()
	return s
}

// newSources are sources as a file tells them.
func newSources(from []*data.Source) []source {
	to := []source{}
	for _, o := range from {
		if o != nil {
			to = append(to, source{
				o.ID, o.Publisher, o.Title, o.TitleOriginal, o.URL, o.Published, o.Access.String(),
			})
		}
	}
	return to
}

// sum is the checksum of the state. Texts count as they are read: what is no character in them is replaced first.
func (s state) sum() string {
	s.Checksum = ""
	b, _ := json.Marshal(s) // texts and numbers never fail
	b = bytes.ReplaceAll(b, []byte(`\ufffd`), []byte("\ufffd"))
	return fmt.Sprintf("%08x", crc32.ChecksumIEEE(b))
}

// stateOf returns the state as one line of JSON, without anything that clean would take away.
func stateOf(d Doc) string {
	b, _ := json.Marshal(newState(d, newSources(d.Meta.Sources))) // texts and numbers never fail
	return string(safeJSON(b))
}

// safeJSON escapes in JSON what could do harm where it is read as something else: "<" and ">" in a page, control
// characters and marks of direction in an editor. All of these only occur within strings.
func safeJSON(b []byte) []byte {
	var out []byte
	done := 0
	for i := 0; i < len(b); {
		r, n := rune(b[i]), 1
		if r >= 0x80 {
			r, n = utf8.DecodeRune(b[i:])
		}
		if r == '<' || r == '>' || r >= 0x7f && !data.Printable(r) {
			out = append(out, b[done:i]...)
			if r >= 0x10000 {
				out = fmt.Appendf(out, `\u%04x\u%04x`, 0xd800+(r-0x10000)>>10, 0xdc00+(r-0x10000)&0x3ff)
			} else {
				out = fmt.Appendf(out, `\u%04x`, r)
			}
			done = i + n
		}
		i += n
	}
	return append(out, b[done:]...)
}

// readState reads back what a file says of itself. Texts that are shown come without control characters; the arguments
// come as they were.
func readState(b []byte) (Past, error) {
	var s state
	if err := json.Unmarshal(bytes.TrimSpace(b), &s); errors.Is(err, errTooMuch) {
		return Past{}, errTooMuch
	} else if err != nil || s.Format < 1 {
		return Past{}, errDamaged
	}
	if s.Format > stateFormat {
		return Past{}, fmt.Errorf("is of a newer userbase (%s): bring this one up to date to read it",
			data.Word(clean(s.Version)))
	}
	if s.Format < stateFormat {
		s.Size, s.Today, s.Own, s.Sentence, s.Figures, s.Many = "", false, nil, "", nil, Digest{}
	}
	var texts, older []string
	var err error
	if s.Many == (Digest{}) {
		if texts, older, err = packed(s.Figures, s.Sources); err != nil {
			return Past{}, err
		}
	}
	s.hold(texts)
	if older != nil && s.Checksum != s.sum() {
		texts = older
		s.hold(texts)
	}
	if s.Checksum != s.sum() && (s.Format > 1 || s.Checksum != "") {
		return Past{}, errDamaged
	}
	p := Past{Many: Digest{s.Many.Count, data.Word(clean(s.Many.Sum))}}
	if p.Meta, err = s.meta(); err != nil {
		return Past{}, err
	}
	if p.Sentence = clean(s.Sentence); len(p.Sentence) > longestText {
		return Past{}, errTooMuch
	}
	if texts != nil {
		p.Figures, err = unpack(texts, p.Meta.Sources)
	}
	return p, err
}

// hold puts packed figures in the place of those that the state has; nil are none.
func (s *state) hold(texts []string) {
	if s.Figures = nil; texts != nil {
		s.Figures, _ = marshal(texts) // texts never fail
	}
}

// meta is the state as Meta, unless a text is too long.
func (s state) meta() (Meta, error) {
	var err error
	if len(s.Args) > longestArgs {
		err = errTooMuch
	}
	text := func(s string) string {
		if len(s) > longestText {
			err = errTooMuch
			return ""
		}
		return clean(s)
	}
	m := Meta{
		View: text(s.View), Title: text(s.Title), Day: text(s.Day), Metric: text(s.Metric), Known: text(s.Known),
		DataVersion: text(s.DataVersion), Version: text(s.Version),
		Command: text(s.Command), Dark: s.Theme == "dark",
		Auto: s.Theme == "auto", Today: s.Today,
	}
	if s.Size != "" {
		size, bad := ParseSize(s.Size, Size{1, 1})
		if bad != nil {
			return Meta{}, errDamaged
		}
		m.Size = size
	}
	for _, a := range s.Args {
		if len(a) > longestArg {
			err = errTooMuch
		}
		m.Args = append(m.Args, a)
	}
	for _, f := range s.Flags {
		m.Flags = append(m.Flags, text(f))
	}
	for _, name := range s.Own {
		m.Own = append(m.Own, text(name))
	}
	for _, o := range s.Sources {
		access := data.Primary
		for access < data.Cited && access.String() != o.Access {
			access++
		}
		m.Sources = append(m.Sources, &data.Source{
			ID: text(o.ID), Publisher: text(o.Publisher), Title: text(o.Title),
			TitleOriginal: text(o.TitleOriginal), URL: text(o.URL), Published: text(o.Published), Access: access,
		})
	}
	if err != nil {
		return Meta{}, err
	}
	return m, nil
}
