package ranking

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

// dissent is a figure of one's own that does not agree with the one of WhatsApp that stands.
var dissent = data.Observation{Messenger: "whatsapp", Metric: data.MAU, AsOf: data.Date(2026, 6, 1),
	Value: 2_200_000_000, Bound: data.About, Basis: data.Estimate, CountedBy: "Analyst AG"}

// An own figure that is told of as another source is told apart wherever it stands.
func TestAnOwnFigureAsAnotherSourceIsToldApart(t *testing.T) {
	f := frametest.FrameOn(t, frametest.With(t, dissent), Screen{}, 120, 36)
	for w, want := range map[int]string{90: "another source: about 2.2 bn, own;",
		120: "another source: about 2.2 bn, own; …",
		180: "another source: about 2.2 bn, 1 Jun 2026, own figure; does not say"} {
		f.W = w
		if text := data.Plain(draw(f).g.Plain()); !strings.Contains(text, want) {
			t.Errorf("%d columns: not told below the bar:\n%s", w, text)
		}
	}
	f.W = 120
	d := draw(f)
	if all := notes(d.v); !slices.Contains(all, "own figure of WhatsApp") {
		t.Errorf("no remark on it: %q", all)
	}
	rec := d.v.Records()
	if cell := frametest.Cell(t, rec, rec.Rows[0], "dissents"); data.Plain(cell.Text) !=
		"about 2.2 bn, 1 Jun 2026, own figure" {
		t.Errorf("the record says %q", cell.Text)
	}
	said, want := data.Plain(strings.Join(d.v.Speech()[0].More, " ")),
		"Another source: about 2.2 bn on 1 Jun 2026, own figure."
	if !strings.Contains(said, want) {
		t.Errorf("it is said: %q, want %q", said, want)
	}
	f.H = 12 // no room below the bars
	if all := notes(draw(f).v); slices.Contains(all, "own figure of WhatsApp") {
		t.Errorf("a remark on a figure that is nowhere: %q", all)
	}
}
