package snapshot

import (
	"encoding/json"
	"reflect"
	"testing"

	"userbase/data"
	"userbase/ui/bibtest"
)

func TestBib(t *testing.T) {
	entries, err := bibtest.Read(string(Bib(testDoc(t))))
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]map[string]string{
		"userbase-3fa94c1": {"author": "userbase", "year": "2021", "month": "jan", "day": "15",
			"note": "data 3fa94c1 with quarters.csv, userbase 1.0.0"},
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
	if entries, err := bibtest.Read(string(Bib(hostileDoc(t)))); err != nil || len(entries) < 2 {
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
	entries, err := bibtest.Read(string(Bib(d)))
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
		entries, err := bibtest.Read(string(Bib(d)))
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
