package data

import (
	"strconv"
	"strings"
)

// units are what people count in, and how many that is.
var units = map[string]float64{"": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6,
	"b": 1e9, "bn": 1e9, "billion": 1e9}

// LeadingNumber reads the number above zero that a text begins with, as people write it: "2.5 billion", "500M",
// "1_000_000". What follows, if that is no unit, is the rest: "x signal" of "50 x signal".
func LeadingNumber(text string) (n float64, rest string, ok bool) {
	text = strings.TrimSpace(text)
	rest = strings.TrimLeft(text, "0123456789._")
	digits := strings.ReplaceAll(text[:len(text)-len(rest)], "_", "")
	n, err := strconv.ParseFloat(digits, 64) // too large a number is an error too
	rest = strings.TrimSpace(rest)
	if unit, known := units[strings.ToLower(rest)]; known {
		n, rest = n*unit, ""
	}
	return n, rest, err == nil && n > 0
}
