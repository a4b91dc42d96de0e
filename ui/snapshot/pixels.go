package snapshot

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"userbase/data"
)

// Pixels is a size of pictures in pixels, with as many cells as fit; what is left is margin. The zero Pixels is none:
// the picture is as large as its cells make it.
type Pixels struct {
	Name string // as it is asked for
	W, H int
	zoom float32 // pixels for a point: in eighths, so that cells are whole pixels
}

// The zooms at which letters have 16, 22 and 13 pixels.
const zoom16, zoom22, zoom13 = 10. / 8, 13. / 8, 8. / 8

// presets are the sizes that have a name.
var presets = [...]Pixels{{"og", 1200, 628, zoom16}, {"square", 1080, 1080, zoom22}, {"story", 1080, 1920, zoom22},
	{"phone", 390, 844, zoom13}}

// PixelNames are the sizes in pixels that have a name.
func PixelNames() []string {
	var names []string
	for _, p := range presets {
		names = append(names, p.Name)
	}
	return names
}

// ParsePixels reads a size in pixels, as in 1200x628, or its name, and says how many cells fit: letters have 16 pixels,
// or where that leaves fewer cells than least, 13.
func ParsePixels(text string, least Size) (Pixels, Size, error) {
	text = strings.ReplaceAll(strings.ToLower(text), "×", "x")
	for _, p := range presets {
		if p.Name == text {
			return p, p.cells(), nil
		}
	}
	w, h, _ := strings.Cut(text, "x")
	width, errW := strconv.Atoi(w)
	height, errH := strconv.Atoi(h)
	p := Pixels{fmt.Sprintf("%dx%d", width, height), width, height, zoom16}
	small := func() bool { return p.cells().W < least.W || p.cells().H < least.H }
	if small() {
		p.zoom = zoom13
	}
	if errW != nil || errH != nil || small() || p.cells().W > hugest.W || p.cells().H > hugest.H {
		edge := 2 * margin
		return Pixels{}, Size{}, fmt.Errorf("%q is no size: write width and height, from %dx%d to %.0fx%.0f, such as "+
			"1200x628, or one of %s", data.Word(text), least.W*cellW+edge, least.H*cellH+edge,
			float64(hugest.W*cellW+edge)*zoom16, float64(hugest.H*cellH+edge)*zoom16, strings.Join(PixelNames(), ", "))
	}
	return p, p.cells(), nil
}

// cells are the columns and rows that fit.
func (p Pixels) cells() Size {
	fit := func(pixels, cell int) int { return int((float32(pixels)/p.zoom - 2*margin) / float32(cell)) }
	return Size{fit(p.W, cellW), fit(p.H, cellH)}
}

// The resolutions of a png in dots an inch: a point is the 96th part of one.
const (
	dpiOfPoint, DefaultDPI = 96, 192
	LeastDPI, MostDPI      = 72, 8 * dpiOfPoint
)

// canvas is a picture's size and where its grid begins: in points, and in the pixels that these are shown in.
type canvas struct {
	w, h, left, top float32
	pixels          Size
}

// canvas lays out the picture.
func (d Doc) canvas(o Options) canvas {
	w, h := float32(d.Grid.W*cellW), float32(d.Grid.H*cellH)
	if p := o.Pixels; p.W > 0 {
		c := canvas{w: float32(p.W) / p.zoom, h: float32(p.H) / p.zoom, pixels: Size{p.W, p.H}}
		c.left, c.top = (c.w-w)/2, (c.h-h)/2
		return c
	}
	c := canvas{w: w + 2*margin, h: h + 2*margin, left: margin, top: margin}
	c.pixels = Size{int(c.w), int(c.h)}
	return c
}

// cellPixels is the width of a cell of a png in pixels; it is half as wide as high.
func (o Options) cellPixels() (int, error) {
	dpi := o.DPI
	if dpi == 0 {
		dpi = DefaultDPI
	}
	if dpi < LeastDPI || dpi > MostDPI {
		return 0, fmt.Errorf("%d dots an inch are none for a picture: choose %d to %d", dpi, LeastDPI, MostDPI)
	}
	if o.Pixels.W > 0 {
		return int(cellW * o.Pixels.zoom), nil
	}
	return int(math.Round(float64(cellW*dpi) / dpiOfPoint)), nil
}

// perMetre is the resolution that a png tells of itself, in pixels a metre.
func (o Options) perMetre(cell int) uint32 {
	const inch = 0.0254
	dpi := float64(o.DPI)
	if o.DPI == 0 || o.Pixels.W == 0 {
		dpi = float64(cell) / cellW * dpiOfPoint
		if o.Pixels.W > 0 {
			dpi = dpiOfPoint
		}
	}
	return uint32(math.Round(dpi / inch))
}
