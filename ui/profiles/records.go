package profiles

import (
	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are all profiles in full, whoever is in focus. Nobody is left out: the column says whom other screens hide.
func (v shown) Records() screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{
		{ID: "name", Title: "messenger"}, {ID: "launched", Title: "launched"}, {ID: "owner", Title: "owner"},
		{ID: "seat", Title: "seat"}, {ID: "law", Title: "law"}, {ID: "money", Title: "money"},
		{ID: "encrypted", Title: "encrypted by default"}, {ID: "since", Title: "since"},
		{ID: "open_source", Title: "open source"}, {ID: "number", Title: "phone number required"},
		{ID: "metadata", Title: "metadata"}, {ID: "data_eu", Title: "data, EU"},
		{ID: "data_world", Title: "data, world"}, {ID: "moderation", Title: "moderation"}, snapshot.Hidden}}
	for _, m := range v.spoken() { // their pages first
		rec.Sources = append(rec.Sources, m.Sources...)
	}
	for i := range v.Set.Messengers {
		m := &v.Set.Messengers[i]
		rec.Sources = append(rec.Sources, m.Sources...)
		rec.Rows = append(rec.Rows, snapshot.Row{Cells: []snapshot.Cell{{Text: m.Name},
			{Text: m.Launched.Format(m.LaunchPrecision), Value: m.Launched.Machine(m.LaunchPrecision)}, {Text: m.Owner},
			{Text: m.Headquarters}, {Text: m.Jurisdiction}, {Text: m.BusinessModel}, {Text: m.E2EEDefault},
			{Text: m.EncryptedSince(), Value: m.E2EESince}, {Text: m.OpenSource}, {Text: m.PhoneNumberRequired},
			{Text: m.Metadata}, {Text: m.DataSharingEU}, {Text: m.DataSharingWorld}, {Text: m.Moderation},
			snapshot.Truth(v.Hides(m.ID))}})
	}
	return rec
}

// Page is the first page behind the profile of the focus.
func (v shown) Page() *data.Source {
	if pages := v.focus.Sources; len(pages) > 0 {
		return pages[0]
	}
	return nil
}
