package profiles

import (
	"cmp"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// said are the wordings of the sentence, longest first.
func said(f screen.Frame) []string {
	out := show(f).Sentence()
	for i := range out {
		out[i] = data.Plain(out[i])
	}
	return out
}

func TestSentences(t *testing.T) {
	for id, want := range map[string]string{
		"messenger": "Messenger (Meta Platforms) encrypts end to end only in part (one-to-one chats and calls; " +
			"groups opt-in) since 7 Dec 2023; its source is closed, an account needs no phone number.",
		"wechat": "WeChat (Tencent) does not encrypt end to end; its source is closed, " +
			"an account needs a phone number.",
		"telegram": "Telegram (Pavel Durov) encrypts end to end only in part (secret chats and calls only) since " +
			"2013 (secret chats); the source of its apps is open, an account needs a phone number.",
		"signal": "Signal (Signal Technology Foundation) has encrypted everything by default since 29 Jul 2014 " +
			"(calls; text 2015); its source is open, an account needs a phone number.",
		"threema": "Threema (Comitis Capital) has encrypted everything by default since Dec 2012; the source of its " +
			"apps is open, an account needs no phone number.",
	} {
		if got := said(at(t, 80, 24, id, "whatsapp"))[0]; got != want {
			t.Errorf("%s:\n%s, want\n%s", id, got, want)
		}
	}
}

func TestSentencesOfTwo(t *testing.T) {
	for pair, want := range map[string]string{
		"messenger threema": "; neither needs a phone number.",
		"wechat threema":    "; only WeChat needs a phone number.",
		"threema wechat":    ", WeChat (Tencent) does not encrypt end to end; only WeChat needs a phone number.",
		"whatsapp signal": ", Signal (Signal Technology Foundation) everything since 29 Jul 2014 (calls; text 2015); " +
			"both need a phone number.",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if got := said(at(t, 120, 36, a, b))[0]; !strings.HasSuffix(got, want) {
			t.Errorf("%s: %s, want the end %s", pair, got, want)
		}
	}
}

func TestWordingsGetShorter(t *testing.T) {
	for _, w := range []int{80, 120} {
		for i, id := range all {
			out := said(at(t, w, 24, id, all[(i+1)%6]))
			if want := map[int]int{80: 5, 120: 4}[w]; len(out) != want {
				t.Fatalf("%s has %d wordings, want %d", id, len(out), want)
			}
			if len(out[len(out)-1]) >= len(out[0]) {
				t.Errorf("%s: the last wording is not shorter than the first: %q", id, out)
			}
			for _, s := range out {
				if !strings.HasSuffix(s, ".") || strings.Contains(s, "  ") {
					t.Errorf("%s says %q", id, s)
				}
			}
		}
	}
}

// TestWhatIsNotKnown has a messenger of which nothing is known but its name.
func TestWhatIsNotKnown(t *testing.T) {
	m := &data.Messenger{Short: "New"}
	if got := encrypts(m, saying{owner: true, part: true}) + needs(m); got != "whether New encrypts is not known." {
		t.Errorf("the sentence is %q", got)
	}
	if got := numbers(m, &data.Messenger{PhoneNumberRequired: "yes"}); got != "." {
		t.Errorf("of two it ends with %q", got)
	}
	for _, fact := range m.Facts() {
		if got := data.Known(fact.Text); got != "n/a" {
			t.Errorf("%s is %q", fact.Label, got)
		}
	}
	yes := &data.Messenger{Short: "New", E2EEDefault: "yes"}
	if got := encrypts(yes, saying{}); got != "New encrypts its chats by default" {
		t.Errorf("without a day it says %q", got)
	}
}

// TestNotes reads all notes of a frame: none of them has a sign, as none is drawn that needs one.
func TestNotes(t *testing.T) {
	picture := at(t, 80, 24, "whatsapp", "signal")
	picture.Picture = true
	two := at(t, 120, 36, "whatsapp", "signal")
	twoInPicture := two
	twoInPicture.Picture = true
	const partial = "partly: not all chats or only if switched on; of open source only the apps"
	end := scrolledTo(at(t, 80, 24, "whatsapp", "signal"), 99)
	for name, c := range map[string]struct {
		f    screen.Frame
		want []string
	}{
		"the whole table":        {at(t, 80, 24, "whatsapp", "signal"), []string{partial, "10 more topics: pgdn"}},
		"the row of one in part": {at(t, 80, 14, "telegram", "signal"), []string{partial, "12 more topics: pgdn"}},
		"the row of one in full": {at(t, 80, 14, "signal", "signal"), []string{"10 more topics: pgdn"}},
		"the end":                {end, []string{partial, "6 topics above: pgup"}},
		"all facts in sight":     {at(t, 80, 60, "whatsapp", "signal"), []string{partial}},
		"a picture":              {picture, []string{partial, "10 more topics in md, csv and json"}},
		"two side by side": {two, []string{partial, "5 more topics: pgdn",
			"sources: WhatsApp 5, Signal 5 pages (enter)"}},
		"two in a picture": {twoInPicture, []string{partial, "6 more topics in md, csv and json",
			"sources: WhatsApp 5, Signal 5 pages"}},
	} {
		var got []string
		for _, n := range show(c.f).Notes() {
			got = append(got, n.Long)
			if n.Sign != "" || len(n.Short) > len(n.Long) {
				t.Errorf("%s: a note %+v", name, n)
			}
		}
		if strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func TestKeys(t *testing.T) {
	why := func(f screen.Frame, id string) screen.Use {
		for _, u := range show(f).Uses() {
			if u.ID == id {
				return u
			}
		}
		t.Fatalf("there is no key %s", id)
		return screen.Use{}
	}
	one, end := at(t, 80, 24, "whatsapp", "whatsapp"), scrolledTo(at(t, 80, 24, "whatsapp", "signal"), 99)
	two := at(t, 120, 36, "whatsapp", "signal")
	all := at(t, 80, 60, "signal", "signal")
	const itself = "WhatsApp is the base itself: choose another one to swap them"
	for name, c := range map[string]struct{ got, want screen.Use }{
		"one":        {why(one, "base"), screen.Use{ID: "base", Word: "base", Why: itself, Here: true}},
		"two":        {why(two, "base"), screen.Use{ID: "base", Word: "swap the columns", Here: true}},
		"at the top": {why(one, "page"), screen.Use{ID: "page", Word: "read on", Here: true}},
		"at the end": {why(end, "page"), screen.Use{ID: "page", Here: true}},
		"all in view": {why(all, "page"), screen.Use{ID: "page", Word: "read on", Why: "all facts are in sight",
			Here: true}},
	} {
		if c.got != c.want {
			t.Errorf("%s: %+v, want %+v", name, c.got, c.want)
		}
	}
}

func TestTheEndsAreTheFirstAndTheLast(t *testing.T) {
	for verb, want := range map[screen.Verb]string{screen.Top: "whatsapp", screen.Bottom: "threema"} {
		s, _, ok := Screen{}.Handle(screen.Action{Verb: verb}, at(t, 80, 24, "wechat", "signal"))
		if !ok || s.Focus != want {
			t.Errorf("%v leads to %s, want %s", verb, s.Focus, want)
		}
	}
}

func TestTheKeyOfTheBaseSwaps(t *testing.T) {
	s, _, ok := Screen{}.Handle(screen.Action{Verb: screen.MakeBase}, at(t, 120, 36, "whatsapp", "signal"))
	if !ok || s.Focus != "signal" || s.Base != "whatsapp" {
		t.Errorf("focus %s, base %s", s.Focus, s.Base)
	}
}

func TestRecords(t *testing.T) {
	f := at(t, 80, 24, "signal", "whatsapp")
	rec := show(f).Records()
	if len(rec.Rows) != len(all) {
		t.Fatalf("%d rows", len(rec.Rows))
	}
	for i, r := range rec.Rows {
		if len(r.Cells) != len(rec.Columns) {
			t.Fatalf("%d cells in %d columns", len(r.Cells), len(rec.Columns))
		}
		for n, c := range r.Cells {
			if id := rec.Columns[n].ID; cmp.Or(c.Text, c.Value) == "" && !strings.HasPrefix(id, "since") {
				t.Errorf("%s has no %s", all[i], id)
			}
		}
	}
	launched, since := frametest.Cell(t, rec, rec.Rows[0], "launched"),
		frametest.Cell(t, rec, rec.Rows[0], "since")
	if data.Plain(launched.Text) != "Feb 2009" || launched.Value != "2009-02-01" {
		t.Errorf("WhatsApp was launched %v", launched)
	}
	if data.Plain(since.Text) != "5 Apr 2016" || since.Value != "2016-04-05" {
		t.Errorf("WhatsApp encrypts since %v", since)
	}
	if first := rec.Sources[0]; first != f.Set.Messenger("signal").Sources[0] || first != show(f).Page() {
		t.Errorf("the first page is %s, not that of the focus", first.ID)
	}
}

func TestDetailListsTheSources(t *testing.T) {
	text := frametest.Text(show(at(t, 120, 36, "whatsapp", "signal")).Detail(100))
	for _, want := range []string{"■ WhatsApp: 5 pages behind the profile", "★ Signal: 5 pages behind the profile",
		"https://whatsapp.com/legal/privacy-policy-eea/revisions/20231204"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if one := frametest.Text(show(at(t, 80, 24, "whatsapp", "signal")).Detail(78)); strings.Contains(one, "Signal: ") {
		t.Errorf("of one profile the sources are\n%s", one)
	}
}
