package say

import "userbase/ui/screen"

// PeopleNote says that the unit of the state is not drawn here.
func PeopleNote(f screen.Frame) []screen.Note {
	switch f.State.Unit {
	case f.Unit():
		return nil
	case screen.Index:
		return []screen.Note{{Long: "in people: the index is drawn on trend", Short: "in people"}}
	}
	return []screen.Note{{Long: "in people: multiples are drawn on ranking", Short: "in people"}}
}
