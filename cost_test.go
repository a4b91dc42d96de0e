//go:build unix

package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// What the program may cost, as ratios to a program that prints one line where they are times. A test of what depends
// on the machine allows four times as much.
const (
	startReach    = 6.0 // from the start to the first whole frame of 120×36
	snapshotReach = 2.5 // the whole process of a txt snapshot
	slack         = 4
)

// At rest the program sleeps: what wakes it is the runtime's own, a few times.
const (
	restFor      = 2 * time.Second
	mostSwitches = 12
)

// mostForFocus are the bytes for a moved focus on the ranking of 80×24.
const mostForFocus = 300

// shown is a dashboard that has drawn its first frame, and how long after its start that was.
func shown(t *testing.T, binary string, w, h int) (g *gauge, after time.Duration) {
	t.Helper()
	g = measure(t, w, h, binary, evening...)
	return g, g.whole(frame(t, w, h, evening...))
}

// The program is there at once, beside one that prints a line, and rests when nobody touches it.
func TestCosts(t *testing.T) {
	if testing.Short() {
		t.Skip("it is timed, which other tests beside it would spoil")
	}
	small := helloProgram(t)
	var one, start, snapshot []time.Duration
	for range 7 {
		g := measure(t, 120, 36, small)
		one = append(one, g.whole("hello\n"+strings.Repeat("\n", 35)))
		g.end()
		g, after := shown(t, binary, 120, 36)
		start = append(start, after)
		g.end()
		snapshot = append(snapshot, process(t, binary, "snapshot", "ranking", "--format", "txt"))
	}
	for _, is := range []struct {
		what  string
		took  []time.Duration
		reach float64
	}{{"first frame", start, startReach}, {"snapshot", snapshot, snapshotReach}} {
		if ratio := float64(of(is.took, 0)) / float64(of(one, 0)); ratio > slack*is.reach {
			t.Errorf("%s: %.1f times %v", is.what, ratio, of(one, 0))
		}
	}
}

// A program that nobody touches does nothing, and a key sends what it changes: nothing if that is nothing.
func TestAtRest(t *testing.T) {
	t.Parallel()
	g, _ := shown(t, binary, 80, 24)
	defer g.end()
	g.rest()
	before := len(g.raw)
	moved := g.sent("j")
	if len(moved) > mostForFocus {
		t.Errorf("moving the focus takes %d bytes: %q", len(moved), moved)
	}
	if floor(g.raw[:before], g.raw, 80, 24).cells == 0 {
		t.Errorf("it moves nothing: %q", moved)
	}
	g.sent("k")
	moved = g.sent("j")
	g.sent("k")
	if late := append(g.told(elsewhere), g.sent("j")...); !bytes.Equal(late, moved) { // what comes late is here too
		t.Errorf("an equal frame is drawn: %q, want %q", late, moved)
	}
	if testing.Short() {
		return
	}
	if did, ok := g.still(restFor); ok && did.switches > mostSwitches {
		t.Errorf("%d switches in %v of rest", did.switches, restFor)
	}
}

// run is what one run of TestMeasure found.
type run map[string]float64

// TestMeasure prints what the program costs: medians of five runs, and beside times their ratio to a program that
// prints one line.
func TestMeasure(t *testing.T) {
	if !*measuring {
		t.Skip("-measure prints what the program costs")
	}
	small := helloProgram(t)
	lean := released(t, filepath.Join(t.TempDir(), "userbase"), ".")
	var runs []run
	for range 5 {
		r := run{}
		r.starts(t, small, lean)
		r.keys(t, lean)
		r.focus(t, lean)
		r.atRest(t, lean)
		runs = append(runs, r)
	}
	size, err := os.Stat(lean)
	if err != nil {
		t.Fatal(err)
	}
	print := func(what, format string, names ...string) {
		var values []any
		for _, name := range names {
			var all []float64
			for _, r := range runs {
				all = append(all, r[name])
			}
			values = append(values, of(all, 0.5))
		}
		fmt.Printf("%-46s "+format+"\n", append([]any{what}, values...)...)
	}
	print("hello in a terminal", "%.2f ms", "hello")
	print("first whole frame, 120×36", "%.2f × hello (%.2f ms)", "lean ratio", "lean")
	print("the same as go build makes the program", "%.2f × hello", "built ratio")
	print("txt snapshot, whole process", "%.2f × hello", "txt ratio")
	print("key to first byte, 120×36: p50, p99", "%.2f ms, %.2f ms", "key 50", "key 99")
	print("another screen, 200×60: p50, p99", "%.2f ms, %.2f ms", "screen 50", "screen 99")
	print("at rest: switches a second, CPU", "%.2f, %.3f ms/s", "switches", "cpu")
	for _, size := range []string{"80×24", "120×36"} {
		print("moving the focus, "+size+": bytes", "%.0f (%.0f cells differ, which take %.0f)", "focus "+size,
			"cells "+size, "floor "+size)
	}
	print("an equal frame: bytes", "%.0f", "equal")
	print("resident memory, and that of its watcher", "%.1f MB, %.1f MB", "memory", "watcher")
	fmt.Printf("%-46s %.2f MB\n", "size of the stripped binary", float64(size.Size())/1e6)
}

