package command

import (
	"encoding/json"
	"errors"
	"os"
	"testing"

	"userbase/data"
	"userbase/ui"
	"userbase/ui/bibtest"
	"userbase/ui/frametest"
)

// The data set as json and csv is as the files beside the encoders say.
func TestFiguresKeepTheirShape(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	env, all := ui.NewEnv(set, frametest.Today, "test"), map[string][]byte{}
	for _, c := range []choice{{}, {messengers: []string{"signal"}, known: data.Date(2021, 1, 15)}} {
		for _, format := range []string{"json", "csv", "bib", "csl"} {
			if all[format], err = c.encode(env, format, false); err != nil {
				t.Fatal(err)
			}
		}
		shape, err := os.ReadFile("../snapshot/schema.json")
		if err != nil {
			t.Fatal(err)
		}
		if faults := frametest.SchemaFaults(shape, all["json"]); len(faults) > 0 {
			t.Errorf("json: %d faults, the first: %s", len(faults), faults[0])
		}
		tables, err := os.ReadFile("../snapshot/datapackage.json")
		if err != nil {
			t.Fatal(err)
		}
		pack, err := frametest.Resources(tables)
		if err != nil {
			t.Fatal(err)
		}
		if faults := frametest.TableFaults(pack["dataset"], all["csv"]); len(faults) > 0 {
			t.Errorf("csv: %d faults, the first: %s", len(faults), faults[0])
		}
		var doc struct{ Sources []struct{ ID string } }
		var items []struct{ ID string }
		entries, err := bibtest.Read(string(all["bib"]))
		if err := errors.Join(err, json.Unmarshal(all["json"], &doc), json.Unmarshal(all["csl"], &items)); err != nil {
			t.Fatal(err)
		}
		if len(entries) != len(doc.Sources)+1 || len(items) != len(entries) {
			t.Errorf("%d entries and %d items of %d sources", len(entries), len(items), len(doc.Sources))
		}
		for _, s := range doc.Sources {
			if entries[s.ID]["title"] == "" && entries[s.ID]["author"] == "" {
				t.Errorf("there is no entry of %s", s.ID)
			}
		}
	}
}
