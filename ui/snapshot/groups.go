package snapshot

import (
	"bytes"
	"hash/crc32"
	"strconv"

	"userbase/ui/cells"
)

// The layers of the scenes of a picture, from the back to the front.
var sceneLayers = [...]string{"grid", "axis", "bars", "lines", "leaders", "marks", "labels"}

// group is a part of an svg that can be restyled or hidden at once: the shapes of a layer, of one messenger or of none.
type group struct {
	layer, who string
	writer
}

// svgBrush draws the shapes of scenes as elements, in groups.
type svgBrush struct {
	*writer // of the group at hand
	names   map[cells.Style]string
	groups  []*group
	found   map[[2]string]*group // by layer and messenger
}

// layer chooses the group of the shapes that follow.
func (b *svgBrush) layer(name string, s cells.Style) {
	who := b.names[s.Whose()]
	g := b.found[[2]string{name, who}]
	if g == nil {
		g = &group{layer: name, who: who}
		b.groups, b.found[[2]string{name, who}] = append(b.groups, g), g
	}
	b.writer = &g.writer
}

// append appends the groups, from the back to the front.
func (b *svgBrush) append(to *writer, id string) {
	for _, layer := range sceneLayers {
		for _, g := range b.groups {
			if g.layer == layer && len(g.b) > 0 {
				to.open(id, g.layer, g.who)
				to.raw(string(g.b) + "</g>\n")
			}
		}
	}
}

// open opens a group. Its id is its own in any page, its classes tell its layer and its messenger.
func (w *writer) open(id, layer, who string) {
	name, class := id+"-"+layer, layer
	if who != "" {
		name, class = name+"-"+who, class+" "+who
	}
	w.raw(`<g id="`).attr(name).raw(`" class="`).attr(class).raw("\">\n")
}

// id is the name of the picture as an element: the same for the same picture, and another for any other.
func (d Doc) id() string {
	text := stateOf(d) + strconv.Itoa(d.Grid.W) + "x" + strconv.Itoa(d.Grid.H)
	return "userbase-" + strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(text))), 16)
}

// linked ends and begins links at the cell.
func (p *picture) linked(x, y int) {
	for i := range p.links {
		switch l := &p.links[i]; {
		case l.Row != y:
		case x == l.To:
			p.endWord()
			p.closeLink()
		case x == l.From:
			p.endWord()
			p.link = l.URL
		}
	}
}

// openLink begins the link at hand, if there is one and its address may stand in a document.
func (p *picture) openLink() {
	if p.link = link(p.link); p.link != "" && !p.open {
		w := writer{p.text}
		p.text, p.open = w.raw(`<a href="`).attr(p.link).raw(`">`).b, true
	}
}

// closeLink ends it.
func (p *picture) closeLink() {
	if p.open {
		p.text = append(bytes.TrimSuffix(p.text, []byte(" ")), "</a>"...) // what follows is of the same word
	}
	p.link, p.open = "", false
}