// starts measures starts in turns.
func (r run) starts(t *testing.T, small, lean string) {
	const times = 20
	want := frame(t, 120, 36, evening...)
	took := map[string][]time.Duration{}
	for range times {
		for name, binary := range map[string]string{"hello": small, "lean": lean, "built": binary} {
			g, want := measure(t, 120, 36, binary, evening...), want
			if name == "hello" {
				want = "hello\n" + strings.Repeat("\n", 35)
			}
			took[name] = append(took[name], g.whole(want))
			g.end()
		}
		took["process"] = append(took["process"], process(t, small))
		took["txt"] = append(took["txt"], process(t, lean, "snapshot", "ranking", "--format", "txt"))
	}
	half := func(name string) float64 { return of(took[name], 0.5).Seconds() * 1000 }
	r["hello"], r["lean"] = half("hello"), half("lean")
	r["lean ratio"], r["built ratio"] = half("lean")/half("hello"), half("built")/half("hello")
	r["txt ratio"] = half("txt") / half("process")
}

// keys measures how soon keys are answered.
func (r run) keys(t *testing.T, lean string) {
	for _, is := range []struct {
		name string
		w, h int
		keys []string
	}{{"key", 120, 36, strings.Split("jhkh", "")}, {"screen", 200, 60, strings.Split("234567", "")}} {
		g, _ := shown(t, lean, is.w, is.h)
		var took []time.Duration
		for n := range 60 {
			took = append(took, g.first(is.keys[n%len(is.keys)]))
		}
		g.end()
		r[is.name+" 50"] = of(took, 0.5).Seconds() * 1000
		r[is.name+" 99"] = of(took, 0.99).Seconds() * 1000
	}
}

// focus counts the bytes that a moved focus sends, and those of a frame that is equal to the last.
func (r run) focus(t *testing.T, lean string) {
	for _, size := range [][2]int{{80, 24}, {120, 36}} {
		g, _ := shown(t, lean, size[0], size[1])
		var sent, cells, taken []float64
		for range 5 {
			g.rest()
			before := len(g.raw)
			sent = append(sent, float64(len(g.sent("j"))))
			least := floor(g.raw[:before], g.raw, size[0], size[1])
			cells, taken = append(cells, float64(least.cells)), append(taken, float64(least.bytes))
		}
		name := fmt.Sprintf(" %d×%d", size[0], size[1])
		r["focus"+name], r["cells"+name], r["floor"+name] = of(sent, 0.5), of(cells, 0.5), of(taken, 0.5)
		r["equal"] = float64(len(g.told(elsewhere)))
		g.end()
	}
}

// atRest watches a dashboard that nobody touches.
func (r run) atRest(t *testing.T, lean string) {
	const during = 5 * time.Second
	g, _ := shown(t, lean, 120, 36)
	defer g.end()
	if did, ok := g.still(during); ok {
		r["switches"] = float64(did.switches) / during.Seconds()
		r["cpu"] = did.cpu.Seconds() * 1000 / during.Seconds()
	}
	r["memory"] = resident(fmt.Sprint(g.cmd.Process.Pid))
	others, _ := filepath.Glob("/proc/[0-9]*/status")
	for _, other := range others {
		if inProc(other)("PPid") == g.cmd.Process.Pid {
			r["watcher"] += resident(filepath.Base(filepath.Dir(other)))
		}
	}
}

// resident is the memory that a process has, in MB.
func resident(pid string) float64 {
	return float64(inProc("/proc/"+pid+"/status")("VmRSS")) * 1024 / 1e6
}
