package part

import (
	"strconv"
	"strings"
)

// Unseen says how many rows of a list lie above and below those in sight: "17 more above, 3 below"; "" if none do.
func Unseen(above, below int) string {
	var words []string
	more := " more"
	for _, x := range [...]struct {
		n    int
		word string
	}{{above, " above"}, {below, " below"}} {
		if x.n > 0 {
			words = append(words, strconv.Itoa(x.n)+more+x.word)
			more = ""
		}
	}
	return strings.Join(words, ", ")
}
