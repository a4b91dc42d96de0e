package growth

import (
	"userbase/data"
	"userbase/ui/say"
	"userbase/ui/snapshot"
)

// Speech tells of each messenger that is not hidden how much it grew, between which figures, and how old it was with
// so many users.
func (v shown) Speech() (all []snapshot.Passage) {
	for _, r := range v.visible {
		c := r.change
		p := snapshot.Passage{Head: []string{say.Grew(v.Frame, r.ID, c) + "."},
			Sources: say.Pages(v.record(r).Figures...)}
		switch {
		case c.From != nil && c.To != nil && c.From != c.To:
			p.More = append(p.More, "From "+say.Ref(v.Frame, c.From, say.Past)+" to "+
				say.Ref(v.Frame, c.To, say.Past)+".")
		case c.To != nil:
			p.More = append(p.More, "The newest is "+say.Ref(v.Frame, c.To, say.Past)+".")
		}
		for _, o := range c.Figures() {
			p.More = append(p.More, say.InDoubt(v.Frame, o)...)
		}
		if r.Launched == 0 {
			p.More = append(p.More, "When it was launched is not known.")
		} else {
			p.More = append(p.More, "Launched in "+r.Launched.Format(max(r.LaunchPrecision, data.ByMonth))+".")
		}
		for _, s := range r.stones {
			switch {
			case s.Reached == nil:
			case s.NoAge:
				p.More = append(p.More, v.users(s.Value)+" "+flagged(s, "by "+s.Reached.Period())+".")
			default:
				p.More = append(p.More, v.users(s.Value)+" "+flagged(s, s.Ages().Words()+" after launch")+".")
			}
		}
		all = append(all, p)
	}
	return all
}
