package ui

import (
	"os"
	"strings"
	"testing"

	"userbase/ui/screen"
)

// The screen in the README is the one of today.
func TestREADMEShowsTheScreen(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if screen := Render(frameOf(t, 80, 24, "--day", "2021-01-15")).Plain(); !strings.Contains(string(readme), "```\n"+screen+"\n```") {
		t.Errorf("README.md lacks the screen as it is now:\n%s", screen)
	}
}

// The table of keys in the README is the one that the program knows.
func TestREADMEKnowsTheKeys(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(readme), keyTable()) {
		t.Errorf("README.md lacks the table of keys as it is now:\n%s", keyTable())
	}
}

// So is the table of flags.
func TestREADMEKnowsTheFlags(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if table := flagTable(testEnv()); !strings.Contains(string(readme), table) {
		t.Errorf("README.md lacks the table of flags as it is now:\n%s", table)
	}
}

// keyTable is the grammar of keys as a table in Markdown, for the README.
func keyTable() string {
	var b strings.Builder
	b.WriteString("| key | does |\n|---|---|\n")
	for _, k := range testEnv().Keys {
		b.WriteString("| `" + k.Show + "` | " + k.Does + " |\n")
	}
	return b.String()
}

// flagTable is the flags of the state as a table in Markdown, for the README.
func flagTable(env *screen.Env) string {
	var b strings.Builder
	b.WriteString("| flag | is | values |\n|---|---|---|\n")
	for _, f := range screen.Fields() {
		values := ""
		switch {
		case f.Day:
			values = "YYYY-MM-DD, today"
		case f.Bool:
		case f.Values == nil:
			values = "any text"
		case len(f.Values(env)) > 12:
			values = "an id"
		default:
			values = strings.Join(f.Values(env), ", ")
		}
		b.WriteString("| `--" + f.Name + "` | " + f.Usage + " | " + values + " |\n")
	}
	return b.String()
}
