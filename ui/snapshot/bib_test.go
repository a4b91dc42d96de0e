package snapshot

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"userbase/data"
)

// readBib reads BibTeX strictly: entries of one kind, a key, fields in balanced braces or the name of a month.
func readBib(text string) (entries map[string]map[string]string, err error) {
	entries = map[string]map[string]string{}
	rest := strings.TrimSpace(text)
	for rest != "" {
		body, found := strings.CutPrefix(rest, "@misc{")
		key, body, comma := strings.Cut(body, ",\n")
		if !found || !comma || key == "" || strings.ContainsAny(key, " {}%#\\,\"'~") || entries[key] != nil {
			return nil, fmt.Errorf("no entry, or one again: %.60q", rest)
		}
		entries[key] = map[string]string{}
		for !strings.HasPrefix(body, "}") {
			name, value, equals := strings.Cut(strings.TrimLeft(body, " "), " = ")
			if !equals || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" {
				return nil, fmt.Errorf("no field: %.60q", body)
			}
			end, depth := 0, 0
			for ; end < len(value) && (depth > 0 || value[end] != ','); end++ {
				switch value[end] {
				case '\\':
					end++
				case '{':
					depth++
				case '}':
					depth--
				}
			}
			if depth != 0 || end >= len(value) || value[end] != ',' {
				return nil, fmt.Errorf("the braces of %s are not balanced: %.60q", name, value)
			}
			text := value[:end]
			if month := len(text) == 3 && name == "month"; !month && (text[0] != '{' || text[len(text)-1] != '}') {
				return nil, fmt.Errorf("%s is %q", name, text)
			}
			entries[key][name] = strings.Trim(text, "{}")
			body = strings.TrimLeft(value[end+1:], "\n")
		}
		rest = strings.TrimSpace(body[1:])
	}
	return entries, nil
}

func TestBib(t *testing.T) {
	entries, err := readBib(string(Bib(testDoc(t))))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]map[string]string{
		"userbase-3fa94c1": {"author": "userbase", "year": "2021", "month": "jan", "day": "15",
			"note": "data 3fa94c1, userbase 1.0.0"},
		"whatsapp-2020": {"author": "WhatsApp", "title": "Two Billion Users", "year": "2020", "month": "feb",
			"day": "12", "url": "https://blog.whatsapp.com/two-billion-users",
			"note": "whatsapp: at least 2 bn (12 Feb 2020, users)"},
		"firm-2021": {"note": "named, not read; signal: about 20 M (Dec 2020, users)", "url": ""},
		"verge-2021": {"title": "The ''battle'' inside Signal", "url": "https://www.theverge.com/22249391?a=1&b=2",
			"note": "tells of signal: about 20 M (Dec 2020, users)"},
		"list": {"year": "2021", "month": "jan", "day": "", "note": ""},
	} {
		for name, text := range want {
			if got := entries[key][name]; got != text {
				t.Errorf("%s of %s is %q, want %q", name, key, got, text)
			}
		}
	}
	if len(entries) != 5 {
		t.Errorf("%d entries", len(entries))
	}
	if entries, err := readBib(string(Bib(hostileDoc(t)))); err != nil || len(entries) < 2 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}

// Every source of the data set has an entry of its own.
func TestBibOfAllFigures(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	d, documents := testDoc(t), map[*data.Source]bool{}
	d.Report.Rows, d.Meta.Sources = nil, nil
	for i := range set.Observations {
		o := &set.Observations[i]
		d.Report.Rows = append(d.Report.Rows, Row{Figures: []*data.Observation{o}})
		for _, s := range o.Documents() {
			documents[s] = true
		}
	}
	entries, err := readBib(string(Bib(d)))
	if err != nil || len(entries) != len(documents)+1 {
		t.Errorf("%d entries for %d documents: %v", len(entries), len(documents), err)
	}
	for s := range documents {
		if e := entries[s.ID]; e == nil || e["author"] == "" || e["note"] == "" {
			t.Errorf("%s is %v", s.ID, e)
		}
	}
}

// CSL-JSON holds the same documents under the same ids.
func TestCSL(t *testing.T) {
	for _, d := range []Doc{testDoc(t), hostileDoc(t)} {
		b, err := CSL(d)
		if err != nil {
			t.Fatal(err)
		}
		var items []struct {
			ID, Type, Title, URL, Note string
			Author                     []struct{ Literal string }
			Issued                     struct {
				Parts [][]int `json:"date-parts"`
			}
		}
		if err := json.Unmarshal(b, &items); err != nil {
			t.Fatal(err)
		}
		entries, err := readBib(string(Bib(d)))
		if err != nil || len(items) != len(entries) || items[0].Type != "dataset" {
			t.Fatalf("%d items, %d entries, %v", len(items), len(entries), err)
		}
		for _, it := range items {
			if entries[it.ID] == nil || len(it.Author) != 1 || it.Author[0].Literal == "" {
				t.Errorf("%+v", it)
			}
			if it.ID == "whatsapp-2020" && (it.Title != "Two Billion Users" || it.Type != "webpage" ||
				!reflect.DeepEqual(it.Issued.Parts, [][]int{{2020, 2, 12}}) ||
				it.URL != "https://blog.whatsapp.com/two-billion-users") {
				t.Errorf("%+v", it)
			}
			if it.ID == "list" && !reflect.DeepEqual(it.Issued.Parts, [][]int{{2021, 1}}) {
				t.Errorf("%+v", it)
			}
		}
	}
}
