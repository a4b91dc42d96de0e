package command

import (
	"strings"
	"testing"
)

// The examples of help name screens, messengers and values by hand: each must be a command that works.
func TestExamples(t *testing.T) {
	env, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	root := rootCommand(env)
	seen := 0
	for _, c := range append(root.Commands(), root) {
		if c.Hidden {
			continue
		}
		_, line, found := strings.Cut(c.Example, "userbase ")
		if !found {
			t.Errorf("%s has no example", c.Name())
		}
		line, _, _ = strings.Cut(line, " | ")
		cmd, rest, err := root.Find(strings.Fields(strings.TrimRight(line, ")")))
		if err == nil {
			err = cmd.ParseFlags(rest)
		}
		if err == nil {
			err = cmd.ValidateArgs(cmd.Flags().Args())
		}
		if err == nil && cmd.Flags().Lookup("view") != nil { // the flags of others are not those of the state
			_, err = state(cmd, env, env.Default())
		}
		if err != nil || cmd != c {
			t.Errorf("%s: the example %q leads to %s: %v", c.Name(), c.Example, cmd.Name(), err)
		}
		seen++
	}
	if seen < 8 {
		t.Errorf("saw %d examples", seen)
	}
}
