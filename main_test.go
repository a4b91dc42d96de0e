package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui"
	"userbase/ui/command"
	"userbase/ui/paper"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
	"userbase/ui/tty"
)

// binary is the program, built once for all tests of it.
var binary string

// children are what this test program does instead of testing, for tests that need another program.
var children = map[string]func(){}

func TestMain(m *testing.M) {
	if tty.Watching() { // of such a child
		os.Exit(0)
	}
	if child, ok := children[os.Getenv("USERBASE_TEST_CHILD")]; ok {
		child()
	}
	dir, err := os.MkdirTemp("", "userbase-test")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	binary = filepath.Join(dir, "userbase")
	build := exec.Command("go", "build", "-o", binary, ".")
	build.Stderr = os.Stderr
	code := 1
	if err := build.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "the program does not build:", err)
	} else {
		code = m.Run()
	}
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// result is what a run of the program left.
type result struct {
	out, err string
	code     int
}

// program is userbase with a plain environment and a folder of its own.
func program(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(binary, args...)
	cmd.Dir = t.TempDir()
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + cmd.Dir, "TERM=xterm-256color", "LANG=C.UTF-8"}
	return cmd
}

// byShell is a script of the shell, to which the program and its arguments are "$@".
func byShell(t *testing.T, script string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := program(t)
	cmd.Path = "/bin/sh"
	cmd.Args = append([]string{"sh", "-c", script, "sh", binary}, args...)
	return cmd
}

