package scene

// Color is a colour of the terminal's table of 256, or none. The zero Color is the terminal's own.
type Color uint16

// Index is the colour with the index n of the 256-colour table.
func Index(n uint8) Color { return Color(n) + 1 }

// Index returns the index in the 256-colour table, and false for the terminal's own colour.
func (c Color) Index() (uint8, bool) { return uint8(c - 1), c != 0 }

// Attr is a set of text attributes.
type Attr uint8

// The attributes that a text or a shape can have.
const (
	Bold Attr = 1 << iota
	Faint
	Underline
	Reverse
)

// Style is how something looks: foreground colour and attributes. The background is never painted. Turn is no part of
// the look: it tells apart the messengers that share a colour, of which the first has 0.
type Style struct {
	Fg   Color
	Attr Attr
	Turn uint8
}

// With returns the style with further attributes.
func (s Style) With(a Attr) Style { s.Attr |= a; return s }

// Whose is what tells the messenger of a style that is one's: its colour and turn.
func (s Style) Whose() Style { s.Attr = 0; return s }
