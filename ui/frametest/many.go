package frametest

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"userbase/data"
)

// Many is the embedded set with as many messengers in all, the further ones named App 7, App 8 and so on, and as many
// figures in all. Each further messenger has a figure a day up to the newest of the embedded set, most of them monthly
// active users, some daily ones: exact and rounded, open and closed, of the company, the press and two firms that
// disagree. They grow and fall, at paces of their own, and pass each other often.
func Many(t testing.TB, messengers, figures int) *data.Set {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"messengers.csv", "observations.csv", "events.csv", "sources.csv"} {
		text, err := os.ReadFile(filepath.Join(dataDir(t), name))
		if err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: text}
	}
	add := func(name string, rows *strings.Builder) {
		files[name].Data = append(files[name].Data, rows.String()...)
	}
	have := len(set().Messengers)
	more := max(messengers-have, 0)
	var apps, rows, pages strings.Builder
	for n := range more {
		fmt.Fprintf(&apps, "app-%d,App %[1]d,App %[1]d,%d-0%d,o,h,j,b,no,,no,yes,m,e,w,m,many-0\n", n+have+1, 2009+n%7,
			n%9+1)
	}
	for n := range 4 {
		fmt.Fprintf(&pages, "many-%d,Count %[1]d,Page %[1]d,,https://example.org/%[1]d,2020,secondary\n", n)
	}
	for i := range max(figures-len(set().Observations), 0) {
		if more == 0 {
			t.Fatal("no further messenger to give figures to")
		}
		manyRow(&rows, i%more, have, i/more)
	}
	add("messengers.csv", &apps)
	add("observations.csv", &rows)
	add("sources.csv", &pages)
	many, err := data.Parse(files)
	if err != nil {
		t.Fatal(err)
	}
	return many
}

// manyRow writes the figure of a further messenger so many days before the newest.
func manyRow(rows *strings.Builder, n, have, ago int) {
	x := float64(ago)
	grown := 1e9 / float64(n+1) * math.Exp(-x/900) * (1 + 0.3*math.Sin(x/float64(40+n))) // people
	metric, day := "mau", set().Newest()-data.Day(ago)
	if ago%5 == 4 {
		metric, grown = "dau", grown/2
	}
	basis, firm := []string{"official", "estimate", "press", "estimate"}[ago%4], ""
	if basis == "estimate" {
		firm = "Count"
	}
	if ago%14 == 5 {
		grown *= 0.7 // that firm counts fewer
	}
	bound := [...]string{"about", "about", "exact", "at_least", "about", "about", "about"}[ago%7]
	digits := math.Pow10(max(int(math.Log10(grown))-2, 0))
	fmt.Fprintf(rows, "app-%d,%s,,%s,day,%.0f,%s,%s,%s,many-%d,,%s,day,,\n", n+have+1, metric, day,
		math.Max(math.Round(grown/digits), 1)*digits, bound, basis, firm, ago%4, day+3)
}

// dataDir is where the embedded files lie: above the package under test.
func dataDir(t testing.TB) string {
	for dir := "data"; len(dir) < 40; dir = filepath.Join("..", dir) {
		if _, err := os.Stat(filepath.Join(dir, "observations.csv")); err == nil {
			return dir
		}
	}
	t.Fatal("the data set is not above the test")
	return ""
}
