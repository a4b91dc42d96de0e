package events

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// ListedEvents are the events that the filters leave, in order of day.
func ListedEvents(f screen.Frame) []*data.Event {
	list := make([]*data.Event, 0, len(f.Set.Events))
	terms := fit.SearchTerms(f.Search)
	for i := range f.Set.Events {
		e := &f.Set.Events[i]
		if (f.Kind == "" || e.Kind == f.Kind) && (f.Whose == "" || slices.Contains(e.Messengers, f.Whose)) && (len(terms) == 0 || fit.HoldsAll(f.EventTexts()[i], terms)) {
			list = append(list, e)
		}
	}
	return list
}

// EventTexts is what the search looks for in each event of the set, in small letters: title, summary, kind, the
// names of its messengers and its day.
func EventTexts(set *data.Set) []string {
	texts := make([]string, len(set.Events))
	for i := range set.Events {
		e := &set.Events[i]
		words := []string{e.Title, e.Summary, e.Kind, e.Day.Format(e.Precision)}
		for _, id := range e.Messengers {
			if m := set.Messenger(id); m != nil {
				words = append(words, m.Name, m.Short)
			}
		}
		texts[i] = strings.ToLower(strings.Join(words, "\n"))
	}
	return texts
}

// selectedEvent is the place of the selected event in the list: where the filters took it away, of the one
// nearest in time. -1 if the list is empty.
func selectedEvent(f screen.Frame, list []*data.Event) int {
	want := f.Set.Event(f.Event)
	best, least := -1, data.Day(0)
	for i, e := range list {
		if want == nil || e.ID == want.ID {
			return i
		}
		if d := max(e.Day-want.Day, want.Day-e.Day); best < 0 || d < least {
			best, least = i, d
		}
	}
	return best
}

// eventShown is the event that the screen shows as selected, or nil.
func eventShown(f screen.Frame) *data.Event {
	list := ListedEvents(f)
	if at := selectedEvent(f, list); at >= 0 {
		return list[at]
	}
	return nil
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

// allEventsAgain says which keys lead back to all events.
func allEventsAgain(f screen.Frame) string {
	switch {
	case strings.TrimSpace(f.Search) == "":
		return "a shows all events again, c and w walk on"
	case f.Kind != "" || f.Whose != "":
		return "esc clears the search, a shows all events"
	}
	return "esc clears the search"
}
