package claim

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
)

// The evidence calls each own figure so once, also where nothing is known of its page.
func TestEvidenceOfOwnFigures(t *testing.T) {
	set := frametest.Own(t)
	f := frametest.FrameOn(t, set, ranking.Screen{}, 0, 0)
	for text, want := range map[string]int{"Telegram > Nextalk": 2, "WeChat > Threema": 1, "WhatsApp > Threema": 0} {
		c, err := ParseClaim(text, set)
		if err != nil {
			t.Fatal(err)
		}
		evidence := data.Plain(ansi.Strip(Evidence(f, Judge(f, c), 96)))
		if n := strings.Count(evidence, "own figure"); n != want {
			t.Errorf("%s: called so %d times, not %d:\n%s", text, n, want, evidence)
		}
		b, err := EvidenceJSON(f, Judge(f, c))
		if n := strings.Count(string(b), `"[o]"`); err != nil || n != want {
			t.Errorf("%s: %d flags, %v", text, n, err)
		}
	}
}
