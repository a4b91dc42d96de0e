package say

import (
	"cmp"

	"userbase/data"
)

// PageWords are the day of a page and how it was read, with the flag of a weak one.
func PageWords(s *data.Source) string {
	words := cmp.Or(s.Day(data.Day.Format), "undated") + ", " + s.Access.String() + " page"
	if s.Access == data.Weak {
		words += " " + data.FlagWeak.String()
	}
	return words
}

// Stood says from when to when a figure stood, or why it never did.
func Stood(s data.Step) string {
	switch {
	case s.Fate != data.Stood:
		return "never stood: " + s.Fate.Words()
	case s.Until == 0:
		return "stands since " + s.AsOf.Short()
	case s.Until == s.AsOf+1:
		return "on " + s.AsOf.Short() + " alone"
	}
	return s.AsOf.Short() + " to " + (s.Until - 1).Short()
}
