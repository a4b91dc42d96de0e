package snapshot

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"userbase/ui/cells"
)

// word is a word of an svg: where it stands, in points, and how it looks.
type word struct {
	x, y       float64
	text, fill string
	bold       bool
}

// readSVGWords reads an svg with encoding/xml: its words, its paths by colour, the texts of title and desc. It fails
// at any element or attribute that a picture does not need.
func readSVGWords(t *testing.T, b []byte) (words []word, paths map[string]string, title, desc string) {
	t.Helper()
	paths = map[string]string{}
	d := xml.NewDecoder(bytes.NewReader(b))
	var open []xml.StartElement
	attr := func(e xml.StartElement, name string) string {
		for _, a := range e.Attr {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return words, paths, title, desc
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			const used = " svg title desc metadata state style rect path g text tspan a "
			if !strings.Contains(used, " "+e.Name.Local+" ") {
				t.Fatalf("element %s", e.Name.Local)
			}
			for _, a := range e.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" ||
					a.Name.Local == "href" && (e.Name.Local != "a" || !strings.HasPrefix(a.Value, "http")) {
					t.Fatalf("attribute %s", a.Name.Local)
				}
			}
			if e.Name.Local == "path" {
				paths[attr(e, "fill")] += attr(e, "d")
			}
			open = append(open, e.Copy())
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) == 0 {
				continue
			}
			switch top := open[len(open)-1]; top.Name.Local {
			case "title":
				title += string(e)
			case "desc":
				desc += string(e)
			case "tspan":
				row := open[len(open)-2]
				words = append(words, word{
					x: number(t, attr(top, "x")), y: number(t, attr(row, "y")), text: string(e),
					fill: attr(top, "fill"), bold: attr(top, "font-weight") != "",
				})
			}
		}
	}
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// isShape reports whether the rune is drawn as a shape.
func isShape(r rune) bool {
	m := measure{cellW, cellH, 1}
	return m.drawMark(&path{}, r, 0, 0) || len(m.rects(nil, r)) > 0
}

func TestSVGPlacesEveryWord(t *testing.T) {
	for _, name := range []string{"ranking", "trend"} {
		d := testDoc(t)
		d.Grid = screen(t, name)
		words, _, title, desc := readSVGWords(t, encode(t, "svg", d))
		if title != d.Meta.Title || desc != d.Report.Sentence {
			t.Errorf("%s: title %q, description %q", name, title, desc)
		}
		// Every letter of the grid is found where it belongs, once, and none else is found.
		want := map[[2]int]rune{}
		for y := range d.Grid.H {
			for x := range d.Grid.W {
				if c := d.Grid.Cell(x, y); c.Rune != ' ' && c.Rune != 0 && !isShape(c.Rune) {
					want[[2]int{x, y}] = c.Rune
				}
			}
		}
		for _, w := range words {
			x, y := int(w.x-margin)/cellW, int(w.y-baseline-margin)/cellH
			for _, r := range w.text {
				if at := [2]int{x, y}; want[at] != r {
					t.Fatalf("%s: %q at %v: want %q", name, r, at, want[at])
				} else {
					delete(want, at)
				}
				x += cells.RuneWidth(r)
			}
			if strings.ContainsAny(w.text, " ") {
				t.Errorf("%s: %q is more than a word", name, w.text)
			}
		}
		if len(want) > 0 {
			t.Errorf("%s: %d letters are missing", name, len(want))
		}
	}
}

