package snapshot

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
)

var plainFormat = Format{
	ID: "plain", Ext: ".plain.txt", Words: "sentences, for screen readers and pipes", Spoken: true,
	Encode: encodePlain,
}

// plainWidth is the width in cells that no line of plain text but one with an address is wider than.
const plainWidth = 100

// below is what a line begins with that belongs to the one above: a second sentence, a source.
const below = "   "

// encodePlain writes what the screen says for people who listen and for pipes: a sentence a line.
func encodePlain(d Doc, o Options) ([]byte, error) {
	r := d.Report
	p := &speech{ascii: o.ASCII}
	p.fill(strings.TrimSuffix(r.Title+", "+r.Scope, ", "))
	p.tell("", r.Sentence)
	named := map[*data.Source]bool{}
	for _, x := range r.Speech {
		p.b.WriteByte('\n')
		p.fill(x.Head...)
		p.tell(below, x.More...)
		for _, s := range x.Sources {
			if s != nil {
				p.source(below+"Source: ", below, s)
				named[s] = true
			}
		}
	}
	if remarks := d.remarks(); len(remarks) > 0 {
		p.b.WriteByte('\n')
		p.tell("", remarks...)
	}
	rest := slices.DeleteFunc(d.sources(), func(s *data.Source) bool { return named[s] })
	if len(rest) > 0 {
		p.b.WriteString("\nFurther sources:\n")
		for _, s := range rest {
			p.source("", "", s)
		}
	}
	p.b.WriteByte('\n')
	for _, text := range []string{d.Meta.versions(), d.Meta.Command} { // as they are: for programs
		for _, l := range fit.WrapWords(clean(text), plainWidth, notASCII) {
			p.line(l)
		}
	}
	return []byte(p.b.String()), nil
}

// speech is a page of it in the making.
type speech struct {
	b     strings.Builder
	ascii bool
}

func (p *speech) line(s string) {
	if p.ascii {
		s = cells.ToASCII(s)
	}
	p.b.WriteString(strings.TrimRight(data.Plain(s), " ") + "\n")
}

// fill writes sentences, as many of them into a line as it holds; what is put before further lines is below.
func (p *speech) fill(texts ...string) {
	row, before := "", ""
	for _, s := range said(texts...) {
		for _, l := range lines(s, plainWidth-len(below)) {
			if row != "" && width(before+row+" "+l) <= plainWidth {
				row += " " + l
				continue
			}
			if row != "" {
				p.line(before + row)
				before = below
			}
			row = l
		}
	}
	p.line(before + row)
}

// tell writes sentences behind an indent, each in a line of its own.
func (p *speech) tell(indent string, texts ...string) {
	for _, s := range said(texts...) {
		for _, l := range lines(s, plainWidth-len(indent)) {
			p.line(indent + l)
		}
	}
}

// source writes a source with its address behind it, which no line end parts.
func (p *speech) source(first, more string, s *data.Source) {
	text := longDay().ReplaceAllString(pointed(Spoken(first+cite(s))), "$1"+data.Nbsp+"$2"+data.Nbsp+"$3")
	rows := fit.WrapWords(text, plainWidth-len(more), notASCII)
	if l := link(s.URL); l != "" {
		rows[len(rows)-1] += " " + l
	}
	for i, l := range rows {
		if i == 0 {
			l = first[:len(first)-len(strings.TrimLeft(first, " "))] + l
		} else {
			l = more + l
		}
		p.line(l)
	}
}

// pointed is a text with a point at its end, unless it has one or there is none.
func pointed(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:") {
		return s
	}
	return s + "."
}

func width(s string) int { return cells.Width(s, notASCII) }
