package ranking

import (
	"slices"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

// A picture of many begins with the largest and has the two that the sentence speaks of, whatever its height; a brace
// joins no rows between which others are left out.
func TestPicturesHaveFocusAndBase(t *testing.T) {
	set, left, cut := frametest.Many(t, 50, 500), 0, 0
	for _, two := range [][2]string{{"app-7", "app-9"}, {"app-40", "whatsapp"}, {"threema", "app-50"}} {
		for h := 10; h < 90; h++ {
			f := frametest.FrameOn(t, set, Screen{}, 120, h, "--focus", two[0], "--base", two[1])
			f.Picture = true
			d := draw(f)
			ranks := d.v.inSight(d.l.rows)
			for _, id := range two {
				is := func(rk data.Rank) bool { return rk.Messenger == id }
				if len(ranks) > 1 && !slices.ContainsFunc(ranks, is) {
					t.Errorf("%s is not among %d rows", id, len(ranks))
				}
			}
			if len(ranks) > 2 && ranks[0].Messenger != d.v.ranks[0].Messenger {
				t.Errorf("%d rows begin with %s", len(ranks), ranks[0].Messenger)
			}
			if n := len(d.v.ranks) - len(ranks); n > 0 {
				left++
				if got, want := d.row(d.l.more), "      "+digits(n)+" more left out"; got != want {
					t.Errorf("below %d rows stands %q, not %q", len(ranks), got, want)
				}
			}
			seen := d.v.seen(d.l.rows)
			for i := 1; i < len(seen); i++ {
				rk := ranks[i-1]
				if seen[i] == seen[i-1]+1 || rk.From == rk.To || endsRun(rk) {
					continue
				}
				cut++
				if sign := d.g.Cell(d.c.sign, d.l.y(i-1)).Rune; sign != ' ' {
					t.Errorf("before %d left out stands %q", seen[i]-seen[i-1]-1, sign)
				}
			}
		}
	}
	if left == 0 || cut == 0 {
		t.Errorf("%d pictures leave out some, %d cut a run: the test sees too little", left, cut)
	}
}