func outcome(t *testing.T, cmd *exec.Cmd) result {
	t.Helper()
	var out, errs bytes.Buffer
	if cmd.Stdout == nil {
		cmd.Stdout = &out
	}
	cmd.Stderr = &errs
	err := cmd.Run()
	var exited *exec.ExitError
	if err != nil && !errors.As(err, &exited) {
		t.Fatalf("%q: %v", cmd.Args, err)
	}
	return result{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

func call(t *testing.T, args ...string) result {
	t.Helper()
	return outcome(t, program(t, args...))
}

// The piped dashboard is sentences, without a column and without a single control character.
func TestPiped(t *testing.T) {
	r := call(t, "--view", "ranking", "--day", "2021-01-15")
	if r.code != 0 || r.err != "" {
		t.Fatalf("exit %d, stderr %q", r.code, r.err)
	}
	if i := strings.IndexFunc(r.out, func(c rune) bool {
		return c != '\n' && (c < ' ' || c >= 0x7f &&
			c < 0xa0)
	}); i >= 0 {
		t.Errorf("control character %q at byte %d", r.out[i], i)
	}
	// Each is what must stand in one line.
	for _, want := range [][]string{
		{"WhatsApp had at least 90 times as many users as Signal"},
		{"1. WhatsApp: at least 2 billion. 12 February 2020, 11 months before, by the company."},
		{"   Another source: about 1.93 billion in July 2020."},
		{"2, by the numbers given. Messenger: about 1.3 billion."},
		{"   January 2018, 2 years 11 months old, by the company."},
		{"3, by the numbers given. WeChat: 1.225 billion."},
		{"   Fourth quarter of 2020, 15 days before, by company report."},
		{"4, by the numbers given. Telegram: at least 500 million."},
		{"5. Signal: about 20 million. December 2020", "by an estimate."},
		{"6. Threema: about 8 million. 9 January 2021"},
	} {
		found := slices.ContainsFunc(strings.Split(r.out, "\n"), func(line string) bool {
			for _, part := range want {
				if !strings.Contains(line, part) {
					return false
				}
			}
			return true
		})
		if !found {
			t.Errorf("no line with %q in\n%s", want, r.out)
		}
	}
}

// Where only ASCII can be shown, nothing else reaches a pipe; a snapshot is the same everywhere, and takes a flag.
func TestPipedInASCII(t *testing.T) {
	other := func(r rune) bool { return r >= 0x80 }
	seen := false
	for _, view := range screen.IDs(ui.Screens()) {
		cmd := program(t, "--view", view, "--day", "2021-01-15")
		cmd.Env = append(cmd.Env, "LC_ALL=C")
		piped, flagged := outcome(t, cmd), call(t, "snapshot", view, "--format", "plain", "--all", "--ascii")
		if strings.ContainsFunc(piped.out+flagged.out, other) || piped.code+flagged.code != 0 ||
			!strings.Contains(piped.out, "https://") {
			t.Errorf("%s: exit %d, %d\n%s", view, piped.code, flagged.code, piped.out)
		}
		seen = seen || strings.ContainsFunc(call(t, "--view", view, "--day", "2021-01-15").out, other)
	}
	if !seen {
		t.Error("no view has another character: the test sees nothing")
	}
}

// Every view prints itself without a terminal, and TERM=dumb changes nothing about it.
func TestPipedViews(t *testing.T) {
	for _, view := range screen.IDs(ui.Screens()) {
		r := call(t, "--view", view)
		if r.code != 0 || !strings.Contains(r.out, "snapshot "+view+" --format plain --day ") {
			t.Errorf("%s: exit %d, %s%s", view, r.code, r.err, r.out)
		}
		dumb := program(t, "--view", view)
		dumb.Env = append(dumb.Env, "TERM=dumb", "NO_COLOR=1")
		if d := outcome(t, dumb); d != r {
			t.Errorf("%s: another text under TERM=dumb:\n%s", view, d.out)
		}
	}
}

// The figures that were public on a day, and no others; what nobody knows the day of is counted.
func TestFiguresAsKnownThen(t *testing.T) {
	r := call(t, "figures", "--known", "then", "--day", "2021-01-15", "--messenger", "signal", "--metric", "active",
		"--format", "md")
	if r.code != 0 || !strings.Contains(r.out, "at least 2 M") || strings.Contains(r.out, "20 M") ||
		!strings.Contains(r.out, "--known then --day 2021-01-15") ||
		r.err != "userbase: note: 1 figure left out: the day of publication is not known\n" {
		t.Errorf("%+v", r)
	}
}

// A claim about the evening is judged by what is known today, or by what was known then, and says so.
func TestCheckAsKnownThen(t *testing.T) {
	now := call(t, "check", "signal > 10 M", "--day", "2021-01-15")
	then := call(t, "check", "signal > 10 M", "--day", "2021-01-15", "--known", "then")
	if now.code != 0 || !strings.Contains(now.out, "as known today") || !strings.Contains(now.out, "about 20 M") {
		t.Errorf("%+v", now)
	}
	words := strings.Join(strings.Fields(then.out), " ")
	if then.code != 2 || !strings.Contains(words, "as known then") || !strings.Contains(then.out, "at least 2 M") {
		t.Errorf("%+v", then)
	}
}

// Every mistake is one line on standard error that says what is allowed or near, and a code.
func TestMistakes(t *testing.T) {
	for _, c := range []struct {
		args string
		code int
		want string // in the line
	}{
		{"--day 2021-13-40", 2, `--day: "2021-13-40" is no day: write 15.1.2021, 2021-01-15`},
		{"--day 2008-12-31", 2, "--day: 2008-12-31 is outside of the data: choose a day from 2009-01-01 to today, 20"},
		{"--day 1970-01-01", 2, "outside of the data"},
		{"--from 9999-01-01", 2, "--from: 9999-01-01 is outside"},
		{"--to 2008-01-01", 2, "--to: 2008-01-01 is outside"},
		{"--index-day 2008-01-01", 2, "--index-day: 2008-01-01 is outside"},
		{"--day", 2, "--day needs a value"},
		{"--view nope", 2, `--view: "nope" is not known: it is one of ranking`},
		{"--view rankin", 2, "did you mean ranking?"},
		{"--hide signall", 2, `--hide: "signall" is not known: did you mean signal?`},
		{"--hide threema,signall", 2, "did you mean signal?"},
		{"--theme drak", 2, "it is one of auto, dark, light, neutral, mono"},
		{"--event nope", 2, "--view events"},
		{"--no-estimates=perhaps", 2, "neither true nor false"},
		{"--vieww ranking", 2, "there is no flag --vieww: did you mean --view?"},
		{"-x", 2, "there is no flag -x"},
		{"snapsot", 2, "did you mean snapshot?"},
		{"rankin", 2, "did you mean ranking?"},
		{"trend growth", 2, "the view is named twice: trend and growth"},
		{"trend --view growth", 2, "the view is named twice: trend and growth"},
		{"help nope", 2, "is not known"},
		{"snapshot nope", 2, `view: "nope" is not known`},
		{"snapshot --size 0x0", 2, `--size: "0x0" is no size: write columns and rows, from 40x10 to 500x200`},
		{"snapshot --size 501x36", 2, "is no size"},
		{"snapshot --size 120x201", 2, "is no size"},
		{"snapshot --size 40x9", 2, "is no size"},
		{"snapshot --size 120x36x2", 2, "is no size"},
		{"snapshot --size 39x10", 2, "is no size"},
		{"snapshot --dpi two", 2, `"two" is no number`},
		{"snapshot --dpi 9", 2, "choose 72 to 768"}, {"snapshot --pixels og --size 80x24", 2, "choose one"},
		{"snapshot --pixels 300x200", 2, "from 336x176"}, {"snapshot --format csv --as-seen", 2, "csv is no picture"},
		{"snapshot trend --format html --play", 2, "--play is for the ranking"},
		{"snapshot ranking --play", 2, "--play is for the ranking as a page"},
		{"snapshot --format gif", 2, "svg"},
		{"snapshot -o picture.gif", 2, "the ending names no format"},
		{"snapshot -o picture", 2, "the ending names no format"},
		{"snapshot ranking ranking", 2, "named twice"},
		{"snapshot -o /nope/x.svg", 1, "there is no folder /nope"},
		{"snapshot --format svg -o nope/", 1, "there is no folder nope"},
		{"open", 2, "open needs one FILE"},
		{"snapshot --output=", 2, "--output: an empty name is none"},
		{"open nope.svg", 1, "cannot read nope.svg: no such file"},
		{"check", 64, "compares nothing"},
		{"check signal", 64, "compares nothing"},
		{"check signal>signall", 64, "did you mean signal?"},
		{"check signal>signal", 64, "both sides"},
		{"check signal>99999999999999999999999", 64, "write one from 1 to 100 bn"},
		{"check signal>1,439", 64, "write 1439 or 1.439"},
		{"check signal>threema --metric flows", 64, "it is one of active"},
		{"check signal>threema --day tomorrow", 64, "is no day"},
		{"check signal>threema --format xml", 64, "text, json"},
		{"check --nope", 64, "there is no flag"},
		{"figures --format svg", 2, "csv, json, md"},
		{"figures --excel --format md", 2, "--excel is for csv, not for md"},
		{"snapshot --excel", 2, "--excel is for csv, not for txt"},
		{"figures --messenger signall", 2, "did you mean signal?"},
		{"figures --metric mauu", 2, "did you mean mau?"},
		{"figures --since 202", 2, `--since: "202" is no day: write 15.1.2021`},
		{"figures all", 2, "no arguments"},
		{"completion", 2, "one SHELL"},
		{"completion bsh", 2, "did you mean bash?"},
		{"man 1", 2, "no arguments"},
		{"method 1", 2, "no arguments"},
		{"method --day 2021-01-15", 2, "there is no flag --day"},
		{"methd", 2, "did you mean method?"},
	} {
		r := call(t, strings.Fields(c.args)...)
		if r.code != c.code || r.out != "" || !strings.HasPrefix(r.err, "userbase: ") || strings.Count(r.err,
			"\n") != 1 ||
			!strings.HasSuffix(r.err, "\n") || !strings.Contains(r.err, c.want) {
			t.Errorf("%s: exit %d (want %d), stdout %q, stderr %q (want %q)", c.args, r.code, c.code, r.out, r.err,
				c.want)
		}
	}
}

// hostile are words that try to reach the terminal, and words too long for a line.
var hostile = []string{"\x1b[31m\nred", "\x1b]0;title\a", "a\r\nb\tc\v\f", "\x7f\b\b\b", "\u009b31m\u0085",
	"\x9b31m\xff", "\u202egnp.exe\u2066", "\u200bno\u2060thing\ufeff\u00ad", "a\u2028b\u2029c",
	"\U000e0041\U000e0100\u3164", "\ufffe\ufdd0\ufffd", "-\x1b[31m", "signal\x1b[31m", "whatsapp,\x1b[31m",
	strings.Repeat("long ", 20_000), strings.Repeat("\u0301", 20_000), strings.Repeat("漢", 20_000)}

// places are command lines with a hostile word in each place that takes one.
func places(word string) [][]string {
	calls := [][]string{{word}, {"--" + word}, {"-" + word}, {"--" + word + "=x"}, {"help", word}, {word, word},
		{"snapshot", word}, {"snapshot", "-o", word}, {"snapshot", "-o", word + ".txt"},
		{"snapshot", "-o", word + "/"}, {"snapshot", "ranking", "trend", "--format", "txt", "-o", word + "/"},
		{"open", word}, {"open", word, word}, {"open", word + ".svg"}, {"check", word}, {"check", "signal > " + word},
		{"check", word + " > signal"}, {"check", "signal " + word + " threema"}, {"figures", word},
		{"completion", word}, {"man", word}, {"method", word}, {"__complete", word}, {"__complete", "--" + word, ""},
		{"__complete", "-" + word, ""}, {"__complete", "--hide", word + ","}, {"__complete", "snapshot", word, ""},
		{"__completeNoDesc", "--" + word, ""}, {"--no-estimates=" + word}, {"--version=" + word}}
	for _, f := range screen.Fields() {
		calls = append(calls, []string{"--" + f.Name + "=" + word})
	}
	for _, flag := range []string{"snapshot --format", "snapshot --size", "snapshot --dpi", "snapshot --force",
		"check --format", "check --metric", "check --day", "figures --format", "figures --messenger",
		"figures --metric"} {
		command, flag, _ := strings.Cut(flag, " ")
		calls = append(calls, []string{command, flag + "=" + word})
	}
	return calls
}

// unclean says what is wrong with what a run of a command printed, or "". In lists for a shell tabs part the columns.
func (r result) unclean(command string) string {
	out := r.out
	if strings.HasPrefix(command, "__complete") {
		out = strings.ReplaceAll(out, "\t", "\n")
	}
	for _, out := range []string{out, r.err} {
		if i := strings.IndexFunc(out, func(c rune) bool { return c != '\n' && !data.Printable(c) }); i >= 0 {
			return fmt.Sprintf("%q at byte %d", out[i:min(i+8, len(out))], i)
		}
	}
	for _, line := range strings.Split(r.err, "\n") {
		if n := len([]rune(line)); n > 300 {
			return fmt.Sprintf("an error of %d characters", n)
		}
	}
	return ""
}

// Nothing from outside reaches the terminal as it is, and every error is one line.
func TestHostileWords(t *testing.T) {
	words := hostile
	if testing.Short() {
		words = words[:4]
	}
	failures := 0
	for _, word := range words {
		for _, args := range places(word) {
			if strings.ContainsRune(strings.Join(args, ""), 0) {
				continue // no command line holds it
			}
			r := call(t, args...)
			name := fmt.Sprintf("%.80q", args)
			if why := r.unclean(args[0]); why != "" {
				t.Errorf("%s: %s", name, why)
			}
			if strings.HasPrefix(args[0], "__complete") {
				continue
			}
			if r.code != 0 {
				failures++
			}
			if (r.err != "") != (r.code != 0) || strings.Count(r.err, "\n") > 1 {
				t.Errorf("%s: exit %d, %.300q", name, r.code, r.err)
			}
		}
	}
	if failures < 30*len(words) {
		t.Errorf("only %d calls failed", failures)
	}
}

// What cannot be seen of a word is told in quotes, so that the error does not name another word.
func TestErrorsShowWhatCannotBeSeen(t *testing.T) {
	for args, want := range map[string]string{
		"--\u202efoo":                `there is no flag --"\u202efoo": see userbase --help`,
		"-\x1b[31m":                  `there is no flag -"\x1b": see userbase --help`,
		"\x1b[31m":                   `command: "\x1b[31m" is not known`,
		"help \u202e":                `command: "\u202e" is not known`,
		"--view \u202e":              `--view: "\u202e" is not known`,
		"snapshot -o \x1b[31m.gif":   `"\x1b[31m.gif": the ending names no format`,
		"snapshot -o \x1b[31m/x.svg": `cannot write "\x1b[31m/x.svg": there is no folder "\x1b[31m"`,
		"open \u202e.svg":            `cannot read "\u202e.svg": no such file`,
		"snapshot --size \x1b[31m":   `--size: "\x1b[31m" is no size`,
		"check signal>\u202ethreema": `"\u202ethreema" is not known`,
		"figures --messenger \u202e": `"\u202e" is not known`,
		"snapshot --dpi \x1b":        `"\x1b" is no number`,
	} {
		if r := call(t, strings.Fields(args)...); r.code == 0 || !strings.Contains(r.err, want) {
			t.Errorf("%q: exit %d, %q, want %q", args, r.code, r.err, want)
		}
	}
}

// The environment does not reach the terminal either.
func TestHostileEnvironment(t *testing.T) {
	for _, word := range hostile[:14] {
		for _, args := range [][]string{{"--view", "trend"}, {"snapshot", "-o", "~/nope/x.svg"}, {"open", "~/x.svg"},
			{"--day", "nope"}, {"__complete", "--hide", ""}} {
			cmd := program(t, args...)
			for _, name := range []string{"HOME", "TERM", "LANG", "LC_ALL", "NO_COLOR", "COLORTERM", "COLORFGBG", "TZ",
				"XDG_CONFIG_HOME", "XDG_PICTURES_DIR", "PWD", "TMPDIR", "BASH_COMP_DEBUG_FILE"} {
				cmd.Env = append(cmd.Env, name+"="+word)
			}
			if r := outcome(t, cmd); r.unclean(args[0]) != "" {
				t.Errorf("%q in the environment, %q: %s", word, args, r.unclean(args[0]))
			}
		}
	}
}

// A text that is too long is wrong usage; the error tells the limit and does not repeat it.
func TestTextsTooLong(t *testing.T) {
	for _, f := range screen.Fields() {
		if f.Kind == screen.Switched {
			continue
		}
		for _, n := range []int{257, 100_000} {
			r := call(t, "--"+f.Name, strings.Repeat("x", n))
			want := fmt.Sprintf("userbase: --%s: %d characters are too many: write at most 256\n", f.Name, n)
			if r.code != 2 || r.err != want || r.out != "" {
				t.Errorf("%d characters: exit %d, %.300q, want %q", n, r.code, r.err, want)
			}
		}
	}
	if r := call(t, "--view", "figures", "--search", strings.Repeat("ü", 256)); r.code != 0 || r.err != "" {
		t.Errorf("256 characters: exit %d, %q", r.code, r.err)
	}
}

// The path of a file with what cannot be seen is printed in quotes; other paths as they are.
func TestPrintedPaths(t *testing.T) {
	for name, want := range map[string]string{"a b ü.txt": "a b ü.txt", "a\nb\x1b[31m.txt": `"a\nb\x1b[31m.txt"`,
		"\u202egnp.txt": `"\u202egnp.txt"`} {
		if r := call(t, "snapshot", "-o", name); r.code != 0 || r.out != want+"\n" || r.err != "" {
			t.Errorf("%q: exit %d, %q %q", name, r.code, r.out, r.err)
		}
	}
}

// An error repeats no long word in full, wherever it stands.
func TestMistakeInLongWords(t *testing.T) {
	long := strings.Repeat("x", 100_000) // about what an argument may have
	for _, args := range []string{"?", "--?", "--=?", "-?", "--view ?", "--day ?", "--hide signal,?", "--figure ?",
		"--ascii=?", "help ?", "open ?", "open ? ?", "snapshot ?", "snapshot -o ?", "snapshot -o ?.svg",
		"snapshot -o ?/x.svg", "snapshot --size ?", "snapshot --dpi ?", "snapshot --format ?", "figures ?",
		"figures --metric ?", "figures --messenger ?", "completion ?", "man ?", "method ?"} {
		r := call(t, strings.Fields(strings.ReplaceAll(args, "?", long))...)
		if r.code == 0 || len(r.err) > 1200 || strings.Count(r.err, "\n") != 1 {
			t.Errorf("%s: exit %d, %d bytes: %.2000q", args, r.code, len(r.err), r.err)
		}
	}
}

func TestUnwritable(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full here")
	}
	defer full.Close()
	for args, code := range map[string]int{"--view ranking": 1, "snapshot": 1, "figures": 1,
		"check signal>threema": 74, "check signal>threema --format json": 74, "man": 1, "method": 1,
		"completion bash": 1, "version": 1, "--version": 1, "--licenses": 1, "--help": 1, "help method": 1,
		"check --help": 74, "figures --help": 1, "completion --help": 1} {
		cmd := program(t, strings.Fields(args)...)
		cmd.Stdout = full
		if r := outcome(t, cmd); r.code != code || !strings.HasPrefix(r.err,
			"userbase: cannot write to standard output: no space left") {
			t.Errorf("%s: exit %d, %q", args, r.code, r.err)
		}
	}
}

// A reader that had enough is no failure.
func TestHead(t *testing.T) {
	for _, args := range []string{"figures", "--view ranking", "snapshot ranking --format svg", "completion bash"} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		cmd := program(t, strings.Fields(args)...)
		cmd.Stdout = w
		if got := outcome(t, cmd); got.code != 0 || got.err != "" {
			t.Errorf("%s: exit %d, %q", args, got.code, got.err)
		}
		w.Close()
	}
}

