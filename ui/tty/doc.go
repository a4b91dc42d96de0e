// Package tty stands between the program and its terminal. What comes from the terminal is let through a filter, so
// that nothing that it sends can end, freeze or cheat the program (Input); and whatever ends the program, its terminal
// is given back as it was (Watch). It knows no screen and no Bubble Tea.
package tty

// Size brings the size that a terminal tells, in columns and rows, within what can be drawn: 80 × 24 for a terminal
// that does not know its own, as of a script or of cron, and 1000 × 400 at most, which is more than any screen has and
// less than memory bears.
func Size(w, h int) (int, int) {
	const (
		usualW, usualH = 80, 24
		mostW, mostH   = 1000, 400
	)
	if w <= 0 || h <= 0 {
		return usualW, usualH
	}
	return min(w, mostW), min(h, mostH)
}
