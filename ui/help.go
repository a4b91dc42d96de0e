package ui

import (
	"strings"

	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/part"
	"userbase/ui/screen"
)

const helpWidth = 76

// helpLines is the grammar of keys, each with what it does; a key that cannot work now is quiet and says why.
func helpLines(f screen.Frame) []screen.Line {
	w := min(helpWidth, f.W-2) - 4
	p := &part.Page{F: f, W: w}
	p.Text(0, "Up and down choose who, left and right choose when. Works on "+f.View+" now, else dimmed:", f.Look.Quiet)
	p.Blank()
	keyCol := 22
	if w < 60 {
		keyCol = 12
	}
	for _, k := range f.Keys {
		why := f.WhyNot(k)
		st, ks := f.Look.Text, f.Look.Key
		does := k.Does
		for _, u := range f.Screen().Uses(f) {
			if u.ID == k.ID && why == "" && tells(u.Word) && !strings.Contains(does, strings.TrimSuffix(u.Word, " here")) {
				does += " (here: " + u.Word + ")"
			}
		}
		if why != "" {
			st, ks = f.Look.Faint, f.Look.Faint
			if len(f.Look.Messengers) == 0 {
				st, ks = f.Look.Quiet.With(cells.Faint), f.Look.Quiet.With(cells.Faint)
			}
			if f.Strange(k) {
				does += " (on " + f.Homes(k) + ")"
			} else {
				does += ": " + why
			}
		}
		heads, lines := fit.Wrap(k.Show, keyCol, f.ASCII), fit.Wrap(does, w-keyCol-1, f.ASCII)
		for i := range max(len(heads), len(lines)) {
			head, line := "", ""
			if i < len(heads) {
				head = heads[i]
			}
			if i < len(lines) {
				line = lines[i]
			}
			p.Add(screen.Span{Text: head + strings.Repeat(" ", keyCol+1-cells.Width(head, f.ASCII)), Style: ks}, screen.Span{Text: line, Style: st})
		}
	}
	p.Heading("Signs")
	for _, s := range [][2]string{
		{"■ ◆ ● ▲ ★ ▼", "filled: the company says so (filing, official)"},
		{"□ ◇ ○ △ ☆ ▽", "hollow: press, estimate, repeat"},
		{"≥ ≤ ~", "at least, at most, about; ▶ or more"},
		{"~4   2-4", "rank only as far as stated; a run that cannot be ordered"},
		{"▒  old", "the figure is more than 18 months old at this day"},
		{"[e] [p]", "estimate, press"},
		{"[d] [c]", "definition not stated; counted since launch"},
		{"[b] [w]", "break in the definition; weak page"},
	} {
		p.Add(screen.Span{Text: fit.Pad(s[0], keyCol+1), Style: f.Look.Key}, screen.Span{Text: s[1], Style: f.Look.Text})
	}
	return p.Lines
}

// tells reports whether a screen's word for a key says more than the help does anyway.
func tells(word string) bool { return word != "" && word != "who" && word != "when" }

// drawHelp draws the help in a box.
func drawHelp(f screen.Frame, g cells.Grid) {
	scrollBox(f, g, min(helpWidth, g.W-2), "Keys", helpLines(f), "? or esc closes", "esc closes")
}
