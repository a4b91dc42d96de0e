package growth

import (
	"cmp"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// firstTo is who was first to a number of users, by age, as far as the shown messengers' figures tell.
type firstTo struct {
	stone   int
	reached []growthRow // by the latest possible age
	leaders int         // how many of them may have been the first: their windows meet
	young   []growthRow // not as old at the day shown as the first was
	unknown []growthRow // no bounded figure at that age
	missing []growthRow // never reached it on record
}

// whoWasFirst tells who was first to 1 bn users or, while nobody has them, to the next lower milestone. Without any, the
// result has nobody in reached.
func whoWasFirst(f screen.Frame) firstTo {
	var rows []growthRow
	for _, r := range growthRows(f) {
		if !f.Hides(r.id) && r.launched(f.Day()) {
			rows = append(rows, r)
		}
	}
	var w firstTo
	for w.stone = theBillion; w.stone >= 0; w.stone-- {
		for _, r := range rows {
			if r.stones[w.stone].Reached != nil {
				w.reached = append(w.reached, r)
			}
		}
		if len(w.reached) > 0 {
			break
		}
	}
	if len(w.reached) == 0 {
		return w
	}
	slices.SortStableFunc(w.reached, func(a, b growthRow) int {
		return cmp.Or(cmp.Compare(a.stones[w.stone].AgeHi, b.stones[w.stone].AgeHi), cmp.Compare(a.stones[w.stone].AgeLo, b.stones[w.stone].AgeLo))
	})
	best := w.reached[0].stones[w.stone].AgeHi
	slices.SortStableFunc(w.reached, func(a, b growthRow) int { // those that may have been first stand together
		later := func(r growthRow) int {
			if r.stones[w.stone].AgeLo > best {
				return 1
			}
			return 0
		}
		return cmp.Compare(later(a), later(b))
	})
	for _, r := range w.reached {
		if r.stones[w.stone].AgeLo <= best {
			w.leaders++
		}
	}
	for _, r := range rows {
		switch {
		case r.stones[w.stone].Reached != nil:
		case f.Set.First(r.id, f.Query()) == nil:
			w.unknown = append(w.unknown, r)
		case r.age(f.Day()) <= best:
			w.young = append(w.young, r)
		default:
			if r.figure != nil {
				w.missing = append(w.missing, r)
			}
			if !boundedAfter(f, r, best) {
				w.unknown = append(w.unknown, r)
			}
		}
	}
	return w
}

// boundedAfter reports whether a bounded figure of the messenger is known from an age on.
func boundedAfter(f screen.Frame, r growthRow, age float64) bool {
	for _, step := range f.Set.History(r.id, f.Query()) {
		if step.Fate == data.Stood && step.Bounded() && step.AsOf <= f.Day() && r.age(step.AsOf) >= age {
			return true
		}
	}
	return false
}

// counted are the flags of what the figures behind the ages count, to close the sentence.
func (w firstTo) counted(f screen.Frame) string {
	flags := ""
	for _, flag := range []data.Flag{data.FlagDefinition, data.FlagCumulative} {
		if slices.ContainsFunc(w.figures(), func(o *data.Observation) bool { return say.HasFlag(o, flag) }) {
			flags += fit.Nbsp + flag.String()
		}
	}
	return flags
}

// figures are those that the ages rest on.
func (w firstTo) figures() []*data.Observation {
	var all []*data.Observation
	for _, r := range w.reached {
		for _, o := range []*data.Observation{r.stones[w.stone].Below, r.stones[w.stone].Reached} {
			if o != nil {
				all = append(all, o)
			}
		}
	}
	return all
}

// window is the age of a messenger at the milestone in words, with the flag of an estimate.
func (w firstTo) window(r growthRow, unit string) string {
	s := r.stones[w.stone]
	text := fit.Bind(ageWords(s) + unit)
	if s.Estimate {
		text += fit.Nbsp + "[e]"
	}
	return text
}

func rowNames(rows []growthRow) []string {
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = fit.Bind(r.m.Short)
	}
	return names
}

func (Screen) Sentence(f screen.Frame) []string {
	if s := say.Nobody(f); s != "" {
		return []string{s}
	}
	w := whoWasFirst(f)
	what := say.Counted(f.GroupShown())
	if len(w.reached) == 0 {
		return []string{"No messenger has reached " + fit.Bind(data.FormatValue(data.MilestoneValues[0])) + " " + what + " on record up to " + fit.Bind(f.Day().Short()) + "."}
	}
	record := ""
	if len(w.young)+len(w.unknown) > 0 {
		record = " on record"
	}
	lead, rest := w.reached[:w.leaders], w.reached[w.leaders:]
	head := fit.JoinWords(rowNames(lead), "or") + " was first" + record + " to " + fit.Bind(data.FormatValue(data.MilestoneValues[w.stone])) + " " + what + ": "
	var against []string
	for _, r := range rest {
		against = append(against, w.window(r, "")+" for "+fit.Bind(r.m.Short))
	}
	switch {
	case len(lead) == 1:
		head += w.window(lead[0], " years") + " after launch"
	case len(lead) == 2:
		head += w.window(lead[0], " years") + " after launch against " + w.window(lead[1], "")
	default:
		var ages []string
		for _, r := range lead {
			ages = append(ages, w.window(r, ""))
		}
		head += fit.JoinWords(ages, "and") + " years after launch"
	}
	with := head
	switch {
	case len(against) > 0 && len(lead) == 1:
		with += ", against " + fit.JoinWords(against, "and")
	case len(against) > 0:
		with += "; later: " + fit.JoinWords(against, "and")
	}
	young := ""
	if len(w.young) > 0 {
		is := say.Tense(f, "are", "were")
		if len(w.young) == 1 {
			is = say.Tense(f, "is", "was")
		}
		young = "; " + fit.JoinWords(rowNames(w.young), "and") + " " + is + " not that old yet"
	}
	missing := ""
	if len(w.missing) > 0 {
		missing = " Not reached: " + strings.Join(rowNames(w.missing), ", ") + "."
	}
	flags := w.counted(f)
	head, with = head+flags, with+flags
	out := []string{with + young + "." + missing}
	if missing != "" {
		out = append(out, with+young+".")
	}
	if young != "" {
		out = append(out, with+".")
	}
	if len(against) > 1 && len(lead) == 1 {
		out = append(out, head+", against "+against[0]+".")
	}
	return append(out, head+".")
}
