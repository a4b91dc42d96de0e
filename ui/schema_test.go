package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"userbase/ui/frametest"
	"userbase/ui/screen"
)

func readFile(t testing.TB, path ...string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// The checker sees what is wrong.
func TestSchemaIsChecked(t *testing.T) {
	root := readFile(t, "snapshot", "schema.json")
	right := string(written(t, frameOf(t, 120, 36, "--day", "2021-01-15"), "json"))
	for was, is := range map[string]string{
		`"rank_from": 1`: `"rank_from": "1"`, `"sure": true`: `"sure": "yes"`, `"basis": "filing"`: `"basis": "firm"`,
		`"day": "2020-02-12"`: `"day": "2020-02"`, `"why": null`: `"why": ""`, `"userbase": 3`: `"userbase": 2`,
		`"hidden": false`: `"hid": false`, `"figures": [`: `"figure": [`, `"flags": [`: `"flags": ["odd",`,
		`"value": 2000000000`: `"value": 0.5`,
	} {
		if !strings.Contains(right, was) {
			t.Errorf("nothing is %s", was)
		}
		b := strings.Replace(right, was, is, 1)
		if was == `"flags": [` {
			at := strings.LastIndex(right, `"flags": [`)
			b = right[:at] + strings.Replace(strings.Replace(right[at:], was, is, 1), ",\n        ]", "]", 1)
			b = strings.Replace(b, `["odd",]`, `["odd"]`, 1)
		}
		if len(frametest.SchemaFaults(root, []byte(b))) == 0 {
			t.Errorf("%s may be %s", was, is)
		}
	}
}

// The files of the data set are as the package beside them says, and hold what they refer to.
func TestDataPackage(t *testing.T) {
	pack, err := frametest.Resources(readFile(t, "..", "data", "datapackage.json"))
	if err != nil || len(pack) != 4 {
		t.Fatalf("%d tables, %v", len(pack), err)
	}
	ids, tables := map[string]map[string]bool{}, map[string][]map[string]string{}
	for name, r := range pack {
		b := readFile(t, "..", "data", r.Path)
		var names []string
		for _, f := range r.Schema.Fields {
			names = append(names, f.Name)
		}
		if header, _, _ := strings.Cut(string(b), "\n"); header != strings.Join(names, ",") {
			t.Errorf("%s: the columns are %s, not %v", name, header, names)
		}
		if faults := frametest.TableFaults(r, b); len(faults) > 0 {
			t.Errorf("%s: %d faults, the first: %s", name, len(faults), faults[0])
		}
		tables[name], ids[name] = rowsOf(t, b), map[string]bool{}
		for _, row := range tables[name] {
			if key := r.Schema.PrimaryKey; key != "" && ids[name][row[key]] {
				t.Errorf("%s: %s is there twice", name, row[key])
			}
			ids[name][row["id"]] = true
		}
	}
	for name, r := range pack {
		for _, key := range r.Schema.ForeignKeys {
			for _, row := range tables[name] {
				if id := row[key.Fields]; id != "" && !ids[key.Reference.Resource][id] {
					t.Errorf("%s: %s %q is not in %s", name, key.Fields, id, key.Reference.Resource)
				}
			}
		}
	}
}

// The checker of tables sees what is wrong.
func TestExportsPackageIsChecked(t *testing.T) {
	pack, err := frametest.Resources(readFile(t, "snapshot", "datapackage.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"rank_from\n1-2\n", "sure\nyes\n", "day\n2018-01\n", "rank\n1\n", "flags\nodd\n",
		"day_precision\nweek\n", "value_2\n2 bn\n", "published\n3.1.2018\n", ""} {
		if len(frametest.TableFaults(pack["ranking"], []byte(table))) == 0 {
			t.Errorf("%q is taken", table)
		}
	}
	if faults := frametest.TableFaults(pack["ranking"], []byte("rank_from,value_2\n1,2\n,\n")); faults != nil {
		t.Error(faults)
	}
}

// Whatever the state, json and csv keep their shape.
func TestRandomStatesKeepTheirShape(t *testing.T) {
	env, root := testEnv(), readFile(t, "snapshot", "schema.json")
	pack, err := frametest.Resources(readFile(t, "snapshot", "datapackage.json"))
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(r *rapid.T) {
		f := screen.NewFrame(env, randomState(r), 80, 24, screen.NewLook(screen.Dark, false))
		if faults := frametest.SchemaFaults(root, written(t, f, "json")); len(faults) > 0 {
			r.Errorf("%q: %d faults, the first: %s", f.Args(f.State), len(faults), faults[0])
		}
		if b := written(t, f, "csv"); len(b) > 0 {
			if faults := frametest.TableFaults(pack[f.View], b); len(faults) > 0 {
				r.Errorf("%q: %d faults, the first: %s", f.Args(f.State), len(faults), faults[0])
			}
		}
	})
}
