package snapshot

import (
	"bytes"
	"fmt"
	"maps"
	"slices"

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

// dusk is when the dark theme of a picture that has both is seen: paper is light.
const dusk = "@media screen and (prefers-color-scheme:dark)"

// dusk appends the style that puts the colours of the element into those of the dark, where the picture has both. They
// stand in the attributes as light ones, for readers that know no styles.
func (w *writer) dusk(d Doc, element string) {
	if d.Dark == nil {
		return
	}
	light, dark := themeOf(false), themeOf(true)
	pairs := map[rgb]rgb{light.bg: dark.bg, light.fg: dark.fg}
	for day, night := range d.Dark {
		a, _ := day.Index()
		b, _ := night.Index()
		pairs[xterm(a)] = xterm(b)
	}
	w.raw("<style>" + dusk + "{")
	for _, c := range slices.SortedFunc(maps.Keys(pairs), func(a, b rgb) int { return bytes.Compare(a[:], b[:]) }) {
		for _, name := range [...]string{"fill", "stroke"} {
			w.raw(element + " [" + name + "=\"").colour(c).raw("\"]{" + name + ":").colour(pairs[c]).raw("}")
		}
	}
	w.raw("}</style>\n")
}
