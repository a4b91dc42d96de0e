//go:build unix

package main

import (
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"userbase/ui/paper"
)

// bold are the words that stand out on the grid, a line each. The caller holds the lock.
func bold(emu *vt.Emulator) string {
	var b strings.Builder
	for y := range emu.Height() {
		line := ""
		for x := range emu.Width() {
			if c := emu.CellAt(x, y); c != nil && c.Style.Attrs&uv.AttrBold != 0 {
				line += c.Content
			}
		}
		if line != "" {
			b.WriteString(line + "\n")
		}
	}
	return b.String()
}

// On a terminal the verdict, the heads of help and of the rules, and who complains stand out, and nothing else.
func TestTerminalTextStandsOut(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		args, bold string
		code       int
	}{
		{"check signal>threema --day 2021-01-15", "true\n", 0},
		{"check threema>signal --day 2021-01-15", "false\n", 1},
		{"check telegram>wechat --day 2026-06-30", "not known\n", 2},
		{"completion", "userbase:\n", 2},
		{"completion --help", "Usage:\nFlags:\nShells:\nExample:\n", 0},
		{"help method", "Usage:\nFlags:\nExample:\n", 0},
		{"version", "", 0},
	} {
		s := start(t, 100, 60, strings.Fields(c.args)...)
		s.ends(c.code)
		s.see("userbase") // is in all of these texts
		s.until(c.args+" with what stands out, "+c.bold, func() bool { return bold(s.emu) == c.bold })
	}
	s := start(t, 100, 200, "method")
	s.see("What is never done")
	s.ends(0)
	s.mu.Lock()
	defer s.mu.Unlock()
	if got := bold(s.emu); !strings.HasPrefix(got, "How userbase compares\nHow exact a number is\n") ||
		strings.Count(got, "\n") != 10 {
		t.Errorf("of the rules stands out %q", got)
	}
}

// Where no colours are wanted, or none can be shown, there is text alone.
func TestTerminalPlainText(t *testing.T) {
	t.Parallel()
	for _, variable := range []string{"NO_COLOR=1", "NO_COLOR=yes", "CLICOLOR=0", "TERM=dumb"} {
		for args, see := range map[string]string{"check signal>threema --day 2021-01-15": "true: Signal > Threema on",
			"completion --help": "Shells:", "check signal": "userbase: "} {
			cmd := program(t, strings.Fields(args)...)
			cmd.Env = append(cmd.Env, variable)
			s := open(t, cmd, 100, 60, nil)
			s.see(see)
			s.wait()
			s.noCodes()
		}
	}
}

// Into a pipe or a file goes text alone, in lines of 80 columns, whatever the environment says of colours.
func TestPipedTextIsPlain(t *testing.T) {
	t.Parallel()
	for _, args := range []string{"--help", "check --help", "completion --help", "figures --help", "help snapshot",
		"open --help", "man --help", "version", "method", "check signal>threema", "check signal", "man", "nope"} {
		cmd := program(t, strings.Fields(args)...)
		cmd.Env = append(cmd.Env, "COLORTERM=truecolor", "CLICOLOR_FORCE=1", "COLUMNS=200")
		r := outcome(t, cmd)
		if strings.ContainsRune(r.out+r.err, 0x1b) || r.out+r.err == "" {
			t.Errorf("%s: %q, %q", args, r.out, r.err)
		}
		for _, line := range strings.Split(r.out, "\n") {
			if args != "man" && ansi.StringWidth(line) > paper.Usual && !strings.HasPrefix(strings.TrimLeft(line, " "),
				"https://") {
				t.Errorf("%s: a line of %d: %q", args, ansi.StringWidth(line), line)
			}
		}
	}
}

// Text is as wide as the terminal, up to 96 columns, and loses nothing.
func TestTerminalTextFits(t *testing.T) {
	t.Parallel()
	for _, args := range []string{"completion --help", "check telegram>=1bn --day 2021-01-15", "help check"} {
		whole := strings.Join(strings.Fields(call(t, strings.Fields(args)...).out), "")
		for _, columns := range []int{40, 80, 96, 200} {
			s := start(t, columns, 60, strings.Fields(args)...)
			s.until("all of "+args, func() bool {
				return strings.Join(strings.Fields(ansi.Strip(string(s.raw))), "") == whole
			})
			s.wait()
			widest := 0
			s.mu.Lock()
			for _, line := range strings.Split(ansi.Strip(string(s.raw)), "\r\n") {
				if !strings.Contains(line, "https://") {
					widest = max(widest, ansi.StringWidth(line))
				}
			}
			s.mu.Unlock()
			if most := min(columns, paper.Most); widest > most || widest < most-12 {
				t.Errorf("%s: of %d columns, the widest line takes %d", args, columns, widest)
			}
		}
	}
}
