package ui

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/method"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

const helpWidth = 76

// helpLines are what the note has no room for, the grammar of keys, the signs, and the rules of comparison.
func (s *sheet) helpLines() []screen.Line {
	w := min(helpWidth, s.W-2) - 4
	p := &part.Page{F: s.Frame, W: w}
	if len(s.left) > 0 {
		p.Text(0, "Not in the note, for want of room", s.Look.Strong)
		for _, n := range s.left {
			p.Text(0, n.Long, s.Look.Text)
		}
		p.Blank()
	}
	p.Text(0, "Up and down choose who, left and right choose when. Works on "+s.View+" now, else dimmed:", s.Look.Quiet)
	p.Blank()
	col := 22
	if w < 60 {
		col = 12
	}
	uses := s.shown.Uses()
	for _, k := range s.Env.Keys {
		helpKey(p, k, uses, col)
	}
	p.Heading("Signs")
	for _, sign := range [][2]string{
		{"■ ◆ ● ▲ ★ ▼", "filled: the company says so, or its report"},
		{"□ ◇ ○ △ ☆ ▽", "hollow: press, estimate, repeat"},
		{"≥ ≤ ~", "at least, at most, about; ▶ or more"},
		{"4?   ┐│┘", "by the numbers given; order not known"},
		{"B", "the base of comparison"},
		{"▒ ░  old", "the figure is " + say.OldOrTooOld() + " at this day"},
	} {
		helpSign(p, sign[0], sign[1], col)
	}
	for _, flag := range data.Flags {
		helpSign(p, flag.String(), flag.Meaning(), col)
	}
	helpRules(p)
	return p.Lines
}

// helpRules are the rules of comparison, without their examples.
func helpRules(p *part.Page) {
	p.Heading(method.Title)
	for _, r := range method.Rules() {
		p.Blank()
		p.Text(0, r.Title, p.F.Look.Strong)
		p.Text(0, r.Text, p.F.Look.Text)
	}
	p.Blank()
	p.Text(0, "userbase method prints them with examples from the data.", p.F.Look.Quiet)
}

// helpSign is a sign in a column of its own, and what it means.
func helpSign(p *part.Page, sign, meaning string, col int) {
	p.Add(screen.Span{Text: fit.Pad(sign, col+1), Style: p.F.Look.Key},
		screen.Span{Text: meaning, Style: p.F.Look.Text})
}

// helpKey is a key in a column of its own, and what it does; one that cannot work now is quiet and says why.
func helpKey(p *part.Page, k screen.Key, uses []screen.Use, col int) {
	f, style, keyStyle, does := p.F, p.F.Look.Text, p.F.Look.Key, k.Does
	switch why := f.Why(k, uses); {
	case why == "":
		for _, u := range uses {
			if u.ID == k.ID && u.Here && u.Word != "" {
				does += " (here: " + u.Word + ")"
			}
		}
	case screen.Strange(k, uses):
		does += " (on " + f.Homes(k) + ")"
		style = dimmed(f)
	default:
		does += ": " + why
		style = dimmed(f)
	}
	if style != f.Look.Text {
		keyStyle = style
	}
	heads, lines := fit.Wrap(k.Show, col, f.ASCII), fit.Wrap(does, p.W-col-1, f.ASCII)
	for i := range max(len(heads), len(lines)) {
		head, line := "", ""
		if i < len(heads) {
			head = heads[i]
		}
		if i < len(lines) {
			line = lines[i]
		}
		gap := strings.Repeat(" ", col+1-cells.Width(head, f.ASCII))
		p.Add(screen.Span{Text: head + gap, Style: keyStyle}, screen.Span{Text: line, Style: style})
	}
}

// dimmed is the style of a key that cannot work now.
func dimmed(f screen.Frame) cells.Style {
	if len(f.Look.Messengers) == 0 {
		return f.Look.Quiet.With(cells.Faint)
	}
	return f.Look.Faint
}

// drawHelp draws the help in a box.
func drawHelp(s *sheet, g cells.Grid) {
	scrollBox(s.Frame, g, min(helpWidth, g.W-2), "Keys", s.helpLines(), "? or esc closes", "esc closes")
}
