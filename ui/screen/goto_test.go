package screen

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/snapshot"
)

// fake is a screen that names some keys.
type fake struct {
	id   string
	uses []Use
}

func (s fake) ID() string                                   { return s.id }
func (fake) PanelWidth() int                                { return 0 }
func (fake) Units() []Unit                                  { return []Unit{People} }
func (fake) Groups() []data.Group                           { return data.Groups[:] }
func (fake) SortColumns() []string                          { return nil }
func (fake) Handle(_ Action, f Frame) (State, Effect, bool) { return f.State, Effect{}, false }
func (s fake) Show(Frame) Shown                             { return s }
func (s fake) Uses() []Use                                  { return s.uses }
func (fake) Head() Head                                     { return Head{} }
func (fake) Sentence() []string                             { return nil }
func (fake) Draw(cells.Grid)                                {}
func (fake) Panel(cells.Grid)                               {}
func (fake) Notes() []Note                                  { return nil }
func (fake) Detail(int) []Line                              { return nil }
func (fake) Records() Records                               { return Records{} }
func (fake) Speech() []snapshot.Passage                     { return nil }
func (fake) Page() *data.Source                             { return nil }

func frameOn(t *testing.T, view string) Frame {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	env := NewEnv(set, data.Date(2026, 11, 22), "test", []Screen{fake{id: "none"},
		fake{"axis", []Use{{ID: "zoom"}, {ID: "index"}}}, fake{"growth", []Use{{ID: "index", Why: "not now"}}},
		fake{"timeless", []Use{{ID: "today", Why: "all days"}, {ID: "base", Why: "nobody"}}}})
	s := env.Default()
	s.View = view
	return NewFrame(env, s, 80, 24, nil)
}

// A range is that of the time axis where there is one, else the first and the last day of growth.
func TestGoToARange(t *testing.T) {
	from, to := data.Date(2021, 1, 15), data.Date(2022, 12, 31)
	s, e, err := GoTo(frameOn(t, "axis"), "15.1.2021 to 2022")
	if err != nil || s.From != from || s.To != to || s.Day != to || !strings.Contains(e.Text, "31") {
		t.Errorf("on an axis: %v to %v, day %v, %q, %v", s.From, s.To, s.Day, e.Text, err)
	}
	s, _, err = GoTo(frameOn(t, "growth"), "15.1.2021 to 2022")
	if err != nil || s.IndexDay != from || s.Day != to || s.From != 0 || s.To != 0 {
		t.Errorf("on growth: %v, day %v, axis %v to %v, %v", s.IndexDay, s.Day, s.From, s.To, err)
	}
	f := frameOn(t, "none")
	s, _, err = GoTo(f, "15.1.2021 to 2022")
	if s != f.State || err == nil || !strings.Contains(err.Error(), "a range of days is for axis and growth") {
		t.Errorf("where there is none: %v", err)
	}
}

// A day inside of the range leaves it; what lies outside of the data on one side is cut.
func TestGoToKeepsWhatItCan(t *testing.T) {
	f := frameOn(t, "axis")
	f.State.Day = data.Date(2020, 5, 5)
	s, _, err := GoTo(f, "1999 to today")
	if err != nil || s.Day != data.Date(2020, 5, 5) || s.From != f.Set.FirstDay() || s.To != f.Today {
		t.Errorf("%v to %v, day %v, %v", s.From, s.To, s.Day, err)
	}
	s, e, err := GoTo(f, "2026")
	if err != nil || s.Day != f.Today || !strings.HasPrefix(e.Text, "the last of these days") {
		t.Errorf("day %v, %q, %v", s.Day, e.Text, err)
	}
	if s, _, err = GoTo(f, "1999"); err == nil || s != f.State {
		t.Errorf("day %v, %v", s.Day, err)
	}
}

// The key of the other side works where that of the base does, and that of a day where today does.
func TestKeysThatAreLikeOthers(t *testing.T) {
	f := frameOn(t, "timeless")
	for id, want := range map[string]string{"day": "all days", "other": "nobody"} {
		if why := f.Why(f.KeyOf(id), f.Uses()); why != want {
			t.Errorf("%s cannot work because %q", id, why)
		}
	}
	f = frameOn(t, "none")
	if why := f.Why(f.KeyOf("day"), f.Uses()); why != "" {
		t.Errorf("d cannot work because %q", why)
	}
	if why := f.Why(f.KeyOf("other"), f.Uses()); !strings.HasPrefix(why, "shift+↑↓ is for") {
		t.Errorf("the other side: %q", why)
	}
}
