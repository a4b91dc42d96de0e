package ui

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
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
	return rowsOf(t, written(t, f, "csv"))
}

// rowsOf are the rows of a csv by the names of their columns.
func rowsOf(t testing.TB, b []byte) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
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
			for _, format := range []string{"md", "plain", "html", "txt", "ansi", "svg", "alt"} {
				text := fold(string(written(t, f, format)))
				if !strings.Contains(strings.ToLower(text), "hidden: whatsapp") && view != "profiles" {
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
			if (row["hidden"] == "true") != (row["name"] == "WhatsApp") ||
				row["hidden"] == "true" && row["rank_to"] != "" {
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
						return slices.Contains(doc.Figures, struct{ ID string }{o.ID()})
					}) {
						t.Errorf("%s %s %v: %s is not in the file of %q", view, day, more, group[0].ID(), doc.Sentence)
					}
				}
				if f.Hides(f.Focus) && (view == "ranking" || view == "trend") &&
					doc.Sentence != "WhatsApp is left out." {
					t.Errorf("%s %s: %q", view, day, doc.Sentence)
				}
			}
		}
	}
	if saw < 50 {
		t.Errorf("%d figures in sentences", saw)
	}
}

// recorded are states that differ in what their records hold: each is shown on every view.
var recorded = [][]string{
	{"--day", "2021-01-15"}, {}, {"--day", "2012-06-01"}, {"--day", "2026-11-01", "--focus", "messenger"},
	{"--day", "2009-02-01"}, {"--metric", "dau", "--day", "2021-01-15"}, {"--metric", "all", "--whose", "signal"},
	{"--unit", "index", "--index-day", "2018-01-01", "--hide", "signal"}, {"--unit", "multiples", "--base", "signal"},
	{"--known", "then", "--day", "2021-01-15", "--no-estimates"},
	{"--focus", "threema", "--base", "telegram", "--day", "2014-10-20", "--hide", "telegram,whatsapp"},
}

// everyRecord calls do with every view of every recorded state.
func everyRecord(t *testing.T, do func(t *testing.T, f screen.Frame)) {
	for _, view := range testEnv().ViewIDs() {
		for _, flags := range recorded {
			f := frameOf(t, 120, 36, append([]string{"--view", view}, flags...)...)
			t.Run(view+" "+strings.Join(flags, " "), func(t *testing.T) { do(t, f) })
		}
	}
}

// valid are what the values of each type of column look like in csv.
var valid = map[string]*regexp.Regexp{
	"number": regexp.MustCompile(`^-?\d+(\.\d+)?$`), "boolean": regexp.MustCompile(`^(true|false)$`),
	"day":  regexp.MustCompile(`^\d{4}-\d\d-\d\d$`),
	"list": regexp.MustCompile(`^[a-z_]+(;[a-z_]+)*$`), "text": regexp.MustCompile(`.`),
}

// A column holds values of its type or nothing, and beside each day stands how exactly it is known. In json nothing is
// null, and never an empty text. Where a number is missing, a reason stands in its row.
func TestColumnsHaveOneType(t *testing.T) {
	everyRecord(t, func(t *testing.T, f screen.Frame) {
		var doc struct {
			Columns []struct{ ID, Type string }
			Rows    []struct{ Values map[string]any }
		}
		b := written(t, f, "json")
		if err := json.Unmarshal(b, &doc); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			if strings.HasSuffix(strings.TrimRight(line, ",\n"), `": ""`) {
				t.Errorf("an empty text: %s", line)
			}
		}
		rows := csvRows(t, f)
		for i, c := range doc.Columns {
			if c.Type == "day" && (i+1 == len(doc.Columns) || doc.Columns[i+1].ID != c.ID+"_precision") {
				t.Errorf("beside %s stands no precision", c.ID)
			}
			for n, row := range doc.Rows {
				v, text := row.Values[c.ID], rows[n][c.ID]
				if text != "" && !valid[c.Type].MatchString(text) {
					t.Fatalf("%s, a column of %s, holds %q in csv", c.ID, c.Type, text)
				}
				if (text == "") != (v == nil) && c.Type != "list" {
					t.Errorf("%s is %q in csv, %v in json", c.ID, text, v)
				}
				if wrongType(c.Type, v) {
					t.Errorf("%s, a column of %s, is %v in json", c.ID, c.Type, v)
				}
				if c.Type == "number" && v == nil && !excused(row.Values, c.ID) {
					t.Errorf("%s is not known in %v, and nothing says why", c.ID, row.Values)
				}
			}
		}
	})
}

