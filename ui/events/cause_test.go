package events

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

func TestWordsOfCauseAreFound(t *testing.T) {
	for _, text := range []string{"Growth due to the rush", "It led to growth", "As users left WhatsApp",
		"The fault caused it", "The terms start the exodus", "Signal grows after users fled WhatsApp",
		"A tweet drives installs", "Record day amid protests", "People flock to Signal"} {
		if frametest.Cause(text) == "" {
			t.Errorf("%q is let through", text)
		}
	}
	for _, text := range []string{"no causal claim", "Three days after the purchase", "Users left a comment"} {
		if word := frametest.Cause(text); word != "" {
			t.Errorf("%q is no word of cause in %q", word, text)
		}
	}
}

// TestEventsClaimNoCause reads the headlines, the summaries, and all that the screen says of every event.
func TestEventsClaimNoCause(t *testing.T) {
	read := 0
	for _, id := range everyEvent(t) {
		for _, w := range []int{80, 120} {
			v := show(frame(t, w, 36, "--event", id))
			texts := append(v.Sentence(), v.event.Title, v.event.Summary, frametest.Body(v.Frame).Plain())
			for _, n := range v.Notes() {
				texts = append(texts, n.Long)
			}
			if w == 120 {
				texts = append(texts, frametest.Panel(v.Frame).Plain())
			}
			for _, text := range texts {
				read++
				if word := frametest.Cause(data.Plain(text)); word != "" {
					t.Errorf("%s: %q claims a cause, only say what happened: %s", id, word, strings.TrimSpace(text))
				}
			}
		}
	}
	if read < 1000 {
		t.Errorf("only %d texts were read", read)
	}
}

// TestHeadlinesCanBeReadBehindADay looks for such as cannot: "On 6 October 2014 The deal closes".
func TestHeadlinesCanBeReadBehindADay(t *testing.T) {
	for _, e := range at(t, "signal-outage").Set.Events {
		first, _, _ := strings.Cut(e.Title, " ")
		if slices.Contains([]string{"The", "A", "An", "Some", "Many", "New", "Investor"}, first) ||
			strings.Contains(e.Title, ": ") {
			t.Errorf("%s: begin %q with a name, without a colon", e.ID, e.Title)
		}
	}
}
