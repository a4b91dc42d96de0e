package profiles

import (
	"slices"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are all profiles in full, whoever is in focus. Nobody is left out: the column says whom other screens hide.
func (v shown) Records() screen.Records {
	rec := screen.Records{Columns: slices.Concat([]snapshot.Column{{ID: "name", Title: "messenger"}},
		snapshot.Days("launched", "launched"), []snapshot.Column{{ID: "owner", Title: "owner"},
			{ID: "seat", Title: "seat"}, {ID: "law", Title: "law"}, {ID: "money", Title: "money"},
			{ID: "encrypted", Title: "encrypted by default"}}, snapshot.Days("since", "since"),
		[]snapshot.Column{{ID: "since_what", Title: "what since", Data: true},
			{ID: "open_source", Title: "open source"}, {ID: "number", Title: "phone number required"},
			{ID: "metadata", Title: "metadata"}, {ID: "data_eu", Title: "data, EU"},
			{ID: "data_world", Title: "data, world"}, {ID: "moderation", Title: "moderation"}, snapshot.Hidden})}
	for _, m := range v.spoken() { // their pages first
		rec.Sources = append(rec.Sources, m.Sources...)
		rec.Pages = append(rec.Pages, m.Sources...)
	}
	for i := range v.Set.Messengers {
		m := &v.Set.Messengers[i]
		rec.Sources = append(rec.Sources, m.Sources...)
		launched := snapshot.Dated(m.Launched, m.LaunchPrecision)
		if !profiled(m) { // for people alone
			launched[0].Text = noProfile
		}
		rec.Rows = append(rec.Rows, snapshot.Row{Cells: slices.Concat([]snapshot.Cell{{Text: m.Name}},
			launched, []snapshot.Cell{{Text: m.Owner}, {Text: m.Headquarters},
				{Text: m.Jurisdiction}, {Text: m.BusinessModel}, {Text: m.E2EEDefault}}, since(m),
			[]snapshot.Cell{{Value: data.Remark(m.E2EESince)}, {Text: m.OpenSource}, {Text: m.PhoneNumberRequired},
				{Text: m.Metadata}, {Text: m.DataSharingEU}, {Text: m.DataSharingWorld}, {Text: m.Moderation},
				snapshot.Truth(v.Hides(m.ID))})})
	}
	return rec
}

// since is the day since which chats are encrypted.
func since(m *data.Messenger) []snapshot.Cell {
	day, p, err := data.ParsePartial(data.FirstWord(m.E2EESince))
	if err != nil { // they are not
		return make([]snapshot.Cell, 2)
	}
	cells := snapshot.Dated(day, p)
	cells[0].Text = m.EncryptedSince()
	return cells
}

// Page is the first page behind the profile of the focus.
func (v shown) Page() *data.Source {
	if pages := v.focus.Sources; len(pages) > 0 {
		return pages[0]
	}
	return nil
}
