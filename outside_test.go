//go:build unix

package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// opened is what the child that stands for a browser leaves in a file.
type opened struct {
	Args         []string
	PID, Session int
}

func init() { children["opener"] = opener }

// opener is a browser that cannot open anything, or stays, as its own environment tells.
func opener() {
	session, _ := unix.Getsid(0)
	b, _ := json.Marshal(opened{os.Args[1:], os.Getpid(), session})
	file := os.Getenv("OPENER_FILE")
	_ = os.WriteFile(file+".part", b, 0o600)
	_ = os.Rename(file+".part", file)
	switch os.Getenv("OPENER_DOES") {
	case "fail":
		os.Exit(3)
	case "stay":
		time.Sleep(10 * patience)
	}
	os.Exit(0)
}

// withBrowser is the program with BROWSER, in which OPENER stands for the child.
func withBrowser(t *testing.T, browser, does string) (cmd *exec.Cmd, file string) {
	t.Helper()
	cmd = program(t, "--view", "events", "--event", "signal-outage")
	file = filepath.Join(cmd.Dir, "opened.json")
	cmd.Env = append(cmd.Env, "BROWSER="+strings.ReplaceAll(browser, "OPENER", os.Args[0]),
		"USERBASE_TEST_CHILD=opener", "OPENER_FILE="+file, "OPENER_DOES="+does)
	return cmd, file
}

func readOpened(t *testing.T, file string) (o opened) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(b, &o)
	}
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// clipped are the texts that the terminal was given for its clipboard.
func (s *terminal) clipped() (texts []string) {
	for _, part := range bytes.Split(s.raw, []byte("\x1b]52;"))[1:] {
		_, code, _ := bytes.Cut(part, []byte(";"))
		if end := bytes.IndexAny(code, "\a\x1b"); end >= 0 {
			text, _ := base64.StdEncoding.DecodeString(string(code[:end]))
			texts = append(texts, string(text))
		}
	}
	return texts
}

// BROWSER is a list; what opens the page gets its address, and a session of its own.
func TestTerminalBrowser(t *testing.T) {
	t.Parallel()
	cmd, file := withBrowser(t, "/nowhere/firefox:OPENER --tab %s -x", "open")
	s := open(t, cmd, 120, 36, nil)
	s.see("Signal")
	s.press("o")
	s.see("opened https://")
	got := readOpened(t, file)
	if a := got.Args; len(a) != 3 || a[0] != "--tab" || !strings.HasPrefix(a[1], "https://") || a[2] != "-x" {
		t.Errorf("the browser got %q", got.Args)
	}
	if got.Session != got.PID {
		t.Errorf("the browser runs in session %d, its process is %d", got.Session, got.PID)
	}
	s.press("q")
	s.ends(0)
}

// An opener that fails has opened nothing: the address is there to be copied.
func TestTerminalBrowserFails(t *testing.T) {
	t.Parallel()
	cmd, file := withBrowser(t, "OPENER", "fail")
	s := open(t, cmd, 120, 36, nil)
	s.see("Signal")
	s.press("o")
	s.see("error: could not open it:")
	s.see("ended with exit code 3)")
	address := readOpened(t, file).Args[0]
	s.see(address + " (y")
	s.press("y")
	s.until("the address in the clipboard", func() bool { return slices.Contains(s.clipped(), address) })
	s.see("sent to the terminal:")
	s.press("q")
	s.ends(0)
}

// A browser that runs on is no failure, and outlives the terminal.
func TestTerminalBrowserStays(t *testing.T) {
	t.Parallel()
	cmd, file := withBrowser(t, "OPENER", "stay")
	s := open(t, cmd, 120, 36, nil)
	s.see("Signal")
	s.press("o")
	s.see("handed to ")
	browser := readOpened(t, file).PID
	defer func() { _ = syscall.Kill(browser, syscall.SIGKILL) }()
	s.hangUp()
	if status := s.wait(); status.ExitStatus() != 128+int(syscall.SIGHUP) {
		t.Errorf("exit %d", status.ExitStatus())
	}
	if session, err := unix.Getsid(browser); err != nil || session != browser {
		t.Errorf("the browser has gone with the terminal: session %d, %v", session, err)
	}
}

// Inside tmux, which by default drops what a program sends to the clipboard, tmux itself is given the text, and gives
// it to its own terminal.
func TestTerminalCopyInTmux(t *testing.T) {
	t.Parallel()
	tmux, err := exec.LookPath("tmux")
	if err != nil {
		t.Skip("there is no tmux here")
	}
	cmd := program(t, evening...)
	socket := filepath.Join(cmd.Dir, "s")
	tell := func(args ...string) string {
		c := exec.Command(tmux, append([]string{"-S", socket, "-f", "/dev/null"}, args...)...)
		c.Env = cmd.Env
		out, err := c.Output()
		if err != nil {
			t.Errorf("tmux %q: %v", args, err)
		}
		return string(out)
	}
	cmd.Args = append([]string{"tmux", "-S", socket, "-f", "/dev/null", "new-session", binary}, evening...)
	cmd.Path = tmux
	s := open(t, cmd, 120, 37, nil)
	s.see("How big is each messenger?")
	defer tell("kill-server")
	s.press("y")
	s.see("copied (by tmux): WhatsApp had at least")
	text := tell("show-buffer")
	if !strings.HasPrefix(text, "WhatsApp had at least 90 times as many users as Signal") {
		t.Errorf("tmux has %q", text)
	}
	s.until("the text in the clipboard around it", func() bool { return slices.Contains(s.clipped(), text) })
}

// With a display the desktop gets the text, by a process that is in nobody's way.
func TestTerminalCopyToTheDesktop(t *testing.T) {
	t.Parallel()
	cmd := program(t, evening...)
	script := "#!/bin/sh\ncat >" + cmd.Dir + "/copied\nps -o sid= -p $$ >" + cmd.Dir + "/session\n"
	if err := os.WriteFile(cmd.Dir+"/xclip", []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(cmd.Env, "DISPLAY=:0", "PATH="+cmd.Dir+":"+os.Getenv("PATH"))
	s := open(t, cmd, 120, 36, nil)
	s.see("How big is each messenger?")
	s.press("y")
	s.see("copied: WhatsApp had at least")
	got, err := os.ReadFile(cmd.Dir + "/copied")
	if text := s.clipped(); err != nil || len(text) != 1 || string(got) != text[0] {
		t.Errorf("the desktop has %q, %v, the terminal %q", got, err, text)
	}
	ours, _ := unix.Getsid(s.cmd.Process.Pid)
	session, err := os.ReadFile(cmd.Dir + "/session")
	if theirs := strings.TrimSpace(string(session)); err != nil || theirs == "" || theirs == strconv.Itoa(ours) {
		t.Errorf("the copy runs in session %q, the program in %d, %v", theirs, ours, err)
	}
	s.press("q")
	s.ends(0)
}
