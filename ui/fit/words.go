package fit

import (
	"fmt"
	"slices"
	"strings"

	"userbase/data"
)

// Join joins words as people do: "A, B and C", with "and" or another word before the last.
func Join(words []string, and string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " " + and + " " + words[len(words)-1]
}

// Some are words of a list as they are, and of a long one the first few and how many more there are.
func Some(words []string) []string {
	const few, first = 6, 4
	if len(words) <= few {
		return words
	}
	return append(slices.Clone(words[:first]), fmt.Sprintf("%d more", len(words)-first))
}

// Capital is a word with its first letter, one of ASCII, as a capital.
func Capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// Counting is a number and what it counts: 1 page, 5 pages.
func Counting(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Pad fills a text with blanks to at least w runes.
func Pad(s string, w int) string {
	if n := len([]rune(s)); n < w {
		return s + strings.Repeat(" ", w-n)
	}
	return s
}

// OneOf returns an error unless value is allowed: the nearest allowed value if one is near, else all of them.
func OneOf(what, value string, allowed []string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	unknown := fmt.Sprintf("%s: %q is not known", what, data.Word(value))
	if near := Nearest(value, allowed); near != "" {
		return fmt.Errorf("%s: did you mean %s?", unknown, near)
	}
	if len(allowed) > 12 {
		return fmt.Errorf("%s: complete it with the tab key or look at userbase --view %s", unknown,
			strings.TrimPrefix(what, "--")+"s")
	}
	return fmt.Errorf("%s: it is one of %s", unknown, strings.Join(allowed, ", "))
}

// Nearest returns the allowed value that a slip of the keys away from the given one (at most a third of its
// letters differ, or it begins so), or "".
func Nearest(value string, allowed []string) string {
	if len(value) > data.LongestWord {
		return ""
	}
	value = strings.ToLower(strings.TrimSpace(value))
	best, dist := "", max(1, len(value)/3)+1
	for _, a := range allowed {
		if a == "" || len(value) > 2*len(a) { // no slip of the keys doubles a word
			continue
		}
		d := editDistance(value, a)
		if len(value) >= 2 && strings.HasPrefix(a, value) {
			d = 1
		}
		if d < dist {
			best, dist = a, d
		}
	}
	return best
}

// editDistance is the number of letters to insert, delete or replace that lead from a to b (Levenshtein 1966).
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// Quote writes a command's words for a POSIX shell.
func Quote(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		if w == "" || strings.ContainsFunc(w, func(r rune) bool {
			return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' ||
				strings.ContainsRune("-_./:,=+@%", r))
		}) {
			w = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
		}
		out[i] = w
	}
	return strings.Join(out, " ")
}
