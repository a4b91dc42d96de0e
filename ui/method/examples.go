package method

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
)

// bounds are the newest figures of each bound with what they may mean.
func bounds(s *data.Set, today data.Day) []string {
	var found []string
	for _, b := range [...]data.Bound{data.Exact, data.About, data.AtLeast, data.AtMost} {
		step, ok := first(stood(s, today), func(x data.Step) bool { return x.Bound == b })
		if !ok {
			continue
		}
		means := data.ValueWords(step.Span())
		if b == data.AtLeast {
			means = "that or more"
		}
		found = append(found, name(s, step.Observation)+"'s "+number(step.Observation)+" means "+means)
	}
	return joined(found)
}

// joined makes one line of parts; none if there are none.
func joined(parts []string) []string {
	if len(parts) == 0 {
		return nil
	}
	return []string{strings.Join(parts, ". ") + "."}
}

// voices are the newest figures of all who say so, and the first of today that another source contradicts.
func voices(s *data.Set, today data.Day) []string {
	var found []string
	for b := data.Filing; b <= data.Repeat; b++ {
		if o := newest(s, b, today); o != nil {
			found = append(found, fit.Capital(say.WhoUnnamed(o))+own(o)+": "+name(s, o)+", "+o.Stated()+" ("+
				o.Period()+")")
		}
	}
	for _, m := range s.MessengerIDs() {
		for _, o := range s.Dissents(m, users, today) {
			return joined(append(found, "Another source: "+name(s, o)+", "+o.Stated()+" ("+o.Period()+own(o)+")"))
		}
	}
	return joined(found)
}

// newest is the newest figure of active users of a basis, whether it stood or not; nil if there is none.
func newest(s *data.Set, b data.Basis, today data.Day) (found *data.Observation) {
	for _, m := range s.MessengerIDs() {
		for _, step := range s.History(m, users) {
			if step.Basis == b && step.AsOf <= today && (found == nil || step.AsOf > found.AsOf) {
				found = step.Observation
			}
		}
	}
	return found
}

// counted is a comparison of today that is refused: users with what is newest of the other groups.
func counted(s *data.Set, today data.Day) []string {
	var own, other *data.Observation
	for _, m := range s.MessengerIDs() {
		for _, g := range data.Groups {
			a, b := s.Standing(m, users, today), s.Standing(m, data.Query{Group: g}, today)
			if a != nil && b != nil && data.Comparable(a, b).Refused && (other == nil || b.AsOf > other.AsOf) {
				own, other = a, b
			}
		}
	}
	if other == nil {
		return nil
	}
	return []string{"Refused: " + name(s, other) + "'s " + other.Metric.Label() + ", " + number(other) +
		", against its " +
		own.Metric.Label() + ", " + number(own) + ", because " + data.Comparable(own, other).Reason + "."}
}

// ages are the youngest figure of today that is old and the oldest that is not.
func ages(s *data.Set, today data.Day) []string {
	var old, young *data.Observation
	for _, m := range s.MessengerIDs() {
		switch o := s.Standing(m, users, today); {
		case o == nil:
		case o.Old(today) && (old == nil || o.AsOf > old.AsOf):
			old = o
		case !o.Old(today) && (young == nil || o.AsOf < young.AsOf):
			young = o
		}
	}
	var found []string
	if old != nil {
		found = append(found, "Old: "+figure(s, old)+", "+data.Age(old.AsOf, today)+" old")
	}
	if young != nil {
		found = append(found, "Not old: "+figure(s, young)+", "+data.Age(young.AsOf, today)+" old")
	}
	return joined(found)
}