func TestTexts(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"--help", "Commands:"}, {"-h", "--view VIEW"}, {"help", "Exit status"},
		{"snapshot --help", "--dpi N"},
		{"help check", "not known or only by the numbers given"}, {"help check", "--help "}, {"check --help",
			"--metric METRIC"}, {"figures --help", "--messenger"},
		{"--version", "userbase dev"}, {"--version", "   data "}, {"--version", ", as of "},
		{"--help", "--licenses"}, {"man", "licenses"}, {"--licenses", "Copyright (c) 2026 the userbase authors"},
		{"--licenses", "CC BY 4.0"}, {"--licenses", "Bitstream Vera Fonts Copyright"},
		{"--licenses", "Copyright 2009 The Go Authors"}, {"--licenses", "github.com/spf13/cobra v"},
		{"completion bash", "__start_userbase"}, {"completion zsh", "#compdef userbase"}, {"completion fish",
			"complete -c userbase"},
		{"completion powershell", "Register-ArgumentCompleter"}, {"man", ".TH USERBASE 1"}, {"man", "-o, --output"},
		{"method", "How userbase compares\n\n"}, {"method --help", "rules of comparison"}, {"man", "method"},
		{"--help", "  method "}, {"version", "userbase dev"}, {"-V", "userbase dev"},
		{"--help", "Environment:\n  NO_COLOR "}, {"man", ".SH KEYS\n"}, {"completion bash --help",
			"Invoke-Expression"}, {"completion zsh --help", "source <(userbase completion zsh)"},
	} {
		r := call(t, strings.Fields(c.args)...)
		if r.code != 0 || r.err != "" || !strings.Contains(r.out, c.want) {
			t.Errorf("%s: exit %d, %q, no %q in %q", c.args, r.code, r.err, c.want, r.out)
		}
		for _, line := range strings.Split(r.out, "\n") {
			if strings.Contains(c.args, "-h") && len([]rune(line)) > paper.Usual {
				t.Errorf("%s: a line of %d: %q", c.args, len(line), line)
			}
		}
	}
}

