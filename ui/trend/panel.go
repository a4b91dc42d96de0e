package trend

import (
	"strconv"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel draws the read-out: the figures that stand at the day shown, each with its own day; then who vouches for those
// of the focus, and what lies under the scale.
func (v shown) Panel(g cells.Grid) {
	p, rest := &part.Page{F: v.Frame, W: g.W}, &part.Page{F: v.Frame, W: g.W}
	v.vouchers(rest)
	v.belowScale(rest)
	p.Text(0, v.Day().Long(), v.Look.Strong)
	p.Blank()
	airy := len(p.Lines)+3*len(v.ranks)+len(rest.Lines) <= g.H // two rows each, and an empty one
	for i, r := range v.ranks {
		readOut(p, r)
		if airy || i == len(v.ranks)-1 {
			p.Blank()
		}
	}
	p.Lines = append(p.Lines, rest.Lines...)
	p.Draw(g)
}

// readOut is one messenger of the panel in two rows. Where an old figure's day leaves no room for both, that it is old
// says more than who vouches for it.
func readOut(p *part.Page, r data.Rank) {
	f, id, o := p.F, r.Messenger, r.Figure
	mark, value, when := f.NameMark(id), "n/a", ""
	if o == nil {
		when = say.Absent(f, id).Since()
	} else {
		mark.Text, value, when = string(f.FigureMark(o))+" ", o.Stated(), o.Period()+" "+o.Basis.String()
		if o.Old(f.Day()) {
			if when += " old"; cells.Width("  "+when, f.ASCII) > p.W {
				when = o.Period() + " old"
			}
		}
	}
	do := screen.Action{Verb: screen.Select, Arg: id}
	p.Lines = append(p.Lines,
		screen.Line{Spans: []screen.Span{mark, {Text: value, Style: textStyle(f, id)}}, Do: do},
		screen.Line{Spans: []screen.Span{{Text: "  " + when, Style: f.Look.Quiet}}, Do: do})
}

// textStyle is the style of a messenger's name or figure: strong for the focus.
func textStyle(f screen.Frame, id string) cells.Style {
	if id == f.Focus {
		return f.Look.Strong
	}
	return f.Look.Text
}

// vouchers say who vouches for the figures of the focus.
func (v shown) vouchers(p *part.Page) {
	t := v.tally
	if t.All() > 0 {
		p.Add(v.NameMark(v.Focus), screen.Span{Text: v.Name(v.Focus), Style: v.Look.Strong})
	}
	for i, n := range [...]int{t.Company, t.Press, t.Estimates, t.Repeats} {
		if n > 0 {
			whose := [...]string{"by the company", "by the press", "by estimates", "only repeated"}[i]
			p.Text(0, strconv.Itoa(n)+" "+whose, v.Look.Quiet)
		}
	}
}

// belowScale lists the figures that lie under a logarithmic scale.
func (v shown) belowScale(p *part.Page) {
	if len(v.plan.below) == 0 {
		return
	}
	if len(p.Lines) > 0 {
		p.Blank()
	}
	p.Text(0, "Below "+v.plan.label(v.plan.lowest)+", not drawn", v.Look.Text)
	for _, o := range v.plan.below {
		p.Add(screen.Span{Text: string(v.FigureMark(o)) + " ", Style: v.Colour(o.Messenger)},
			screen.Span{Text: o.Signed() + " " + o.Period(), Style: v.Look.Quiet})
	}
}

// Detail is the messenger in focus in full.
func (v shown) Detail(w int) []screen.Line { return part.FocusInFull(v.Frame, w) }
