package ui

// ranking answers "How big is each messenger, on this day?": one bar a messenger on a true zero base.
type ranking struct{ plain }

func (ranking) ID() string { return "ranking" }

func (ranking) Units() []string { return []string{People, Multiples} }

func (ranking) Uses(f Frame) []Use {
	return []Use{
		{"who", "who", ""}, {"when", "when", ""}, {"event", "event", ""}, {"play", "play", ""}, {"unit", "unit", ""}, {"base", "base", ""},
		{"estimates", "estimates", ""}, {"open", "sources", ""}, {"year", "", ""}, {"ends", "", ""}, {"page", "", ""}, {"metric", "metric", ""},
		{"scale", "", "bars need a zero base: there is no log scale on ranking"},
	}
}

// dayTitles are the wordings of the day shown, longest first.
func (f Frame) dayTitles(question, short string) []string {
	if f.IsToday() {
		return []string{question + "  Today, " + f.Day().Long(), question + "  " + f.Day().Long(), short + "  " + f.Day().Long(), short + "  " + f.Day().Short(), f.Day().Short()}
	}
	return []string{question + "  On " + f.Day().Long(), short + "  On " + f.Day().Long(), short + "  " + f.Day().Short(), f.Day().Short()}
}

func (ranking) Head(f Frame) Head {
	h := Head{Titles: f.dayTitles("How big is each messenger?", "How big?")}
	scope := groupLabel(f.GroupShown())
	if f.Unit() == Multiples {
		scope += ", multiples of " + f.Name(f.Base)
	}
	if f.NoEst {
		h.Scopes = append(h.Scopes, scope+", no estimates")
	}
	if !f.IsToday() {
		h.Scopes = append([]string{scope + ", as known today"}, h.Scopes...)
	}
	h.Scopes = append(h.Scopes, scope, groupLabel(f.GroupShown()))
	return h
}

func (ranking) Sentence(f Frame) []string {
	if s := f.nobody(); s != "" {
		return []string{s}
	}
	a, b := f.shownPair()
	return f.comparing(a, b)
}
