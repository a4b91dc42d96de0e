package ranking

import (
	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Speech tells of each messenger that is not hidden, in the order of the ranks.
func (v shown) Speech() (all []snapshot.Passage) {
	for _, rk := range v.ranks {
		o := rk.Figure
		switch {
		case v.Hides(rk.Messenger):
			continue
		case o == nil:
			all = append(all, snapshot.Passage{Head: []string{say.Absent(v.Frame, rk.Messenger).Sentence()}})
			continue
		}
		p := snapshot.Passage{Sources: o.Documents(), Head: []string{
			place(rk) + v.Name(rk.Messenger) + ": " + o.Stated() + ".", say.Dated(v.Frame, o)}}
		if v.unit == screen.Multiples && o != v.Standing(v.Base) {
			times := v.ratio(o)
			if times.OpenBelow() && times.OpenAbove() {
				p.More = append(p.More, "How many times "+v.Name(v.Base)+" is not known.")
			} else {
				p.More = append(p.More, "This is "+data.TimesWords(times)+" "+v.Name(v.Base)+".")
			}
		}
		p.More = append(p.More, say.InDoubt(v.Frame, o)...)
		for _, other := range v.Set.Dissents(rk.Messenger, v.Query(), v.Day()) {
			when := " in "
			if other.Precision == data.ByDay {
				when = " on "
			}
			text := "Another source: " + other.Stated() + when + other.Period()
			if other.Own {
				text += ", " + data.FlagOwn.Meaning()
			}
			p.More = append(p.More, text+".")
		}
		all = append(all, p)
	}
	return all
}

// place is the rank as it is said before a name.
func place(rk data.Rank) string {
	switch {
	case rk.Row == 0:
		return "No rank. "
	case rk.From < rk.To:
		return digits(rk.From) + " to " + digits(rk.To) + ", order not known. "
	case rk.AsStated:
		return digits(rk.Row) + ", by the numbers given. "
	}
	return digits(rk.Row) + ". "
}
