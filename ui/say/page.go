package say

import (
	"cmp"

	"userbase/data"
)

// PageWords are the day of a page and how it was read.
func PageWords(s *data.Source) string {
	words := cmp.Or(s.Day(data.Day.Format), "undated") + ", "
	if s.Access == data.Cited {
		return words + data.NotRead
	}
	if s.Access == data.Weak {
		return words + data.FlagWeak.Meaning()
	}
	return words + s.Access.String() + " page"
}

// FirstPublished says since when a figure is public, as exactly as that is known.
func FirstPublished(o *data.Observation) string {
	switch day := Disclosed(o); {
	case day == "":
		return "day of publication not known"
	case o.DisclosedPrecision == data.Latest:
		return "public " + day
	default:
		return "first published " + day
	}
}

// Disclosed is the day on which a figure became public, as exactly as it is known: "25 Jan 2021", "Jan 2021", "2021",
// "by 25 Jan 2021 at the latest"; "" if it is not known.
func Disclosed(o *data.Observation) string {
	switch {
	case o.Disclosed == 0:
		return ""
	case o.DisclosedPrecision == data.Latest:
		return "by " + o.Disclosed.Short() + " at the latest"
	case o.DisclosedPrecision == data.InMonth:
		return o.Disclosed.Format(data.ByMonth)
	case o.DisclosedPrecision == data.InYear:
		return o.Disclosed.Format(data.ByYear)
	}
	return o.Disclosed.Short()
}

// Stood says from when to when a figure counted, or why it never did.
func Stood(s data.Step) string {
	switch {
	case s.Fate != data.Stood:
		return "never counted: " + s.Fate.Words()
	case s.Until == 0:
		return "counted since " + s.AsOf.Short()
	case s.Until == s.AsOf+1:
		return "on " + s.AsOf.Short() + " alone"
	}
	return s.AsOf.Short() + " to " + (s.Until - 1).Short()
}
