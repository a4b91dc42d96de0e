package ui

import (
	"slices"
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/method"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

const helpWidth = 76

// helpWords is the room of the lines of help.
func (s *sheet) helpWords() int { return min(helpWidth, s.W-2) - 4 }

// programKeys are the keys of the program that the first page leaves to the second.
var programKeys = []string{"again", "mouse", "leave", "suspend", "redraw", "paste"}

// keyLines are what the note has no room for, and the keys of this screen: on one page of 80×24.
func (s *sheet) keyLines() []screen.Line {
	p := &part.Page{F: s.Frame, W: s.helpWords()}
	if len(s.left) > 0 {
		p.Text(0, "Not in the note, for want of room", s.Look.Strong)
		for _, line := range joinNotes(s.left, 0, p.W, "   ", s.ASCII) {
			p.Add(screen.Span{Text: line, Style: s.Look.Text})
		}
		p.Blank()
	}
	uses := s.shown.Uses()
	keys := slices.DeleteFunc(slices.Clone(s.Env.Keys), func(k screen.Key) bool {
		return screen.Strange(k, uses) || slices.Contains(programKeys, k.ID)
	})
	columns := 1
	if p.W >= 60 {
		columns = 2
	}
	rows := (len(keys) + columns - 1) / columns
	for y := range rows {
		var line []screen.Span
		for at := y; at < len(keys); at += rows {
			line = append(line, s.keySpans(keys[at], uses, p.W/columns)...)
		}
		p.Add(line...)
	}
	return p.Lines
}

// keySpans are a key and what it does on this screen, as short as can be, in w cells. One that cannot work now is
// quiet.
func (s *sheet) keySpans(k screen.Key, uses []screen.Use, w int) []screen.Span {
	const col = 10
	does, style, keyStyle := k.Brief, s.Look.Text, s.Look.Key
	if here := wordHere(k, uses); here != "" {
		does = here
	}
	if s.Why(k, uses) != "" {
		style, keyStyle = dimmed(s.Frame), dimmed(s.Frame)
	}
	text := func(t string, w int, style cells.Style) screen.Span {
		t = cells.Cut(t, w-1, s.ASCII)
		return screen.Span{Text: t + strings.Repeat(" ", w-cells.Width(t, s.ASCII)), Style: style}
	}
	return []screen.Span{text(k.Foot, col, keyStyle), text(does, w-col, style)}
}

// wordHere is what a screen says of a key in its own words, or "".
func wordHere(k screen.Key, uses []screen.Use) string {
	at := slices.IndexFunc(uses, func(u screen.Use) bool { return u.ID == k.ID && u.Here })
	if at < 0 {
		return ""
	}
	return uses[at].Word
}

// ruleLines are the grammar of keys, the signs, and the rules of comparison.
func (s *sheet) ruleLines() []screen.Line {
	p := &part.Page{F: s.Frame, W: s.helpWords()}
	p.Text(0, "Up and down choose who, left and right choose when. Works on "+s.View+" now, else dimmed:", s.Look.Quiet)
	p.Blank()
	col := 22
	if p.W < 56 {
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
	for _, flag := range say.Letters {
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
		if here := wordHere(k, uses); here != "" {
			does += " (here: " + here + ")"
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

// drawHelp draws a page of help in a box.
func drawHelp(s *sheet, g cells.Grid) {
	title, lines := "Keys of "+s.View, s.keyLines
	keys := []string{"? all keys, signs and rules   esc closes", "? more   esc closes"}
	if s.Modal.Kind == screen.RulesModal {
		title, lines, keys = "All keys, signs and rules", s.ruleLines, []string{"? or esc closes", "esc closes"}
	}
	scrollBox(s.Frame, g, min(helpWidth, g.W-2), title, lines(), keys...)
}
