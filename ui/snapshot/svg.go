package snapshot

import (
	"strconv"

	"userbase/ui/cells"
)

// The size of a cell in points, and what surrounds the grid.
const (
	cellW, cellH = 8, 16
	margin       = 8
	baseline     = 12.5  // of the text, from the top of its cell
	fontSize     = 13.29 // at which a letter of DejaVu Sans Mono is one cell wide
)

// fonts are monospaced fonts whose letters are at most as wide as a cell, so that words never run into each other.
const fonts = `DejaVu Sans Mono,Menlo,Consolas,Liberation Mono,Noto Sans Mono,Courier New,monospace`

// svgOf writes the picture as a page of its own.
func svgOf(d Doc) ([]byte, error) {
	state, err := stateOf(d.Meta, d.Meta.Sources)
	if err != nil {
		return nil, err
	}
	b := make([]byte, 0, 1<<16)
	b = append(b, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"...)
	return append(appendSVG(b, d, state), '\n'), nil
}

// appendSVG appends the element svg. The state is left out if it is empty.
func appendSVG(b []byte, d Doc, state []byte) []byte {
	t := themeOf(d.Meta.Dark)
	w, h := strconv.Itoa(d.Grid.W*cellW+2*margin), strconv.Itoa(d.Grid.H*cellH+2*margin)
	b = append(b, `<svg xmlns="http://www.w3.org/2000/svg" width="`+w+`" height="`+h+`" viewBox="0 0 `+w+` `+h+
		`" role="img" aria-labelledby="userbase-title userbase-desc" lang="en" xml:lang="en" font-family="`+fonts+
		`" font-size="`+strconv.FormatFloat(fontSize, 'f', -1, 64)+`">`...)
	b = append(b, "\n<title id=\"userbase-title\">"...)
	b = appendXML(b, clean(d.Meta.Title))
	b = append(b, "</title>\n<desc id=\"userbase-desc\">"...)
	b = appendXML(b, clean(d.Report.Sentence))
	b = append(b, "</desc>\n"...)
	if len(state) > 0 {
		b = append(b, `<metadata><state xmlns="`+namespace+`">`...)
		b = appendXML(b, string(state))
		b = append(b, "</state></metadata>\n"...)
	}
	b = append(b, `<rect width="`+w+`" height="`+h+`" fill="`...)
	b = append(t.bg.appendHex(b), "\"/>\n"...)
	p := picture{theme: t, measure: measure{cellW, cellH, 1}}
	for y := range d.Grid.H {
		p.row(d.Grid, y)
	}
	b = p.back.append(b, p.measure)
	b = p.front.append(b, p.measure)
	b = append(b, `<g fill="`...)
	b = append(t.fg.appendHex(b), "\">\n"...)
	b = append(b, p.text...)
	return append(b, "</g>\n</svg>"...)
}

// picture collects what is seen: backgrounds, shapes and words, in this order from the back to the front.
type picture struct {
	theme
	measure
	back, front layers
	text        []byte
	scratch     []rect
}

// row takes in one row of the grid. Every word is placed at its own x, so that it stands right whatever the font.
func (p *picture) row(g cells.Grid, y int) {
	var style cells.Style
	l := p.look(style)
	py := float32(margin + y*cellH)
	began, word := false, false // a text element is open; in it, a word
	for x := range g.W {
		c := g.Cell(x, y)
		if c.Rune == 0 {
			continue
		}
		if c.Style != style {
			style = c.Style
			l = p.look(style)
			p.endWord(&word)
		}
		px := float32(margin + x*cellW)
		width := float32(cellW * cells.RuneWidth(c.Rune))
		if l.painted {
			p.back.of(l.bg).add(rect{x0: px, y0: py, x1: px + width, y1: py + cellH})
		}
		if l.underline {
			p.front.of(l.fg).add(rect{x0: px, y0: py + baseline + 1.5, x1: px + width, y1: py + baseline + 2.5})
		}
		if c.Rune == ' ' {
			p.endWord(&word)
			continue
		}
		if n := short(g.Cell(x-1, y), c); n > 0 {
			p.endWord(&word)
			p.drawOpenEnd(&p.front.of(l.fg).curves, px, py, n)
			continue
		}
		if p.shape(c.Rune, l.fg, px, py) {
			p.endWord(&word)
			continue
		}
		if !began {
			p.text = append(p.text, `<text y="`...)
			p.text = append(appendNumber(p.text, py+baseline), `">`...)
			began = true
		}
		if !word {
			p.startWord(px, l)
			word = true
		}
		p.text = appendXMLRune(p.text, c.Rune)
		if c.Rune >= 0x250 { // perhaps of another font, and not as wide as a cell
			p.endWord(&word)
		}
	}
	p.endWord(&word)
	if began {
		p.text = append(p.text, "</text>\n"...)
	}
	p.back.endRow()
	p.front.endRow()
}

func (p *picture) startWord(x float32, l look) {
	p.text = append(p.text, `<tspan x="`...)
	p.text = append(appendNumber(p.text, x), '"')
	if l.fg != p.fg {
		p.text = append(p.text, ` fill="`...)
		p.text = append(l.fg.appendHex(p.text), '"')
	}
	if l.bold {
		p.text = append(p.text, ` font-weight="700"`...)
	}
	p.text = append(p.text, '>')
}

func (p *picture) endWord(word *bool) {
	if *word {
		p.text = append(p.text, "</tspan> "...) // the blank keeps words apart when they are copied
		*word = false
	}
}

// shape takes in a rune that is drawn as a shape, and reports whether it is one.
func (p *picture) shape(r rune, c rgb, x, y float32) bool {
	if r < 0x2022 {
		return false
	}
	p.scratch = p.rects(p.scratch[:0], r)
	for _, q := range p.scratch {
		p.front.of(c).add(q.move(x, y))
	}
	return len(p.scratch) > 0 || isMark(r) && p.drawMark(&p.front.of(c).curves, r, x, y)
}

// layers holds shapes by colour, in order of first use.
type layers struct{ list []*layer }

func (ls *layers) of(c rgb) *layer {
	for _, l := range ls.list {
		if l.fill == c {
			return l
		}
	}
	l := &layer{fill: c}
	ls.list = append(ls.list, l)
	return l
}

func (ls *layers) endRow() {
	for _, l := range ls.list {
		l.row = len(l.rects)
	}
}

// append appends one path a colour.
func (ls *layers) append(b []byte, m measure) []byte {
	for _, l := range ls.list {
		b = append(b, `<path fill="`...)
		b = append(l.fill.appendHex(b), `" d="`...)
		d := path{b}
		for _, r := range l.joined() {
			if r.hatch > 0 {
				m.drawHatch(&d, r)
			} else {
				d.rect(r)
			}
		}
		b = append(append(d.b, l.curves.b...), "\"/>\n"...)
	}
	return b
}

// layer holds the shapes of one colour. Rectangles that touch become one, so that nobody sees a seam.
type layer struct {
	fill   rgb
	rects  []rect
	row    int // the first rectangle of this row of cells
	curves path
}

// add takes in a rectangle; it continues one of the last of its row where the two meet.
func (l *layer) add(r rect) {
	for i := len(l.rects) - 1; i >= max(l.row, len(l.rects)-4); i-- {
		if q := &l.rects[i]; q.x1 == r.x0 && q.y0 == r.y0 && q.y1 == r.y1 && q.hatch == r.hatch {
			q.x1 = r.x1
			return
		}
	}
	l.rects = append(l.rects, r)
}

// joined returns the rectangles, those of one width that stand on each other made into one.
func (l *layer) joined() []rect {
	type side struct {
		x0, x1, y float32
		hatch     int
	}
	lowest := make(map[side]int, len(l.rects))
	out := make([]rect, 0, len(l.rects))
	for _, r := range l.rects {
		top := side{r.x0, r.x1, r.y0, r.hatch}
		i, ok := lowest[top]
		if ok {
			delete(lowest, top)
			out[i].y1 = r.y1
		} else {
			i = len(out)
			out = append(out, r)
		}
		lowest[side{r.x0, r.x1, r.y1, r.hatch}] = i
	}
	return out
}

// path is the text of a path, as a pen writes it. Numbers have at most two decimals.
type path struct{ b []byte }

func (p *path) command(c byte, numbers ...float32) {
	p.b = append(p.b, c)
	for i, n := range numbers {
		if i > 0 && n > -0.005 {
			p.b = append(p.b, ' ')
		}
		p.b = appendNumber(p.b, n)
	}
}

func (p *path) MoveTo(x, y float32)                 { p.command('M', x, y) }
func (p *path) LineTo(x, y float32)                 { p.command('L', x, y) }
func (p *path) CubeTo(bx, by, cx, cy, x, y float32) { p.command('C', bx, by, cx, cy, x, y) }
func (p *path) ClosePath()                          { p.b = append(p.b, 'z') }

func (p *path) rect(r rect) {
	p.command('M', r.x0, r.y0)
	p.command('h', r.x1-r.x0)
	p.command('v', r.y1-r.y0)
	p.command('h', r.x0-r.x1)
	p.b = append(p.b, 'z')
}

// appendNumber appends a number rounded to hundredths, as short as it goes.
func appendNumber(b []byte, v float32) []byte {
	n := int64(round(v * 100))
	if n < 0 {
		b = append(b, '-')
		n = -n
	}
	b = strconv.AppendInt(b, n/100, 10)
	if n %= 100; n > 0 {
		b = append(b, '.', byte('0'+n/10))
		if n%10 > 0 {
			b = append(b, byte('0'+n%10))
		}
	}
	return b
}
