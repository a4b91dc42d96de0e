package ui

import (
	"flag"
	"os"
	"testing"
)

// TestMain gives the property tests one seed, so that a run fails for a change and not by chance. To look further,
// name another: go test ./ui -rapid.seed=2 -rapid.checks=3000.
func TestMain(m *testing.M) {
	flag.Parse()
	if f := flag.Lookup("rapid.seed"); f.Value.String() == f.DefValue {
		if err := f.Value.Set("20210115"); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}
