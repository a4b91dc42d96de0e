package method

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

func TestLinesAreThoseOfTheRule(t *testing.T) {
	s := load(t)
	for _, today := range todays {
		kinds := map[string]int{}
		line := strings.Join(rule(t, "Lines between numbers").Example(s, today), " ")
		for _, part := range strings.Split(strings.TrimSuffix(line, "."), ". ") {
			found := joints(s, part)
			if len(found) != 1 {
				t.Fatalf("%s: %q names %d pieces", today, part, len(found))
			}
			kind := kindOf(s, found[0])
			if !strings.Contains(part, kind) || strings.HasPrefix(part, "None") != strings.HasPrefix(kind, "(") {
				t.Errorf("%s: %q, but it is %q", today, part, kind)
			}
			kinds[kind]++
		}
		if today == frametest.Today && len(kinds) != 5 {
			t.Errorf("the kinds of lines are %v", kinds)
		}
	}
}

// joints are the figures that a text names with those whose place they took.
func joints(s *data.Set, text string) (found []data.Step) {
	for _, m := range s.Messengers {
		for _, step := range s.History(m.ID, users) {
			if step.Replaced != nil && strings.Contains(text+" ", ": "+m.Short+", "+step.Replaced.Period()+" to "+
				step.Period()+" ") {
				found = append(found, step)
			}
		}
	}
	return found
}

// kindOf is how the line leads to a figure, or why it does not.
func kindOf(s *data.Set, step data.Step) string {
	links := s.Links(step.Messenger, users)
	switch i := slices.IndexFunc(links, func(l data.Link) bool { return l.To == step.Observation }); {
	case i >= 0 && links[i].Solid:
		return "Solid: "
	case i >= 0:
		return "Dotted: "
	case step.Break:
		return "(the definition changed)"
	case step.AsOf > step.Replaced.AsOf.AddMonths(data.LineMonths):
		return "(too far apart)"
	case step.Bound == data.AtLeast && step.Replaced.Bound == data.AtLeast:
		return `(two equal "at least")`
	}
	return "no reason"
}

func TestWhatWasNotKnownThen(t *testing.T) {
	s := load(t)
	line := rule(t, "As known then").Example(s, frametest.Today)[0]
	found := figures(s, line)
	if len(found) != 1 {
		t.Fatalf("%q names %d figures", line, len(found))
	}
	o := standing(t, s, line, found[0].Messenger, data.Active, screen.TheEvening)
	if o.AsOf > screen.TheEvening || o.Disclosed <= screen.TheEvening || !strings.Contains(line, o.Disclosed.Long()) {
		t.Errorf("%q, but it was disclosed on %s", line, o.Disclosed)
	}
	for _, want := range []string{"Signal, about 20 M (Dec 2020", "first published on 25 January 2021"} {
		if !strings.Contains(data.Plain(line), want) {
			t.Errorf("%q lacks %q", line, want)
		}
	}
	if lines := laterKnown(s, o.Disclosed-1); len(lines) > 0 {
		t.Errorf("the day before it was published it says %q", lines)
	}
}

func TestBeforeAndAfterTheEvening(t *testing.T) {
	s := load(t)
	line := rule(t, "What is never done").Example(s, frametest.Today)[0]
	title, _, _ := strings.Cut(line, ", "+screen.TheEvening.Long())
	i := slices.IndexFunc(s.Events, func(e data.Event) bool { return e.Title == title })
	if i < 0 {
		t.Fatalf("%q names no event", line)
	}
	c := s.ChangeAround(s.Events[i].Messengers[0], users, screen.TheEvening)
	if !strings.Contains(line, "Before: "+number(c.From)+"; after: "+number(c.To)+".") {
		t.Errorf("%q, but the figures are %+v", line, c)
	}
}
