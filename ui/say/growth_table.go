package say

import (
	"strings"

	"userbase/data"
)

// TimesOnly is a ratio without its unit, which stands in the head of the column.
func TimesOnly(iv data.Interval) string {
	return strings.TrimSuffix(data.TimesWords(iv), " times")
}
