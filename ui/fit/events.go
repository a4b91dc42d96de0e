package fit

import (
	"strings"

	"userbase/ui/cells"
)

// CutTitle cuts a title to w cells, but never behind or within a number: the rest of it might be lost.
func CutTitle(title string, w int, ascii bool) string {
	s := cells.Cut(title, w, ascii)
	if s == title {
		return s
	}
	dots := s[len(strings.TrimRight(s, "….")):]
	s = strings.TrimSuffix(s, dots)
	for s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' {
		s = strings.TrimRight(s[:max(strings.LastIndexByte(s, ' '), 0)], " ")
	}
	return s + dots
}
