package snapshot

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/fit"
)

// The records of the test document, as files to be read by a person: testdata/TestRecords.
func TestRecords(t *testing.T) {
	for _, f := range Formats {
		if !f.Picture {
			t.Run(f.ID, func(t *testing.T) { golden.RequireEqual(t, encode(t, f.ID, testDoc(t))) })
		}
	}
}

func readCSV(t *testing.T, b []byte) [][]string {
	t.Helper()
	lines, err := csv.NewReader(bytes.NewReader(b)).ReadAll() // refuses lines of unlike length
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestCSV(t *testing.T) {
	b := encode(t, "csv", testDoc(t))
	if bytes.Count(b, []byte("\n")) != bytes.Count(b, []byte("\r\n")) {
		t.Error("a line does not end in CR LF")
	}
	lines := readCSV(t, b)
	if len(lines) != 4 {
		t.Fatalf("%d lines", len(lines))
	}
	at := map[string]int{}
	for i, name := range lines[0] {
		if _, twice := at[name]; twice {
			t.Errorf("two columns are named %q", name)
		}
		at[name] = i
	}
	for _, want := range []struct {
		line         int
		column, text string
	}{
		{1, "users", "2000000000"}, {1, "messenger", "whatsapp"}, {1, "figure_messenger", "whatsapp"},
		{1, "as_of", "2020-02-12"}, {1, "bound", "at_least"}, {1, "basis", "official"}, {1, "publisher", "WhatsApp"},
		{1, "title", "Two Billion Users"},
		{1, "url", "https://blog.whatsapp.com/two-billion-users"}, {1, "published", "2020-02-12"}, {1, "change", "-5"},
		{1, "note", "'-2 bn, so they say"}, {2, "change", `'=HYPERLINK("x")`}, {2, "value", "20000000"},
		{2, "value_2", "2000000000"}, {2, "figure_messenger_2", "whatsapp"}, {2, "counted_by", "one research firm"},
		{2, "access", "secondary"}, {2, "origin_publisher", "A research firm"}, {2, "origin_access", "cited"},
		{2, "origin_published", "2021-01-20"}, {2, "disclosed", "2021-01-20"}, {2, "disclosed_precision", "latest"},
		{1, "origin_access", ""}, {1, "disclosed_precision", ""}, {2, "precision", "month"},
		{3, "users", ""}, {1, "published_precision", "day"}, {3, "value", ""},
	} {
		i, ok := at[want.column]
		if !ok {
			t.Fatalf("no column %s in %v", want.column, lines[0])
		}
		if got := lines[want.line][i]; got != want.text {
			t.Errorf("line %d, %s: %q, want %q", want.line, want.column, got, want.text)
		}
	}
	if b := encode(t, "csv", Doc{}); len(b) != 0 {
		t.Errorf("no columns: %q", b)
	}
}

func TestInert(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+1 234": "'+1 234", "-x": "'-x", "@sum": "'@sum", "--5": "'--5", "-": "'-",
		"\t=1": "'=1", "\r=1": "'=1", " \u200b=1": "'=1", "＝1": "'＝1",
		"-5": "-5", "-5.25": "-5.25", "-1e6": "-1e6", "-1e6x": "'-1e6x",
		"-.5": "'-.5", "'x": "''x", "'=1": "''=1", "-0,5": "-0,5", "-1,000,5": "'-1,000,5",
		"1=1": "1=1", "a\u00a0b": "a b", "": "", "a\r\nb": "a  b",
	} {
		if got := inert(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// Whoever takes the apostrophe away that a text of csv begins with, if it does, has the text.
func TestInertCanBeTakenBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := tidy(rapid.SampledFrom([]string{"", "'", "''", "=", "-", "+", "＝"}).Draw(t, "begin") +
			rapid.String().Draw(t, "text"))
		safe := inert(text)
		if strings.TrimPrefix(safe, "'") != text {
			t.Fatalf("%q becomes %q", text, safe)
		}
		if safe != "" && strings.ContainsAny(safe[:1], "=+-@") && !isNumber(strings.Replace(safe, ",", ".", 1)) {
			t.Fatalf("%q begins a formula", safe)
		}
	})
}

