package trend

import (
	"strconv"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Panel is the read-out: the figures that stand at the day shown, each with its own day; then what the line of the
// focus is made of, and what lies under the scale.
func (t Screen) Panel(f screen.Frame, w int) []screen.Line {
	p := &part.Page{F: f, W: w}
	p.Text(0, f.Day().Long(), f.Look.Strong)
	if f.IsToday() {
		p.Blank()
	} else {
		p.Text(0, "as known today", f.Look.Quiet)
	}
	plan := t.Planned(f)
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
			p.Blank()
		}
	}
	if !airy {
		p.Blank()
	}
	p.Lines = append(p.Lines, counts...)
	if len(low) > 0 {
		p.Blank()
		p.Lines = append(p.Lines, low...)
	}
	return p.Lines
}

// readOut is one messenger of the panel in two rows.
func (Screen) readOut(p *part.Page, r data.Rank) {
	f, id, o := p.F, r.Messenger, r.Figure
	st := f.Look.Text
	if id == f.Focus {
		st = f.Look.Strong
	}
	from := len(p.Lines)
	if o == nil {
		p.Add(f.NameMark(id), screen.Span{Text: "n/a", Style: st})
		p.Add(screen.Span{Text: "  " + firstKnown(f, id), Style: f.Look.Quiet})
	} else {
		p.Add(screen.Span{Text: string(f.FigureMark(o)) + " ", Style: f.Colour(id)}, screen.Span{Text: o.Stated(), Style: st})
		second := say.Date(o) + " " + o.Basis.String()
		if o.Old(f.Day()) {
			second += " old"
		}
		p.Add(screen.Span{Text: "  " + second, Style: f.Look.Quiet})
	}
	for i := from; i < len(p.Lines); i++ {
		p.Lines[i].Do = screen.Action{Verb: screen.Select, Arg: id}
	}
}

// countLines say who vouches for the figures of the focus.
func (Screen) countLines(f screen.Frame, w int) []screen.Line {
	p := &part.Page{F: f, W: w}
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
	p.Add(f.NameMark(f.Focus), screen.Span{Text: f.Name(f.Focus), Style: f.Look.Strong})
	for i, whose := range []string{"by the company", "by the press", "by estimates", "only repeated"} {
		if n[i] > 0 {
			p.Add(screen.Span{Text: strconv.Itoa(n[i]) + " " + whose, Style: f.Look.Quiet})
		}
	}
	return p.Lines
}

// belowLines list the figures that lie under a logarithmic scale.
func (Screen) belowLines(f screen.Frame, plan trendPlan, w int) []screen.Line {
	p := &part.Page{F: f, W: w}
	if plan.Nothing != "" {
		return nil
	}
	for _, s := range plan.inOrder(f) {
		for _, step := range s.steps {
			o := step.Observation
			if !plan.below(s, o) {
				continue
			}
			if len(p.Lines) == 0 {
				p.Add(screen.Span{Text: "Below " + plan.label(plan.Lowest) + ", not drawn", Style: f.Look.Text})
			}
			p.Add(screen.Span{Text: string(f.FigureMark(o)) + " ", Style: f.Colour(s.Id)}, screen.Span{Text: o.Signed() + " " + say.Date(o), Style: f.Look.Quiet})
		}
	}
	return p.Lines
}
