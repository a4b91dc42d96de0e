package command

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"maps"
	"os"
	"strconv"
	"strings"
	"testing"

	"userbase/data"
	"userbase/data/own"
	"userbase/ui"
	"userbase/ui/bibtest"
	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
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

// oddNames are names of messengers of one's own that are long, alike at their beginning, written in all scripts, or
// markup, formulas and words of the program.
var oddNames = []string{"Telegram Business Messenger", "Telegram Business Chat", "Telegram X", "Chat Eins", "Chat",
	"O'Neill <b>Chat</b>", "=SUM(A1)", "-x", "@home", "'quoted'", "a,b", "x > y", "all", "none", "123", "Whats App",
	"This is a very long messenger name that goes on and on and o", "日本チャット", "微信测试", "Одноклассники", "Ελλ",
	"مرسال", "ข้อความ", "카카오톡", "🚀Rocket", "ranking", `say "hi"`, "semi;colon", "Sésame"}

// Files of figures bring a messenger of one's own back by its name, whatever that is: from figures, and from the screen
// that lists them.
func TestNamesOfOnesOwnComeBack(t *testing.T) {
	embedded, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	read := func(what string, text []byte) *data.Set {
		t.Helper()
		set, report, err := own.Read(context.Background(), embedded, []own.File{{Name: what,
			Text: bytes.NewReader(text)}}, own.Options{Today: frametest.Today})
		if err != nil || set == nil {
			t.Fatalf("%s: %v, %v", what, err, report.Faults)
		}
		return set
	}
	var table bytes.Buffer
	rows := csv.NewWriter(&table)
	lines := [][]string{{"messenger", "metric", "as_of", "value"}}
	for i, name := range oddNames {
		lines = append(lines, []string{name, "mau", "2026-01-01", strconv.Itoa(90-i) + "000000"})
	}
	if err := rows.WriteAll(lines); err != nil {
		t.Fatal(err)
	}
	set := read("table", table.Bytes())
	env, names := ui.NewEnv(set, frametest.Today, "test"), set.OwnNames()
	if len(names) < len(oddNames)-1 { // one is WhatsApp
		t.Fatalf("%d names: %v", len(names), names)
	}
	files := map[string][]byte{}
	for _, excel := range []bool{false, true} {
		if files["figures"+strconv.FormatBool(excel)], err = (choice{}).encode(env, "csv", excel); err != nil {
			t.Fatal(err)
		}
		state, err := env.Parse([]string{"--view", "figures", "--metric", "all"})
		if err != nil {
			t.Fatal(err)
		}
		format, _ := snapshot.ByID("csv")
		files["screen"+strconv.FormatBool(excel)], err = ui.Encode(screen.NewFrame(env, state, 0, 0, nil), format,
			snapshot.Size{}, screen.Dark, snapshot.Options{Excel: excel})
		if err != nil {
			t.Fatal(err)
		}
	}
	for what, text := range files {
		again := read(what, text)
		if got := again.OwnNames(); !maps.Equal(got, names) || again.Version != set.Version {
			t.Errorf("%s: %v, want %v", what, got, names)
		}
	}
	for _, format := range []string{"bib", "csl", "md", "json"} {
		b, err := (choice{}).encode(env, format, false)
		if err != nil || !strings.Contains(string(b), "Telegram Business Messenger") ||
			!strings.Contains(string(b), "Одноклассники") {
			t.Errorf("%s does not name messengers of one's own: %v", format, err)
		}
	}
}
