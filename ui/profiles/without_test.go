package profiles

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/snapshot"
)

// two is the set of own figures with a second messenger of which nobody knows more than its name.
func two(t *testing.T) *data.Set {
	t.Helper()
	set := frametest.Own(t)
	return set.With(data.More{Messengers: []data.Messenger{{ID: "zap", Name: "Zap", Short: "Zap"}}})
}

// A messenger without a profile has "no profile" once in the table and once below it or beside its name, and no empty
// facts.
func TestNoProfileIsToldOnce(t *testing.T) {
	set := two(t)
	for _, c := range []struct {
		w, h        int
		focus, base string
		sentence    string
		times       int // in the body
	}{
		{45, 12, "nextalk", "signal", "Nextalk has no profile.", 2},
		{80, 24, "nextalk", "signal", "Nextalk has no profile.", 3}, // Zap has a row, too
		{120, 36, "nextalk", "signal", "Nextalk has no profile. Signal (Signal Technology Foundation) has encrypted " +
			"everything by default since 29 Jul 2014 (calls; text 2015); its source is open, an account needs a " +
			"phone number.", 3},
		{120, 36, "wechat", "nextalk", "WeChat (Tencent) does not encrypt end to end; its source is closed, an " +
			"account needs a phone number. Nextalk has no profile.", 3},
		{120, 36, "zap", "nextalk", "Zap and Nextalk have no profile.", 3},
		{200, 60, "nextalk", "zap", "Nextalk and Zap have no profile.", 2}, // below are those who have one
	} {
		f := frametest.FrameOn(t, set, Screen{}, c.w, c.h, "--focus", c.focus, "--base", c.base)
		v := show(f)
		if got := data.Plain(v.Sentence()[0]); got != c.sentence {
			t.Errorf("%d×%d: %s", c.w, c.h, got)
		}
		text := frametest.Body(f).Plain()
		if n := strings.Count(text, noProfile); n != c.times || strings.Contains(text, "n/a") {
			t.Errorf("%d×%d: %d times, want %d:\n%s", c.w, c.h, n, c.times, text)
		}
		for _, note := range v.Notes() {
			if strings.Contains(note.Long, "Nextalk") {
				t.Errorf("%q", note.Long)
			}
		}
		frametest.DrawSmaller(v, f)
	}
}

func TestFilesOfNoProfile(t *testing.T) {
	f := frametest.FrameOn(t, two(t), Screen{}, 120, 36, "--focus", "nextalk")
	v := show(f)
	rec := v.Records()
	at := slices.IndexFunc(rec.Rows, func(r snapshot.Row) bool { return r.Cells[0].Text == "Nextalk" })
	for i, c := range rec.Rows[at].Cells[1 : len(rec.Columns)-1] {
		if empty := (snapshot.Cell{}); c != empty && (i > 0 || c != snapshot.Cell{Text: noProfile}) {
			t.Errorf("%s: %+v", rec.Columns[i+1].ID, c)
		}
	}
	speech := v.Speech()
	if p := speech[0]; len(p.Head) != 1 || p.Head[0] != "Nextalk: no profile." || len(p.More)+len(p.Sources) > 0 {
		t.Errorf("%+v", p)
	}
	if text := frametest.Text(v.Detail(60)); !strings.Contains(text, "Nextalk: no profile\n") {
		t.Error(text)
	}
	if v.Page() != nil {
		t.Error("it has a page")
	}
}
