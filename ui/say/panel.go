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
		words += " [w]"
	}
	return words
}

// Published is the day of a page in words, as exactly as it is known; "" if it is not.
func Published(s *data.Source) string { return DayWords(s.Published) }

// DayWords is a day, month or year as the files write it (YYYY-MM-DD, YYYY-MM, YYYY) in words; "" if it is none.
func DayWords(full string) string {
	d, p, ok := FileDay(full)
	if !ok {
		return ""
	}
	return d.Format(p)
}

// FileDay reads a day, month or year as the files write it.
func FileDay(full string) (d data.Day, p data.Precision, ok bool) {
	switch len(full) {
	case 4:
		full, p = full+"-01-01", data.ByYear
	case 7:
		full, p = full+"-01", data.ByMonth
	}
	d, err := data.ParseDay(full)
	return d, p, err == nil
}
