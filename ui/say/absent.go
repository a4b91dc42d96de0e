package say

import (
	"userbase/data"
	"userbase/ui/screen"
)

// Absence is why a messenger has no figure at the day shown.
type Absence struct {
	f        screen.Frame
	m        *data.Messenger
	launched bool              // it existed
	first    *data.Observation // the first figure of this kind, of later; nil: there is none that counts here
	out      leftOut
}

// leftOut says of figures that do not exist on a frame why, behind "has no user figure" and in a row; "" if there are
// none up to the day.
type leftOut struct {
	clause, cell string
	later        bool // there are some after the day
}

// Absent finds out why a messenger has no figure at the day shown.
func Absent(f screen.Frame, id string) Absence {
	m := f.Set.Messenger(id)
	return Absence{f: f, m: m, launched: f.Day() >= m.Launched, first: f.Set.First(id, f.Query()),
		out: outOf(f, id)}
}

// outOf finds out which figures of a messenger of which none stands are left out.
func outOf(f screen.Frame, id string) leftOut {
	q, n, estimates, undated, taken, later := f.Query(), 0, 0, 0, false, false
	for _, step := range f.Set.History(id, data.Query{Group: q.Group}) {
		if step.AsOf > f.Day() {
			later = true
			break
		}
		n++
		taken = taken || q.Takes(step.Observation)
		switch {
		case q.NoEstimates && step.Basis >= data.Estimate:
			estimates++
		case step.Disclosed == 0:
			undated++
		}
	}
	some := func(one, more string) string {
		if n == 1 {
			return " but " + one
		}
		return " but " + more
	}
	switch {
	case n == 0:
		return leftOut{later: later}
	case taken:
		return leftOut{some("a repeat, which does not count", "repeats, which do not count"), "only repeated", later}
	case estimates == n:
		return leftOut{some("an estimate, which is left out", "estimates, which are left out"), "estimates left out",
			later}
	case undated > 0 && estimates+undated == n:
		n = undated
		return leftOut{some("one", "some") + " whose day of publication is not known", "publication undated", later}
	}
	return leftOut{" that was public by " + q.Known.Short(), "not public by then", later}
}

// Spoken are the figures that a sentence names of messengers at the day shown: the one that stands, or if none does,
// the first.
func Spoken(f screen.Frame, ids ...string) []*data.Observation {
	var out []*data.Observation
	for _, id := range ids {
		if o := f.Standing(id); o != nil {
			out = append(out, o)
		} else {
			out = append(out, f.Set.First(id, f.Query()))
		}
	}
	return out
}

// launch is the month of the launch.
func (a Absence) launch() string {
	return a.m.Launched.Format(max(a.m.LaunchPrecision, data.ByMonth))
}

// Sentence says it in full, with the first figure.
func (a Absence) Sentence() string {
	if !a.launched || a.first == nil {
		return a.Brief()
	}
	whose := ""
	if a.first.Own || !a.first.Basis.Company() {
		whose = ", " + Who(a.first)
	}
	first := "; the first is "
	if a.out.clause != "" {
		first = "; the next is "
	}
	return a.clause() + first + a.first.Stated() + " (" + a.first.Period() + whose + ")."
}

// Brief says it in a short sentence.
func (a Absence) Brief() string { return a.clause() + "." }

func (a Absence) clause() string {
	day := a.f.Day().Short()
	if !a.launched {
		return a.f.Name(a.m.ID) + " did not exist on " + day + ": it was launched in " + a.launch()
	}
	what := "user figure"
	switch a.f.GroupShown() {
	case data.GroupDAU:
		what = "daily user figure"
	case data.GroupInstallsTotal:
		what = "total of installs"
	case data.GroupAdReach:
		what = "figure of advertising reach"
	case data.GroupRegistered:
		what = "figure of registered accounts"
	}
	switch {
	case a.out.later || a.first != nil:
		what += " up to " + day
	case a.out.clause == "":
		what += " in the data"
	}
	return a.f.Name(a.m.ID) + " has no " + what + a.out.clause
}

// Cell says it in a row: "n/a  launched Aug 2011".
func (a Absence) Cell() string {
	switch {
	case !a.launched:
		return "n/a  launched " + a.launch()
	case a.out.clause != "" && a.first == nil:
		return "n/a  " + a.out.cell
	case a.first == nil && !a.out.later:
		return "n/a  no figure of this kind"
	case a.first == nil:
		return "n/a  no figure yet"
	}
	return "n/a  first figure " + a.first.AsOf.Format(a.first.Precision)
}

// Since is what there is to wait for: "launched Aug 2011", "first Jan 2013"; "" if nothing.
func (a Absence) Since() string {
	switch {
	case !a.launched:
		return "launched " + a.launch()
	case a.first == nil:
		return ""
	}
	return "first " + a.first.Period()
}

// LeftOut is the sentence about a messenger that is hidden: how to show it, which a file does not say.
func LeftOut(f screen.Frame, id string) string {
	switch {
	case f.Picture || f.Format != "":
		return f.Name(id) + " is left out."
	case id == f.Focus:
		return f.Name(id) + " is hidden: x shows it."
	}
	return f.Name(id) + " is hidden: a shows all."
}

// Nobody says why nothing can be shown, or "" if something can.
func Nobody(f screen.Frame) string {
	shown := f.Visible()
	if len(shown) == 0 {
		return "All are hidden."
	}
	for _, id := range shown {
		if f.Standing(id) != nil {
			return ""
		}
	}
	return "No messenger has a figure of this kind up to " + f.Day().Short() + "."
}
