package fit

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// A word of at most 64 bytes is near one that it slipped away from; a longer one is near nothing, whatever it is.
func TestNearest(t *testing.T) {
	long := strings.Repeat("a", 63) + "z"
	for value, want := range map[string]string{
		"signl": "signal", " SIGNAL ": "signal", "sig": "signal", "rocket": "", "": "",
		strings.Repeat("a", 64): long, strings.Repeat("a", 63): long, strings.Repeat("a", 65): "", long + "z": "",
	} {
		if got := Nearest(value, []string{"", "signal", long}); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}

// A long word is not repeated in full.
func TestOneOfIsShort(t *testing.T) {
	for _, letter := range []string{"a", "漢", "\xff"} {
		err := OneOf("--focus", strings.Repeat(letter, 1<<20), []string{"signal"})
		if s := err.Error(); len(s) > 500 || !strings.Contains(s, "…") || !utf8.ValidString(s) {
			t.Errorf("%d bytes: %.1000s", len(s), s)
		}
	}
}
