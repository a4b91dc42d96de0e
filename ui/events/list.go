package events

import (
	"cmp"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/screen"
)

// listed are the events that the filters leave, in order of day.
func listed(f screen.Frame) []*data.Event {
	f.Made("list of events")
	var list []*data.Event
	terms := data.Terms(f.Search)
	for i := range f.Set.Events {
		e := &f.Set.Events[i]
		if (f.Kind == "" || e.Kind == f.Kind) && (f.Whose == "" || slices.Contains(e.Messengers, f.Whose)) &&
			f.Set.EventMatches(e, terms) {
			list = append(list, e)
		}
	}
	return list
}

// selected is the place of the selected event in the list: where the filters took it away, of the one nearest in time.
// -1 if the list is empty.
func selected(f screen.Frame, list []*data.Event) int {
	want := f.Set.Event(f.Event)
	if i := slices.Index(list, want); i >= 0 || len(list) == 0 {
		return i
	}
	off := func(e *data.Event) data.Day { return max(e.Day-want.Day, want.Day-e.Day) }
	nearest := slices.MinFunc(list, func(a, b *data.Event) int { return cmp.Compare(off(a), off(b)) })
	return slices.Index(list, nearest)
}

// filterWords are the filters in words: kind, whose, text; "" if there are none.
func filterWords(f screen.Frame) string {
	var words []string
	if f.Kind != "" {
		words = append(words, "of kind "+f.Kind)
	}
	if f.Whose != "" {
		words = append(words, "about "+f.Name(f.Whose))
	}
	if s := strings.TrimSpace(f.Search); s != "" {
		words = append(words, "with “"+s+"”")
	}
	return strings.Join(words, " ")
}

// allAgain says which keys lead back to all events.
func allAgain(f screen.Frame) string {
	switch {
	case strings.TrimSpace(f.Search) == "":
		return "a shows all events again, c and w walk on"
	case f.Kind != "" || f.Whose != "":
		return "esc clears the search, a shows all events"
	}
	return "esc clears the search"
}
