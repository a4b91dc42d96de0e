package main

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"userbase/ui/snapshot"
)

// A folder of snapshots is judged file by file, and the exit code is the worst; what userbase did not write is passed.
func TestVerify(t *testing.T) {
	dir := t.TempDir()
	at := func(args ...string) result {
		cmd := program(t, args...)
		cmd.Dir = dir
		return outcome(t, cmd)
	}
	put := func(name, content string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "p", "q"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"p/a.svg", "p/q/b.json", "p/c.html"} {
		if r := at("snapshot", "ranking", "--day", "2021-01-15", "-o", file); r.code != 0 {
			t.Fatalf("%+v", r)
		}
	}
	json, err := os.ReadFile(filepath.Join(dir, "p", "q", "b.json"))
	if err != nil {
		t.Fatal(err)
	}
	var foreign bytes.Buffer
	if err := png.Encode(&foreign, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	put("p/other.png", foreign.String())
	put("p/words.txt", "no picture at all")
	put("old.json", strings.NewReplacer(`"userbase": 3`, `"userbase": 1`, // of the first version, which has no checksum
		`"checksum"`, `"sum"`).Replace(string(json)))
	put("cut.json", string(json[:len(json)/2]))
	const holds = "holds: p/a.svg\nholds: p/c.html\nholds: p/q/b.json\n"
	for _, c := range []struct {
		args []string
		code int
		out  string
	}{
		{[]string{"p/a.svg"}, 0, "holds: p/a.svg\n"},
		{[]string{"p"}, 0, holds + "\n3 files: 3 hold; passed: 1 file that userbase did not write\n"},
		{[]string{"p/a.svg", "old.json"}, 2, "holds: p/a.svg\ncannot tell: old.json does not tell the figures behind " +
			"it: userbase"},
		{[]string{"p/other.png"}, 2, "cannot tell: p/other.png is no snapshot of userbase: name one of"},
		{[]string{"p/words.txt"}, 2, "cannot tell: p/words.txt holds no state: of all formats only"},
		{[]string{"cut.json"}, 2, "cannot tell: cut.json is damaged"},
		{[]string{"none.svg"}, 2, "cannot tell: cannot read none.svg: no such file"},
		{[]string{"."}, 2, "cannot tell: cut.json is damaged"},
		{nil, 64, ""},
		{[]string{"p", "--format", "jsn"}, 64, ""},
		{[]string{"p", "--nope"}, 64, ""},
	} {
		r := at(append([]string{"verify"}, c.args...)...)
		if r.code != c.code || !strings.HasPrefix(strings.Join(strings.Fields(r.out), " "),
			strings.Join(strings.Fields(c.out), " ")) || (r.err != "") != (c.code == 64) ||
			strings.Count(r.err, "\n") > 1 {
			t.Errorf("%q: exit %d, %q %q", c.args, r.code, r.out, r.err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "empty"), 0o777); err != nil {
		t.Fatal(err)
	}
	if r := at("verify", "empty"); r.code != 2 || r.out != "cannot tell: no snapshot of userbase is in empty\n" {
		t.Errorf("%+v", r)
	}
	if r := at("verify", "--note", "p", "old.json"); r.code != 2 || r.out != "" ||
		!strings.Contains(r.err, "note: old.json") {
		t.Errorf("%+v", r)
	}
	lines := strings.Split(strings.TrimSuffix(at("verify", "--format", "json", "p", "old.json").out, "\n"), "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[0], `{"file":"p/a.svg","verdict":"holds","exit":0,`) ||
		!strings.HasPrefix(lines[3], `{"file":"old.json","verdict":"unknown","exit":2,"reason":"old.json does not`) {
		t.Errorf("%q", lines)
	}
	past, err := snapshot.Read(filepath.Join(dir, "p", "q", "b.json"), nil)
	if err != nil {
		t.Fatal(err)
	}
	rewritten, err := snapshot.Encode("json", snapshot.Doc{Meta: past.Meta, Report: snapshot.Report{
		Sentence: "Nobody was larger.", Figures: past.Figures}}, snapshot.Options{})
	if err != nil {
		t.Fatal(err)
	}
	put("changed.json", string(rewritten))
	r := at("verify", "old.json", "changed.json", "p/a.svg")
	if r.code != 1 || !strings.Contains(r.out, "\n\nchanged: changed.json\n") ||
		!strings.Contains(r.out, "The sentence was: Nobody was larger.\nIt is now: WhatsApp had at least 90") ||
		!strings.HasSuffix(r.out, "\n\nholds: p/a.svg\n\n3 files: 1 holds, 1 changed, 1 not known\n") {
		t.Errorf("%+v", r)
	}
	r = at("verify", "--note", "changed.json")
	if r.code != 1 || !strings.HasPrefix(r.out, "Correction of ") || !strings.Contains(r.out, `"Nobody was larger."`) {
		t.Errorf("%+v", r)
	}
	cmd := program(t, "verify", "-")
	cmd.Stdin = bytes.NewReader(json)
	if r := outcome(t, cmd); r.code != 0 || r.out != "holds: standard input\n" {
		t.Errorf("%+v", r)
	}
}
