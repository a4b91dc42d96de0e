package part

import (
	"strconv"
	"strings"

	"userbase/ui/screen"
)

// Unseen says how many rows of a list lie above and below those in sight: "17 more above, 3 below"; "" if none do. In a
// picture nothing lies there: "20 more left out".
func Unseen(f screen.Frame, above, below int) string {
	if f.Picture && above+below > 0 {
		return strconv.Itoa(above+below) + " more left out"
	}
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
