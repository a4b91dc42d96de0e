package method

import (
	"userbase/data"
	"userbase/ui/screen"
)

// lines are the newest figures that a line joins to the one before, and the newest that none does, of each reason.
func lines(s *data.Set, today data.Day) (found []string) {
	solid := map[*data.Observation]bool{} // of the figures that a line leads to
	for _, m := range s.MessengerIDs() {
		for _, link := range s.Links(m, users) {
			solid[link.To] = link.Solid
		}
	}
	is := func(x data.Step, linked bool) bool {
		_, ok := solid[x.Observation]
		return x.Replaced != nil && ok == linked
	}
	far := func(x data.Step) bool { return x.AsOf > x.Replaced.AsOf.AddMonths(data.LineMonths) }
	for _, c := range []struct {
		word, why string
		holds     func(x data.Step) bool
	}{
		{"Solid: ", "", func(x data.Step) bool { return is(x, true) && solid[x.Observation] }},
		{"Dotted: ", "", func(x data.Step) bool { return is(x, true) && !solid[x.Observation] }},
		{"None: ", " (too far apart)", func(x data.Step) bool { return is(x, false) && !x.Break && far(x) }},
		{"None: ", " (two equal \"at least\")", func(x data.Step) bool { return is(x, false) && !x.Break && !far(x) }},
		{"None: ", " (the definition changed)", func(x data.Step) bool { return is(x, false) && x.Break }},
	} {
		if x, ok := first(stood(s, today), c.holds); ok {
			found = append(found, c.word+name(s, x.Observation)+", "+x.Replaced.Period()+" to "+x.Period()+c.why)
		}
	}
	return joined(found)
}

// laterKnown is the figure of the evening that was the first to become public after it.
func laterKnown(s *data.Set, today data.Day) []string {
	day := screen.TheEvening
	var late *data.Observation
	for _, m := range s.MessengerIDs() {
		o := s.Standing(m, users, day)
		if o != nil && o.DisclosedPrecision == data.OnDay && o.Disclosed > day && o.Disclosed <= today &&
			(late == nil || o.Disclosed < late.Disclosed) {
			late = o
		}
	}
	if late == nil {
		return nil
	}
	then := "nothing"
	if o := s.Standing(late.Messenger, data.Query{Group: users.Group, Known: day}, day); o != nil {
		then = number(o)
	}
	return []string{"On " + day.Long() + ", as known today: " + figure(s, late) + ", first published on " +
		late.Disclosed.Long() + ". As known then: " + then + "."}
}

// causes are the figures before and after what happened on the evening.
func causes(s *data.Set, today data.Day) []string {
	for i := range s.Events {
		e := &s.Events[i]
		if e.Day != screen.TheEvening || e.Day > today {
			continue
		}
		c := s.ChangeAround(e.Messengers[0], users, e.Day)
		if c.From != nil && c.To != nil {
			return []string{e.Title + ", " + e.Day.Long() + ". Before: " + number(c.From) + "; after: " +
				number(c.To) + ". No cause is named."}
		}
	}
	return nil
}
