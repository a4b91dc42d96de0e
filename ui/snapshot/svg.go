package snapshot

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"userbase/ui/cells"
)

var svgFormat = Format{
	ID: "svg", Ext: ".svg", Words: "picture, sharp at any size, text can be selected", Picture: true, Both: true,
	Encode: encodeSVG, Read: readSVG, starts: []string{"<"},
}

// fonts are monospaced fonts whose letters are at most as wide as a cell, so that words never run into each other.
const fonts = `DejaVu Sans Mono,Menlo,Consolas,Liberation Mono,Noto Sans Mono,Courier New,monospace`

// encodeSVG writes the picture as a page of its own.
func encodeSVG(d Doc, o Options) ([]byte, error) {
	w := &writer{b: make([]byte, 0, 1<<16)}
	w.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	w.picture(d, o, stateOf(d))
	return w.raw("\n").b, nil
}

// searched is the part of an svg in bytes in which its state must lie. It stands before the drawing, and the largest
// pictures that are written have a fifth of that.
const searched = 1 << 20

func readSVG(b []byte) ([]byte, error) {
	state, end, err := svgState(b[:min(len(b), searched)])
	var broken *xml.SyntaxError
	switch {
	case err == nil && ended(b[end:], "svg"):
		return state, nil
	case err == nil, (err == io.EOF || errors.As(err, &broken)) && len(b) <= searched:
		return nil, errDamaged
	}
	return nil, ErrForeign
}

// svgState finds the state in the beginning of an svg, and where it ends. It reads no further, and remembers no more of
// the elements that are open than the names of the outer ones, however deep they are.
func svgState(b []byte) (state []byte, end int64, err error) {
	in := xml.NewDecoder(bytes.NewReader(b))
	var path [3]string
	depth := 0
	for {
		t, err := in.RawToken()
		if err != nil {
			return nil, 0, err
		}
		found := depth == len(path) && path == [...]string{"svg", "metadata", "state"}
		switch t := t.(type) {
		case xml.StartElement:
			if depth < len(path) {
				path[depth] = t.Name.Local
			}
			if depth++; path[0] != "svg" {
				return nil, 0, ErrForeign
			}
		case xml.CharData:
			if found {
				state = append(state, t...)
			}
		case xml.EndElement:
			if found {
				return state, in.InputOffset(), nil
			}
			if depth--; depth <= 0 {
				return nil, 0, ErrForeign
			}
		}
	}
}

// picture appends the element svg, with the state unless it is empty.
func (w *writer) picture(d Doc, o Options, state string) {
	t, c, id, role := themeOf(d.Meta.Dark), d.canvas(o), d.id(), "img"
	if len(d.Links) > 0 { // of an image nobody can follow a part
		role = "graphics-document"
	}
	w.raw(`<svg xmlns="http://www.w3.org/2000/svg" id="` + id + `" width="` + strconv.Itoa(c.pixels.W) + `" height="` +
		strconv.Itoa(c.pixels.H) + `" viewBox="0 0 `).number(c.w).raw(" ").number(c.h)
	w.raw(`" role="` + role + `" lang="en" xml:lang="en" font-family="` + fonts + `" font-variant="none" font-size="` +
		strconv.FormatFloat(fontSize, 'f', -1, 64) + `" aria-labelledby="` + id + `-title ` + id +
		`-desc" aria-label="`).attr(d.alt()).raw("\">\n")
	w.raw(`<title id="` + id + `-title">`).text(d.Meta.Title).raw("</title>\n")
	w.raw(`<desc id="` + id + `-desc">`).text(d.Report.Sentence).raw("</desc>\n")
	if state != "" {
		w.raw(`<metadata><state xmlns="` + namespace + `">`).text(state).raw("</state></metadata>\n")
	}
	w.dusk(d, "#"+id)
	if !o.Transparent {
		w.raw(`<rect width="`).number(c.w).raw(`" height="`).number(c.h).raw(`" fill="`).colour(t.bg).raw("\"/>\n")
	}
	p := picture{theme: t, measure: measure{cellW, cellH, 1}, canvas: c, links: d.Links}
	notes := 0
	for y := range d.Grid.H {
		if y == d.Notes {
			notes = len(p.text)
		}
		p.row(d.Grid, y)
	}
	w.b = p.back.append(w.b, p.measure)
	scenes := &svgBrush{names: d.Names, found: map[[2]string]*group{}}
	drawScenes(d.Grid, vectors{brush: scenes, measure: p.measure, theme: t}, c.left, c.top)
	scenes.append(w, id)
	w.open(id, "signs", "")
	w.b = p.front.append(w.b, p.measure)
	w.raw("</g>\n<g fill=\"").colour(t.fg).raw("\">\n")
	w.open(id, "text", "")
	w.raw(string(p.text[:notes]) + "</g>\n")
	w.open(id, "notes", "")
	w.raw(string(p.text[notes:]) + "</g>\n</g>\n</svg>")
}

