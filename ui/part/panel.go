package part

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// DrawFocus draws the messenger in focus for a side panel: its standing figure, where that was read, its age, other
// sources, what it counts.
func DrawFocus(f screen.Frame, g cells.Grid) {
	p := focusPanel(f, g.W, ShortPanel)
	if len(p.Lines) > g.H {
		p = focusPanel(f, g.W, TightPanel)
	}
	p.Draw(g)
}

// focusPanel is what the side panel says of the messenger in focus.
func focusPanel(f screen.Frame, w int, much Fullness) *Page {
	p, o := focusPage(f, w, much)
	if o == nil {
		p.nextFigure()
	} else {
		p.Heading("Other sources within six months")
		p.OtherSources(f.Focus)
		p.nextFigure()
		p.otherCounts()
	}
	p.Blank()
	base := f.Standing(f.Base)
	p.Field("B base", string(f.Mark(f.Base, base == nil || base.Basis.Company()))+" "+f.Name(f.Base), f.Look.Text)
	return p
}

// FocusInFull is the messenger in focus in full: the standing figure with its source, other sources, and every figure
// of the group with what became of it.
func FocusInFull(f screen.Frame, w int) []screen.Line {
	p, _ := focusPage(f, w, InFull)
	for _, d := range f.Set.Dissents(f.Focus, f.Query(), f.Day()) {
		p.Heading("Another source: " + d.Stated())
		p.Figure(d, InFull)
	}
	p.Heading("Every figure of " + screen.GroupLabel(f.Query().Group) + ", newest first")
	steps := f.Set.History(f.Focus, f.Query())
	if len(steps) == 0 {
		p.Text(0, "none", f.Look.Quiet)
	}
	for i := len(steps) - 1; i >= 0; i-- {
		p.step(steps[i])
	}
	return p.Lines
}

// FocusSource is the page of the figure of the focus that stands at the day, or nil.
func FocusSource(f screen.Frame) *data.Source {
	if o := f.Standing(f.Focus); o != nil {
		return o.Source
	}
	return nil
}

// focusPage begins a page about the focus: its name, and its standing figure or why it has none.
func focusPage(f screen.Frame, w int, much Fullness) (*Page, *data.Observation) {
	p := &Page{F: f, W: w}
	o := f.Standing(f.Focus)
	p.Messenger(f.Focus, o)
	if o == nil {
		p.Text(0, say.Absent(f, f.Focus).Sentence(), f.Look.Text)
		return p, nil
	}
	p.Value(o)
	p.Blank()
	p.Figure(o, much)
	return p, o
}

// publisherFrom is the width from which on a history has room for who says so, and for the publisher.
const publisherFrom = 48

// step is one figure of a history: mark, day, value, basis, where read, and why it never stood.
func (p *Page) step(s data.Step) {
	f, o, style, said := p.F, s.Observation, p.F.Look.Text, say.Doubts(s.Observation)
	if o.Own && (p.W < publisherFrom || !o.Unnamed()) {
		said = append([]string{data.FlagOwn.Meaning()}, said...)
	}
	if s.Fate != data.Stood {
		style, said = f.Look.Quiet, append(said, say.Stood(s))
	}
	row, told, indent := fit.Pad(o.Period(), len("15 Jan 2021 "))+o.Stated(), "", 14
	if p.W >= publisherFrom {
		row, told = fit.Pad(row, 28)+fit.Pad(say.WhoInAWord(o), len("estimate ")), o.Told()
	} else {
		said, indent = append([]string{say.WhoUnnamed(o)}, said...), 2
	}
	p.Add(screen.Span{Text: string(f.FigureMark(o)) + " ", Style: f.Colour(o.Messenger)},
		screen.Span{Text: row, Style: style}, screen.Span{Text: told, Style: f.Look.Quiet})
	if len(said) > 0 {
		p.Text(indent, strings.Join(said, "; "), f.Look.Quiet)
	}
}

// nextFigure names the next figure to stand, if the day is not today.
func (p *Page) nextFigure() {
	if n := p.F.Set.Next(p.F.Focus, p.F.Query(), p.F.Day()); n != nil {
		p.Field("next", p.Brief(n), p.F.Look.Text)
	}
}

// otherCounts lists what stands in the other groups: counts of other things, never to be compared with these.
func (p *Page) otherCounts() {
	f, q := p.F, p.F.Query()
	labels := map[data.Group]string{data.Active: "users", data.GroupDAU: "daily", data.GroupRegistered: "accounts",
		data.GroupInstallsTotal: "installs", data.GroupAdReach: "reach"}
	head := "Other counts, not to be compared"
	for _, g := range data.Groups {
		if q.Group = g; g == f.Query().Group {
			continue
		}
		if o := f.Set.Standing(f.Focus, q, f.Day()); o != nil {
			if head != "" {
				p.Heading(head)
				head = ""
			}
			words := o.Stated() + ", " + o.Period()
			switch {
			case o.Own:
				words += ", " + say.WhoInShort(o)
			case !o.Basis.Company():
				words += ", " + say.WhoUnnamed(o)
			}
			p.Field(labels[g], words, f.Look.Text)
		}
	}
}
