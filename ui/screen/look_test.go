package screen

import (
	"strings"
	"testing"

	"userbase/data"
)

// The first six messengers have marks of their own; from the seventh on three marks are for all others in turn.
func TestMarksOfManyMessengers(t *testing.T) {
	set := &data.Set{}
	for _, id := range strings.Split("abcdefghijklm", "") {
		set.Messengers = append(set.Messengers, data.Messenger{ID: id})
	}
	f := Frame{Env: &Env{Set: set}}
	filled, hollow := "", ""
	for _, id := range set.MessengerIDs() {
		filled += string(f.Mark(id, true))
		hollow += string(f.Mark(id, false))
	}
	if want := "■◆●▲★▼▮▰◉▮▰◉▮"; filled != want {
		t.Errorf("filled marks are %s, want %s", filled, want)
	}
	if want := "□◇○△☆▽▯▱◎▯▱◎▯"; hollow != want {
		t.Errorf("hollow marks are %s, want %s", hollow, want)
	}
}
