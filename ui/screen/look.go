package screen

import (
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/scene"
)

// Look is a theme, ready for drawing: the styles of all roles and of the messengers. Colour means messenger and
// nothing else; all other roles are greys and attributes.
type Look struct {
	Theme Theme // dark, light, neutral or mono
	cells.Ink
	Tab, Key, Link, Error cells.Style
	Messengers            []cells.Style
}

// palette are the colours of a theme, as indexes of the 256-colour table: of the six messengers of the data set, then
// free ones for others, of quiet text and of faint lines.
type palette struct {
	messengers   []uint8
	quiet, faint uint8
}

// palettes are those of the themes that have colours. Those of dark and light are chosen for the largest smallest
// distance (CIEDE2000) under normal sight and simulated protanopia, deuteranopia and tritanopia (Machado, Oliveira and
// Fernandes 2009); those of neutral can be seen on dark and on light.
var palettes = map[Theme]palette{
	Dark:    {[]uint8{35, 175, 221, 117, 69, 202, 250, 141, 37, 223}, 246, 239},
	Light:   {[]uint8{29, 162, 136, 32, 20, 124, 59, 97, 23, 94}, 241, 250},
	Neutral: {[]uint8{29, 133, 136, 32, 63, 166, 245, 96, 160, 131}, 243, 243},
}

// Dusk tells for each colour of the light theme which one stands for it in the dark.
func Dusk() map[cells.Color]cells.Color {
	light, dark := palettes[Light], palettes[Dark]
	dusk := map[cells.Color]cells.Color{cells.Index(light.quiet): cells.Index(dark.quiet),
		cells.Index(light.faint): cells.Index(dark.faint)}
	for i, n := range light.messengers {
		dusk[cells.Index(n)] = cells.Index(dark.messengers[i])
	}
	return dusk
}

// basicHues are the messengers' colours on a terminal of 16 colours, whatever its theme makes of them. Greys are none:
// what a theme calls bright black may be its background. Of the blues it is the bright one: the other cannot be seen on
// the black of xterm or of the Linux console.
var basicHues = []uint8{2, 5, 3, 6, 12, 1, 13, 9}

// NewLook builds the look of a theme; with basic for a terminal of 16 colours.
func NewLook(theme Theme, basic bool) *Look {
	none := lipgloss.NewStyle()
	colour := func(n uint8) lipgloss.Style {
		if n < 16 {
			return none.Foreground(ansi.BasicColor(n))
		}
		return none.Foreground(ansi.IndexedColor(n))
	}
	quiet, faint, hues := none, none.Faint(true), []uint8(nil)
	switch p, ok := palettes[theme]; {
	case ok && basic:
		hues = basicHues
	case ok:
		quiet, faint, hues = colour(p.quiet), colour(p.faint), p.messengers
	}
	var own []cells.Style
	for _, n := range hues {
		own = append(own, compact(colour(n)))
	}
	return &Look{Theme: theme, Ink: cells.Ink{Text: compact(none), Strong: compact(none.Bold(true)),
		Quiet: compact(quiet), Faint: compact(faint)},
		Tab: compact(none.Bold(true).Reverse(true)), Key: compact(none.Bold(true)),
		Link: compact(quiet.Underline(true)), Error: compact(none.Bold(true)), Messengers: own}
}

// Paint draws a scene into the grid's upper left corner, with the strokes that are wanted and that there are.
func (f Frame) Paint(g cells.Grid, s *scene.Scene) {
	strokes := chart.Braille
	if f.Strokes == Boxes || f.Strokes == AutoStrokes && f.Boxes {
		strokes = chart.Boxes
	}
	chart.Paint(g, s, strokes)
}

// DrawKeys draws keys and what they do from column x on, as many as fit, with a gap between them.
func (l *Look) DrawKeys(g cells.Grid, x, gap int, keys ...[2]string) {
	for _, k := range keys {
		if x+g.Width(k[0])+1+g.Width(k[1]) > g.W {
			return
		}
		x = g.Text(g.Text(x, 0, k[0], l.Key)+1, 0, k[1], l.Quiet) + gap
	}
}

// compact puts a Lip Gloss style into the grid's compact form.
func compact(s lipgloss.Style) cells.Style {
	var out cells.Style
	switch c := s.GetForeground().(type) {
	case ansi.BasicColor:
		out.Fg = cells.Index(uint8(c))
	case ansi.IndexedColor:
		out.Fg = cells.Index(uint8(c))
	}
	for _, a := range []struct {
		on   bool
		attr cells.Attr
	}{{s.GetBold(), cells.Bold}, {s.GetFaint(), cells.Faint}, {s.GetUnderline(), cells.Underline}, {s.GetReverse(),
		cells.Reverse}} {
		if a.on {
			out.Attr |= a.attr
		}
	}
	return out
}

// Filled and Hollow are the marks of the six messengers, then those for others.
const (
	Filled = "■◆●▲★▼▮▰◉▬◣◥◢"
	Hollow = "□◇○△☆▽▯▱◎▭◺◹◿"
)

// firstMarks are those that one messenger alone has. The others come round in turn; so do colours, of which no theme
// has a multiple of as many, so that it takes long until a mark comes back in the same one.
const firstMarks = 6

// Mark is the messenger's mark: filled where the company itself says so, else hollow.
func (f Frame) Mark(id string, company bool) rune {
	marks := []rune(Hollow)
	if company {
		marks = []rune(Filled)
	}
	n := f.Number(id)
	if others := len(marks) - firstMarks; n >= firstMarks {
		n = firstMarks + (n-firstMarks)%others
	}
	return marks[n]
}

// FigureMark is the mark of a figure.
func (f Frame) FigureMark(o *data.Observation) rune { return f.Mark(o.Messenger, o.Basis.Company()) }

// NameMark is the mark before a messenger's name, where no figure decides whether it is hollow.
func (f Frame) NameMark(id string) Span { return Span{string(f.Mark(id, true)) + " ", f.Colour(id)} }

// Colour is the messenger's style for marks, bars and lines. Names stay in the text's own colour.
func (f Frame) Colour(id string) cells.Style {
	if len(f.Look.Messengers) == 0 {
		return f.Look.Text
	}
	n, hues := f.Number(id), len(f.Look.Messengers)
	s := f.Look.Messengers[n%hues]
	s.Turn = uint8(n / hues)
	return s
}

// Number is the messenger's place in the data set, 0 for one that it does not know.
func (f Frame) Number(id string) int { return max(f.Set.Place(id), 0) }
