package fit

import (
	"strings"
	"testing"
	"time"

	"userbase/ui/cells"
)

func TestCutMiddle(t *testing.T) {
	for _, c := range []struct {
		text, want string
		w          int
		ascii      bool
	}{
		{"0123456789", "0123456789", 10, false}, {"0123456789", "0123…6789", 9, false},
		{"0123456789", "012…6789", 8, false}, {"0123456789", "01…89", 5, false}, {"0123456789", "0…9", 3, false},
		{"0123456789", "0…", 2, false}, {"0123456789", "", 0, false}, {"", "", 0, false},
		{"0123456789", "012…789", 8, true},
		{"一二三四五六七八九十", "一二…九十", 9, false}, {"a\u0301\u0301\u0301\u0301b", "a\u0301…\u0301b", 5, false},
		{"a\xff\xff\xffb", "a\xff…b", 4, false},
	} {
		if got := CutMiddle(c.text, c.w, c.ascii); got != c.want {
			t.Errorf("%q in %d cells (ASCII %v): %q, want %q", c.text, c.w, c.ascii, got, c.want)
		}
	}
}

func TestWrapLongWords(t *testing.T) {
	word := strings.Repeat("0123456789", 3)
	if got := strings.Join(Wrap("a "+word+" b "+word[:12], 12, false), "|"); got !=
		"a|012345678901|234567890123|456789 b|012345678901" {
		t.Errorf("wrapped as %s", got)
	}
	if got := strings.Join(Wrap("漢字漢字", 3, false), "|"); got != "漢|字|漢|字" {
		t.Errorf("wrapped as %s", got)
	}
}

// Ten times the text takes about ten times the work, not a hundred times.
func TestWorkGrowsWithTheText(t *testing.T) {
	for name, f := range map[string]func(s string){
		"wrap a word":        func(s string) { Wrap(strings.ReplaceAll(s, " ", "x"), 80, false) },
		"wrap words":         func(s string) { Wrap(s, 80, false) },
		"fit":                func(s string) { Fitting([]string{s, s}, 80, 3, false) },
		"cut in the middle":  func(s string) { CutMiddle(s, 80, false) },
		"cut a title":        func(s string) { CutTitle(s, 80, false) },
		"draw what is typed": func(s string) { cells.New(80, 1, false).Input(s, len(s), cells.Style{}) },
		"nearest":            func(s string) { Nearest(s, []string{"whatsapp", strings.Repeat("signal", 20)}) },
	} {
		few, many := shortest(f, 5_000), shortest(f, 50_000)
		if many > 35*max(few, 20*time.Microsecond) {
			t.Errorf("%s: %v for 5,000 letters, %v for 50,000", name, few, many)
		}
	}
}

// shortest is the shortest time that f takes for so many letters, in words of ten.
func shortest(f func(string), letters int) time.Duration {
	s, least := strings.Repeat("figures 1 ", letters/10), time.Hour
	for range 5 {
		from := time.Now()
		f(s)
		least = min(least, time.Since(from))
	}
	return least
}
