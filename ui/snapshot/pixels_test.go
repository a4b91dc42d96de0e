package snapshot

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"image"
	"image/color"
	"slices"
	"strings"
	"testing"

	"userbase/ui/cells"
)

var leastSize = Size{40, 10}

func TestParsePixels(t *testing.T) {
	for text, want := range map[string]Size{"og": {118, 30}, "Square": {81, 40}, "story": {81, 72}, "phone": {46, 51},
		"1200x628": {118, 30}, "420×300": {40, 14}, "390x844": {46, 51}, "336x176": {40, 10}, "5020x4020": {500, 200}} {
		p, got, err := ParsePixels(text, leastSize)
		if err != nil || got != want || p.Name == "" {
			t.Errorf("%s is %v (%v), want %v", text, got, err, want)
		}
		if again, _, err := ParsePixels(p.Name, leastSize); err != nil || again != p {
			t.Errorf("%s, which %s is called, is another size (%v)", p.Name, text, err)
		}
	}
	for _, text := range []string{"", "x", "1200", "1200x", "335x300", "400x175", "5200x300", "1200x4100", "-1x-1",
		"twitter", "9999999999999999999x1"} {
		if _, _, err := ParsePixels(text, leastSize); err == nil || !strings.Contains(err.Error(), "og, square") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// A picture of a size in pixels has exactly that size, its grid in the middle, and letters that can be read.
func TestPixels(t *testing.T) {
	for _, name := range append(PixelNames(), "701x433") {
		p, size, err := ParsePixels(name, leastSize)
		if err != nil {
			t.Fatal(err)
		}
		d := testDoc(t)
		d.Grid = cells.New(size.W, size.H, notASCII)
		frame := cells.Style{Fg: cells.Index(35)}
		d.Grid.Fill('█', frame)
		b, err := Encode("png", d, Options{Pixels: p})
		if err != nil {
			t.Fatal(err)
		}
		m, cell := decodePNG(t, b), int(8*p.zoom)
		if m.Rect != image.Rect(0, 0, p.W, p.H) {
			t.Errorf("%s: the png is %v", name, m.Rect)
		}
		left, top := (p.W-size.W*cell)/2, (p.H-size.H*2*cell)/2
		if left < 8 || left >= 3*cell || top < 8 || top >= 4*cell {
			t.Errorf("%s: margins of %d and %d pixels", name, left, top)
		}
		for _, at := range [][3]int{{left, top, 1}, {left - 1, top, 0}, {left, top - 1, 0},
			{left + size.W*cell - 1, top + size.H*2*cell - 1, 1}, {left + size.W*cell, top, 0}} {
			if inked := m.At(at[0], at[1]) != m.Palette[0]; inked != (at[2] == 1) {
				t.Errorf("%s: ink at %v: %v", name, at, inked)
			}
		}
		if b, err = Encode("svg", d, Options{Pixels: p}); err != nil {
			t.Fatal(err)
		}
		var svg struct {
			Width  float64 `xml:"width,attr"`
			Height float64 `xml:"height,attr"`
			Box    string  `xml:"viewBox,attr"`
			Font   float64 `xml:"font-size,attr"`
		}
		if err := xml.Unmarshal(b, &svg); err != nil {
			t.Fatal(err)
		}
		box := number(t, strings.Fields(svg.Box)[2])
		letter := svg.Font * svg.Width / box
		if svg.Width != float64(p.W) || svg.Height != float64(p.H) || letter < 11 {
			t.Errorf("%s: the svg is %v × %v with letters of %.1f", name, svg.Width, svg.Height, letter)
		}
	}
}

// chunksOf are the names of a png's chunks, and the content of the last of each.
func chunksOf(b []byte) (names []string, content map[string][]byte) {
	content = map[string][]byte{}
	for b = b[8:]; len(b) >= 12; {
		n := binary.BigEndian.Uint32(b)
		name := string(b[4:8])
		names, content[name] = append(names, name), b[8:8+n]
		b = b[12+n:]
	}
	return names, content
}

// A png says before its pixels which colours it has and how large it is on paper.
func TestPNGTellsItsResolution(t *testing.T) {
	og, _, _ := ParsePixels("og", leastSize)
	for _, c := range []struct {
		o    Options
		want uint32 // pixels a metre
	}{
		{Options{}, 7559}, {Options{DPI: 96}, 3780}, {Options{DPI: 300}, 11811}, {Options{DPI: 72}, 2835},
		{Options{Pixels: og}, 3780}, {Options{Pixels: og, DPI: 300}, 11811},
	} {
		b, err := Encode("png", Doc{Grid: screen(t, "ranking").Sub(0, 0, 40, 10)}, c.o)
		if err != nil {
			t.Fatal(err)
		}
		names, content := chunksOf(b)
		each := binary.BigEndian.AppendUint32(nil, c.want)
		if want := append(append(each, each...), 1); !bytes.Equal(content["pHYs"], want) {
			t.Errorf("%+v: %v, want %v", c.o, content["pHYs"], want)
		}
		if !bytes.Equal(content["sRGB"], []byte{0}) {
			t.Errorf("%+v: colours of %v", c.o, content["sRGB"])
		}
		place := func(name string) int { return slices.Index(names, name) }
		if place("IHDR") != 0 || place("sRGB") > place("PLTE") || place("pHYs") > place("IDAT") {
			t.Errorf("%+v: the chunks are %v", c.o, names)
		}
	}
}

// Without a background nothing is seen where nothing is drawn, and what is drawn is as it was.
func TestTransparent(t *testing.T) {
	d := testDoc(t)
	d.Grid = cells.New(4, 1, notASCII)
	d.Grid.Text(0, 0, "█A", cells.Style{Fg: cells.Index(35)})
	b, err := Encode("png", d, Options{Transparent: true})
	if err != nil {
		t.Fatal(err)
	}
	m := decodePNG(t, b)
	if _, _, _, a := m.At(2, 2).RGBA(); a != 0 {
		t.Errorf("the margin is %v", m.At(2, 2))
	}
	if got := color.NRGBAModel.Convert(m.At(18, 20)); got != (color.NRGBA{0, 0xaf, 0x5f, 255}) {
		t.Errorf("the bar is %v", got)
	}
	half := 0
	for x := 32; x < 48; x++ { // the letter's edges are smooth
		for y := 16; y < 48; y++ {
			if _, _, _, a := m.At(x, y).RGBA(); a > 0 && a < 0xffff {
				half++
			}
		}
	}
	if half == 0 {
		t.Error("the letter has hard edges")
	}
	for _, format := range []string{"svg", "html"} {
		for _, transparent := range []bool{true, false} {
			b, err := Encode(format, d, Options{Transparent: transparent})
			if err != nil {
				t.Fatal(err)
			}
			if found := bytes.Contains(b, []byte("<rect ")); found == transparent {
				t.Errorf("%s, transparent %v: a background: %v", format, transparent, found)
			}
		}
	}
}
