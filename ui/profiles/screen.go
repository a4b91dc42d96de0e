package profiles

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Screen answers "Who are they?": a table of all messengers with the first word of each fact, and below it the
// facts of the focus in full, in wide windows beside those of the base. Profiles hold for the year of the data,
// whatever the day shown.
type Screen struct{ part.Plain }

func (Screen) ID() string { return "profiles" }

func (Screen) PanelWidth() int { return 0 }

func (Screen) Groups() []data.Group { return []data.Group{data.Active} }

// twoProfiles reports whether focus and base stand side by side.
func twoProfiles(f screen.Frame) bool { return f.W >= screen.PanelFrom && f.Focus != f.Base }

// profiled lists the messengers whose facts are shown in full.
func profiled(f screen.Frame) []*data.Messenger {
	list := []*data.Messenger{f.Set.Messenger(f.Focus)}
	if twoProfiles(f) {
		list = append(list, f.Set.Messenger(f.Base))
	}
	return list
}

func (Screen) Uses(f screen.Frame) []screen.Use {
	who, base, swap := "who", "base", ""
	if twoProfiles(f) {
		who, base = "left column", "swap the columns"
	}
	if f.Focus == f.Base {
		swap = f.Name(f.Focus) + " is the base itself: choose another one to swap them"
	}
	scroll, on := "", "read on"
	switch end := profileEnd(f); {
	case end == 0:
		scroll = "all facts are in sight"
	case f.Modal.Down >= end: // pgup alone works, and the note says so
		on = ""
	}
	const why = "profiles hold for the year of the data, whatever the day"
	return []screen.Use{
		{ID: "who", Word: who, Why: ""}, {ID: "page", Word: on, Why: scroll}, {ID: "open", Word: "sources", Why: ""}, {ID: "base", Word: base, Why: swap}, {ID: "source", Word: "open one", Why: ""}, {ID: "copy", Word: "copy", Why: ""},
		{ID: "when", Word: "", Why: ""}, {ID: "ends", Word: "", Why: ""}, {ID: "today", Word: "", Why: why}, {ID: "evening", Word: "", Why: why}, {ID: "estimates", Word: "", Why: "profiles hold no figures"},
		{ID: "hide", Word: "", Why: "profiles show all messengers"}, {ID: "all", Word: "", Why: "profiles show all messengers"},
	}
}

func (Screen) Handle(a screen.Action, f screen.Frame) (screen.State, screen.Effect, bool) {
	s, ids := f.State, screen.MessengerIDs(f.Set)
	switch a.Verb {
	case screen.Move, screen.StepMonth:
		s.Focus = screen.StepTo(ids, s.Focus, a.N)
	case screen.Top:
		s.Focus = ids[0]
	case screen.Bottom:
		s.Focus = ids[len(ids)-1]
	case screen.MakeBase:
		s.Focus, s.Base = s.Base, s.Focus
	case screen.Page:
		return s, screen.Effect{Kind: screen.ScrollBody, N: profilePage(f, a.N)}, true
	case screen.Scroll:
		return s, screen.Effect{Kind: screen.ScrollBody, N: min(max(f.Modal.Down+a.N, 0), profileEnd(f))}, true
	default:
		return s, screen.Effect{}, false
	}
	return s, screen.Effect{}, true
}

func (Screen) Head(f screen.Frame) screen.Head {
	year := fit.Itoa(f.Set.Newest().Year())
	h := screen.Head{Titles: []string{"Who are they?  Owners, encryption, data", "Who are they?"}, Scopes: []string{"as of " + year + ", whatever the day", "as of " + year}}
	if twoProfiles(f) {
		h.Titles[0] = "Who are they?  " + f.Name(f.Focus) + " and " + f.Name(f.Base)
	}
	return h
}

func (Screen) Sentence(f screen.Frame) []string {
	list := profiled(f)
	if len(list) == 1 {
		return profileSentence(list[0])
	}
	return profilesSentence(list[0], list[1])
}

func (Screen) Notes(f screen.Frame) []screen.Note {
	for rows := 1; ; rows++ { // the note says what is out of sight, which depends on its own height
		notes := profileNotes(f, rows)
		if rows == 3 || len(f.NoteLines(notes)) <= rows {
			return notes
		}
	}
}

