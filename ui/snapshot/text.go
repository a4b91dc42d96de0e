package snapshot

import (
	"encoding/json"
	"strings"

	"userbase/data"
)

// notASCII says that a text is taken with all its signs.
const notASCII = false

// clean makes a text from outside harmless in any format: one line, of what can be seen alone, trimmed.
func clean(s string) string { return strings.TrimSpace(data.OneLine(s)) }

// tidy is clean for records: blanks that keep words together become plain ones.
func tidy(s string) string { return clean(data.Plain(s)) }

// isNumber reports whether the text is a number as JSON writes it: of all that is valid there, only numbers end in a
// digit.
func isNumber(s string) bool { return endsInDigit(s) && s[0] > ' ' && json.Valid([]byte(s)) }

// cite names a source in one line.
func cite(s *data.Source) string { return tidy(s.Words()) }

// precision says how exactly the day of a page is known; "" if it is not known.
func precision(published string) string {
	_, p, err := data.ParsePartial(published)
	if err != nil {
		return ""
	}
	return p.String()
}

// link returns the address if it is one of a page on the web, as it may stand in a document, or "".
func link(url string) string {
	if !data.WebAddress(url) {
		return ""
	}
	return url
}

func endsInDigit(s string) bool { return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }
