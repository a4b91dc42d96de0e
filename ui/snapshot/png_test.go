package snapshot

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"userbase/ui/cells"
)

func decodePNG(t *testing.T, b []byte) *image.Paletted {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return m.(*image.Paletted)
}

func TestPNG(t *testing.T) {
	d := testDoc(t)
	green := cells.Style{Fg: cells.Index(35)}
	for _, scale := range []int{1, 2, 3} {
		d.Grid = cells.New(20, 3, notASCII)
		d.Grid.Text(0, 0, "██", green)
		d.Grid.Text(4, 0, "漢i", cells.Style{})
		d.Grid.Text(8, 0, " ", cells.Style{Fg: cells.Index(35), Attr: cells.Reverse})
		b, err := Encode("png", d, Options{DPI: 96 * scale})
		if err != nil {
			t.Fatal(err)
		}
		m := decodePNG(t, b)
		if want := image.Rect(0, 0, (20*8+16)*scale, (3*16+16)*scale); m.Rect != want {
			t.Fatalf("size %v, want %v", m.Rect, want)
		}
		bar, ground := color.RGBA{0, 0xaf, 0x5f, 255}, color.RGBA{0x1e, 0x1e, 0x1e, 255}
		inked := func(x, y, w, h int) (full, none int) {
			for py := (8 + y*16) * scale; py < (8+(y+h)*16)*scale; py++ {
				for px := (8 + x*8) * scale; px < (8+(x+w)*8)*scale; px++ {
					switch m.At(px, py) {
					case bar:
						full++
					case ground:
						none++
					}
				}
			}
			return full, none
		}
		cell := 8 * 16 * scale * scale
		for _, x := range []int{0, 1, 8} {
			if full, _ := inked(x, 0, 1, 1); full != cell {
				t.Errorf("scale %d: %d of %d pixels of cell %d are filled", scale, full, cell, x)
			}
		}
		for _, x := range []int{4, 5, 6} { // both halves of the wide letter, and the letter behind it
			if _, none := inked(x, 0, 1, 1); none == cell || none < cell/2 {
				t.Errorf("scale %d: %d of %d pixels of cell %d are blank", scale, none, cell, x)
			}
		}
		if _, none := inked(0, 1, 20, 2); none != 40*cell {
			t.Errorf("scale %d: something is drawn where nothing is", scale)
		}
	}
	for _, dpi := range []int{-1, 71, 769} {
		if _, err := Encode("png", d, Options{DPI: dpi}); err == nil {
			t.Errorf("%d dots an inch are taken", dpi)
		}
	}
}

// Lines run from cell to cell without a pixel missing, in whatever order their pieces meet.
func TestPNGLinesMeet(t *testing.T) {
	full := color.RGBA{0xe4, 0xe4, 0xe4, 255}
	d := testDoc(t)
	for _, test := range []struct{ across, down string }{
		{"├─┴┬┼─┤", "┬│├┤┼│┴"}, {"╭─╮", "╭│╰"}, {"╰─╯", "╮│╯"}, {"┌─┐", "┌│└"}, {"└─┘", "┐│┘"}, {"├┤", "┬┴"},
	} {
		d.Grid = cells.New(8, 1, notASCII)
		d.Grid.Text(0, 0, test.across, cells.Style{})
		m, n := decodePNG(t, encode(t, "png", d)), len([]rune(test.across))
		for x := 16 + 8; x < 16+n*16-8; x++ { // from the middle of the first to that of the last
			seen := false
			for y := 16; y < 16+32; y++ {
				seen = seen || m.At(x, y) == full
			}
			if !seen {
				t.Errorf("%s: a gap %d pixels from the left", test.across, x-16)
			}
		}
		d.Grid = cells.New(1, 8, notASCII)
		for y, r := range []rune(test.down) {
			d.Grid.Put(0, y, r, cells.Style{})
		}
		m, n = decodePNG(t, encode(t, "png", d)), len([]rune(test.down))
		for y := 16 + 16; y < 16+n*32-16; y++ {
			seen := false
			for x := 16; x < 16+16; x++ {
				seen = seen || m.At(x, y) == full
			}
			if !seen {
				t.Errorf("%s: a gap %d pixels from the top", test.down, y-16)
			}
		}
	}
}

// Every shape can be told from every other, and what is hollow has a hole in its middle.
func TestMarksDiffer(t *testing.T) {
	const runes = "─│┈┊┄┆╌╎╭╮╰╯┌┐└┘├┤┬┴┼█▉▊▋▌▍▎▏▁▂▃▄▅▆▇▀▐▒░▓■□◆◇●○▲△★☆▼▽▶▸◀◂•▮▯▰▱◉◎▬▭◣◺◥◹◢◿↑↓←→"
	d := testDoc(t)
	seen := map[string]rune{}
	for _, r := range runes {
		if !isShape(r) {
			t.Errorf("%c is drawn as a letter", r)
		}
		d.Grid = cells.New(1, 1, notASCII)
		d.Grid.Put(0, 0, r, cells.Style{})
		m := decodePNG(t, encode(t, "png", d))
		if other, ok := seen[string(m.Pix)]; ok {
			t.Errorf("%c looks like %c", r, other)
		}
		seen[string(m.Pix)] = r
		if hollow := strings.ContainsRune("□◇○△☆▽▯▱▭", r); hollow || strings.ContainsRune("■◆●▲★▼▮▰◉▬", r) {
			if blank := m.At(16+8, 16+16) == (color.RGBA{0x1e, 0x1e, 0x1e, 255}); blank != hollow {
				t.Errorf("%c: hole in the middle: %v", r, blank)
			}
		}
	}
}

// A grid with more colours than a palette holds is drawn all the same.
func TestPNGManyColours(t *testing.T) {
	d := testDoc(t)
	d.Grid = cells.New(512, 1, notASCII)
	for x := range 512 {
		s := cells.Style{Fg: cells.Index(uint8(x / 2))}
		if x%2 == 1 {
			s.Attr = cells.Faint
		}
		d.Grid.Put(x, 0, '█', s)
	}
	m := decodePNG(t, encode(t, "png", d))
	if len(m.Palette) > 256 {
		t.Errorf("%d colours", len(m.Palette))
	}
	if got := m.At(16+16*2*200+8, 32); got != (color.RGBA{255, 95, 255, 255}) && got != m.Palette[1] {
		t.Errorf("colour 200 is drawn as %v", got)
	}
}