// profileNotes are the remarks, if they take some rows.
func profileNotes(f screen.Frame, rows int) []screen.Note {
	var notes []screen.Note
	for i := range f.Set.Messengers {
		if firstWord(f.Set.Messengers[i].E2EEDefault) == "partial" {
			notes = append(notes, screen.Note{Long: "partial: not all chats, or only if switched on", Short: "partial: not all chats"})
			break
		}
	}
	above, below := profileHidden(f, rows)
	switch {
	case f.Picture && below > 0:
		notes = append(notes, screen.Note{Long: fit.Counting(below, "more topic") + " in md, csv and json", Short: "+" + fit.Itoa(below) + " topics in md, csv"})
	case below > 0:
		notes = append(notes, screen.Note{Long: fit.Counting(below, "more topic") + ": pgdn", Short: "pgdn: " + fit.Itoa(below) + " more"})
	case above > 0:
		notes = append(notes, screen.Note{Long: fit.Counting(above, "topic") + " above: pgup", Short: "pgup: " + fit.Itoa(above) + " above"})
	}
	if twoProfiles(f) {
		var parts []string
		for _, m := range profiled(f) {
			parts = append(parts, m.Short+" "+fit.Itoa(len(m.Sources)))
		}
		notes = append(notes, screen.Note{Long: "sources: " + strings.Join(parts, ", ") + f.Hint(" pages", " (enter)"), Short: f.Hint("", "sources: enter")})
	}
	return notes
}

// Detail lists the sources of the profiles shown.
func (Screen) Detail(f screen.Frame, w int) []screen.Line {
	p := &part.Page{F: f, W: w}
	for i, m := range profiled(f) {
		if i > 0 {
			p.Blank()
		}
		p.Add(f.NameMark(m.ID), screen.Span{Text: m.Name + ": " + fit.Counting(len(m.Sources), "page") + " behind the profile", Style: f.Look.Strong})
		for _, s := range m.Sources {
			p.Blank()
			p.SourceLines(s, part.InFull)
		}
	}
	return p.Lines
}

func (Screen) Page(f screen.Frame) *data.Source {
	if list := f.Set.Messenger(f.Focus).Sources; len(list) > 0 {
		return list[0]
	}
	return nil
}

func (Screen) Records(f screen.Frame) screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "name", Title: "messenger"}, {ID: "launched", Title: "launched"}, {ID: "owner", Title: "owner"},
		{ID: "seat", Title: "seat"}, {ID: "law", Title: "law"}, {ID: "money", Title: "money"}, {ID: "encrypted", Title: "encrypted by default"},
		{ID: "since", Title: "since"}, {ID: "open_source", Title: "open source"}, {ID: "number", Title: "phone number required"},
		{ID: "metadata", Title: "metadata"}, {ID: "data_eu", Title: "data, EU"}, {ID: "data_world", Title: "data, world"},
		{ID: "moderation", Title: "moderation"}}}
	for _, m := range profiled(f) {
		rec.Sources = append(rec.Sources, m.Sources...)
	}
	for i := range f.Set.Messengers {
		m := &f.Set.Messengers[i]
		rec.Sources = append(rec.Sources, m.Sources...)
		cells := []snapshot.Cell{{Text: m.Name}, {Text: launchWords(m), Value: launchMachine(m)}}
		for _, text := range []string{m.Owner, m.Headquarters, m.Jurisdiction, m.BusinessModel, m.E2EEDefault} {
			cells = append(cells, snapshot.Cell{Text: text})
		}
		cells = append(cells, snapshot.Cell{Text: sinceWords(m), Value: m.E2EESince})
		for _, text := range []string{m.OpenSource, m.PhoneNumberRequired, m.Metadata, m.DataSharingEU, m.DataSharingWorld, m.Moderation} {
			cells = append(cells, snapshot.Cell{Text: text})
		}
		rec.Rows = append(rec.Rows, snapshot.Row{Cells: cells})
	}
	return rec
}

// launchMachine is the day of launch as the files write it, as exactly as it is known.
func launchMachine(m *data.Messenger) string {
	if s := m.Launched.String(); m.LaunchPrecision == data.ByMonth && len(s) > 7 {
		return s[:7]
	}
	return m.Launched.String()
}
