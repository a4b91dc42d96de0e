package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The figures of one's own that a picture was made with are known by what they say, whatever their files are called; of
// two files of one name the one that is missing is told.
func TestVerifyOwnFiles(t *testing.T) {
	dir := t.TempDir()
	const header = "messenger,metric,as_of,value\n"
	for name, row := range map[string]string{"q1/a.csv": "Nextalk,mau,2026-03,20 M", "q2/a.csv": "Zap,mau,2026-03,40 M",
		"new.csv": "Nextalk,mau,2026-03,20 M"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(header+row+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	at := func(args string) result {
		cmd := program(t, strings.Fields(args)...)
		cmd.Dir = dir
		if strings.Contains(args, "--data -") {
			cmd.Stdin = strings.NewReader(header + "Nextalk,mau,2026-03,20 M\n")
		}
		return outcome(t, cmd)
	}
	for _, made := range []string{"one.svg --data q1/a.csv", "two.svg --data q1/a.csv --data q2/a.csv",
		"in.svg --data -"} {
		if r := at("snapshot -o " + made); r.code != 0 {
			t.Fatalf("%s: %+v", made, r)
		}
	}
	const flags = "--data q1/a.csv --data q2/a.csv"
	if b, err := os.ReadFile(filepath.Join(dir, "two.svg")); err != nil || !strings.Contains(string(b), flags) ||
		strings.Contains(string(b), filepath.Base(dir)) {
		t.Errorf("%v: the command in the file is not %s alone", err, flags)
	}
	for args, want := range map[string]string{
		"one.svg --data new.csv":                  "holds: one.svg",
		"in.svg --data new.csv":                   "holds: in.svg",
		"one.svg --data -":                        "holds: one.svg",
		"two.svg --data q2/a.csv --data new.csv":  "holds: two.svg",
		"two.svg --data q1/a.csv":                 "cannot tell: two.svg was made with q2/a.csv, which is not loaded",
		"two.svg --data q2/a.csv --note":          "two.svg was made with q1/a.csv, which is not loaded",
		"two.svg --data q1/a.csv --data q1/a.csv": "cannot tell: two.svg was made with q2/a.csv, which is not loaded",
	} {
		if r := at("verify " + args); !strings.Contains(strings.Join(strings.Fields(r.out+r.err), " "), want) {
			t.Errorf("verify %s: %+v, want %s", args, r, want)
		}
	}
	if r := at("open one.svg --data new.csv"); r.code != 0 || strings.Contains(r.err, "this snapshot") {
		t.Errorf("open: exit %d, %s", r.code, r.err)
	}
}