// picture collects what is seen: backgrounds, shapes and words, in this order from the back to the front.
type picture struct {
	theme
	measure
	canvas
	back, front layers
	text        []byte
	word        bool // a word of it is open
	links       []Link
	link        string // the address of the one at hand
	open        bool   // its element is
	straight    []rect // with curve, the shape at hand
	curve       path
}

// row takes in one row of the grid. Every word is placed at its own x, so that it stands right whatever the font.
func (p *picture) row(g cells.Grid, y int) {
	var style cells.Style
	l := p.look(style)
	py := p.top + float32(y*cellH)
	began := false // a text element is open
	for x := range g.W {
		c := g.Cell(x, y)
		if p.linked(x, y); c.Rune == 0 {
			continue
		}
		if c.Style != style {
			style = c.Style
			l = p.look(style)
			p.endWord()
		}
		px := p.left + float32(x*cellW)
		width := float32(cellW * cells.RuneWidth(c.Rune))
		if l.painted {
			p.back.of(l.bg).add(rect{x0: px, y0: py, x1: px + width, y1: py + cellH})
		}
		if l.underline {
			p.front.of(l.fg).add(rect{x0: px, y0: py + baseline + 1.5, x1: px + width, y1: py + baseline + 2.5})
		}
		if c.Rune == ' ' || g.Shaped(x, y) || p.shape(c.Rune, short(g.Cell(x-1, y), c), l.fg, point{px, py}) {
			p.endWord()
			continue
		}
		if !began {
			p.text = append(p.text, `<text y="`...)
			p.text = append(appendNumber(p.text, py+baseline), `">`...)
			began = true
		}
		if !p.word {
			p.openLink()
			p.startWord(px, l)
		}
		p.text = appendXMLRune(p.text, c.Rune)
		if c.Rune >= 0x250 { // perhaps of another font, and not as wide as a cell
			p.endWord()
		}
	}
	p.endWord()
	p.closeLink()
	if began {
		p.text = append(p.text, "</text>\n"...)
	}
	p.back.endRow()
	p.front.endRow()
}

func (p *picture) startWord(x float32, l look) {
	p.word = true
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

func (p *picture) endWord() {
	if p.word {
		p.text = append(p.text, "</tspan> "...) // the blank keeps words apart when they are copied
		p.word = false
	}
}

// shape takes in a rune that is drawn as a shape, or as an open end, and reports whether it is one.
func (p *picture) shape(r rune, short int, c rgb, at point) bool {
	if r < 0x2022 {
		return false
	}
	p.straight, p.curve.b = p.rects(p.straight[:0], r), p.curve.b[:0]
	if short > 0 {
		p.drawOpenEnd(&p.curve, at.x, at.y, short)
	} else if !p.drawMark(&p.curve, r, at.x, at.y) && len(p.straight) == 0 {
		return false
	}
	l := p.front.of(c)
	for _, q := range p.straight {
		l.add(q.move(at.x, at.y))
	}
	l.curves.b = append(l.curves.b, p.curve.b...)
	return true
}

func (b *svgBrush) fill(c rgb, draw func(pen)) {
	b.raw(`<path fill="`).colour(c).raw(`" d="`)
	d := path{b: b.b}
	draw(&d)
	b.b = d.b
	b.raw("\"/>\n")
}

// stroke draws a line, as a further part of the last path if that is one of the same look.
func (b *svgBrush) stroke(c rgb, points []point, s stroked) {
	w := &writer{}
	w.raw(`<path fill="none" stroke="`).colour(c).raw(`" stroke-linejoin="round" stroke-width="`).number(s.width)
	if s.dash > 0 {
		w.raw(`" stroke-dasharray="`).number(s.dash).raw(" ").number(s.gap)
	}
	w.raw(`" d="`)
	const end = "\"/>\n"
	if last := bytes.LastIndexByte(b.b[:max(len(b.b)-1, 0)], '\n') + 1; bytes.HasPrefix(b.b[last:], w.b) {
		b.b = b.b[:len(b.b)-len(end)]
	} else {
		b.raw(string(w.b))
	}
	d := path{b: b.b}
	for i, p := range points {
		if i == 0 {
			d.MoveTo(p.x, p.y)
		} else {
			d.LineTo(p.x, p.y)
		}
	}
	b.b = append(d.b, end...)
}

func (b *svgBrush) word(l look, at point, text string) {
	b.raw(`<text x="`).number(at.x).raw(`" y="`).number(at.y).raw(`" fill="`).colour(l.fg)
	if l.bold {
		b.raw(`" font-weight="700`)
	}
	b.raw(`" xml:space="preserve">`).text(text).raw("</text>\n")
}
