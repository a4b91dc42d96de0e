package say_test

import (
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/say"
)

// TestHowLongItStood goes through all figures of which a time is said.
func TestHowLongItStood(t *testing.T) {
	f, alone, never := frametest.Frame(t, ranking.Screen{}, 80, 24), 0, 0
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		step, ok := f.Set.StepOf(o, f.Query())
		if !ok {
			continue
		}
		want := o.AsOf.Short() + " to " + (step.Until - 1).Short()
		switch {
		case step.Fate != data.Stood:
			want = "never counted: " + step.Fate.Words()
			never++
		case step.Until == 0:
			want = "counted since " + o.AsOf.Short()
		case step.Until == o.AsOf+1:
			want = "on " + o.AsOf.Short() + " alone"
			alone++
		}
		if got := data.Plain(say.Stood(step)); got != data.Plain(want) {
			t.Errorf("%s: %q, want %q", o.ID(), got, want)
		}
	}
	if alone == 0 || never == 0 {
		t.Errorf("%d stood on one day alone, %d never", alone, never)
	}
}

func TestFirstPublished(t *testing.T) {
	day := data.Date(2021, 1, 31)
	for want, o := range map[string]data.Observation{
		"first published 31 Jan 2021":         {Disclosed: day},
		"first published Jan 2021":            {Disclosed: day, DisclosedPrecision: data.InMonth},
		"first published 2021":                {Disclosed: day, DisclosedPrecision: data.InYear},
		"public by 31 Jan 2021 at the latest": {Disclosed: day, DisclosedPrecision: data.Latest},
		"day of publication not known":        {DisclosedPrecision: data.Latest},
	} {
		if got := data.Plain(say.FirstPublished(&o)); got != want {
			t.Errorf("it is %q, want %q", got, want)
		}
	}
}

func TestADocumentThatWasNotReadIsNoPage(t *testing.T) {
	s := &data.Source{Published: "2021-01-25", Access: data.Cited}
	if got := data.Plain(say.PageWords(s)); got != "25 Jan 2021, named, not read" {
		t.Errorf("it is %q", got)
	}
}
