package fit

import "strings"

// SearchTerms are the words of a search in small letters; a number and its unit ("40 M") are one.
func SearchTerms(search string) []string {
	var terms []string
	for _, word := range strings.Fields(strings.ToLower(search)) {
		if n := len(terms); n > 0 && (word == "m" || word == "bn" || word == "k") && strings.ContainsAny(terms[n-1], "0123456789") {
			terms[n-1] += " " + word
			continue
		}
		terms = append(terms, word)
	}
	return terms
}

// HoldsAll reports whether each of the terms occurs in a text, all in small letters.
func HoldsAll(s string, terms []string) bool {
	for _, t := range terms {
		if !holds(s, t) {
			return false
		}
	}
	return true
}

// holds reports whether a text contains a term, both in small letters. A number is not found within a longer one:
// 40 M is not in 140 M.
func holds(s, term string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], term)
		if i < 0 {
			return false
		}
		at := from + i
		if at == 0 || !isDigit(term[0]) || !isDigit(s[at-1]) && s[at-1] != '.' {
			return true
		}
		from = at + 1
	}
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
