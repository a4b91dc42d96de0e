package ui

import (
	"slices"
	"strings"
	"testing"

	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// A page too low for all messengers names the sources of those that it shows, also where some are hidden.
func TestRowsInSightAreThoseThatAreDrawn(t *testing.T) {
	env := NewEnv(frametest.Many(t, 15, 450), testToday, "test")
	for _, view := range []string{"ranking", "growth"} {
		for _, hide := range [][]string{{"whatsapp", "app-7", "app-8"}, {"threema", "app-11", "app-15"}} {
			f := frameOn(t, env, 200, 12, "--view", view, "--focus", "app-12", "--hide", strings.Join(hide, ","))
			f.Format = "svg"
			s := newSheet(pictureFrame(f, snapshot.Size{}, screen.Dark))
			lines := strings.Split(s.picture().Plain(), "\n")[s.Body.Y:]
			body := strings.Join(strings.Fields(strings.Join(lines[:s.Body.H], " ")), " ")
			rows := s.inSight()
			if all := len(s.records().Rows); len(rows) == 0 || len(rows) == all {
				t.Fatalf("%s: %d of %d rows are in sight", view, len(rows), all)
			}
			name := slices.IndexFunc(s.records().Columns, func(c snapshot.Column) bool { return c.ID == "name" })
			for _, row := range s.records().Rows {
				in := slices.ContainsFunc(rows, func(r snapshot.Row) bool { return r.Cells[name] == row.Cells[name] })
				text := row.Cells[name].Text + " "
				if drawn := strings.Contains(body, text); drawn != in {
					t.Errorf("%s without %v: %s is drawn: %v, in sight: %v\n%s", view, hide, text, drawn, in, body)
				}
			}
		}
	}
	f := frameOn(t, env, 200, 12, "--view", "growth", "--hide", "whatsapp,app-7,app-8")
	size := snapshot.Size{W: 200, H: 12}
	if _, err := Encode(f, formatByID("svg"), size, screen.Auto, snapshot.Options{}); err != nil {
		t.Error(err)
	}
}
