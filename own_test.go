package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// exampleTable is a file with the table of the README.
func exampleTable(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, found := strings.Cut(string(b), "    messenger;metric;")
	text, _, ended := strings.Cut("    messenger;metric;"+text, "\n\n")
	if !found || !ended {
		t.Fatal("the README has no table of figures of one's own")
	}
	path := filepath.Join(t.TempDir(), "quarters.csv")
	if err := os.WriteFile(path, []byte(strings.ReplaceAll(text, "    ", "")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// What somebody does with a German spreadsheet of new figures and a new messenger: look whether it is in order, see it
// on the screens, and give a picture of it to somebody who has not got the table.
func TestOwnFigures(t *testing.T) {
	table := exampleTable(t)
	if r := call(t, "validate", "--strict", table); r.code != 0 || r.out != "3 figures, 0 faults, 0 warnings\n" {
		t.Fatalf("validate: exit %d, %s%s", r.code, r.out, r.err)
	}
	for view, want := range map[string][]string{
		"ranking":  {"WeChat: about 1.445 billion", "Nextalk: about 20 million", "own figure"},
		"trend":    {"WeChat, July 2026: about 1.445 billion", "own figure"},
		"figures":  {"Nextalk, July 2026: about 20 million", "1.445 billion", "Telegram, 31 July 2026", "own figure"},
		"compare":  {"Nextalk against Threema", "About 20 million", "own figure"},
		"profiles": {"Nextalk"},
	} {
		args := []string{"--view", view, "--data", table, "--day", "2026-09-01"}
		switch view {
		case "trend":
			args = append(args, "--focus", "wechat")
		case "compare":
			args = append(args, "--focus", "nextalk", "--base", "threema")
		}
		r := call(t, args...)
		if r.code != 0 || r.err != "" {
			t.Errorf("%s: exit %d, %s", view, r.code, r.err)
		}
		for _, w := range want {
			if !strings.Contains(r.out, w) {
				t.Errorf("%s does not say %q:\n%s", view, w, r.out)
			}
		}
	}
	picture := filepath.Join(t.TempDir(), "ranking.svg")
	if r := call(t, "snapshot", "ranking", "--focus", "nextalk", "--data", table, "-o", picture); r.code != 0 {
		t.Fatal(r.err)
	}
	b, err := os.ReadFile(picture)
	if err != nil {
		t.Fatal(err)
	}
	words := strings.Join(strings.Fields(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(string(b), " ")), " ")
	for _, want := range []string{"Nextalk", "--data quarters.csv", "with quarters.csv", "own figure"} {
		if !strings.Contains(words, want) {
			t.Errorf("the picture does not say %q", want)
		}
	}
	if strings.Contains(string(b), filepath.Dir(table)) {
		t.Error("the picture tells in which folder the table lies")
	}
	if r := call(t, "open", picture, "--data", table); r.code != 0 || r.err != "" {
		t.Errorf("open with the table: exit %d, %s", r.code, r.err)
	}
	if r := call(t, "open", picture); r.code != 0 || !strings.Contains(r.err, "quarters.csv") ||
		!strings.Contains(r.err, "--data") {
		t.Errorf("open without the table: exit %d, %s", r.code, r.err)
	}
}

// Evidence names messengers of one's own in full, and takes their names in any case; where one's short name is the
// name of another, the other is meant.
func TestClaimsNameInFull(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.csv")
	table := "messenger,metric,as_of,value\nChat for Everybody,mau,2026-01-01,20 M\nChat,mau,2026-01-01,30 M\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	r := call(t, "check", "CHAT > chat for everybody", "--data", path)
	if r.code != 0 || !strings.Contains(r.out, "Chat > Chat for Everybody") || strings.Contains(r.out, "…") {
		t.Errorf("exit %d, %s%s", r.code, r.out, r.err)
	}
}

// Messengers and metrics of figures are named as elsewhere: by id or name, in any case.
func TestFiguresAreChosenKindly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.csv")
	table := "messenger,metric,as_of,value\nChat for Everybody,mau,2026-01-01,20 M\n" +
		"Chat für alle,mau,2026-01-01,30 M\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	for written, id := range map[string]string{"Signal": "signal", "SIGNAL": "signal",
		"WeChat (Weixin), threema": "wechat,threema", "chat FOR everybody": "chat-for-everybody",
		"Chat für alle": "chat-fur-alle"} {
		want := call(t, "figures", "--data", path, "--metric", "active", "--messenger", id)
		got := call(t, "figures", "--data", path, "--metric", "Active", "--messenger", written)
		if got.code != 0 || got.out != want.out || strings.Count(got.out, "\n") < 2 {
			t.Errorf("%s: exit %d, %s", written, got.code, got.err)
		}
	}
	if r := call(t, "figures", "--messenger", "Signl"); r.code != 2 || !strings.Contains(r.err, "signal") {
		t.Errorf("exit %d, %s", r.code, r.err)
	}
}

// A file with faults is not half loaded; one line says how many there are and how to see them.
func TestOwnFiguresWithFaults(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bad.csv")
	table := "messenger,metric,as_of,value\nNextalk,mau,2025-12,20 M\nSignal,mao,2025,1 M\nSignal,mau,2099,1 M\n"
	if err := os.WriteFile(path, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"ranking"}, {"snapshot"}, {"figures"}, {"version"}, {"method"}} {
		r := call(t, append(args, "--data", path)...)
		if r.code != 1 || r.out != "" || strings.Count(r.err, "\n") != 1 || !strings.Contains(r.err, "2 faults") ||
			!strings.Contains(r.err, "userbase validate ") {
			t.Errorf("%q: exit %d, %q, %s", args, r.code, r.out, r.err)
		}
	}
	if r := call(t, "check", "signal > threema", "--data", path); r.code != 74 {
		t.Errorf("check: exit %d", r.code)
	}
	r := call(t, "validate", path)
	lines := strings.Split(strings.TrimSpace(r.out), "\n")
	if r.code != 1 || len(lines) != 3 || !strings.HasPrefix(lines[0], path+":3:8: ") ||
		!strings.HasPrefix(lines[1], path+":4:12: ") || lines[2] != "2 faults, 0 warnings" {
		t.Errorf("validate: exit %d\n%s", r.code, r.out)
	}
	var report struct {
		Faults []struct {
			File         string
			Line, Column int
		}
		FaultCount int `json:"fault_count"`
	}
	r = call(t, "validate", "--format", "json", path)
	if err := json.Unmarshal([]byte(r.out), &report); err != nil || r.code != 1 || report.FaultCount != 2 ||
		len(report.Faults) != 2 || report.Faults[1].Line != 4 || report.Faults[1].Column != 12 {
		t.Errorf("as json: exit %d, %v\n%s", r.code, err, r.out)
	}
}