// For Excel a csv is marked as UTF-8, and has semicolons and decimal commas; else it says the same.
func TestExcel(t *testing.T) {
	d := testDoc(t)
	d.Report.Columns = append(d.Report.Columns, Numbers("times", "times"))
	d.Report.Rows[0].Cells = append(d.Report.Rows[0].Cells, Numeral("-1.36"))
	d.Report.Rows[1].Cells = append(d.Report.Rows[1].Cells, Numeral("11"))
	b, err := Encode("csv", d, Options{Excel: true})
	if err != nil {
		t.Fatal(err)
	}
	text, marked := bytes.CutPrefix(b, []byte("\ufeff"))
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma = ';'
	got, err := r.ReadAll()
	if err != nil || !marked {
		t.Fatalf("marked %v, %v", marked, err)
	}
	want := readCSV(t, encode(t, "csv", d))
	if want[1][4] != "-1.36" {
		t.Fatalf("the number is %q", want[1][4])
	}
	want[1][4] = "-1,36"
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestIsNumber(t *testing.T) {
	for s, want := range map[string]bool{
		"0": true, "-0": true, "10": true, "0.5": true, "-1.25e-3": true, "1E+9": true, "2000000000": true,
		"": false, "-": false, "01": false, "1.": false, ".5": false, "1e": false, "+1": false,
		"0x1": false, "NaN": false, "1 ": false, "1e5.0": false,
	} {
		if got := isNumber(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
		if got := json.Valid([]byte(s)); got != want && s != "1 " {
			t.Errorf("%q: the test is wrong, json says %v", s, got)
		}
	}
}

func TestJSON(t *testing.T) {
	var got struct {
		Userbase int
		Day      string
		Args     []string
		Rows     []struct {
			Values  map[string]any
			Figures []string
		}
		Figures []struct {
			ID, Source, Origin, Disclosed string
			Known                         string `json:"disclosed_precision"`
			Value                         float64
		}
		Sources []struct{ ID, Publisher, URL, Access string }
	}
	d := testDoc(t)
	d.Meta.Sources = d.Meta.Sources[3:] // the others are still there: the figures need them
	if err := json.Unmarshal(encode(t, "json", d), &got); err != nil {
		t.Fatal(err)
	}
	if got.Userbase != 3 || got.Day != "2021-01-15" ||
		len(got.Rows) != 3 || len(got.Figures) != 2 || len(got.Sources) != 4 {
		t.Fatalf("%+v", got)
	}
	v := got.Rows[0].Values
	if v["users"] != 2e9 || v["messenger"] != "whatsapp" || v["rank"] != 1.0 || v["change"] != "-5" ||
		got.Rows[2].Values["users"] != nil || got.Rows[1].Values["rank"] != nil {
		t.Errorf("values %v", v)
	}
	sources := map[string]bool{"": true}
	for _, s := range got.Sources {
		sources[s.ID] = true
		if cited := s.ID == "firm-2021"; cited != (s.Access == "cited") {
			t.Errorf("access of %s is %s", s.ID, s.Access)
		}
	}
	for _, f := range got.Figures {
		if !sources[f.Source] || !sources[f.Origin] || f.Source == "" {
			t.Errorf("source %q or origin %q of %s is missing", f.Source, f.Origin, f.ID)
		}
	}
	if f := got.Figures[1]; f.Origin != "firm-2021" || f.Disclosed != "2021-01-20" || f.Known != "latest" {
		t.Errorf("the origin of %s is %+v", f.ID, f)
	}
	if f := got.Figures[0]; f.Origin != "" || f.Disclosed != "" || f.Known != "" {
		t.Errorf("the origin of %s is %+v", f.ID, f)
	}
}

// Speech has a sentence a line: short ones of a head share one, long ones become two, sources follow their row.
func TestPlain(t *testing.T) {
	d := testDoc(t)
	source := &data.Source{Publisher: "ACME", Title: "Two bn, Q1 2020", Published: "2020-02-12",
		URL: "https://example.org/" + strings.Repeat("x", 99)}
	d.Report.Title, d.Report.Scope = "How big?  On 15 Jan 2021", "active users"
	d.Report.Sentence = "A had ≥90 times as many as B: at least 2\u00a0bn (12 Feb 2020; the company) against ~20 M " +
		"in Q4 2020 by the press, 18 %. It is so."
	d.Report.Speech = []Passage{{Head: []string{"1. A: 2 bn.", "4-17 Jan 2021."},
		More: []string{"it counts 35 k. Twice"}, Sources: []*data.Source{source}}}
	d.Meta.Sources, d.Report.Rows = []*data.Source{source}, nil
	d.Report.Notes, d.Meta.Flags = []string{"hidden: B"}, nil
	want := "How big? On 15 January 2021, active users.\n" +
		"A had at least 90 times as many as B.\n" +
		"At least 2 billion (12 February 2020; the company) against about 20 million in the fourth quarter\n" +
		"of 2020 by the press, 18 per cent.\n" +
		"It is so.\n\n" +
		"1. A: 2 billion. 4 to 17 January 2021.\n" +
		"   It counts 35 thousand.\n" +
		"   Twice.\n" +
		"   Source: ACME, \"Two bn, Q1 2020\", 12 February 2020. " + source.URL + "\n\n" +
		"hidden: B.\n\n" + d.Meta.versions() + "\n" + d.Meta.Command + "\n"
	if got := string(encode(t, "plain", d)); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	d.Report.Sentence = "“Größe” – Ж …"
	b, err := Encode("plain", d, Options{ASCII: true})
	if err != nil || strings.ContainsFunc(string(b), func(r rune) bool { return r >= 0x80 }) ||
		!strings.Contains(string(b), "\"Grosse\" - ? ..") && !strings.Contains(string(b), "\"Grosse\" - ?") {
		t.Errorf("%v\n%s", err, b)
	}
}

// The alternative text takes the longest wording that it has room for, and never loses who is hidden.
func TestAlt(t *testing.T) {
	long := strings.Repeat("Too long. ", 30)
	d := Doc{Report: Report{Chart: "Bar chart", Title: "How big?  On 15 Jan 2021", Scope: "active users",
		Hidden: []string{"B"}, Sentence: long,
		Wordings: []string{long, "A had 2\u00a0bn (Q1 2020).", "A."}}}
	want := "Bar chart. How big? On 15 January 2021, active users. hidden: B. " +
		"A had 2 billion (first quarter of 2020).\n"
	if got := string(encode(t, "alt", d)); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	d.Report.Title = strings.Repeat("x", 300)
	if got := string(encode(t, "alt", d)); got != "Bar chart. hidden: B. A had 2 billion (first quarter of 2020).\n" {
		t.Errorf("%q", got)
	}
	d.Report.Wordings = nil
	if got := string(encode(t, "alt", d)); len(got) > altRunes+1 {
		t.Errorf("%d characters: %q", len(got), got)
	}
}

func TestWrap(t *testing.T) {
	got := strings.Join(fit.WrapWords("about 20\u00a0M (Dec\u00a02020) extraordinarily", 9, false), "/")
	if want := "about/20\u00a0M/(Dec\u00a02020)/extraordinarily"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestFormats(t *testing.T) {
	for _, f := range Formats {
		got, ok := FormatOf("/a.svg/Some File-2" + strings.ToUpper(f.Ext))
		if !ok || got.ID != f.ID {
			t.Errorf("%s: %s", f.Ext, got.ID)
		}
	}
	for _, path := range []string{"", "svg", "a.jpg", "a.svg.gz", "a."} {
		if f, ok := FormatOf(path); ok {
			t.Errorf("%q is taken for %s", path, f.ID)
		}
	}
	if _, err := Encode("jpg", Doc{}, Options{}); err == nil || !strings.Contains(err.Error(), strings.Join(IDs(),
		", ")) {
		t.Errorf("unknown format: %v", err)
	}
	ids, starts := map[string]bool{}, map[string]bool{}
	for _, f := range Formats {
		encode(t, f.ID, Doc{}) // an empty document is no reason to fail
		if ids[f.ID] {
			t.Errorf("two formats are named %s", f.ID)
		}
		ids[f.ID] = true
		if (f.Read == nil) != (len(f.starts) == 0) {
			t.Errorf("%s: what can be read back is known by its beginning", f.ID)
		}
		for _, s := range f.starts {
			if starts[s] {
				t.Errorf("two formats begin with %q", s)
			}
			starts[s] = true
		}
	}
}