func wrongType(kind string, v any) bool {
	ok := v == nil
	switch v.(type) {
	case float64:
		ok = kind == "number"
	case bool:
		ok = kind == "boolean"
	case []any:
		ok = kind == "list"
	case string:
		ok = kind == "text" || kind == "day"
	}
	return !ok || kind == "list" && v == nil
}

// excused reports whether a row says why a number is not known.
func excused(row map[string]any, id string) bool {
	why := "why"
	for _, part := range []string{"age", "times"} {
		if _, own := row[part+"_why"]; own && strings.HasPrefix(id, part+"_") && id != "age_days" {
			why = part + "_why"
		}
	}
	return row[why] != nil
}

// A csv names what is divided by what, and the index what it is drawn from.
func TestRatiosAndIndexesNameTheirParts(t *testing.T) {
	row := csvRows(t, frameOf(t, 120, 36, "--view", "compare", "--focus", "signal", "--base", "whatsapp", "--day",
		"2021-01-15"))[0]
	for id, want := range map[string]string{"times_of": "whatsapp", "times_to": "signal", "times_lo": "90",
		"a_messenger": "signal", "b_messenger": "whatsapp", "why": "WhatsApp: at least"} {
		if row[id] != want {
			t.Errorf("%s is %q, want %q", id, row[id], want)
		}
	}
	rows := csvRows(t, frameOf(t, 120, 36, "--view", "trend", "--unit", "index", "--index-day", "2018-02-01", "--day",
		"2021-01-15"))
	for _, row := range rows {
		if row["name"] == "Messenger" && row["day"] == "2018-01-31" {
			if row["index"] != "100" || row["figure"] != "1300000000" || row["base"] != row["figure"] ||
				row["base_day"] != "2018-01-31" || row["base_day_precision"] != "month" {
				t.Errorf("the base is %v", row)
			}
			return
		}
	}
	t.Error("Messenger has no base")
}

// What stands in doubt of a figure on the screen does so in csv and json, by ids.
func TestFlagsAreInTheRecords(t *testing.T) {
	for _, view := range []string{"ranking", "trend", "growth", "compare", "figures"} {
		f := frameOf(t, 120, 36, "--view", view, "--day", "2021-01-15", "--focus", "signal")
		found := false
		for _, row := range csvRows(t, f) {
			found = found || strings.HasPrefix(row["flags"], "estimate;definition")
		}
		for _, row := range jsonRows(t, f) {
			if _, list := row["flags"].([]any); !list {
				t.Errorf("%s: flags are %v", view, row["flags"])
			}
		}
		if !found {
			t.Errorf("%s: no estimate is flagged", view)
		}
	}
}

// What is copied, and stands in json, is more than the sentence: who said it and where it was read, the day, and the
// version of the data.
func TestCitationsNameTheirSources(t *testing.T) {
	for view, want := range map[string][]string{
		"ranking": {"WhatsApp had at least 90 times", "Meta Newsroom", "https://about.fb.com/news/2020/02/",
			"Signal, about 20 M: read in The Verge", "25 January 2021, https://www.theverge.com/22249391/",
			"(15 January 2021, as known today; userbase, data "},
		"trend": {"Signal's growth cannot be said", "WIRED", "read in Inverse (Input)",
			"https://www.theverge.com/22249391/",
			"(15 January 2021, as known today; userbase, data "},
		"growth": {"Signal", "https://www.theverge.com/22249391/", "userbase, data "},
		"compare": {"WhatsApp had at least 90 times", "https://about.fb.com/news/2020/02/", "The Verge",
			"userbase, data "},
		"profiles": {"Signal (Signal Technology Foundation)", "https://signal.org/", "(userbase, data "},
	} {
		f := frameOf(t, 120, 36, "--view", view, "--day", "2021-01-15", "--focus", "signal", "--base", "whatsapp")
		var doc struct{ Citation, Sentence string }
		if err := json.Unmarshal(written(t, f, "json"), &doc); err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(doc.Citation, w) {
				t.Errorf("%s: the citation lacks %q:\n%s", view, w, doc.Citation)
			}
		}
		if _, e := screen.Act(screen.Action{Verb: screen.Copy}, f); fold(e.Text) != fold(doc.Citation) {
			t.Errorf("%s: y copies %q, json has %q", view, e.Text, doc.Citation)
		}
	}
	f := frameOf(t, 80, 24, "--focus", "whatsapp", "--hide", "whatsapp")
	if _, e := screen.Act(screen.Action{Verb: screen.Copy}, f); strings.Contains(e.Text, "Sources") {
		t.Errorf("of a hidden messenger %q is copied", e.Text)
	}
}
