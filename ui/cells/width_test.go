package cells

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// RuneWidth knows the widths of lines, blocks and marks by heart; it must agree with the tables.
func TestRuneWidthOfDrawingSigns(t *testing.T) {
	for r := rune(0x2500); r <= 0x25ff; r++ {
		if got, want := RuneWidth(r), ansi.StringWidth(string(r)); got != want {
			t.Errorf("%q has the width %d, wanted %d", r, got, want)
		}
	}
}