// A view, a day and a messenger may be named as people write them.
func TestWordsAsPeopleWriteThem(t *testing.T) {
	for _, c := range [][2][]string{
		{{"trend"}, {"--view", "trend"}},
		{{"Growth", "--day", "15.1.2021"}, {"--view", "growth", "--day", "2021-01-15"}},
		{{"--day", "Q1 2017"}, {"--day", "2017-03-31"}},
		{{"trend", "--from", "2017", "--to", "Mar 2019"},
			{"--view", "trend", "--from", "2017-01-01", "--to", "2019-03-31"}},
		{{"--focus", "Signal", "--base", "FACEBOOK messenger"}, {"--focus", "signal", "--base", "messenger"}},
		{{"--hide", "Signal, Threema", "--metric", "DAU"}, {"--hide", "signal,threema", "--metric", "dau"}},
		{{"snapshot", "Compare", "--format", "txt"}, {"snapshot", "compare", "--format", "txt"}},
		{{"figures", "--since", "2026"}, {"figures", "--since", "2026-01-01"}},
	} {
		got, want := call(t, c[0]...), call(t, c[1]...)
		if got.code != 0 || got.out != want.out || len(got.out) < 100 {
			t.Errorf("%q: exit %d, %.300q %.300q, want %.300q", c[0], got.code, got.out, got.err, want.out)
		}
	}
}

