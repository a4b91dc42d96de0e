//go:build unix

package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

var measuring = flag.Bool("measure", false, "print what the program costs, beside a program that prints one line")

// hello is the program that all times are told in: they differ between machines, and their ratios far less.
const hello = "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(\"hello\") }\n"

// calm is how long nothing comes once a frame is drawn.
const calm = 150 * time.Millisecond

// helloProgram builds it as the program's releases are built.
func helloProgram(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte(hello), 0o600); err != nil {
		t.Fatal(err)
	}
	return released(t, filepath.Join(dir, "hello"), filepath.Join(dir, "main.go"))
}

// released builds a package as CONTRIBUTING.md says that releases are built.
func released(t *testing.T, to, from string) string {
	t.Helper()
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", to, from)
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return to
}

// heard is what a program wrote until then.
type heard struct {
	at    time.Time
	bytes []byte
}

// gauge is a terminal that looks at the clock when a program writes, and at nothing else.
type gauge struct {
	t     *testing.T
	w, h  int
	cmd   *exec.Cmd
	keys  *os.File
	began time.Time
	heard chan heard
	raw   []byte
}

// measure starts a program in a terminal of w × h cells.
func measure(t *testing.T, w, h int, binary string, args ...string) *gauge {
	t.Helper()
	keys, tty := openPty(t)
	defer tty.Close()
	if err := pty.Setsize(tty, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)}); err != nil {
		t.Fatal(err)
	}
	g := &gauge{t: t, w: w, h: h, cmd: program(t, args...), keys: keys, heard: make(chan heard, 1<<10)}
	g.cmd.Path, g.cmd.Args[0] = binary, binary
	g.cmd.Stdin, g.cmd.Stdout, g.cmd.Stderr = tty, tty, tty
	g.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	g.began = time.Now()
	if err := g.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go g.listen()
	return g
}

// listen hears the program, and answers what it asks a terminal as one would that has all that it asks for.
func (g *gauge) listen() {
	defer close(g.heard)
	for {
		b := make([]byte, 1<<16)
		n, err := g.keys.Read(b)
		if n > 0 {
			g.heard <- heard{time.Now(), b[:n]}
		}
		if err != nil {
			return
		}
		for asked, answer := range map[string]string{"\x1b[?2026$p": "\x1b[?2026;2$y",
			"\x1b]11;?\a": "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1b[6n": "\x1b[2;2R"} {
			if bytes.Contains(b[:n], []byte(asked)) {
				_, _ = g.keys.WriteString(answer)
			}
		}
	}
}

// end ends the program, and waits until nobody has the terminal any more.
func (g *gauge) end() {
	_ = g.cmd.Process.Kill()
	for range g.heard {
	}
	_ = g.cmd.Wait()
	g.keys.Close()
}

// rest reads on until nothing comes any more, and returns what came.
func (g *gauge) rest() []byte {
	from := len(g.raw)
	for {
		select {
		case h, ok := <-g.heard:
			if !ok {
				g.t.Fatalf("the program has ended: %q", g.raw)
			}
			g.raw = append(g.raw, h.bytes...)
		case <-time.After(calm):
			return g.raw[from:]
		}
	}
}

// whole waits for a text to be all that the terminal shows, and returns how long after the start it was.
func (g *gauge) whole(want string) time.Duration {
	g.t.Helper()
	emu := emulator(g.w, g.h)
	defer hangUp(emu)
	late := time.After(patience)
	for {
		select {
		case h, ok := <-g.heard:
			g.raw = append(g.raw, h.bytes...)
			_, _ = emu.Write(h.bytes)
			if text(emu) == want {
				return h.at.Sub(g.began)
			}
			if !ok {
				g.t.Fatalf("the program has ended before it showed\n%s", want)
			}
		case <-late:
			g.t.Fatalf("want\n%s\ngot\n%s", want, text(emu))
		}
	}
}

// emulator is one whose answers nobody hears.
func emulator(w, h int) *vt.Emulator {
	emu := vt.NewEmulator(w, h)
	go func() { _, _ = io.Copy(io.Discard, emu) }()
	return emu
}

// first is how long after its start a key is followed by the first byte.
func (g *gauge) first(key string) time.Duration {
	g.t.Helper()
	g.rest()
	from := time.Now()
	if _, err := g.keys.WriteString(key); err != nil {
		g.t.Fatal(err)
	}
	select {
	case h := <-g.heard:
		g.raw = append(g.raw, h.bytes...)
		return h.at.Sub(from)
	case <-time.After(patience):
		g.t.Fatalf("nothing follows %q", key)
	}
	return 0
}

