// Package method says in plain words by which rules userbase compares: each rule once, with the constants of package
// data in it, and with an example that the rule's own functions find in the data.
package method

import (
	"userbase/data"
	"userbase/ui/paper"
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

const intro = "userbase compares numbers that companies, papers and market researchers published, and says how far " +
	"each comparison holds. The rules, each with what the data has for an example on "

// Page is all rules with their examples, for so many columns, with styles.
func Page(s *data.Set, today data.Day, columns int) string {
	p := paper.New(columns)
	p.Heading(Title)
	p.Blank()
	p.Text("", intro+today.Long()+".")
	for _, r := range Rules() {
		p.Blank()
		p.Heading(r.Title)
		p.Text("  ", r.Text)
		for _, e := range r.Example(s, today) {
			p.Text("  - ", e)
		}
	}
	return p.String()
}
