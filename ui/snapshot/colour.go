package snapshot

import (
	"fmt"

	"userbase/ui/cells"
)

// rgb is a colour as red, green and blue.
type rgb [3]uint8

// theme is what stands for the terminal's own background and text colour, which a picture cannot ask for.
type theme struct{ bg, fg rgb }

// themeOf returns the theme of a picture. Text on its background has a contrast above 12 in both.
func themeOf(dark bool) theme {
	if dark {
		return theme{bg: rgb{0x1e, 0x1e, 0x1e}, fg: rgb{0xe4, 0xe4, 0xe4}}
	}
	return theme{bg: rgb{0xff, 0xff, 0xff}, fg: rgb{0x1f, 0x23, 0x28}}
}

// look is how a style looks in a picture.
type look struct {
	fg, bg          rgb
	bold, underline bool
	painted         bool // the background is not the picture's
}

// look resolves a style: faint text is half way to the background, reverse video swaps the two colours.
func (t theme) look(s cells.Style) look {
	l := look{fg: t.fg, bg: t.bg, bold: s.Attr&cells.Bold != 0, underline: s.Attr&cells.Underline != 0}
	if n, ok := s.Fg.Index(); ok {
		l.fg = xterm(n)
	}
	if s.Attr&cells.Faint != 0 {
		l.fg = mix(t.bg, l.fg, 1, 2)
	}
	if s.Attr&cells.Reverse != 0 {
		l.fg, l.bg, l.painted = l.bg, l.fg, true
	}
	return l
}

// mix returns the colour that lies n/of of the way from a to b.
func mix(a, b rgb, n, of int) rgb {
	var c rgb
	for i := range c {
		c[i] = uint8((int(a[i])*(of-n) + int(b[i])*n + of/2) / of)
	}
	return c
}

// xterm returns the colour with the index n of the table of 256 colours, as xterm has it.
func xterm(n uint8) rgb {
	switch {
	case n < 16:
		return [16]rgb{
			{0, 0, 0}, {205, 0, 0}, {0, 205, 0}, {205, 205, 0},
			{0, 0, 238}, {205, 0, 205}, {0, 205, 205}, {229, 229, 229},
			{127, 127, 127}, {255, 0, 0}, {0, 255, 0}, {255, 255, 0},
			{92, 92, 255}, {255, 0, 255}, {0, 255, 255}, {255, 255, 255},
		}[n]
	case n < 232:
		steps := [6]uint8{0, 95, 135, 175, 215, 255}
		n -= 16
		return rgb{steps[n/36], steps[n/6%6], steps[n%6]}
	}
	grey := 8 + 10*(n-232)
	return rgb{grey, grey, grey}
}

// appendHex appends the colour as "#rrggbb".
func (c rgb) appendHex(b []byte) []byte { return fmt.Appendf(b, "#%x", c[:]) }
