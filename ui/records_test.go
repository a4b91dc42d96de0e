package ui

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// written is a frame in a format.
func written(t testing.TB, f screen.Frame, format string) []byte {
	t.Helper()
	b, err := Encode(f, formatByID(format), snapshot.Size{}, screen.Dark, snapshot.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// jsonRows are the values of the rows of a frame in json.
func jsonRows(t testing.TB, f screen.Frame) []map[string]any {
	t.Helper()
	var doc struct {
		Rows []struct{ Values map[string]any }
	}
	if err := json.Unmarshal(written(t, f, "json"), &doc); err != nil {
		t.Fatal(err)
	}
	var rows []map[string]any
	for _, r := range doc.Rows {
		rows = append(rows, r.Values)
	}
	return rows
}

// csvRows are the rows of a frame in csv by the names of their columns.
func csvRows(t testing.TB, f screen.Frame) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(string(written(t, f, "csv")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// Who is hidden has a row in csv and json, and is named in all other files; a screen that hides nobody says whom others
// hide.
func TestHiddenMessengersAreInEveryFile(t *testing.T) {
	for _, view := range []string{"ranking", "trend", "growth", "profiles"} {
		flags := []string{"--view", view, "--focus", "telegram", "--base", "signal", "--hide", "whatsapp", "--day",
			"2021-01-15"}
		for _, size := range [][2]int{{120, 36}, {80, 24}, {45, 30}} {
			f := frameOf(t, size[0], size[1], flags...)
			for _, format := range []string{"md", "plain", "html", "txt"} {
				text := fold(string(written(t, f, format)))
				if !strings.Contains(text, "hidden: WhatsApp") && view != "profiles" {
					t.Errorf("%s in %d columns as %s does not say who is hidden:\n%.1500s", view, f.W, format, text)
				}
			}
		}
		f := frameOf(t, 120, 36, flags...)
		hidden := 0
		for _, row := range jsonRows(t, f) {
			is, known := row["hidden"].(bool)
			if !known || is != (row["name"] == "WhatsApp") || is && row["rank_from"] != nil && row["rank_from"] != "" {
				t.Errorf("%s: %v", view, row)
			}
			if is {
				hidden++
			}
		}
		for _, row := range csvRows(t, f) {
			if (row["hidden"] == "true") != (row["name"] == "WhatsApp") || row["hidden"] == "true" && row["rank_to"] != "" {
				t.Errorf("%s: %v", view, row)
			}
		}
		if hidden == 0 {
			t.Errorf("%s: WhatsApp has no row", view)
		}
		if view != "profiles" && strings.Contains(string(written(t, f, "md")), "| WhatsApp |") {
			t.Errorf("%s: WhatsApp has a row in md", view)
		}
	}
}

// The figures that a sentence names are in json, with their documents among the sources; a sentence about a hidden
// messenger is not made.
func TestSentencesBringTheirFigures(t *testing.T) {
	saw := 0
	for _, view := range []string{"ranking", "trend", "growth", "compare", "events"} {
		for _, day := range []string{"2021-01-15", "2014-06-01", "2012-03-01", "2026-11-01"} {
			for _, more := range [][]string{{"--focus", "whatsapp"}, {"--focus", "telegram", "--base", "signal"},
				{"--focus", "signal", "--hide", "whatsapp"}, {"--focus", "whatsapp", "--hide", "whatsapp"},
				{"--focus", "wechat", "--unit", "index", "--index-day", "2016-01-01"}} {
				f := frameOf(t, 120, 36, append([]string{"--view", view, "--day", day}, more...)...)
				var doc struct {
					Sentence string
					Figures  []struct{ ID string }
					Sources  []struct{ ID string }
				}
				if err := json.Unmarshal(written(t, f, "json"), &doc); err != nil {
					t.Fatal(err)
				}
				for _, group := range named(f, doc.Sentence) {
					saw++
					if !slices.ContainsFunc(group, func(o *data.Observation) bool {
						for _, s := range o.Documents() {
							if !slices.Contains(doc.Sources, struct{ ID string }{s.ID}) {
								return false
							}
						}
						return slices.Contains(doc.Figures, struct{ ID string }{o.ID})
					}) {
						t.Errorf("%s %s %v: %s is not in the file of %q", view, day, more, group[0].ID, doc.Sentence)
					}
				}
				if f.Hides(f.Focus) && (view == "ranking" || view == "trend") && doc.Sentence != "WhatsApp is left out." {
					t.Errorf("%s %s: %q", view, day, doc.Sentence)
				}
			}
		}
	}
	if saw < 50 {
		t.Errorf("%d figures in sentences", saw)
	}
}
