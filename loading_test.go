//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// endlessTable is a table that does not end.
type endlessTable struct{ begun bool }

func (e *endlessTable) Read(p []byte) (int, error) {
	const row = "Nextalk,mau,2020-01-01,20000000\n"
	if !e.begun {
		e.begun = true
		return copy(p, "messenger,metric,as_of,value\n"), nil
	}
	n := 0
	for n+len(row) <= len(p) {
		n += copy(p[n:], row)
	}
	return n, nil
}

// Reading that takes long shows how far it is, and ctrl+c ends it at once and takes that away.
func TestTerminalLoading(t *testing.T) {
	t.Parallel()
	s := open(t, program(t, "validate", "-"), 80, 24, func(cmd *exec.Cmd) {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = r.Close() })
		go func() {
			_, _ = io.CopyBuffer(struct{ io.Writer }{w}, &endlessTable{}, make([]byte, 4096)) // until nobody reads
			_ = w.Close()
		}()
		cmd.Stdin = r
	})
	s.see("reading figures of your own  ")
	s.press("\x03")
	s.ends(130)
	if text := text(s.emu); strings.Contains(text, "reading") {
		t.Errorf("after the end there stands\n%s", text)
	}
}

// A terminal gets nothing of a file but what can be shown, whatever stands in it.
func TestTerminalHostileTable(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "bad.csv")
	table := "messenger,metric,as_of,value\n\"Next\x1b]0;owned\atalk\",mau,2020,1\nNext\u202etalk,mau,2020,1\n" +
		"Nextalk,mau\u200b\x9b31m,2020,1\nNextalk,mau,2020,\"1\x1b[2J\"\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, program(t, "validate", path), 240, 24, nil)
	s.see("4 faults, 0 warnings")
	s.ends(1)
	s.noCodes()
}
