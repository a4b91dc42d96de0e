package events

import (
	"userbase/ui/cells"
	"userbase/ui/scene"
)

// sheet is the scene of a rush in the making, with what takes its cells, so that no text stands on another or on a bar,
// and no line runs under a text.
type sheet struct {
	scene.Scene
	taken []byte
}

// What takes a cell.
const (
	nothing byte = iota
	ofBar
	ofText
)

// take marks cells.
func (s *sheet) take(x, y, w, h int, by byte) {
	for row := max(y, 0); row < min(y+h, s.H); row++ {
		for col := max(x, 0); col < min(x+w, s.W); col++ {
			s.taken[row*s.W+col] = by
		}
	}
}

// at is what takes a cell; beside the scene a text does.
func (s *sheet) at(x, y int) byte {
	if x < 0 || y < 0 || x >= s.W || y >= s.H {
		return ofText
	}
	return s.taken[y*s.W+x]
}

// free reports whether n cells from (x, y) on lie in the scene and hold nothing, and nothing touches them.
func (s *sheet) free(x, y, n int) bool {
	if x < 0 || y < 0 || x+n > s.W || y >= s.H {
		return false
	}
	for col := max(x-1, 0); col < min(x+n+1, s.W); col++ {
		if s.at(col, y) != nothing {
			return false
		}
	}
	return true
}

// write adds a text that begins in a cell.
func (s *sheet) write(x, y int, text string, st scene.Style) {
	s.Add(scene.Label{At: scene.Point{X: float64(x), Y: float64(y) + 0.5}, Text: text, Style: st})
	s.take(x, y, cells.Width(text, false), 1, ofText)
}

// nearText is how close a hairline may come to a text on its left, in cells.
const nearText = 0.25

// stretches are the stretches of n cells, from the first on, of which each is clear: where they begin and end.
func stretches(first, n int, clear func(i int) bool) [][2]int {
	var out [][2]int
	begin := -1
	for i := first; i <= first+n; i++ {
		if ok := i < first+n && clear(i); ok && begin < 0 {
			begin = i
		} else if !ok && begin >= 0 {
			out, begin = append(out, [2]int{begin, i}), -1
		}
	}
	return out
}
