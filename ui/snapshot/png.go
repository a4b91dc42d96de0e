package snapshot

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"

	"userbase/ui/cells"
)

var pngFormat = Format{
	ID: "png", Ext: ".png", Words: "picture for articles and posts", Picture: true, Binary: true,
	Draws: written, Encode: encodePNG, Read: readPNG, starts: []string{pngSignature},
}

// encodePNG draws the picture in pixels. The palette has for each colour
// a few steps between it and the background, which are enough for smooth edges and keep the file small.
func encodePNG(d Doc, o Options) ([]byte, error) {
	cell, err := o.cellPixels()
	if err != nil {
		return nil, err
	}
	t := themeOf(d.Meta.Dark)
	p := newPainter(cell)
	p.ink = inksOf(d.Grid, t, o.Transparent)
	size := Size{(d.Grid.W + 2) * cell, (d.Grid.H + 1) * 2 * cell} // margins are as wide as a cell
	if o.Pixels.W > 0 {
		size = Size{o.Pixels.W, o.Pixels.H}
	}
	p.left, p.top = (size.W-d.Grid.W*cell)/2, (size.H-d.Grid.H*2*cell)/2
	p.img = image.NewPaletted(image.Rect(0, 0, size.W, size.H), p.ink.palette)
	drawScenes(d.Grid, vectors{brush: p, measure: p.measure, theme: t}, float32(p.left), float32(p.top))
	for y := range d.Grid.H {
		for x := range d.Grid.W {
			if c := d.Grid.Cell(x, y); c.Rune != 0 && !d.Grid.Shaped(x, y) {
				p.cell(x, y, c, short(d.Grid.Cell(x-1, y), c))
			}
		}
	}
	var b bytes.Buffer
	if err := png.Encode(&b, p.img); err != nil {
		return nil, err
	}
	return withTexts(b.Bytes(), d, o.perMetre(cell)), nil
}

func readPNG(b []byte) ([]byte, error) {
	text, found, whole := textOf(b, stateName)
	switch {
	case !whole:
		return nil, errDamaged
	case !found:
		return nil, ErrForeign
	case len(text) > longestState:
		return nil, errTooMuch
	}
	return text, nil
}

// inks are the colours of a picture. Every colour has a ramp: levels entries of the palette, from the background to
// the full colour. The background of the picture is entry 0, and the foot of all ramps.
type inks struct {
	theme
	palette color.Palette
	levels  int
	colours []rgb
}

// inksOf finds the colours of the grid, in order of first use, and makes the palette for them; on no background they
// are more or less transparent.
func inksOf(g cells.Grid, t theme, transparent bool) inks {
	k := inks{theme: t}
	seen := map[cells.Style]bool{}
	see := func(s cells.Style) {
		if seen[s] {
			return
		}
		seen[s] = true
		l := t.look(s)
		for _, c := range [...]rgb{l.fg, l.bg} {
			if c != k.bg && !slices.Contains(k.colours, c) && len(k.colours) < 255 {
				k.colours = append(k.colours, c)
			}
		}
	}
	for y := range g.H {
		for x := range g.W {
			see(g.Cell(x, y).Style)
		}
	}
	for _, p := range g.Scenes() {
		for _, s := range p.Shapes {
			see(s.Ink())
		}
	}
	k.levels = min(255/max(len(k.colours), 1), 15)
	shade := func(c rgb, n int) color.Color {
		if transparent {
			return color.NRGBA{c[0], c[1], c[2], uint8(255 * n / k.levels)}
		}
		m := mix(t.bg, c, n, k.levels)
		return color.RGBA{m[0], m[1], m[2], 255}
	}
	k.palette = append(k.palette, shade(t.bg, 0))
	for _, c := range k.colours {
		for i := range k.levels {
			k.palette = append(k.palette, shade(c, i+1))
		}
	}
	return k
}

// steps tells for each level of coverage (0 to levels) which entry of the palette is seen.
func (k *inks) steps(l look) (table [16]uint8) {
	c := l.fg
	if l.painted {
		c = l.bg
	}
	if c != k.bg {
		i := max(slices.Index(k.colours, c), 0) // more colours than a palette holds look like the first
		for n := 1; n <= k.levels; n++ {
			table[n] = uint8(i*k.levels + n)
		}
	}
	if l.painted {
		slices.Reverse(table[:k.levels+1])
	}
	return table
}

// cell draws one cell of the grid; where it is the open end of a bar that ends short of it, with the bar's last cell.
func (p *painter) cell(x, y int, c cells.Cell, short int) {
	if c.Style != p.style || !p.ready {
		p.style, p.ready = c.Style, true
		p.look = p.ink.look(c.Style)
		p.steps = p.ink.steps(p.look)
	}
	if c.Rune == ' ' && !p.look.painted && !p.look.underline {
		return
	}
	if short > 0 {
		x--
	}
	m := p.mask(c.Rune, short)
	left, top := p.left+x*p.wide, p.top+y*2*p.wide
	for row := range 2 * p.wide {
		from := m.level[row*m.w : (row+1)*m.w]
		to := p.img.Pix[(top+row)*p.img.Stride+left:][:len(from)]
		for i, v := range from {
			to[i] = p.steps[v&15]
		}
	}
}
