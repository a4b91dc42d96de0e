package compare

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// Beside a bar stands as much as leaves it ten cells.
func TestBarsKeepTenCellsWhereWordsCanBeLeftOut(t *testing.T) {
	v := show(t, 80, 24, "--focus", "whatsapp", "--base", "signal")
	shortest := map[texts]int{}
	for w := 40; w <= 120; w++ {
		two, _, length := v.fitBars(cells.New(w, 2, false), w-len("WhatsApp")-8)
		said := two[1]
		for i := range said {
			said[i] = data.Plain(said[i])
		}
		if n, ok := shortest[said]; !ok || length < n {
			shortest[said] = length
		}
	}
	for _, said := range []texts{
		{"about", "70", "M", "26 Jun 2025", "estimate", "[d] [w]"},
		{"about", "70", "M", "26 Jun 2025", "", "[d] [w]"},
		{"", "~70", "M", "26 Jun 2025", "", "[d] [w]"},
	} {
		if shortest[said] != 10 {
			t.Errorf("with %q the shortest bar takes %d cells", said, shortest[said])
		}
	}
	if last := (texts{"", "~70", "M", "26 Jun 2025", "", ""}); shortest[last] == 0 || shortest[last] >= 10 {
		t.Errorf("with the least beside it the shortest bar takes %d cells", shortest[last])
	}
}

func TestTheRowsOfTheTwoSayAsMuchAsThereIsRoomFor(t *testing.T) {
	for _, c := range []struct {
		w, h         int
		flags        []string
		first, other string
	}{
		{80, 24, []string{"--focus", "whatsapp", "--base", "signal"},
			" ▸ ■ WhatsApp █████████████████▶ at least  3 bn  29 Jun 2026  official  [d]",
			" B ☆ Signal   ▍                     about 70 M   26 Jun 2025  estimate  [d] [w]"},
		{45, 12, []string{"--focus", "telegram", "--base", "signal", "--day", "2021-01-15"},
			" ▸ ▲ Telegram ████████▶  ≥500 M  12 Jan 2021",
			" B ☆ Signal   ▍           ~20 M     Dec 2020"},
		{80, 24, []string{"--focus", "signal", "--base", "telegram", "--day", "2014-10-20"},
			" ▸ ★ Signal   n/a  first figure 2016",
			" B ▲ Telegram ███████████████████████████▶ at least 35 M  24 Mar 2014  official"},
		{40, 12, []string{"--focus", "threema", "--base", "signal", "--metric", "dau"},
			" ▸ ▼ Threema n/a  no figure of this ki…",
			" B ★ Signal  n/a  no figure of this ki…"},
	} {
		v := show(t, c.w, c.h, c.flags...)
		rows := body(v)
		if got := rows[v.rows.bars]; got != c.first {
			t.Errorf("%v at %d: %q, not %q", c.flags, c.w, got, c.first)
		}
		if got := rows[v.rows.bars+1]; got != c.other {
			t.Errorf("%v at %d: %q, not %q", c.flags, c.w, got, c.other)
		}
	}
}

func TestAClickOnARowOpensTheFocusOrSwapsTheTwo(t *testing.T) {
	v := show(t, 80, 24, "--focus", "whatsapp", "--base", "signal")
	g := frametest.Body(v.Frame)
	open, swap := screen.Action{Verb: screen.Select, Arg: "whatsapp"}, screen.Action{Verb: screen.MakeBase}
	for _, x := range []int{0, 79} {
		for y, want := range []any{nil, open, swap, nil} {
			if got := g.At(x, v.rows.bars-1+y); got != want {
				t.Errorf("a click on column %d of row %d does %v, not %v", x, y, got, want)
			}
		}
	}
}

func TestNamesTakeAtMostTwelveCells(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	set.Messenger("signal").Short = "Abcdefghijklmnop"
	v := show(t, 80, 24, "--focus", "whatsapp", "--base", "signal")
	env := *v.Env
	env.Set, v.Env = set, &env
	if row := body(v)[v.rows.bars+1]; !strings.HasPrefix(row, " B ☆ Abcdefghijk… ▎") {
		t.Errorf("a long name: %q", row)
	}
}

func TestAnOldFigureIsHatchedAndCalledOld(t *testing.T) {
	v := show(t, 120, 36, "--focus", "messenger", "--base", "wechat")
	row := strings.TrimRight(body(v)[v.rows.bars], " ")
	if !v.figures[0].Old(v.Day()) || !strings.Contains(row, "▒") || !strings.HasSuffix(row, " old") {
		t.Errorf("an old figure: %q", row)
	}
}
