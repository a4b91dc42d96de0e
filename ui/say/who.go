package say

import "userbase/data"

// Who says who says so: company report, the company, the press, an estimate, by the name of the firm if it is known, or
// a repeat; and that it is an own figure.
func Who(o *data.Observation) string { return Owned(o, Voice(o)) }

// Before is Who where the documents follow: they tell that a figure is an own one if nobody is known who published it.
func Before(o *data.Observation) string {
	if o.Unnamed() {
		return Voice(o)
	}
	return Who(o)
}

// Voice is who says so, by the name of the firm if it is known, and not that the figure is an own one.
func Voice(o *data.Observation) string {
	kind := WhoUnnamed(o)
	if o.Basis == data.Estimate && o.CountedBy != "" && o.CountedBy != data.UnnamedFirm {
		return o.CountedBy + ", " + data.Bind(kind)
	}
	return kind
}

// Owned adds to words about a figure that it is an own one, if it is.
func Owned(o *data.Observation, words string) string {
	if o.Own {
		return words + ", " + data.Bind(data.FlagOwn.Meaning())
	}
	return words
}

// Told says who says so, and who made the figure public and where it was read.
func Told(o *data.Observation) string { return Before(o) + ", " + o.Told() }

// WhoUnnamed says it without the name of a firm, and of an own figure not that it is one.
func WhoUnnamed(o *data.Observation) string {
	return [...]string{"company report", "the company", "the press", "an estimate", "a repeat"}[o.Basis]
}

// WhoInAWord says it for a narrow column.
func WhoInAWord(o *data.Observation) string {
	return [...]string{"report", "company", "press", "estimate", "repeat"}[o.Basis]
}

// WhoInShort says it for a narrow place without letters: "estimate, own".
func WhoInShort(o *data.Observation) string {
	if o.Own {
		return WhoInAWord(o) + ", " + data.FlagOwn.Short()
	}
	return WhoInAWord(o)
}

// Doubts say in words what is in doubt of figures beside who says so, each once.
func Doubts(figures ...*data.Observation) (words []string) {
	for _, flag := range doubtFlags {
		for _, o := range figures {
			if o != nil && o.Has(flag) {
				words = append(words, flag.Meaning())
				break
			}
		}
	}
	return words
}
