// Package method says in plain words by which rules userbase compares: each rule once, with the constants of package
// data in it, and with an example that the rule's own functions find in the data.
package method

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
)

// Rule is a rule of comparison.
type Rule struct {
	Title, Text string
	// Example finds examples in the set as it is known on a day, which is today: a line each, none that the set does
	// not have.
	Example func(s *data.Set, today data.Day) []string
}

// Title is the title of all rules.
const Title = "How userbase compares"

// Columns is the width that Page keeps to.
const Columns = 100

const intro = "userbase compares numbers that companies, papers and market researchers published, and says how far " +
	"each comparison holds. The rules, each with what the data has for an example on "

// Page is all rules with their examples, as plain text in lines of at most Columns.
func Page(s *data.Set, today data.Day) string {
	var b strings.Builder
	b.WriteString(Title + "\n\n" + fit.Paragraph("", intro+today.Long()+".", Columns))
	for _, r := range Rules() {
		b.WriteString("\n" + r.Title + "\n" + fit.Paragraph("  ", r.Text, Columns))
		for _, e := range r.Example(s, today) {
			b.WriteString(fit.Paragraph("  - ", e, Columns))
		}
	}
	return data.Plain(b.String())
}
