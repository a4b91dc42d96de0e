package snapshot

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"userbase/data"
)

// stateName is the name of the meta element and of the png chunk that hold the state.
const stateName = "userbase"

// namespace is the XML namespace of the state within an svg.
const namespace = "urn:userbase:snapshot"

// stateFormat is the version of the shape of state. A program reads its own and older ones.
const stateFormat = 1

// state is Meta as JSON, as it stands in every file that can be read back:
//
//	userbase         the version of this shape, 1
//	view             "ranking"
//	title            "How big is each messenger? On 15 January 2021"
//	day              "2021-01-15"
//	metric           "active users"
//	theme            "dark" or "light"
//	flags            ["[e] estimate", …]
//	data_version     short hash of the data set
//	program_version  version of userbase
//	command          draws the snapshot again
//	args             the state as flags, one argument each
//	sources          id, publisher, title, title_original, url, published, access of each source
type state struct {
	Format      int      `json:"userbase"`
	View        string   `json:"view"`
	Title       string   `json:"title"`
	Day         string   `json:"day"`
	Metric      string   `json:"metric"`
	Theme       string   `json:"theme"`
	Flags       []string `json:"flags"`
	DataVersion string   `json:"data_version"`
	Version     string   `json:"program_version"`
	Command     string   `json:"command"`
	Args        []string `json:"args"`
	Sources     []source `json:"sources"`
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

func newState(m Meta, sources []*data.Source) state {
	s := state{
		Format: stateFormat, View: m.View, Title: m.Title, Day: m.Day, Metric: m.Metric, Theme: "light",
		Flags: append([]string{}, m.Flags...), DataVersion: m.DataVersion, Version: m.Version, Command: m.Command,
		Args: append([]string{}, m.Args...), Sources: []source{},
	}
	if m.Dark {
		s.Theme = "dark"
	}
	for _, o := range sources {
		if o != nil {
			s.Sources = append(s.Sources, source{
				o.ID, o.Publisher, o.Title, o.TitleOriginal, o.URL, o.Published, o.Access.String(),
			})
		}
	}
	return s
}

// stateOf returns the state as one line of JSON, without anything that clean would take away.
func stateOf(m Meta) string {
	b, _ := json.Marshal(newState(m, m.Sources)) // texts and numbers never fail
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
		if r == '<' || r == '>' || r >= 0x7f && hidden(r) {
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

// readState reads Meta back. Texts that are shown come without control characters; the arguments come as they were.
func readState(b []byte) (Meta, error) {
	var s state
	if err := json.Unmarshal(bytes.TrimSpace(b), &s); err != nil || s.Format < 1 {
		return Meta{}, errDamaged
	}
	if s.Format > stateFormat {
		return Meta{}, fmt.Errorf("is of a newer userbase (%s): bring this one up to date to open it", clean(s.Version))
	}
	m := Meta{
		View: clean(s.View), Title: clean(s.Title), Day: clean(s.Day), Metric: clean(s.Metric),
		DataVersion: clean(s.DataVersion), Version: clean(s.Version),
		Command: clean(s.Command), Dark: s.Theme == "dark",
	}
	if len(s.Args) > 0 {
		m.Args = s.Args
	}
	for _, f := range s.Flags {
		m.Flags = append(m.Flags, clean(f))
	}
	for _, o := range s.Sources {
		access := data.Primary
		for access < data.Weak && access.String() != o.Access {
			access++
		}
		m.Sources = append(m.Sources, &data.Source{
			ID: clean(o.ID), Publisher: clean(o.Publisher), Title: clean(o.Title),
			TitleOriginal: clean(o.TitleOriginal), URL: clean(o.URL), Published: clean(o.Published), Access: access,
		})
	}
	return m, nil
}
