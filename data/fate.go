package data

import "cmp"

// Fate is what became of a figure when its day came.
type Fate uint8

// The fates: the first stood, the others never did.
const (
	Stood       Fate = iota
	NeverRepeat      // a repeat never stands
	FloorBelow       // a floor below the value that stood
	CeilingLate      // a ceiling where a figure stood
	SameLower        // the same value on a lower basis
	TurnedAway       // on a lower basis, its whole interval below the one that stood
	SameWeaker       // the same value on a basis no better and a weaker page, within twelve months
	WorseOfDay       // another figure of the same day is better
)

// Words is the reason why a figure never counted, to be read after "never counted:"; "" if it did.
func (f Fate) Words() string {
	return [...]string{
		"",
		"it only repeats an older company figure",
		"an open number below the figure that counted",
		"it only says “at most”, and a figure counted that day",
		"the same value counted already, from somebody closer to it",
		"wholly below the figure that counted, from somebody closer to it",
		"the same value counted already, read on a better page within a year",
		"another figure of the same day is better",
	}[f]
}

// better orders the figures of one day, the best first.
func better(a, b *Observation) int {
	return cmp.Or(
		cmp.Compare(a.Basis, b.Basis),
		cmp.Compare(a.Bound, b.Bound),
		cmp.Compare(metricRank(a.Metric), metricRank(b.Metric)),
		cmp.Compare(a.Source.Access, b.Source.Access),
		cmp.Compare(a.Source.ID, b.Source.ID),
	)
}

// metricRank orders the metrics of a group by preference.
func metricRank(m Metric) int {
	switch m {
	case MAU:
		return 0
	case Users:
		return 1
	case UsersCumulative:
		return 2
	}
	return 0
}

// judge gives each of the sorted steps its fate, but for so many at the front that have theirs: the one of them that
// stood last had its end in another history.
func judge(steps []Step, judged int) {
	stands := judged - 1 // index of the step that stands
	for stands >= 0 && steps[stands].Fate != Stood {
		stands--
	}
	if stands >= 0 {
		steps[stands].Until, steps[stands].By = 0, nil
	}
	for i := judged; i < len(steps); i++ {
		step := &steps[i]
		if i > 0 && steps[i-1].AsOf == step.AsOf {
			step.Fate, step.By = WorseOfDay, bestOfDay(steps, i)
			if step.Basis == Repeat {
				step.Fate = NeverRepeat
			}
			continue
		}
		var before *Observation
		if stands >= 0 {
			before = steps[stands].Observation
		}
		step.Fate = fate(step.Observation, before)
		if step.Fate != Stood {
			step.By = before
			continue
		}
		step.Replaced = before
		if stands >= 0 {
			steps[stands].Until, steps[stands].By = step.AsOf, step.Observation
		}
		stands = i
	}
}

// bestOfDay is the first figure of the day of step i.
func bestOfDay(steps []Step, i int) *Observation {
	for i > 0 && steps[i-1].AsOf == steps[i].AsOf {
		i--
	}
	return steps[i].Observation
}

// newsMonths is the time after which the same value on a page weaker than the one before is news: somebody still says
// so a year on.
const newsMonths = 12

// fate decides whether o takes the place of the figure that stands (nil if none does).
func fate(o, stands *Observation) Fate {
	switch {
	case o.Basis == Repeat:
		return NeverRepeat
	case stands == nil || o.Break:
		return Stood
	case o.Bound == AtLeast && o.Value < stands.Value:
		return FloorBelow
	case o.Bound == AtMost:
		return CeilingLate
	case o.Value == stands.Value && o.Basis > stands.Basis:
		return SameLower
	case o.Basis > stands.Basis && o.Interval().Hi < stands.Interval().Lo:
		return TurnedAway
	case o.Value == stands.Value && o.Basis >= stands.Basis && o.Source.Access > stands.Source.Access &&
		!(o.AsOf+1).after(stands.AsOf, newsMonths):
		return SameWeaker
	}
	return Stood
}
