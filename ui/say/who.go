package say

import "userbase/data"

// Who says who says so: company report, the company, the press, an estimate, by the name of the firm if it is known, or
// a repeat.
func Who(o *data.Observation) string {
	kind := WhoUnnamed(o)
	if o.Basis == data.Estimate && o.CountedBy != "" && o.CountedBy != data.UnnamedFirm {
		return o.CountedBy + ", " + data.Bind(kind)
	}
	return kind
}

// WhoUnnamed says it without the name of a firm.
func WhoUnnamed(o *data.Observation) string {
	return [...]string{"company report", "the company", "the press", "an estimate", "a repeat"}[o.Basis]
}

// WhoInAWord says it for a narrow column.
func WhoInAWord(o *data.Observation) string {
	return [...]string{"report", "company", "press", "estimate", "repeat"}[o.Basis]
}

// Doubts say in words what is in doubt of figures beside who says so, each once.
func Doubts(figures ...*data.Observation) (words []string) {
	for _, flag := range Letters {
		for _, o := range figures {
			if o != nil && o.Has(flag) {
				words = append(words, flag.Meaning())
				break
			}
		}
	}
	return words
}
