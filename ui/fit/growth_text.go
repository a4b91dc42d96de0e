package fit

import "strings"

// JoinWords joins texts: "a", "a and b", "a, b and c".
func JoinWords(texts []string, and string) string {
	if n := len(texts); n > 1 {
		return strings.Join(texts[:n-1], ", ") + " " + and + " " + texts[n-1]
	}
	return strings.Join(texts, "")
}