// Every field of the state is a flag of the dashboard, of snapshot and of open, in help and in completion.
func TestFlagsOfState(t *testing.T) {
	for _, args := range [][]string{nil, {"snapshot"}, {"open"}} {
		help := call(t, append(slices.Clone(args), "--help")...).out
		listed := call(t, append(append([]string{"__complete"}, args...), "--")...).out
		for _, f := range screen.Fields() {
			if !strings.Contains(help, " --"+f.Name+" ") {
				t.Errorf("%q --help does not know --%s", args, f.Name)
			}
			if !strings.Contains(listed, "--"+f.Name+"\t") {
				t.Errorf("%q does not complete --%s", args, f.Name)
			}
		}
	}
}

func TestCompletion(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--hide", ""}, "whatsapp messenger wechat telegram signal threema"},
		{[]string{"--hide", "signal,t"}, "signal,telegram signal,threema"},
		{[]string{"--theme", "d"}, "dark"},
		{[]string{"--day", ""}, "today 2021-01-15"},
		{[]string{"snapshot", "r"}, "ranking"},
		{[]string{"snapshot", "--format", "p"}, "png plain"},
		{[]string{"figures", "--messenger", "signal,w"}, "signal,whatsapp signal,wechat"},
		{[]string{"figures", "--metric", "m"}, "mau"},
		{[]string{"check", "--metric", "d"}, "dau"},
		{[]string{"completion", "z"}, "zsh"}, {[]string{"meth"}, "method"},
	} {
		out := call(t, append([]string{"__complete"}, c.args...)...).out
		list, _, _ := strings.Cut(out, "\n:")
		var got []string
		for _, line := range strings.Split(list, "\n") { // shells leave out what does not begin as typed
			if word, _, _ := strings.Cut(line, "\t"); strings.HasPrefix(word, c.args[len(c.args)-1]) {
				got = append(got, word)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: %q, want %q", c.args, got, c.want)
		}
	}
}

// verdictWords are the verdicts for programs, in the words for people.
var verdictWords = map[string]string{"true": "true", "false": "false", "undetermined": "not known",
	"as far as stated true": "true by the numbers given", "as far as stated false": "false by the numbers given"}

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		claim, day string
		code       int
		want       string
	}{
		{"signal > threema", "2021-01-15", 0, "true: Signal > Threema on 15 January 2021"},
		{"threema > signal", "2021-01-15", 1, "false: Threema > Signal"},
		{"WhatsApp > 50 x Signal", "2021-01-15", 0, "true: WhatsApp > 50 x Signal"},
		{"whatsapp < 50x signal", "2021-01-15", 1, "false: "},
		{"telegram > wechat", "2026-11-22", 2, "not known: "},
		{"messenger < wechat", "2026-11-22", 2, "true by the numbers given: "},
		{"whatsapp >= 2bn", "2021-01-15", 0, "true: WhatsApp >= 2 bn"},
		{"whatsapp > 2bn", "2021-01-15", 2, "not known: "},
		{"WhatsApp had at least 90 times as many users as Signal.", "2021-01-15", 0, "true: WhatsApp had at least"},
		{"WhatsApp had a hundred times as many users as Signal", "2021-01-15", 2, "not known: WhatsApp had a hundred"},
		{"Users left WhatsApp for Signal", "2021-01-15", 2, "they do not say who came from where"},
		{"2bn <= whatsapp", "2021-01-15", 0, "true: WhatsApp >= 2 bn"},
		{"wechat >= 1.03896 bn", "2018-03-31", 0, "true: WeChat >= 1.03896 bn"},
		{"wechat >= 1038.96 M", "2018-03-31", 0, "true: WeChat >= 1038.96 M"},
		{"wechat >= 1,03896\u00a0Mrd.", "2018-03-31", 0, "true: WeChat >= 1,03896 Mrd. on"},
		{"wechat >= 1\u202f038\u202f960\u202f000", "2018-03-31", 0, "true: WeChat >= 1 038 960 000 on"},
		{"signal > threema", "2010-01-01", 2, "did not exist"},
	} {
		r := call(t, "check", c.claim, "--day", c.day)
		if r.code != c.code || !strings.Contains(r.out, c.want) || r.err != "" {
			t.Errorf("%s: exit %d, %q %q", c.claim, r.code, r.out, r.err)
		}
		j := call(t, "check", c.claim, "--day", c.day, "--format", "json")
		var v struct {
			Exit    int
			Verdict string
			Figures []struct{ Publisher, URL string }
		}
		if err := json.Unmarshal([]byte(j.out), &v); err != nil || v.Exit != c.code || j.code != c.code ||
			!strings.HasPrefix(r.out, verdictWords[v.Verdict]+": ") {
			t.Errorf("%s as json: %v, exit %d %d, %q", c.claim, err, j.code, v.Exit, v.Verdict)
		}
		for _, f := range v.Figures {
			if !strings.Contains(r.out, f.URL) || f.Publisher == "" {
				t.Errorf("%s: the text does not name %q", c.claim, f)
			}
		}
	}
}

