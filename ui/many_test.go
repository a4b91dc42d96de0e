package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// manyFigures are a hundred thousand, daily series of years of 25 messengers beside the embedded six.
const manyFigures, manyMessengers = 100_000, 31

func manyEnv(t testing.TB) *screen.Env {
	return NewEnv(frametest.Many(t, manyMessengers, manyFigures), testToday, "test")
}

// manyKeys are what is pressed on each screen, a frame a key.
var manyKeys = []string{"left", "right", "shift+left", "shift+right", "down", "up", "n", "p", "e", "e", "u", "u", "z",
	"z", "b", "b", "x", "x", "+", "left", "-", "f", "r", "f", "r", "i", "9", "0", "pgdown", "pgup", "G", "g", "enter",
	"esc", "y", "K", "left", "K"}

// onMany are a driver on the embedded figures and one on many, on a screen and on a messenger that has many.
func onMany(t testing.TB, many *screen.Env, view string) (few, lots *driver) {
	flags := func(focus, base string) []string {
		return []string{"--view", view, "--day", "2021-06-15", "--focus", focus, "--base", base, "--theme", "dark"}
	}
	const w, h = 120, 36
	return startOn(t, frameOf(t, w, h, flags("whatsapp", "signal")...)),
		startOn(t, frameOn(t, many, w, h, flags("app-7", "app-9")...))
}

// costs is how long each of the keys takes with its frame, at best of so many rounds.
func (d *driver) costs(keys []string, rounds int) []time.Duration {
	best := make([]time.Duration, len(keys))
	for round := range rounds {
		for i, k := range keys {
			m := keyMsg(k)
			begin := time.Now()
			d.send(m)
			d.app.View()
			if took := time.Since(begin); round == 0 || took < best[i] {
				best[i] = took
			}
		}
	}
	return best
}

// BenchmarkFrameMany draws each screen with a hundred thousand figures and with the embedded ones, side by side, a
// frame a key, and reports how many times longer the many take: all keys together, and the worst; and how long the very
// first frame took, which works out what later ones look up.
func BenchmarkFrameMany(b *testing.B) {
	for _, view := range testEnv().ViewIDs() {
		b.Run(view, func(b *testing.B) {
			few, lots := onMany(b, manyEnv(b), view)
			begin := time.Now()
			lots.app.View()
			first := time.Since(begin)
			const rounds = 10
			var short, long []time.Duration
			for b.Loop() {
				short, long = few.costs(manyKeys, rounds), lots.costs(manyKeys, rounds)
			}
			if testing.Verbose() {
				fmt.Print(view, table(manyKeys, short, long))
			}
			all, worst, key := ratios(manyKeys, short, long)
			b.ReportMetric(float64(first.Milliseconds()), "first-ms")
			b.ReportMetric(all, "times")
			b.ReportMetric(worst, "times-"+key)
			b.ReportMetric(0, "ns/op")
		})
	}
}

// The same with limits so wide that they hold on a busy machine: three times eight for the keys of a screen together.
func TestManyFiguresDrawInTime(t *testing.T) {
	const most, rounds = 24, 3
	many, keys := manyEnv(t), manyKeys
	if testing.Short() {
		keys = keys[:6]
	}
	for _, view := range many.ViewIDs() {
		few, lots := onMany(t, many, view)
		lots.costs(keys, 1)
		short, long := few.costs(keys, rounds), lots.costs(keys, rounds)
		if all, worst, key := ratios(keys, short, long); all > most {
			t.Errorf("%s takes %.0f times as long, %.0f after %s:%s", view, all, worst, key, table(keys, short, long))
		}
	}
}

// A picture of many figures holds what is seen of them: that of the trend, the largest, is about a megabyte.
func TestPicturesOfManyFiguresStaySmall(t *testing.T) {
	const most = 1_200_000
	f := frameOn(t, manyEnv(t), 120, 36, "--view", "trend", "--focus", "app-7")
	file, err := Encode(f, formatByID("svg"), snapshot.Size{W: f.W, H: f.H}, screen.Dark, snapshot.Options{})
	if err != nil || len(file) > most || len(file) < most/20 {
		t.Errorf("the svg has %d bytes, %v", len(file), err)
	}
}

// BenchmarkSearchMany types texts into the search of a hundred thousand figures, letter by letter, and reports how long
// the slowest letter took, the first of all apart: it makes the texts that are searched.
func BenchmarkSearchMany(b *testing.B) {
	var first, worst time.Duration
	for b.Loop() {
		_, lots := onMany(b, manyEnv(b), "figures")
		lots.press("m", "g", "up", "enter", "/")
		first, worst = lots.slowest("e"), 0
		for _, text := range []string{"estimate 12", "app 8 press", "0", "2021 count", "xyz"} {
			lots.press("ctrl+u")
			worst = max(worst, lots.slowest(strings.Split(text, "")...))
		}
	}
	b.ReportMetric(float64(first.Microseconds())/1000, "first-ms")
	b.ReportMetric(float64(worst.Microseconds())/1000, "worst-ms")
	b.ReportMetric(0, "ns/op")
}

// slowest is how long the slowest of the keys took with its frame.
func (d *driver) slowest(keys ...string) (worst time.Duration) {
	for _, k := range keys {
		if k == " " {
			k = "space"
		}
		worst = max(worst, slices.Max(d.costs([]string{k}, 1)))
	}
	return worst
}

// ratios are how many times longer the many take: all keys together, and the worst of them.
func ratios(keys []string, few, many []time.Duration) (all, worst float64, key string) {
	var short, long time.Duration
	for i, k := range keys {
		short, long = short+few[i], long+many[i]
		if x := float64(many[i]) / float64(few[i]); x > worst {
			worst, key = x, k
		}
	}
	return float64(long) / float64(short), worst, key
}

// table is a line a key, which -v prints.
func table(keys []string, few, many []time.Duration) string {
	var b strings.Builder
	for i, k := range keys {
		fmt.Fprintf(&b, "\n%-12s %8v %8v %6.1f", k, few[i].Round(time.Microsecond), many[i].Round(time.Microsecond),
			float64(many[i])/float64(few[i]))
	}
	return b.String() + "\n"
}
