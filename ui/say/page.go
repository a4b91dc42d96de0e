package say

import "userbase/data"

// PageWords are the day of a page and how it was read, with the flag of a weak one.
func PageWords(s *data.Source) string {
	when := Published(s)
	if when == "" {
		when = "undated"
	}
	words := when + ", " + s.Access.String() + " page"
	if s.Access == data.Weak {
		words += " " + data.FlagWeak.String()
	}
	return words
}

// Published is the day of a page in words, as exactly as it is known; "" if it is not.
func Published(s *data.Source) string {
	d, p, err := data.ParsePartial(s.Published)
	if err != nil {
		return ""
	}
	return d.Format(p)
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
