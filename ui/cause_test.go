package ui

import (
	"regexp"
	"testing"

	"userbase/ui/frametest"
)

// TestSentencesClaimNoCause reads the sentences of all screens about everybody and everybody, on several days. What
// they quote is not ours.
func TestSentencesClaimNoCause(t *testing.T) {
	quoted := regexp.MustCompile(`"[^"]*"|\[[^\]]*\]`)
	ids, read := testEnv().Set.MessengerIDs(), 0
	for _, view := range testEnv().ViewIDs() {
		for _, day := range []string{"2012-06-01", "2016-05-01", "2021-01-15", "2026-11-22"} {
			for i, focus := range ids {
				for _, more := range [][]string{nil, {"--no-estimates"}} {
					flags := append([]string{"--view", view, "--day", day, "--focus", focus, "--whose", focus,
						"--base", ids[(i+1)%len(ids)]}, more...)
					said := quoted.ReplaceAllString(plain(Report(frameOf(t, 120, 36, flags...)).Sentence), "")
					if word := frametest.Cause(said); word != "" {
						t.Errorf("%v: %q claims a cause: %s", flags, word, said)
					}
					read++
				}
			}
		}
	}
	if read < 300 {
		t.Errorf("only %d sentences were read", read)
	}
}
