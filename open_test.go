//go:build unix

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"userbase/ui/snapshot"
)

// A snapshot can come through a pipe, and keys come from the terminal all the same.
func TestOpenStandardInput(t *testing.T) {
	state := []string{"--day", "2021-01-15", "--focus", "telegram"}
	file := call(t, append([]string{"snapshot", "--format", "html"}, state...)...).out
	want := call(t, state...)
	for _, path := range []string{"-", "/dev/stdin"} {
		cmd := program(t, "open", path)
		cmd.Stdin = strings.NewReader(file)
		if r := outcome(t, cmd); r != want {
			t.Errorf("%s: exit %d, %s\n%s", path, r.code, r.err, r.out)
		}
	}
	if r := call(t, "open", "-"); r.code != 1 || r.err != "userbase: cannot read standard input: it is a device or a "+
		"terminal; name a file, or send one through a pipe\n" {
		t.Errorf("no input: %+v", r)
	}
	cmd := program(t, "open", "-")
	s := open(t, cmd, 100, 30, func(cmd *exec.Cmd) { cmd.Stdin = strings.NewReader(file) })
	s.exactly("the snapshot's state", 100, 30, state...)
	s.press("q")
	s.ends(0)
}

// Of a pipe that nothing writes to the program says that it waits, and a signal ends it.
func TestOpenPipe(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		if signal.Ignored(sig) { // as in the background of a shell
			continue
		}
		cmd := program(t, "open", "pipe\x1b")
		if err := syscall.Mkfifo(filepath.Join(cmd.Dir, "pipe\x1b"), 0o600); err != nil {
			t.Skip(err)
		}
		errs, err := cmd.StderrPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		line, err := bufio.NewReader(errs).ReadString('\n')
		if want := `userbase: note: "pipe\x1b" is a pipe that nothing writes to yet: waiting (ctrl+c ends it)` +
			"\n"; line != want || err != nil {
			t.Errorf("%q %v", line, err)
		}
		if err := cmd.Process.Signal(sig); err != nil {
			t.Error(err)
		}
		_ = cmd.Wait()
		if status := cmd.ProcessState.Sys().(syscall.WaitStatus); status.Signal() != sig {
			t.Errorf("%v: %v", sig, cmd.ProcessState)
		}
	}
}

// putOwn writes a json snapshot of the evening that was made with files of one's own, in a folder.
func putOwn(t *testing.T, dir, name string, own ...string) {
	t.Helper()
	path := filepath.Join(dir, name)
	file := call(t, "snapshot", "--format", "json", "--day", "2021-01-15").out
	if err := os.WriteFile(path, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := snapshot.Read(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	p.Own, p.DataVersion = own, "0000000"
	p.Args = append(p.Args, "--focus", "icq", "--hide", "threema")
	b, err := snapshot.Encode("json", snapshot.Doc{Meta: p.Meta}, snapshot.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// Of a snapshot with figures of one's own that are not loaded it is told which file is missing, and what of the state
// has no meaning without it; the rest is shown.
func TestOpenWithoutOwnFiles(t *testing.T) {
	cmd := program(t, "open", "x.json")
	putOwn(t, cmd.Dir, "x.json", "quarters.csv", "\x1b\u202e.csv")
	r := outcome(t, cmd)
	const want = "userbase: note: this snapshot was made with quarters.csv and .csv, which are not loaded: add " +
		`--data quarters.csv --data .csv; left out: --focus: "icq"`
	if r.code != 0 || !strings.Contains(r.out, "Threema") || strings.Count(r.err, "\n") != 1 ||
		!strings.HasPrefix(r.err, want) {
		t.Errorf("%+v", r)
	}
	cmd = program(t, "verify", "x.json")
	putOwn(t, cmd.Dir, "x.json", "quarters.csv")
	if r := outcome(t, cmd); r.code != 2 || strings.Join(strings.Fields(r.out), " ") != "cannot tell: x.json was made "+
		"with quarters.csv, which is not loaded: add --data quarters.csv" {
		t.Errorf("%+v", r)
	}
}

// Whatever a state holds, what is said about it is one line of bounded length, at once.
func TestOpenHostileState(t *testing.T) {
	huge := strings.Repeat("\u202ey\x1b", 300)
	word := strings.Repeat("x", 64)
	good := call(t, "snapshot", "--format", "json").out
	for name, args := range map[string][]string{
		"values": {"--figure", huge, "--event", huge, "--focus", huge, "--day", huge, "--hide", huge},
		"flag":   {huge}, "many": slices.Repeat([]string{"--figure", word}, 64), "open": {"--open", "--figure"},
	} {
		for _, version := range []string{"", huge} { // as this program has it, and another one
			var all map[string]any
			if err := json.Unmarshal([]byte(good), &all); err != nil {
				t.Fatal(err)
			}
			all["userbase"], all["args"] = 1, args // which has no checksum
			delete(all, "checksum")
			if version != "" {
				all["data_version"] = version
			}
			b, err := json.Marshal(all)
			if err != nil {
				t.Fatal(err)
			}
			cmd := program(t, "open", "x.json")
			if err := os.WriteFile(filepath.Join(cmd.Dir, "x.json"), b, 0o600); err != nil {
				t.Fatal(err)
			}
			r := outcome(t, cmd)
			if want := map[string]int{"": 1, huge: 0}[version]; r.code != want || strings.Count(r.err, "\n") != 1 ||
				len(r.err) > 1000 || strings.ContainsAny(r.err, "\x1b\u202e") {
				t.Errorf("%s: exit %d, %s", name, r.code, fmt.Sprintf("%.2000q", r.err))
			}
		}
	}
}

// Of several files on a full disk it is told which were written: those on standard output, and the views by name.
func TestSnapshotsHalf(t *testing.T) {
	r := outcome(t, byShell(t, `trap "" XFSZ; ulimit -f 8; exec "$@"`, "snapshot", "ranking", "profiles", "figures",
		"growth", "--format", "csv", "--metric", "all", "--day", "2021-01-15", "-o", "./"))
	if r.code != 1 || r.out != "userbase-ranking-whatsapp-2021-01-15.csv\n" ||
		!strings.Contains(r.err, "cannot write") ||
		!strings.HasSuffix(r.err, "; ranking was written\n") {
		t.Errorf("%+v", r)
	}
}
