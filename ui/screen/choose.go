package screen

import (
	"cmp"
	"slices"

	"userbase/data"
)

// Choices are the values that a key lets choose from, in words, and the one that counts now.
type Choices struct {
	Title string
	Words []string
	At    int // its place in Words
}

// ChoicesOf are the choices of ChooseGroup, ChooseKind or ChooseWhose.
func ChoicesOf(f Frame, v Verb) Choices {
	c := Choices{}
	list := func(title, now string, values []string, word func(string) string) {
		c.Title, c.At = title, max(slices.Index(values, now), 0)
		for _, value := range values {
			c.Words = append(c.Words, word(value))
		}
	}
	switch v {
	case ChooseGroup:
		list("What is counted", string(f.GroupShown()), fixed(f.Screen().Groups())(f.Env),
			func(g string) string { return GroupLabel(data.Group(g)) })
	case ChooseKind:
		list("Kind of event", f.Kind, orAll(f.Set.Kinds()),
			func(kind string) string { return cmp.Or(kind, "all kinds") })
	case ChooseWhose:
		list("Whose", f.Whose, orAll(f.Set.MessengerIDs()),
			func(id string) string { return cmp.Or(f.Name(id), "everyone") })
	}
	return c
}

// choose is the answer of a key that opens a list, and then of what was chosen from it.
func choose(v Verb) func(Frame, int) (State, Effect) {
	return func(f Frame, n int) (State, Effect) {
		c := ChoicesOf(f, v)
		if n < 1 || n > len(c.Words) {
			return f.State, Effect{Kind: OpenList, N: int(v)}
		}
		switch v {
		case ChooseGroup:
			f.Group = f.Screen().Groups()[n-1]
		case ChooseKind:
			f.Kind = orAll(f.Set.Kinds())[n-1]
		case ChooseWhose:
			f.Whose = orAll(f.Set.MessengerIDs())[n-1]
		}
		return f.State, Effect{}
	}
}

// goView goes to a screen. The one with all figures opens on those of the focus, unless others were chosen before, and
// once more on all of them; what it opened on does not follow to other screens.
func goView(f Frame, view string) State {
	figures := func() bool { return slices.Contains(f.Screen().Groups(), AllMetrics) }
	from := figures()
	f.View, f.Open = view, false
	switch to := figures(); {
	case from && to, from && f.Whose == f.Focus:
		f.Whose = ""
	case to && f.Whose == "":
		f.Whose = f.Focus
	}
	return f.State
}
