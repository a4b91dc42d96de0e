package say

import "strings"

// RangeValue writes a range in words for programs: "12 to 19 times" is "12..19", "at least 90 times" is "90..".
func RangeValue(words string) string {
	for _, unit := range []string{" times", " years", " %"} {
		words = strings.TrimSuffix(words, unit)
	}
	if at, ok := strings.CutPrefix(words, "at least "); ok {
		return at + ".."
	}
	if at, ok := strings.CutPrefix(words, "at most "); ok {
		return ".." + at
	}
	return strings.Replace(words, " to ", "..", 1)
}
