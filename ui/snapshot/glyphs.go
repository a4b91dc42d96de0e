package snapshot

import (
	"fmt"
	"image"
	"unicode"

	"github.com/go-fonts/dejavu/dejavusansmono"
	"github.com/go-fonts/dejavu/dejavusansmonobold"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"userbase/ui/cells"
)

// Letters are those of DejaVu Sans Mono, whose licence is in the file LICENSE-DejaVu beside this one.

// painter draws cells into a paletted image. It keeps the drawing of every rune it has met.
type painter struct {
	measure
	wide      int // its width in pixels; it is half as wide as high
	left, top int // where the grid begins
	ink       inks
	img       *image.Paletted

	style cells.Style // of the last cell; look and steps belong to it
	ready bool
	look  look
	steps [16]uint8

	regular, bold typeface
	glyphs        map[glyph]mask
	raster        *vector.Rasterizer
}

// glyph is what a drawing depends on.
type glyph struct {
	r               rune
	bold, underline bool
	short           int // of an open end
}

// mask is a drawing: for every pixel the level of coverage, from 0 to the number of levels.
type mask struct {
	w     int
	level []uint8
}

func newPainter(cell int) *painter {
	w := float32(cell)
	return &painter{
		measure: measure{w, 2 * w, max(round(w/cellW), 1)}, wide: cell,
		glyphs: map[glyph]mask{}, raster: vector.NewRasterizer(cellW, cellH),
		regular: typeface{ttf: dejavusansmono.TTF}, bold: typeface{ttf: dejavusansmonobold.TTF},
	}
}

// scale is how many pixels are one point.
func (p *painter) scale() float32 { return float32(p.wide) / cellW }

// mask returns the drawing of a rune in the style of the painter.
func (p *painter) mask(r rune, short int) mask {
	k := glyph{r, p.look.bold, p.look.underline, short}
	if m, ok := p.glyphs[k]; ok {
		return m
	}
	m := p.draw(k)
	p.glyphs[k] = m
	return m
}

func (p *painter) draw(k glyph) mask {
	w, h := p.wide*max(cells.RuneWidth(k.r), 1), 2*p.wide
	if k.short > 0 {
		w *= 2
	}
	alpha := image.NewAlpha(image.Rect(0, 0, w, h))
	p.raster.Reset(w, h)
	shapes := p.rects(nil, k.r)
	if k.short > 0 {
		shapes = p.rects(nil, '▉'+rune(k.short-1))
		p.drawOpenEnd(p.raster, p.w, 0, k.short)
	} else if len(shapes) == 0 && !p.drawMark(p.raster, k.r, 0, 0) {
		face := &p.regular
		if k.bold {
			face = &p.bold
		}
		if !face.draw(alpha, k.r, p.scale()) {
			p.missing(w, h)
		}
	}
	if k.underline {
		y := round((baseline + 1.5) * p.scale())
		shapes = append(shapes, rect{x1: float32(w), y0: y, y1: y + p.line})
	}
	for _, q := range shapes {
		if q.hatch > 0 {
			p.drawHatch(p.raster, q)
		} else {
			polygon(p.raster, q.corners())
		}
	}
	p.raster.Draw(alpha, alpha.Rect, image.Opaque, image.Point{})
	m := mask{w: w, level: alpha.Pix}
	for i, a := range m.level {
		m.level[i] = uint8((int(a)*p.ink.levels + 127) / 255)
	}
	return m
}

// missing draws an empty box for a letter that the font does not have.
func (p *painter) missing(w, h int) {
	s := p.scale()
	corners := rect{x0: s, y0: 3 * s, x1: float32(w) - s, y1: float32(h) - 3*s}.corners()
	polygon(p.raster, corners)
	polygon(p.raster, inset(corners, s))
}

// written reports whether the font has all letters of a text, also in bold.
func written(text string) bool {
	for _, ttf := range [...][]byte{dejavusansmono.TTF, dejavusansmonobold.TTF} {
		f := typeface{ttf: ttf}
		for _, r := range text {
			if r > unicode.MaxASCII && !f.has(r) {
				return false
			}
		}
	}
	return true
}

// typeface is a font that is read when its first letter is looked for.
type typeface struct {
	ttf  []byte
	font *sfnt.Font
	face font.Face
	buf  sfnt.Buffer
}

// has reports whether the font has the letter.
func (f *typeface) has(r rune) bool {
	if f.font == nil {
		var err error
		if f.font, err = opentype.Parse(f.ttf); err != nil {
			panic(fmt.Sprintf("the font within the program is damaged: %v", err))
		}
	}
	i, err := f.font.GlyphIndex(&f.buf, r)
	return err == nil && i != 0
}

// draw draws the letter and reports whether the font has it.
func (f *typeface) draw(to *image.Alpha, r rune, scale float32) bool {
	if !f.has(r) {
		return false
	}
	if f.face == nil {
		o := opentype.FaceOptions{Size: fontSize * float64(scale), DPI: 72, Hinting: font.HintingNone}
		f.face, _ = opentype.NewFace(f.font, &o)
	}
	dot := fixed.Point26_6{Y: fixed.Int26_6(baseline * 64 * float64(scale))}
	area, ink, from, _, ok := f.face.Glyph(dot, r)
	if !ok {
		return false
	}
	src, ok := ink.(*image.Alpha)
	if !ok {
		return false
	}
	in := area.Intersect(to.Rect)
	for y := in.Min.Y; y < in.Max.Y; y++ {
		for x := in.Min.X; x < in.Max.X; x++ {
			to.Pix[to.PixOffset(x, y)] = src.Pix[src.PixOffset(x-area.Min.X+from.X, y-area.Min.Y+from.Y)]
		}
	}
	return true
}
