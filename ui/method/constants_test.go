package method

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"userbase/data"
)

// numbers are those of a text, but for the places of a ranking that are quoted.
func numbers(text string) []string {
	bare := regexp.MustCompile(`"[^"]*"`).ReplaceAllString(text, "")
	return regexp.MustCompile(`\d+(?:\.\d+)?`).FindAllString(bare, -1)
}

// Every number in a rule's text is a constant of the rule, found here by what the rule does.
func TestTextsNameTheConstants(t *testing.T) {
	percent := func(b data.Bound) string {
		o := data.Observation{Value: 1_000_000_000, Bound: b}
		return fmt.Sprint(float64(o.Span().Hi-o.Value) / float64(o.Value) * 100)
	}
	last := func(holds func(day data.Day) bool) string { // the last month up to which it holds, to the day
		first := data.Date(2015, 1, 1)
		for n := 1; n < 100; n++ {
			if day := first.AddMonths(n); holds(day) && !holds(day+1) {
				return fmt.Sprint(n)
			}
		}
		return "none"
	}
	solid := func(day data.Day) bool {
		links := small(t, "200,about,official", day, "300,exact,official").Links("a", users)
		return len(links) == 1 && links[0].Solid
	}
	linked := func(day data.Day) bool {
		return len(small(t, "200,about,official", day, "300,exact,official").Links("a", users)) == 1
	}
	dissent := func(day data.Day) bool {
		s := small(t, "200,about,official", day, "100,about,estimate")
		return len(s.Dissents("a", users, day)) == 1
	}
	old := data.Observation{AsOf: data.Date(2015, 1, 1)}
	want := map[string][]string{
		"How exact a number is": {percent(data.About), percent(data.Exact)},
		"Who says so":           {last(dissent)},
		"How old a number is": {last(func(day data.Day) bool { return !old.Old(day) }),
			last(func(day data.Day) bool { return !old.TooOld(day) })},
		"Lines between numbers": {last(solid), last(linked)},
	}
	for _, r := range Rules() {
		if got := numbers(r.Text); !slices.Equal(got, want[r.Title]) {
			t.Errorf("%s: the numbers are %v, the constants %v", r.Title, got, want[r.Title])
		}
	}
	b := data.Span{Lo: 100, Stated: 100, Hi: data.Unbounded}
	for n := int64(1); n < 10; n++ {
		if order, _ := (data.Span{Lo: n * 100, Stated: n * 100, Hi: n * 100}).Against(b, nil); order == data.AsStated {
			word := "at least " + times(int(n)) + " the other"
			if !strings.Contains(rule(t, "Which is larger").Text, word) {
				t.Errorf("it takes %d times the other, but the text lacks %q", n, word)
			}
			break
		}
	}
}
