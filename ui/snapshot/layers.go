package snapshot

import "strconv"

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
		d := path{b: b}
		for _, r := range l.joined() {
			if r.hatch > 0 {
				m.drawHatch(&d, r)
			} else {
				polygon(&d, r.corners())
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

// path is the text of a path, as a pen writes it. Lines and curves are told from where the pen is, so that what is
// alike reads alike wherever it stands. Places are in hundredths, and rounded before they are subtracted.
type path struct {
	b            []byte
	x, y         int64 // where the pen is
	fromX, fromY int64 // where it began
}

// command appends a command with its numbers, in hundredths.
func (p *path) command(c byte, numbers ...int64) {
	p.b = append(p.b, c)
	for i, n := range numbers {
		if i > 0 && n >= 0 {
			p.b = append(p.b, ' ')
		}
		p.b = appendHundredths(p.b, n)
	}
}

func (p *path) MoveTo(x, y float32) {
	p.x, p.y = hundredths(x), hundredths(y)
	p.fromX, p.fromY = p.x, p.y
	p.command('M', p.x, p.y)
}

func (p *path) LineTo(x, y float32) {
	dx, dy := hundredths(x)-p.x, hundredths(y)-p.y
	switch {
	case dy == 0:
		p.command('h', dx)
	case dx == 0:
		p.command('v', dy)
	default:
		p.command('l', dx, dy)
	}
	p.x, p.y = p.x+dx, p.y+dy
}

func (p *path) CubeTo(bx, by, cx, cy, x, y float32) {
	toX, toY := hundredths(x), hundredths(y)
	p.command('c', hundredths(bx)-p.x, hundredths(by)-p.y, hundredths(cx)-p.x, hundredths(cy)-p.y, toX-p.x, toY-p.y)
	p.x, p.y = toX, toY
}

func (p *path) ClosePath() {
	p.b = append(p.b, 'z')
	p.x, p.y = p.fromX, p.fromY
}

func hundredths(v float32) int64 { return int64(round(v * 100)) }

// appendNumber appends a number rounded to hundredths, as short as it goes.
func appendNumber(b []byte, v float32) []byte { return appendHundredths(b, hundredths(v)) }

func appendHundredths(b []byte, n int64) []byte {
	return strconv.AppendFloat(b, float64(n)/100, 'f', -1, 64)
}