// sent is what a key makes the program write, which is something.
func (g *gauge) sent(key string) []byte {
	g.t.Helper()
	g.rest()
	from := len(g.raw)
	g.first(key)
	g.rest()
	return g.raw[from:]
}

// told is what the program writes of what the terminal tells it, which may be nothing.
func (g *gauge) told(report string) []byte {
	g.t.Helper()
	g.rest()
	if _, err := g.keys.WriteString(report); err != nil {
		g.t.Fatal(err)
	}
	return g.rest()
}

// elsewhere is what a terminal tells when another window has the focus, which changes nothing on this one.
const elsewhere = "\x1b[O"

// idle is what a process did while nobody touched it: how often it was switched to, and how long it ran.
type idle struct {
	switches int
	cpu      time.Duration
}

// still watches the program for a while; ok is false where the system does not tell.
func (g *gauge) still(during time.Duration) (did idle, ok bool) {
	g.rest()
	from, ok := ran(g.cmd.Process.Pid)
	if !ok {
		return idle{}, false
	}
	select {
	case h := <-g.heard:
		g.t.Errorf("it writes %q with nobody there", h.bytes)
	case <-time.After(during):
	}
	to, ok := ran(g.cmd.Process.Pid)
	return idle{to.switches - from.switches, to.cpu - from.cpu}, ok
}

// ran is what all threads of a process did so far.
func ran(pid int) (all idle, ok bool) {
	threads, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*", pid))
	for _, thread := range threads {
		status := inProc(filepath.Join(thread, "status"))
		all.switches += status("voluntary_ctxt_switches") + status("nonvoluntary_ctxt_switches")
		stat, _ := os.ReadFile(filepath.Join(thread, "schedstat"))
		if times := strings.Fields(string(stat)); len(times) > 0 {
			ns, _ := strconv.Atoi(times[0])
			all.cpu += time.Duration(ns)
		}
	}
	return all, len(threads) > 0 && all.switches > 0
}

// inProc reads a file of lines such as "VmRSS:   12345 kB".
func inProc(file string) func(name string) int {
	text, _ := os.ReadFile(file)
	return func(name string) int {
		for line := range strings.Lines(string(text)) {
			if key, value, ok := strings.Cut(line, ":"); ok && key == name {
				n, _ := strconv.Atoi(strings.Fields(value)[0])
				return n
			}
		}
		return 0
	}
}

// process is how long a program runs that needs no terminal.
func process(t *testing.T, binary string, args ...string) time.Duration {
	t.Helper()
	cmd := program(t, args...)
	cmd.Path, cmd.Args[0] = binary, binary
	from := time.Now()
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	return time.Since(from)
}

// of is the smallest value that a share of all is not above.
func of[T int | time.Duration | float64](all []T, share float64) T {
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(int(float64(len(sorted))*share), len(sorted)-1)]
}

// change is how one frame differs from another.
type change struct {
	cells int // that differ
	bytes int // that they take: their texts, styles, and the ways to them
}

// floor works out what a change of frames takes by itself, run by run of cells that differ and have one style.
func floor(before, after []byte, w, h int) (all change) {
	was, is := emulator(w, h), emulator(w, h)
	defer hangUp(was)
	defer hangUp(is)
	_, _ = was.Write(before)
	_, _ = is.Write(after)
	var pen uv.Style
	at := uv.Pos(-1, -1)
	for y := range h {
		for x := 0; x < w; x++ {
			first, n, text := is.CellAt(x, y), 0, ""
			for ; x+n < w; n++ {
				c := is.CellAt(x+n, y)
				if c.Equal(was.CellAt(x+n, y)) || !c.Style.Equal(&first.Style) {
					break
				}
				text += c.Content
			}
			if n == 0 {
				continue
			}
			all.cells += n
			all.bytes += wayTo(is, at, x, y) + len(uv.StyleDiff(&pen, &first.Style)) + len(text)
			if erase := len(ansi.EraseCharacter(n)); first.Style.IsZero() && strings.Trim(text, " ") == "" {
				all.bytes -= max(0, len(text)-erase)
			}
			pen, at = first.Style, uv.Pos(x+n, y)
			x += n - 1
		}
	}
	return all
}

// wayTo is the least that moves the cursor: over the cells between, by as many columns, along rows, or to a place.
func wayTo(emu *vt.Emulator, at uv.Position, x, y int) int {
	if at.Y != y {
		return min(len(ansi.CursorPosition(x+1, y+1)), 1+max(1, y-at.Y)+len(ansi.CursorForward(x)))
	}
	text := 0
	for between := at.X; between < x; between++ {
		text += len(emu.CellAt(between, y).Content)
	}
	if text == 0 {
		return 0
	}
	return min(text, len(ansi.CursorForward(x-at.X)))
}