func TestSVGJoinsShapes(t *testing.T) {
	green, d := cells.Style{Fg: cells.Index(35)}, testDoc(t)
	for _, test := range []struct {
		name string
		rows []string
		want string
	}{
		{"a bar", []string{"██████▌"}, "M8 8h52v16h-52z"},
		{"two rows of a bar", []string{"██", "██"}, "M8 8h16v32h-16z"},
		{"an axis with a tick", []string{"──┴─"}, "M8 15h32v1h-32zM27 8h1v8h-1z"},
		{"a rule", []string{"│", "│", "┤"}, "M11 8h1v48h-1zM8 47h4v1h-4z"},
		{"a corner", []string{"┐"}, "M8 15h4v1h-4zM11 15h1v9h-1z"},
		{"an arc", []string{"╭"},
			"M16 15h-1c-2.21 0-4 1.79-4 4v5h1v-5c0-1.66 1.34-3 3-3h1z"},
		{"an open end", []string{"▌▶"}, "M8 8h4v16h-4zM12 8l12 8l-12 8z"},
		{"dots", []string{"┈"}, "M8 15h1v1h-1zM10 15h1v1h-1zM12 15h1v1h-1zM14 15h1v1h-1z"},
	} {
		d.Grid = cells.New(10, 4, notASCII)
		for y, row := range test.rows {
			d.Grid.Text(0, y, row, green)
		}
		_, paths, _, _ := readSVGWords(t, encode(t, "svg", d))
		if got := paths["#00af5f"]; got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestSVGStyles(t *testing.T) {
	d := testDoc(t)
	d.Grid = cells.New(20, 2, notASCII)
	d.Grid.Text(0, 0, "one", cells.Style{Attr: cells.Bold})
	d.Grid.Text(4, 0, "two", cells.Style{Fg: cells.Index(35), Attr: cells.Reverse})
	d.Grid.Text(8, 0, "six", cells.Style{Attr: cells.Faint})
	d.Grid.Text(12, 0, "a link", cells.Style{Attr: cells.Underline})
	words, paths, _, _ := readSVGWords(t, encode(t, "svg", d))
	want := []word{
		{8, 20.5, "one", "", true}, {40, 20.5, "two", "#1e1e1e", false}, {72, 20.5, "six", "#818181", false},
		{104, 20.5, "a", "", false}, {120, 20.5, "link", "", false},
	}
	if len(words) != len(want) {
		t.Fatalf("%d words: %v", len(words), words)
	}
	for i, w := range want {
		if words[i] != w {
			t.Errorf("got %v, want %v", words[i], w)
		}
	}
	if paths["#00af5f"] != "M40 8h24v16h-24z" || paths["#e4e4e4"] != "M104 22h48v1h-48z" {
		t.Errorf("reverse video and underline are drawn as %v", paths)
	}
	d.Meta.Dark = false
	b := string(encode(t, "svg", d))
	if !strings.Contains(b, `fill="#ffffff"/>`) || !strings.Contains(b, `<g fill="#1f2328">`) {
		t.Error("light: no dark text on white")
	}
}

// A view of a part of a larger grid is written as that part.
func TestPictureOfView(t *testing.T) {
	d := testDoc(t)
	d.Grid = screen(t, "ranking").Sub(20, 2, 40, 3)
	for format, b := range map[string][]byte{"txt": encode(t, "txt", d), "ansi": encode(t, "ansi", d)} {
		lines := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
		if len(lines) != 3 || !strings.Contains(lines[0], "████") {
			t.Errorf("%s: %q", format, b)
		}
	}
	if m := decodePNG(t, encode(t, "png", d)); m.Rect.Dx() != (40*8+16)*2 || m.Rect.Dy() != (3*16+16)*2 {
		t.Errorf("png: %v", m.Rect)
	}
}

func TestContrast(t *testing.T) {
	luminance := func(c rgb) float64 {
		r, g, b := float64(c[0])/255, float64(c[1])/255, float64(c[2])/255
		return 0.2126*r*r + 0.7152*g*g + 0.0722*b*b
	}
	for _, dark := range []bool{true, false} {
		th := themeOf(dark)
		a, b := luminance(th.fg), luminance(th.bg)
		if ratio := (max(a, b) + 0.05) / (min(a, b) + 0.05); ratio < 10 {
			t.Errorf("dark %v: contrast %.1f", dark, ratio)
		}
	}
	for n, want := range map[uint8]rgb{
		16: {0, 0, 0}, 35: {0, 0xaf, 0x5f}, 202: {0xff, 0x5f, 0},
		231: {255, 255, 255}, 239: {0x4e, 0x4e, 0x4e}, 255: {0xee, 0xee, 0xee},
	} {
		if got := xterm(n); got != want {
			t.Errorf("colour %d is %v, want %v", n, got, want)
		}
	}
}
