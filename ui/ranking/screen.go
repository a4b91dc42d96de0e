package ranking

import (
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Screen answers "How big is each messenger, on this day?": one bar a messenger on a true zero base.
type Screen struct{ part.Plain }

func (Screen) ID() string { return "ranking" }

func (Screen) Units() []string { return []string{screen.People, screen.Multiples} }

func (Screen) Uses(f screen.Frame) []screen.Use {
	return []screen.Use{
		{ID: "who", Word: "who", Why: ""}, {ID: "when", Word: "when", Why: ""}, {ID: "event", Word: "event", Why: ""}, {ID: "play", Word: "play", Why: ""}, {ID: "unit", Word: "unit", Why: ""}, {ID: "base", Word: "base", Why: ""},
		{ID: "estimates", Word: "estimates", Why: ""}, {ID: "open", Word: "sources", Why: ""}, {ID: "year", Word: "", Why: ""}, {ID: "ends", Word: "", Why: ""}, {ID: "page", Word: "", Why: ""}, {ID: "metric", Word: "metric", Why: ""},
		{ID: "scale", Word: "", Why: "bars need a zero base: there is no log scale on ranking"},
	}
}

// dayTitles are the wordings of the day shown, longest first.
func dayTitles(f screen.Frame, question, short string) []string {
	if f.IsToday() {
		return []string{question + "  Today, " + f.Day().Long(), question + "  " + f.Day().Long(), short + "  " + f.Day().Long(), short + "  " + f.Day().Short(), f.Day().Short()}
	}
	return []string{question + "  On " + f.Day().Long(), short + "  On " + f.Day().Long(), short + "  " + f.Day().Short(), f.Day().Short()}
}

func (Screen) Head(f screen.Frame) screen.Head {
	h := screen.Head{Titles: dayTitles(f, "How big is each messenger?", "How big?")}
	scope := screen.GroupLabel(f.GroupShown())
	if f.Unit() == screen.Multiples {
		scope += ", multiples of " + f.Name(f.Base)
	}
	if f.NoEst {
		h.Scopes = append(h.Scopes, scope+", no estimates")
	}
	if !f.IsToday() {
		h.Scopes = append([]string{scope + ", as known today"}, h.Scopes...)
	}
	h.Scopes = append(h.Scopes, scope, screen.GroupLabel(f.GroupShown()))
	return h
}

func (Screen) Sentence(f screen.Frame) []string {
	if s := say.Nobody(f); s != "" {
		return []string{s}
	}
	a, b := say.ShownPair(f)
	return say.Comparing(f, a, b)
}