// Claims on standard input, one a line: evidence in order, mistakes by their line, and the worst exit code.
func TestCheckLines(t *testing.T) {
	const yes, no, open = "signal > threema", "threema > signal", "whatsapp > 2 bn"
	for _, c := range []struct {
		name, in string
		code     int
		verdicts string   // of the claims that were judged
		errs     []string // what stands in each line on standard error
	}{
		{"none", "", 0, "", nil},
		{"remarks alone", "# nothing\n\n \t\n#", 0, "", nil},
		{"one, without an end of line", yes, 0, "true", nil},
		{"true and false", yes + "\n" + no + "\n", 1, "true false", nil},
		{"true and undetermined", open + "\n" + yes + "\n", 2, "not known true", nil},
		{"false is worse than undetermined", no + "\n" + open + "\n" + yes + "\n", 1, "false not known true", nil},
		{"Windows", "\ufeff" + yes + "\r\n# x\r\n\r\n" + no + "\r\n", 1, "true false", nil},
		{"a mark before a remark", "\ufeff# x\n" + yes, 0, "true", nil},
		{"mistakes", "\nnope\n" + yes + "\n# x\nsignal > 1,439\n" + no, 64, "true false",
			[]string{"line 2: \"nope\" compares nothing", "line 5: \"1,439\" may be two numbers"}},
		{"a mistake first", "nope\n" + open, 64, "not known", []string{"line 1: "}},
		{"a long remark", "#" + strings.Repeat("x", 64<<10-1) + "\n" + yes, 0, "true", nil},
		{"a longer one", yes + "\n#" + strings.Repeat("x", 64<<10) + "\n" + no, 64, "true false",
			[]string{"line 2: it has more than 64 KiB"}},
		{"a line without an end", yes + "\n" + strings.Repeat("x", 1<<20), 64, "true",
			[]string{"line 2: it has more than 64 KiB"}},
		{"a long claim", "signal > " + strings.Repeat("9", 5000) + "\n" + yes, 64, "true",
			[]string{"line 1: a claim of 5009 bytes is too long"}},
		{"odd bytes", "\x00\xff\x1b[31m > \x9b\n" + yes, 64, "true", []string{"line 1: messenger: "}},
	} {
		lines := func(format string) result {
			cmd := program(t, "check", "-", "--day", "2021-01-15", "--format", format)
			cmd.Stdin = strings.NewReader(c.in)
			return outcome(t, cmd)
		}
		text, machine := lines("text"), lines("json")
		if text.code != c.code || machine.code != c.code || machine.err != text.err {
			t.Errorf("%s: exit %d and %d, want %d", c.name, text.code, machine.code, c.code)
		}
		errs := strings.SplitAfter(text.err, "\n")
		if len(errs) != len(c.errs)+1 {
			t.Errorf("%s: %q", c.name, text.err)
		}
		for i, want := range c.errs {
			if !strings.HasPrefix(errs[i], "userbase: "+want) || len(errs[i]) > 300 {
				t.Errorf("%s: %q, want %q", c.name, errs[i], want)
			}
		}
		var said, told []string
		for _, evidence := range strings.Split(text.out, "\n\n") {
			if verdict, _, ok := strings.Cut(evidence, ": "); ok {
				said = append(said, verdict)
			}
		}
		for line := range strings.Lines(machine.out) {
			var v struct{ Verdict string }
			if err := json.Unmarshal([]byte(line), &v); err != nil || strings.Contains(line, data.Nbsp) {
				t.Errorf("%s: %v in %q", c.name, err, line)
			}
			told = append(told, verdictWords[v.Verdict])
		}
		if got := strings.Join(said, " "); got != c.verdicts || strings.Join(told, " ") != got {
			t.Errorf("%s: %q and %q, want %q", c.name, said, told, c.verdicts)
		}
	}
	// one claim of many is the claim alone
	cmd := program(t, "check", "-", "--day", "2021-01-15")
	cmd.Stdin = strings.NewReader(yes)
	if r := outcome(t, cmd); r != call(t, "check", yes, "--day", "2021-01-15") {
		t.Errorf("%+v", r)
	}
}

// endless is a claim again and again.
type endless string

func (e endless) Read(b []byte) (int, error) {
	n := 0
	for n+len(e) <= len(b) {
		n += copy(b[n:], e)
	}
	return n, nil
}

// Whoever read enough ends it without a word, and what cannot be read or written is a failure.
func TestCheckLinesEnd(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	defer w.Close()
	cmd := program(t, "check", "-", "--day", "2021-01-15")
	cmd.Stdin, cmd.Stdout = endless("threema > signal\n"), w
	if got := outcome(t, cmd); got.code != 1 || got.err != "" {
		t.Errorf("a closed pipe: exit %d, %q", got.code, got.err)
	}
	if full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0); err == nil {
		defer full.Close()
		cmd = program(t, "check", "-", "--day", "2021-01-15")
		cmd.Stdin, cmd.Stdout = endless("threema > signal\n"), full
		if got := outcome(t, cmd); got.code != 74 || strings.Count(got.err, "\n") != 1 {
			t.Errorf("a full disk: exit %d, %q", got.code, got.err)
		}
	}
	folder, err := os.Open(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	cmd = program(t, "check", "-")
	cmd.Stdin = folder
	if got := outcome(t, cmd); got.code != 74 || !strings.HasPrefix(got.err, "userbase: cannot read standard input: ") {
		t.Errorf("a folder: exit %d, %q", got.code, got.err)
	}
}

