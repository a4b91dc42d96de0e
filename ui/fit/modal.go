package fit

import "userbase/ui/cells"

// CutMiddle shortens a text to w cells by its middle.
func CutMiddle(s string, w int, ascii bool) string {
	n := cells.Width(s, ascii)
	if n <= w {
		return s
	}
	r := []rune(s)
	if n != len(r) { // characters of two cells
		return cells.Cut(s, w, ascii)
	}
	tail := (w - 2) * 3 / 5
	return string(r[:w-2-tail]) + "…" + string(r[len(r)-tail:])
}
