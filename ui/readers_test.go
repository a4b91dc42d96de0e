package ui

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"userbase/ui/bibtest"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// readings are states for the readers of all formats: those whose records differ, and one whose texts are markup.
var readings = append(recorded[:len(recorded):len(recorded)],
	[]string{"--search", `it's <b>&amp; "x|y" [^x]: *z* \`, "--theme", "light", "--open"})

// readSize is the size of the pictures that are read.
var readSize = snapshot.Size{W: 100, H: 30}

// reading is what a reader found in a file.
type reading struct {
	text string
	rows int // of its table, -1 if it has none
}

// Every view of every state in every format is read by a reader of that format, carries what it must, and where it
// holds its state gives it back. Its tables have the rows of each other.
func TestEveryViewInEveryFormat(t *testing.T) {
	dir, files := t.TempDir(), newReader(t)
	for _, view := range testEnv().ViewIDs() {
		for i, flags := range readings {
			if testing.Short() && i%4 > 0 {
				continue
			}
			f := frameOf(t, 120, 36, append([]string{"--view", view}, flags...)...)
			name := view + " " + strings.Join(flags, " ")
			rows := map[bool]int{}
			for _, format := range snapshot.Formats {
				b, err := Encode(f, format, readSize, f.State.Theme, snapshot.Options{})
				if err != nil {
					t.Fatal(err)
				}
				r, err := files.read(format.ID, view, b)
				if err != nil {
					t.Errorf("%s as %s: %v in\n%.2000s", name, format.ID, err, b)
					continue
				}
				want := []string{f.Set.Version, "userbase snapshot " + view + " --format " + format.ID, "--day " +
					f.Day().String()}
				if format.Bare && !format.Picture {
					want = nil
				}
				for _, w := range want {
					if !strings.Contains(fold(r.text), w) {
						t.Errorf("%s as %s lacks %q:\n%.3000s", name, format.ID, w, r.text)
					}
				}
				if n, other := rows[format.Data]; other && r.rows >= 0 && n != r.rows {
					t.Errorf("%s as %s has %d rows, not %d", name, format.ID, r.rows, n)
				}
				if r.rows >= 0 {
					rows[format.Data] = r.rows
				}
				if format.Read != nil {
					comesBack(t, f, filepath.Join(dir, fmt.Sprint(view, i, format.Ext)), b)
				}
			}
			d := document(f)
			entries, err := bibtest.Read(string(snapshot.Bib(d)))
			if err != nil || len(entries) <= len(d.Meta.Sources) {
				t.Errorf("%s as BibTeX: %d entries of %d sources, %v", name, len(entries), len(d.Meta.Sources), err)
			}
			if len(rows) != 2 {
				t.Errorf("%s has no tables", name)
			}
		}
	}
}

// comesBack holds a file to its state.
func comesBack(t *testing.T, f screen.Frame, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	meta, err := snapshot.Read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := f.State
	if want.Theme == screen.Auto && filepath.Ext(path) == ".png" {
		want.Theme = screen.Light // it holds one alone
	}
	if back, err := f.Parse(meta.Args); err != nil || back != want {
		t.Errorf("%s: the state comes back as %+v (%v), it was %+v", path, back, err, want)
	}
}

// reader reads files of all formats.
type reader struct {
	t      *testing.T
	schema []byte
	tables map[string]frametest.Resource
}

func newReader(t *testing.T) reader {
	tables, err := frametest.Resources(readFile(t, "snapshot", "datapackage.json"))
	if err != nil {
		t.Fatal(err)
	}
	return reader{t, readFile(t, "snapshot", "schema.json"), tables}
}

// read reads a file of a view strictly.
func (r reader) read(format, view string, b []byte) (reading, error) {
	if format != "png" && !utf8.Valid(b) {
		return reading{}, errors.New("no UTF-8")
	}
	switch format {
	case "svg":
		return readSVG(r.t, b)
	case "png":
		return readPNG(b)
	case "html":
		return readHTML(b)
	case "csv":
		return r.csv(view, b)
	case "json":
		return r.json(b)
	case "md":
		return readMarkdown(b)
	case "ansi":
		text := ansi.Strip(string(b))
		if strings.Contains(regexp.MustCompile(`\x1b\[[0-9;]*m`).ReplaceAllString(string(b), ""), "\x1b") {
			return reading{}, errors.New("more than colours")
		}
		return readText(text)
	}
	return readText(string(b))
}

// readText reads letters: no controls, no line that is very wide but for an address, and an end.
func readText(text string) (reading, error) {
	for line := range strings.Lines(text) {
		line, ended := strings.CutSuffix(line, "\n")
		control := func(r rune) bool { return r < ' ' || r == 0x7f || r == utf8.RuneError }
		if !ended || strings.ContainsFunc(line, control) {
			return reading{}, fmt.Errorf("a control character, or no end: %q", line)
		}
		if cells.Width(line, false) > 250 && !strings.Contains(line, "http") {
			return reading{}, fmt.Errorf("a long line: %q", line)
		}
	}
	if strings.TrimSpace(text) == "" {
		return reading{}, errors.New("nothing")
	}
	return reading{text, -1}, nil
}

// number is a length in a picture.
var number = regexp.MustCompile(`^-?\d+(\.\d+)?$`)

// readSVG reads a picture: its names are its own, what it refers to is there, and its lengths are numbers.
func readSVG(t *testing.T, b []byte) (reading, error) {
	root := elements(t, b)
	if len(root.inner) != 1 || root.inner[0].name != "svg" || !strings.Contains(string(b[:200]),
		`xmlns="http://www.w3.org/2000/svg"`) {
		return reading{}, errors.New("no svg")
	}
	ids, refs := map[string]bool{}, map[string]bool{}
	var faults []error
	var walk func(e *element)
	walk = func(e *element) {
		for key, v := range e.attr {
			switch key {
			case "id":
				if ids[v] {
					faults = append(faults, fmt.Errorf("two are named %s", v))
				}
				ids[v] = true
			case "aria-labelledby":
				for _, id := range strings.Fields(v) {
					refs[id] = true
				}
			case "x", "y", "width", "height", "r", "cx", "cy", "x1", "y1", "x2", "y2":
				for _, n := range strings.Fields(v) { // of a text, one for each letter
					if !number.MatchString(n) {
						faults = append(faults, fmt.Errorf("<%s %s=%q>", e.name, key, v))
					}
				}
			}
			if _, id, found := strings.Cut(v, "url(#"); found {
				refs[strings.TrimSuffix(id, ")")] = true
			}
			if strings.Contains(v, "NaN") || strings.Contains(v, "Inf") {
				faults = append(faults, fmt.Errorf("<%s %s=%q>", e.name, key, v))
			}
		}
		for _, in := range e.inner {
			walk(in)
		}
	}
	walk(root)
	for id := range refs {
		if !ids[id] {
			faults = append(faults, fmt.Errorf("nothing is named %s", id))
		}
	}
	if len(root.all("text")) < 3 {
		faults = append(faults, errors.New("hardly a picture"))
	}
	return reading{root.whole(), -1}, errors.Join(faults...)
}

// readPNG reads a picture: it has the size that was asked for, more than one colour, and nothing behind it.
func readPNG(b []byte) (reading, error) {
	in := bytes.NewReader(b)
	img, err := png.Decode(in)
	if err != nil {
		return reading{}, err
	}
	if rest, _ := io.ReadAll(in); len(rest) > 0 {
		return reading{}, fmt.Errorf("%d bytes behind the picture", len(rest))
	}
	size, colours := img.Bounds(), map[any]bool{}
	for y := 0; y < size.Dy() && len(colours) < 3; y++ {
		for x := range size.Dx() {
			colours[img.At(x, y)] = true
		}
	}
	if size.Dx()*(readSize.H+1)*2 != size.Dy()*(readSize.W+2) || len(colours) < 3 {
		err = fmt.Errorf("the picture is %v, in %d colours", size, len(colours))
	}
	return reading{string(b), -1}, err
}

// void are the elements of html without an end.
var void = []string{"meta", "br", "hr", "img", "link", "input", "col"}

// tags checks that the elements of a page are closed in turn, and have no attribute twice.
func tags(b []byte) error {
	var open []string
	for z := html.NewTokenizer(bytes.NewReader(b)); ; {
		kind := z.Next()
		token := z.Token()
		switch kind {
		case html.ErrorToken:
			if !errors.Is(z.Err(), io.EOF) || len(open) > 0 {
				return fmt.Errorf("%v, %q are open", z.Err(), open)
			}
			return nil
		case html.StartTagToken, html.SelfClosingTagToken:
			seen := map[string]bool{}
			for _, a := range token.Attr {
				if seen[a.Key] {
					return fmt.Errorf("<%s> has %s twice", token.Data, a.Key)
				}
				seen[a.Key] = true
			}
			if kind == html.StartTagToken && !slices.Contains(void, token.Data) {
				open = append(open, token.Data)
			}
		case html.EndTagToken:
			if len(open) == 0 || open[len(open)-1] != token.Data {
				return fmt.Errorf("</%s> closes %q", token.Data, open)
			}
			open = open[:len(open)-1]
		}
	}
}

// readHTML reads a page: what is opened is closed, its names are its own, what it refers to is there, its table is a
// rectangle, and what it tells searches is JSON.
func readHTML(b []byte) (reading, error) {
	if err := tags(b); err != nil {
		return reading{}, err
	}
	doc, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		return reading{}, err
	}
	r, ids, refs := reading{rows: -1}, map[string]bool{}, []string{}
	faults := []error{tableOf(doc, &r)}
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			r.text += n.Data + " "
			if n.Parent.Data == "script" && !json.Valid([]byte(n.Data)) {
				faults = append(faults, fmt.Errorf("no JSON: %s", n.Data))
			}
		}
		if n.FirstChild == nil && (n.Data == "title" || n.Data == "desc") {
			faults = append(faults, fmt.Errorf("an empty %s", n.Data))
		}
		for _, a := range n.Attr {
			if a.Val == "" && a.Key == "aria-label" {
				faults = append(faults, fmt.Errorf("a %s without a name", n.Data))
			}
			if a.Key == "id" && ids[a.Val] {
				faults = append(faults, fmt.Errorf("two are named %s", a.Val))
			}
			switch {
			case a.Key == "id":
				ids[a.Val] = true
			case a.Key == "aria-labelledby":
				refs = append(refs, strings.Fields(a.Val)...)
			case strings.HasPrefix(a.Val, "url(#"):
				refs = append(refs, a.Val[len("url(#"):len(a.Val)-1])
			}
		}
	}
	for _, id := range refs {
		if !ids[id] {
			faults = append(faults, fmt.Errorf("nothing is named %s", id))
		}
	}
	return r, errors.Join(faults...)
}

// tableOf reads the only table of a page, which has as many cells in each row.
func tableOf(doc *html.Node, r *reading) error {
	wide := -1
	for n := range doc.Descendants() {
		if n.Data != "tr" || n.Type != html.ElementNode {
			continue
		}
		cells := 0
		for c := range n.ChildNodes() {
			if c.Data == "td" || c.Data == "th" {
				cells++
			}
		}
		if wide >= 0 && cells != wide {
			return fmt.Errorf("a row of %d cells in a table of %d", cells, wide)
		}
		wide = cells
		r.rows++
	}
	if wide < 1 {
		return errors.New("no table")
	}
	return nil
}

// csv reads rows by what the package of the exports says, and finds no formula.
func (r reader) csv(view string, b []byte) (reading, error) {
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil || len(rows) == 0 {
		return reading{}, fmt.Errorf("no rows: %w", err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsRune("=+@-\t\r", rune(cell[0])) && !number.MatchString(cell) {
				return reading{}, fmt.Errorf("the cell %q begins a formula", cell)
			}
		}
	}
	if faults := frametest.TableFaults(r.tables[view], b); len(faults) > 0 {
		err = fmt.Errorf("%d faults, the first: %s", len(faults), faults[0])
	}
	return reading{string(b), len(rows) - 1}, err
}

// json reads a document by its schema.
func (r reader) json(b []byte) (reading, error) {
	var v struct{ Rows []any }
	if err := json.Unmarshal(b, &v); err != nil {
		return reading{}, err
	}
	if faults := frametest.SchemaFaults(r.schema, b); len(faults) > 0 {
		return reading{}, fmt.Errorf("%d faults, the first: %s", len(faults), faults[0])
	}
	return reading{string(b), len(v.Rows)}, nil
}

var (
	cellEnd    = regexp.MustCompile(`(^|[^\\])\|`)
	noteStart  = regexp.MustCompile(`(?m)^\[\^\d+\]: `)
	noteUnread = regexp.MustCompile(`\[\^\d`)
)

// readMarkdown reads markdown as common readers do: one heading, one table of as many cells in each row, and footnotes
// that are defined once and used.
func readMarkdown(b []byte) (reading, error) {
	var out bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Convert(b, &out); err != nil {
		return reading{}, err
	}
	page := out.String()
	doc, err := html.Parse(&out)
	if err != nil {
		return reading{}, err
	}
	r := reading{rows: -1}
	faults := []error{tableOf(doc, &r)}
	wide := 0 // readers mend rows that are too long or too short
	for line := range strings.Lines(string(b)) {
		if n := len(cellEnd.FindAllString(line, -1)); strings.HasPrefix(line, "|") {
			if wide == 0 {
				wide = n
			}
			if n != wide {
				faults = append(faults, fmt.Errorf("a row of %d cells in a table of %d: %s", n-1, wide-1, line))
			}
		}
	}
	r.text = strings.ReplaceAll(string(b), `\`, "")
	count := map[string]int{}
	for n := range doc.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "code" {
			if noteUnread.MatchString(n.Data) {
				faults = append(faults, fmt.Errorf("a footnote is not there: %s", n.Data))
			}
		}
		for _, a := range n.Attr {
			if a.Key == "id" && strings.HasPrefix(a.Val, "fn:") {
				count["notes"]++
			}
		}
		count[n.Data]++
	}
	if defined := len(noteStart.FindAll(b, -1)); defined != count["notes"] || count["h1"] != 1 || count["table"] != 1 {
		faults = append(faults, fmt.Errorf("%s footnotes are defined, %d read; %d headings, %d tables in %s",
			strconv.Itoa(defined), count["notes"], count["h1"], count["table"], page))
	}
	return r, errors.Join(faults...)
}
