package ui

import (
	"strconv"

	"userbase/data"
)

// Panel is the read-out: the figures that stand at the day shown, each with its own day; then what the line of the
// focus is made of, and what lies under the scale.
func (t trend) Panel(f Frame, w int) []Line {
	p := &page{f: f, w: w}
	p.text(0, f.Day().Long(), f.Look.Strong)
	if f.IsToday() {
		p.blank()
	} else {
		p.text(0, "as known today", f.Look.Quiet)
	}
	plan := t.planned(f)
	counts := t.countLines(f, w)
	low := t.belowLines(f, plan, w)
	ranks := f.Ranks()
	airy := 2+3*len(ranks)+len(counts)+1+len(low) <= plan.panel
	for _, r := range ranks {
		if f.Hides(r.Messenger) {
			continue
		}
		t.readOut(p, r)
		if airy {
			p.blank()
		}
	}
	if !airy {
		p.blank()
	}
	p.lines = append(p.lines, counts...)
	if len(low) > 0 {
		p.blank()
		p.lines = append(p.lines, low...)
	}
	return p.lines
}

// readOut is one messenger of the panel in two rows.
func (trend) readOut(p *page, r data.Rank) {
	f, id, o := p.f, r.Messenger, r.Figure
	st := f.Look.Text
	if id == f.Focus {
		st = f.Look.Strong
	}
	from := len(p.lines)
	if o == nil {
		p.add(f.nameMark(id), Span{"n/a", st})
		p.add(Span{"  " + f.firstKnown(id), f.Look.Quiet})
	} else {
		p.add(Span{string(f.FigureMark(o)) + " ", f.Colour(id)}, Span{o.Stated(), st})
		second := date(o) + " " + o.Basis.String()
		if o.Old(f.Day()) {
			second += " old"
		}
		p.add(Span{"  " + second, f.Look.Quiet})
	}
	for i := from; i < len(p.lines); i++ {
		p.lines[i].Do = Action{Verb: Select, Arg: id}
	}
}

// countLines say who vouches for the figures of the focus.
func (trend) countLines(f Frame, w int) []Line {
	p := &page{f: f, w: w}
	_, to := f.Range()
	var n [4]int
	for _, step := range f.Set.History(f.Focus, f.Query()) {
		switch {
		case step.AsOf > to:
		case step.Basis.Company():
			n[0]++
		case step.Basis == data.Press:
			n[1]++
		case step.Basis == data.Estimate:
			n[2]++
		default:
			n[3]++
		}
	}
	if n == [4]int{} {
		return nil
	}
	p.add(f.nameMark(f.Focus), Span{f.Name(f.Focus), f.Look.Strong})
	for i, whose := range []string{"by the company", "by the press", "by estimates", "only repeated"} {
		if n[i] > 0 {
			p.add(Span{strconv.Itoa(n[i]) + " " + whose, f.Look.Quiet})
		}
	}
	return p.lines
}

// belowLines list the figures that lie under a logarithmic scale.
func (trend) belowLines(f Frame, plan trendPlan, w int) []Line {
	p := &page{f: f, w: w}
	if plan.nothing != "" {
		return nil
	}
	for _, s := range plan.inOrder(f) {
		for _, step := range s.steps {
			o := step.Observation
			if !plan.below(s, o) {
				continue
			}
			if len(p.lines) == 0 {
				p.add(Span{"Below " + plan.label(plan.lowest) + ", not drawn", f.Look.Text})
			}
			p.add(Span{string(f.FigureMark(o)) + " ", f.Colour(s.id)}, Span{o.Signed() + " " + date(o), f.Look.Quiet})
		}
	}
	return p.lines
}