// Files are asked for by --data in all ways that files can be had, and what is none is told in a line.
func TestOwnFilesAreFound(t *testing.T) {
	good := exampleTable(t)
	b, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	cmd := program(t, "version", "--data", "-")
	cmd.Stdin = strings.NewReader(string(b))
	if r := outcome(t, cmd); r.code != 0 || !strings.Contains(r.out, "with standard input") {
		t.Errorf("from standard input: exit %d, %s%s", r.code, r.out, r.err)
	}
	for args, code := range map[string]int{"check - --data -": 64, "version --data - --data -": 2, "validate - -": 2,
		"verify - -": 64} {
		cmd = program(t, strings.Fields(args)...)
		cmd.Stdin = strings.NewReader(string(b))
		if r := outcome(t, cmd); r.code != code || !strings.Contains(r.err, "asked for twice") {
			t.Errorf("%s: exit %d, %s", args, r.code, r.err)
		}
	}
	for _, path := range []string{filepath.Dir(good), good + ".none", "/dev/null", ""} {
		r := call(t, "--data", path)
		if r.code != 1 || strings.Count(r.err, "\n") != 1 || !strings.Contains(r.err, "cannot read ") {
			t.Errorf("%q: exit %d, %s", path, r.code, r.err)
		}
	}
	r := call(t, "__complete", "ranking", "--data", good, "--focus", "n")
	if !strings.Contains(r.out, "\nnextalk\n") {
		t.Errorf("a messenger of one's own is not completed:\n%s", r.out)
	}
}
