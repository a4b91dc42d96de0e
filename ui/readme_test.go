package ui

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"userbase/data"
)

// inREADME fails unless the README holds a block between two texts as it is now; with -update it is put there.
func inREADME(t *testing.T, from, to, block string) {
	t.Helper()
	const name = "../README.md"
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(b), from)
	was, after, ok2 := strings.Cut(rest, to)
	if !ok || !ok2 {
		t.Fatalf("README.md has no block from %q to %q", from, to)
	}
	if was == block {
		return
	}
	if flag.Lookup("update").Value.String() != "true" {
		t.Fatalf("README.md lacks this, as it is now (-update puts it there):\n%s", block)
	}
	if err := os.WriteFile(name, []byte(before+from+block+to+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

// The screen in the README is the one of today.
func TestREADMEShowsTheScreen(t *testing.T) {
	inREADME(t, "```\n", "\n```", Render(frameOf(t, 80, 24, "--day", "2021-01-15")).Plain())
}

// The README counts what the data set holds; a document that is only cited is no page that was read.
func TestREADMECountsTheData(t *testing.T) {
	s := testEnv().Set
	cited := 0
	for _, source := range s.Sources {
		if source.Access == data.Cited {
			cited++
		}
	}
	want := fmt.Sprintf("holds %d published figures, %d events and %d profiles, read on %d pages, with %d documents\n",
		len(s.Observations), len(s.Events), len(s.Messengers), len(s.Sources)-cited, cited)
	b, err := os.ReadFile("../README.md")
	if err != nil || !strings.Contains(string(b), want) {
		t.Errorf("README.md does not say %q: %v", want, err)
	}
}

// The table of keys in the README is the one that the program knows.
func TestREADMEKnowsTheKeys(t *testing.T) {
	var b strings.Builder
	for _, k := range testEnv().Keys {
		b.WriteString("| `" + k.Show + "` | " + k.Does + " |\n")
	}
	inREADME(t, "| key | does |\n|---|---|\n", "\n#", b.String())
}