func TestFigures(t *testing.T) {
	rows := func(args ...string) [][]string {
		r := call(t, append([]string{"figures"}, args...)...)
		if r.code != 0 {
			t.Fatalf("%q: exit %d, %s", args, r.code, r.err)
		}
		rows, err := csv.NewReader(strings.NewReader(r.out)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return rows
	}
	env, err := command.Load()
	if err != nil {
		t.Fatal(err)
	}
	all := rows()
	if len(all) != len(env.Set.Observations)+1 {
		t.Errorf("%d rows for %d figures", len(all)-1, len(env.Set.Observations))
	}
	column := func(name string) int {
		at := slices.Index(all[0], name)
		if at < 0 {
			t.Fatalf("there is no column %s in %q", name, all[0])
		}
		return at
	}
	who, metric, id, url := column("messenger"), column("metric"), column("id"), column("url")
	for i, o := range env.Set.Observations {
		if row := all[i+1]; row[id] != o.ID() || row[url] != o.Source.URL || row[who] != o.Messenger {
			t.Fatalf("row %d is %q, not %s", i+1, row, o.ID())
		}
	}
	some := rows("--messenger", "signal,threema", "--metric", "active,installs")
	if len(some) < 10 || len(some) >= len(all) {
		t.Errorf("%d rows", len(some))
	}
	for _, row := range some[1:] {
		if !slices.Contains([]string{"signal", "threema"}, row[who]) ||
			!slices.Contains([]string{"mau", "users", "users_cumulative", "installs"}, row[metric]) {
			t.Errorf("not asked for: %q", row)
		}
	}
	sourcesOf(t, env.Set, all, column)
	var doc struct{ Figures, Rows, Sources []any }
	if err := json.Unmarshal([]byte(call(t, "figures", "--format", "json").out), &doc); err != nil ||
		len(doc.Figures) != len(all)-1 || len(doc.Sources) == 0 {
		t.Errorf("json: %v, %d figures, %d sources", err, len(doc.Figures), len(doc.Sources))
	}
	if md := call(t, "figures", "--format", "md", "--messenger", "threema").out; !strings.Contains(md,
		"| threema |") || strings.Contains(md, "| signal |") {
		t.Errorf("md: %.200s", md)
	}
}

// sourcesOf checks that the rows of all figures hold every field of the page that each was read on, and of the document
// that first made it public.
func sourcesOf(t *testing.T, set *data.Set, all [][]string, column func(string) int) {
	t.Helper()
	origins := 0
	for i, o := range set.Observations {
		row := all[i+1]
		origin := &data.Source{}
		access := ""
		if o.Origin != nil {
			origin, access = o.Origin, o.Origin.Access.String()
			origins++
		}
		for name, want := range map[string]string{
			"origin": origin.ID, "origin_publisher": origin.Publisher, "origin_title": origin.Title,
			"origin_title_original": origin.TitleOriginal, "origin_url": origin.URL,
			"origin_published": origin.Published, "origin_access": access,
			"disclosed": o.Disclosed.String(), "disclosed_precision": o.HowDisclosed(),
			"source": o.Source.ID, "publisher": o.Source.Publisher, "title": o.Source.Title,
			"title_original": o.Source.TitleOriginal, "published": o.Source.Published,
			"access": o.Source.Access.String(),
		} {
			if got := row[column(name)]; got != want {
				t.Errorf("%s of %s is %q, want %q", name, o.ID(), got, want)
			}
		}
	}
	if origins < 100 {
		t.Errorf("%d figures have an origin", origins)
	}
}

// Figures since a day are those that were first published from that day on; of how many that is not known is said.
func TestFiguresSince(t *testing.T) {
	env, err := command.Load()
	if err != nil {
		t.Fatal(err)
	}
	since := data.Date(2025, 3, 31)
	want, undated := 0, 0
	for _, o := range env.Set.Observations {
		if o.Messenger == "signal" && o.Disclosed >= since {
			want++
		} else if o.Messenger == "signal" && o.Disclosed == 0 {
			undated++
		}
	}
	r := call(t, "figures", "--messenger", "signal", "--since", since.String())
	rows, err := csv.NewReader(strings.NewReader(r.out)).ReadAll()
	if err != nil || want < 2 || len(rows) != want+1 {
		t.Errorf("%v: %d rows, want %d", err, len(rows)-1, want)
	}
	at := slices.Index(rows[0], "disclosed")
	on := false
	for _, row := range rows[1:] {
		on = on || row[at] == since.String()
		if row[at] < since.String() {
			t.Errorf("%q was published before", row)
		}
	}
	note := fmt.Sprintf("userbase: note: %d figures left out: the day of publication is not known\n", undated)
	if !on || undated < 2 || r.err != note || r.code != 0 {
		t.Errorf("the day itself: %v; exit %d, it says %q, want %q", on, r.code, r.err, note)
	}
	for _, args := range [][]string{{}, {"--messenger", "threema", "--metric", "mau", "--since", "2026-01-01"}} {
		if r := call(t, append([]string{"figures"}, args...)...); r.err != "" {
			t.Errorf("%q: nothing is left out, but it says %q", args, r.err)
		}
	}
	md := call(t, "figures", "--format", "md", "--since", since.String()).out
	if want := "userbase figures --format md --since " + since.String(); !strings.Contains(md, want) {
		t.Errorf("the command is not %q:\n%.300s", want, md)
	}
}

func TestSnapshotFiles(t *testing.T) {
	dir := t.TempDir()
	in := func(args ...string) result {
		cmd := program(t, append([]string{"snapshot"}, args...)...)
		cmd.Dir = dir
		return outcome(t, cmd)
	}
	for _, f := range snapshot.Formats {
		name := "x" + f.Ext
		toFile := in("ranking", "--day", "2021-01-15", "-o", name)
		toOut := in("--view", "ranking", "--day", "2021-01-15", "--format", f.ID, "-o", "-")
		b, err := os.ReadFile(filepath.Join(dir, name))
		if toFile.code != 0 || toFile.out != name+"\n" || err != nil || string(b) != toOut.out || len(b) == 0 {
			t.Errorf("%s: exit %d, %q %q, %v, %d bytes in the file, %d in the pipe", f.ID, toFile.code, toFile.out,
				toFile.err, err, len(b), len(toOut.out))
		}
	}
	if again := in("-o", "x.svg"); again.code != 1 || !strings.Contains(again.err, "x.svg is there already") ||
		!strings.Contains(again.err, "--force") {
		t.Errorf("an existing file: %+v", again)
	}
	if forced := in("-o", "x.svg", "--force", "--day", "2014-11-10"); forced.code != 0 {
		t.Errorf("with --force: %+v", forced)
	}
	if blank := in("-o", " \t", "--format", "svg"); blank.code != 2 || !strings.Contains(blank.err, "an empty name") {
		t.Errorf("a name of blanks: %+v", blank)
	}
	if b, _ := os.ReadFile(filepath.Join(dir, "x.svg")); !bytes.Contains(b, []byte("2014-11-10")) {
		t.Error("--force did not replace the file")
	}
	if err := os.Mkdir(filepath.Join(dir, "all"), 0o777); err != nil {
		t.Fatal(err)
	}
	views := append(screen.IDs(ui.Screens()), "--format", "json", "--day", "2021-01-15", "-o", "all/")
	all := in(views...)
	files, _ := filepath.Glob(filepath.Join(dir, "all", "*.json"))
	if all.code != 0 || len(files) != len(screen.IDs(ui.Screens())) || strings.Count(all.out, "\n") != len(files) {
		t.Errorf("all views: %+v, files %q", all, files)
	}
	if err := os.Remove(files[0]); err != nil {
		t.Fatal(err)
	}
	if r := in(views...); len(files) > 1 && r.code != 1 {
		t.Errorf("a folder with some of the files: %+v", r)
	}
	if r := in(append(screen.IDs(ui.Screens()), "-o", "x.svg")...); len(files) > 1 && (r.code != 2 ||
		!strings.Contains(r.err, "-o DIR/")) {
		t.Errorf("several views into one file: %+v", r)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "all", "*")); len(files) > 1 && len(left) != len(files)-1 {
		t.Errorf("some were written although one was taken: %q", left)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}

// Themes: auto is both where the reader's decides and light in pixels, and the file says so.
func TestSnapshotTheme(t *testing.T) {
	out := func(format, theme string) string {
		return call(t, "snapshot", "--format", format, "--theme", theme).out
	}
	for _, format := range []string{"svg", "html", "png"} {
		auto, dark, light := call(t, "snapshot", "--format", format).out, out(format, "dark"), out(format, "light")
		want := "--theme auto"
		if format == "png" {
			want = "--theme light"
		}
		if light == dark || auto == dark || (auto == light) != (format == "png") ||
			!strings.Contains(light, "--theme light") || !strings.Contains(auto, want) ||
			strings.Contains(auto, "prefers-color-scheme") != (format != "png") ||
			strings.Contains(light+dark, "prefers-color-scheme") {
			t.Errorf("%s: auto is not what the reader has, or one theme is none", format)
		}
	}
}

func TestSnapshotSizes(t *testing.T) {
	for _, size := range [][2]int{{40, 10}, {80, 24}, {500, 200}} {
		r := call(t, "snapshot", "--as-seen", "--size", fmt.Sprintf("%dx%d", size[0], size[1]))
		lines := strings.Split(strings.TrimSuffix(r.out, "\n"), "\n")
		if r.code != 0 || len(lines) != size[1] {
			t.Errorf("%v: exit %d, %d lines", size, r.code, len(lines))
		}
		for _, l := range lines {
			if len([]rune(l)) > size[0] {
				t.Errorf("%v: %q is too long", size, l)
			}
		}
	}
}

// The same flags give the same bytes, whatever the environment.
func TestStableBytes(t *testing.T) {
	for _, f := range snapshot.Formats {
		var first string
		for _, env := range [][]string{nil, {"TZ=Pacific/Kiritimati"}, {"TZ=America/Los_Angeles",
			"LANG=de_DE.ISO-8859-1"}, {"LC_ALL=C"}, {"COLORTERM=truecolor", "TERM=dumb"},
			{"NO_COLOR=1"}, {"GOMAXPROCS=1"}, {"GOMAXPROCS=8"}, {"CLICOLOR_FORCE=1"}} {
			cmd := program(t, "snapshot", "ranking", "--day", "2021-01-15", "--format", f.ID, "--size", "100x30")
			cmd.Env = append(cmd.Env, env...)
			r := outcome(t, cmd)
			if first == "" {
				first = r.out
			}
			if r.code != 0 || r.out != first || r.out == "" {
				t.Errorf("%s: exit %d, other bytes under %q", f.ID, r.code, env)
			}
		}
	}
}

// Of a snapshot, open gives the state back; without a terminal it prints it.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	at := func(args ...string) result {
		cmd := program(t, args...)
		cmd.Dir = dir
		return outcome(t, cmd)
	}
	state := []string{"--day", "2021-01-15", "--focus", "telegram", "--base", "threema", "--hide", "signal", "--unit",
		"multiples", "--search", "it's <b>", "--theme", "light"}
	want := at(append([]string{"--view", "ranking"}, state...)...)
	for _, ext := range []string{"svg", "png", "html", "json"} {
		file := "x." + ext
		if r := at(append([]string{"snapshot", "-o", file}, state...)...); r.code != 0 {
			t.Fatalf("%+v", r)
		}
		if r := at("open", file); r != want {
			t.Errorf("%s: exit %d, %s\n%s\nwant\n%s", ext, r.code, r.err, r.out, want.out)
		}
		if r := at("open", file, "--day", "today"); r.code != 0 || r.out == want.out {
			t.Errorf("%s: flags do not change the state", ext)
		}
	}
	old, err := os.ReadFile(filepath.Join(dir, "x.json"))
	if err != nil {
		t.Fatal(err)
	}
	unsealed := strings.NewReplacer(`"userbase": 3`, `"userbase": 1`, // which has no checksum
		`"checksum"`, `"sum"`).Replace(string(old))
	version := strings.Split(call(t, "--version").out, "data ")[1][:7]
	for name, c := range map[string]struct {
		content string
		code    int
		err     string
	}{
		"changed.json": {strings.ReplaceAll(string(old), version, "0000000"), 1, "changed.json is damaged"},
		"other.json": {strings.ReplaceAll(unsealed, version, "0000000"), 0,
			"userbase: note: this snapshot was made from data 0000000, this program has " + version + "\n"},
		"further.json": {strings.NewReplacer(version, "0000000", `"telegram"`, `"icq"`).Replace(unsealed), 0,
			"left out: --focus"},
		"foreign.json": {`{"a": 1}`, 1, "foreign.json is no snapshot of userbase"},
		"damaged.json": {string(old[:len(old)/2]), 1, "damaged.json is damaged"},
		"unlike.json": {strings.ReplaceAll(unsealed, `"telegram"`, `"icq"`), 1,
			"a state that this program does not know: --focus"},
		"flags.json":    {strings.ReplaceAll(unsealed, `"--focus"`, `"--output"`), 1, "is no flag of the state"},
		"foreign.svg":   {"<svg xmlns='http://www.w3.org/2000/svg'/>", 1, "is no snapshot"},
		"empty.png":     {"", 1, "is no snapshot"},
		"otherwise.txt": {"hello", 1, "txt does not"},
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(c.content), 0o666); err != nil {
			t.Fatal(err)
		}
		if r := at("open", name); r.code != c.code || !strings.Contains(r.err, c.err) || strings.Count(r.err,
			"\n") != 1 {
			t.Errorf("%s: exit %d, %q, want %q", name, r.code, r.err, c.err)
		}
	}
}
