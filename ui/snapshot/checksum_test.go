package snapshot

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// stateAt is where the state stands in a file of a format.
func stateAt(t *testing.T, format string, b []byte) (from, to int) {
	t.Helper()
	marks := map[string][2]string{
		"svg": {"<metadata>", "</metadata>"}, "html": {`<meta name="userbase"`, ">"}, "json": {"{", `"scope"`},
		"png": {"iTXtuserbase", "IDAT"},
	}[format]
	from = bytes.Index(b, []byte(marks[0]))
	to = from + bytes.Index(b[max(from, 0):], []byte(marks[1]))
	if marks[0] == "" || from < 0 || to < from+500 {
		t.Fatalf("%s: the state is not found", format)
	}
	return from, to
}

// Whatever bit of a state is wrong, the file is refused, or it says the same: a bit of white space or of the letters of
// an escape may mean nothing.
func TestReadFlippedBits(t *testing.T) {
	d := testDoc(t)
	d.Grid = d.Grid.Sub(0, 0, 1, 1)
	d.Report.Rows, d.Meta.Sources = d.Report.Rows[:1], d.Meta.Sources[:1]
	for _, format := range Readable() {
		b := encode(t, format, d)
		from, to := stateAt(t, format, b)
		want, err := read(b)
		if err != nil || len(want.Figures) == 0 || want.Sentence == "" {
			t.Fatalf("%s: %v %+v", format, err, want)
		}
		refused, same := 0, 0
		for i := from; i < to; i++ {
			for bit := range 8 {
				b[i] ^= 1 << bit
				m, err := read(b)
				b[i] ^= 1 << bit
				switch {
				case err != nil:
					refused++
				case reflect.DeepEqual(m, want):
					same++
				default:
					t.Errorf("%s: bit %d of byte %d (%.20q) gives %+v", format, bit, i, b[i:], m)
				}
			}
		}
		if refused < 10*same || refused+same < 5000 {
			t.Errorf("%s: %d refused, %d the same", format, refused, same)
		}
	}
}

// In a png of version 1 the checksum of its chunk finds a wrong bit.
func TestReadFlippedBitsOfFormat1(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("testdata", "format1", "a.png"))
	if err != nil {
		t.Fatal(err)
	}
	from, to := stateAt(t, "png", b)
	want, err := read(b)
	if err != nil {
		t.Fatal(err)
	}
	for i := from; i < to; i += 7 {
		b[i] ^= 1
		if m, err := read(b); err == nil && !reflect.DeepEqual(m, want) {
			t.Errorf("byte %d: %+v", i, m)
		}
		b[i] ^= 1
	}
}

// What is wrong in the drawing or in the rows is not the state's concern.
func TestReadFlippedDrawing(t *testing.T) {
	d := testDoc(t)
	for _, format := range Readable() {
		b := encode(t, format, d)
		_, from := stateAt(t, format, b)
		want, err := read(b)
		if err != nil {
			t.Fatal(err)
		}
		to := len(b) - 20 // the end of the file must be there
		if format == "json" {
			from = bytes.Index(b, []byte(`"citation"`)) + len(`"citation": "`)
			to = from + len(d.Report.Citation) - len("…")
		}
		for i := from + 8; i < to; i += 1 + (to-from)/1000 {
			b[i] ^= 1
			m, err := read(b)
			b[i] ^= 1
			if err != nil || !reflect.DeepEqual(m, want) {
				t.Fatalf("%s: a bit of byte %d (%.20q): %v", format, i, b[i:], err)
			}
		}
	}
}

// Who writes the JSON anew, in other lines, another order and with more in it, may do so; who changes it may not.
func TestReadReformattedJSON(t *testing.T) {
	d := testDoc(t)
	var all map[string]any
	if err := json.Unmarshal(encode(t, "json", d), &all); err != nil {
		t.Fatal(err)
	}
	all["added"] = []any{map[string]any{"title": "no title of ours", "args": 1}}
	sorted, err := json.MarshalIndent(all, "\t", "\t\t")
	if err != nil {
		t.Fatal(err)
	}
	want, err := read(encode(t, "json", d))
	if err != nil || len(want.Figures) != 2 {
		t.Fatalf("%v %+v", err, want)
	}
	for name, b := range map[string][]byte{"sorted": sorted, "with a mark": append([]byte("\ufeff\n"), sorted...)} {
		if m, err := read(b); err != nil || !reflect.DeepEqual(m, want) {
			t.Errorf("%s: %v %+v", name, err, m)
		}
	}
	for key, value := range map[string]any{
		"checksum": "00000000", "title": "x", "args": []string{}, "flags": nil, "day": "2021-01-16", "theme": "light",
		"sentence": "x", "figures": []any{}, "today": false, "own": []string{"x.csv"},
		"size": "80x24",
	} {
		was := all[key]
		for _, value := range []any{value, nil} {
			all[key] = value
			b, _ := json.Marshal(all)
			if _, err := read(b); err != errDamaged {
				t.Errorf("%s is %v: %v", key, value, err)
			}
		}
		delete(all, key)
		b, _ := json.Marshal(all)
		if _, err := read(b); err != errDamaged {
			t.Errorf("no %s: %v", key, err)
		}
		all[key] = was
	}
	twice := bytes.Replace(encode(t, "json", d), []byte(`"day": "2021-01-15"`),
		[]byte(`"day": "2021-01-15", "day": "2021-01-15"`), 1)
	if _, err := read(twice); err != errDamaged {
		t.Errorf("a field that is there twice: %v", err)
	}
}

// Files of version 1 of the state, which has no checksum, are still read.
func TestReadFormat1(t *testing.T) {
	want := []string{
		"--view", "ranking", "--day", "2021-01-15", "--hide", "signal,threema", "--search", "it's <b>",
		"--theme", "dark",
	}
	for _, format := range Readable() {
		m, err := Read(filepath.Join("testdata", "format1", "a."+format), nil)
		if err != nil || !reflect.DeepEqual(m.Args, want) || len(m.Sources) == 0 || !strings.HasPrefix(m.Title, "How") {
			t.Errorf("%s: %v %+v", format, err, m)
		}
	}
}
