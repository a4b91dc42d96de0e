package ui

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

// Widths that are searched for are those of the table, of all signs there are. Each of the two is a process of its own,
// for the table is made once. If nothing is left of it to find, the names in widths.go are no longer those of a table.
func TestWidthsAreThoseOfTheTable(t *testing.T) {
	last := unicode.MaxRune
	if testing.Short() {
		last = 0x1ffff
	}
	if how := os.Getenv("USERBASE_TEST_WIDTHS"); how != "" {
		if how == "searched" {
			searchWidths()
		}
		var b strings.Builder
		for r := rune(0); r <= last; r++ {
			b.WriteByte('0' + byte(ansi.StringWidthWc(string(r))))
			b.WriteByte('0' + byte(runewidth.RuneWidth(r)))
		}
		tableOfWidths.Do(func() { t.Error("that is not the table of go-runewidth") })
		if widths.StrictEmojiNeutral == (how == "searched") {
			t.Error("those are not the widths of what is drawn")
		}
		if err := os.WriteFile(os.Getenv("USERBASE_TEST_TO"), []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	said := map[string]string{}
	for _, how := range []string{"looked up", "searched"} {
		file := t.TempDir() + "/widths"
		cmd := exec.Command(os.Args[0], "-test.run=^TestWidthsAreThoseOfTheTable$",
			fmt.Sprintf("-test.short=%v", testing.Short()))
		cmd.Env = append(os.Environ(), "USERBASE_TEST_WIDTHS="+how, "USERBASE_TEST_TO="+file, "LC_ALL=C.UTF-8")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		said[how] = string(text)
	}
	if said["searched"] != said["looked up"] || len(said["searched"]) != 2*int(last+1) {
		t.Error("the widths are others")
	}
}
