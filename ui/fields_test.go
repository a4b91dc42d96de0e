package ui

import (
	"strings"
	"testing"

	"userbase/ui/screen"
)

// Whatever values flags have, the error is one short line, made without comparing them to all that is known.
func TestErrorsOfHugeValuesAreShort(t *testing.T) {
	env := testEnv()
	for _, text := range []string{strings.Repeat("x", 1<<20), strings.Repeat("\u202e\x1b,\n", 1<<18),
		"2021-01-15" + strings.Repeat("0", 1<<20)} {
		var args []string
		for _, f := range screen.Fields() {
			s := env.Default()
			err := f.Set(&s, text, env)
			if err == nil && f.Kind != screen.FreeText {
				t.Errorf("--%s takes it", f.Name)
			}
			if err != nil && (len(err.Error()) > 500 || strings.ContainsAny(err.Error(), "\n\x1b\u202e")) {
				t.Errorf("--%s: %.1000q", f.Name, err)
			}
			if f.Kind != screen.Switched {
				args = append(args, "--"+f.Name, text)
			}
		}
		for _, args := range [][]string{args, {text}} {
			if _, err := env.Parse(args); err == nil || len(err.Error()) > 500 {
				t.Errorf("%.1000q", err)
			}
		}
	}
}
