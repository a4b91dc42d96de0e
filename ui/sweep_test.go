package ui

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/screen"
)

// lies are texts that no screen may ever show.
var lies = []string{"NaN", "+Inf", "-Inf", "-0 ", "-0%", "%!", "1970-01-01", "1 Jan 1970", "0001-01-01", "<nil>",
	"  bn"}

func wholeFrame(f screen.Frame) error {
	g := Render(f)
	if g.W != f.W || g.H != f.H {
		return fmt.Errorf("the grid is %d×%d", g.W, g.H)
	}
	text := g.Plain()
	for _, l := range lies {
		if strings.Contains(text, l) {
			return fmt.Errorf("it shows %q:\n%s", l, text)
		}
	}
	if f.ASCII {
		for _, r := range text {
			if r > 0x7e {
				return fmt.Errorf("%q is not ASCII:\n%s", r, text)
			}
		}
	}
	for _, a := range g.Areas() {
		if a.W <= 0 || a.H <= 0 || a.X < 0 || a.Y < 0 || a.X+a.W > f.W || a.Y+a.H > f.H {
			return fmt.Errorf("the area %+v lies outside", a)
		}
		if do, ok := a.Do.(screen.Action); !ok || do.Verb == screen.None {
			return fmt.Errorf("the area %+v does nothing", a)
		}
	}
	return nil
}

// inParallel runs the jobs on all cores and reports the first failure of each.
func inParallel(t *testing.T, n int, job func(i int) error) {
	t.Helper()
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := w; i < n; i += workers {
				err := func() (err error) {
					defer func() {
						if p := recover(); p != nil {
							err = fmt.Errorf("panic: %v", p)
						}
					}()
					return job(i)
				}()
				if err != nil {
					t.Error(err)
					return
				}
			}
		}()
	}
	wg.Wait()
}

// The size sweep: every view at every size, in mono.
func TestSizeSweep(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 7
	}
	views := testEnv().ViewIDs()
	var frames []screen.Frame
	for _, v := range views {
		frames = append(frames, frameOf(t, 0, 0, "--view", v, "--theme", "mono", "--day", "2021-01-15", "--focus",
			"signal"))
	}
	const w, h = 201, 61
	per := (w*h + step - 1) / step
	inParallel(t, per*len(views), func(i int) error {
		f := frames[i/per]
		size := i % per * step
		f.W, f.H = size%w, size/w
		if err := wholeFrame(f); err != nil {
			return fmt.Errorf("%s at %d×%d: %w", f.View, f.W, f.H, err)
		}
		return nil
	})
}

// The other looks and all that can lie over a screen, at 25 sizes, the string's width measured by the terminal's rule.
func TestLooksAndModalsAtAllSizes(t *testing.T) {
	type variant struct {
		name  string
		flags []string
		modal screen.Modal
	}
	variants := []variant{
		{"dark", []string{"--theme", "dark"}, screen.Modal{}}, {"light", []string{"--theme", "light", "--day",
			"2014-10-20"}, screen.Modal{}},
		{"ascii", []string{"--ascii"}, screen.Modal{}}, {"help", nil, screen.Modal{Kind: screen.HelpModal, Scroll: 5}},
		{"search", []string{"--search", "signal"}, screen.Modal{Kind: screen.SearchModal, Input: "sig nal 腾讯",
			Cursor: 9}},
		{"rules", nil, screen.Modal{Kind: screen.RulesModal, Scroll: 30}},
		{"day", nil, screen.Modal{Kind: screen.DayModal, Input: "31.2.2021", Cursor: 3, Bad: true,
			Notice: `"31.2.2021" is no day: write ` + data.DayForms}},
		{"metrics", nil, screen.Modal{Kind: screen.ListModal, List: screen.ChooseGroup}},
		{"kinds", nil, screen.Modal{Kind: screen.ListModal, List: screen.ChooseKind, Row: 11}},
		{"whose", []string{"--whose", "threema"}, screen.Modal{Kind: screen.ListModal, List: screen.ChooseWhose,
			Row: 6}},
		{"save", nil, screen.Modal{Kind: screen.SaveModal, Save: screen.SaveForm{Format: "png", Name: "x.png",
			Theme: screen.Dark, Taken: "y.png"}}},
		{"save error", nil, screen.Modal{Kind: screen.SaveModal, Input: strings.Repeat("long ", 40), Cursor: 180,
			Save: screen.SaveForm{Format: "csv", Err: strings.Repeat("no room ", 20)}}},
		{"open", []string{"--open"}, screen.Modal{Scroll: 3}}, {"notice", nil,
			screen.Modal{Notice: strings.Repeat("word ", 60), Bad: true}},
		{"hint", nil, screen.Modal{Hint: true}}, {"picture", nil, screen.Modal{}}, {"all hidden", []string{"--hide",
			"whatsapp,messenger,wechat,telegram,signal,threema"}, screen.Modal{}},
		{"others", []string{"--metric", "ad_reach", "--unit", "index", "--scale", "log", "--align", "launch",
			"--no-estimates"}, screen.Modal{}},
		{"early", []string{"--day", "2009-03-01", "--unit", "multiples"}, screen.Modal{}},
		{"zoomed", []string{"--from", "2020-12-01", "--to", "2021-02-28", "--day", "2021-01-15", "--base",
			"whatsapp"}, screen.Modal{}},
	}
	widths, heights := []int{39, 40, 45, 59, 60, 72, 80, 100, 119, 120, 121, 160, 200}, []int{9, 10, 11, 12, 15, 16,
		20, 24, 30, 36, 45, 60}
	type job struct {
		f    screen.Frame
		name string
	}
	var jobs []job
	for _, v := range testEnv().ViewIDs() {
		for _, x := range variants {
			f := frameOf(t, 0, 0, append([]string{"--view", v}, x.flags...)...)
			f.Modal, f.Picture = x.modal, x.name == "picture"
			for i := range 25 {
				f.W, f.H = widths[i%len(widths)], heights[(i*5+len(jobs))%len(heights)]
				jobs = append(jobs, job{f, v + " " + x.name})
			}
		}
	}
	inParallel(t, len(jobs), func(i int) error {
		j := jobs[i]
		if err := wholeFrame(j.f); err != nil {
			return fmt.Errorf("%s at %d×%d: %w", j.name, j.f.W, j.f.H, err)
		}
		for y, row := range strings.Split(Render(j.f).ANSI(), "\n") {
			if w := ansi.StringWidth(row); w != j.f.W {
				return fmt.Errorf("%s at %d×%d: row %d is %d wide: %q", j.name, j.f.W, j.f.H, y, w, row)
			}
		}
		return nil
	})
}

// Random states draw without a lie, whatever they hold.
func TestRandomStatesShowNoNonsense(t *testing.T) {
	env := testEnv()
	rapid.Check(t, func(t *rapid.T) {
		f := screen.NewFrame(env, randomState(t), rapid.SampledFrom([]int{40, 45, 80, 120, 200}).Draw(t, "w"),
			rapid.SampledFrom([]int{10, 12, 24, 36, 60}).Draw(t, "h"), screen.NewLook(screen.Dark, false))
		if err := wholeFrame(f); err != nil {
			t.Fatalf("%q: %v", f.Args(f.State), err)
		}
		r := Report(f)
		all := r.Title + r.Scope + r.Sentence + r.Citation + strings.Join(r.Notes, " ")
		for _, row := range r.Rows {
			if len(row.Cells) != len(r.Columns) {
				t.Fatalf("%q: a row of %d cells under %d columns", f.Args(f.State), len(row.Cells), len(r.Columns))
			}
			for _, c := range row.Cells {
				all += " " + c.Text + " " + c.Value
			}
		}
		for _, l := range lies[:9] {
			if strings.Contains(all, l) {
				t.Fatalf("%q: the report says %q: %s", f.Args(f.State), l, all)
			}
		}
	})
}

// Equal frames are equal pictures: drawing keeps no memory.
func TestRenderHasNoMemory(t *testing.T) {
	for _, v := range testEnv().ViewIDs() {
		f := frameOf(t, 120, 36, "--view", v)
		a := Render(f).ANSI()
		Render(frameOf(t, 80, 24, "--view", v, "--day", "2015-05-05"))
		if b := Render(f).ANSI(); a != b {
			t.Errorf("%s is drawn differently the second time", v)
		}
	}
}

func BenchmarkFrame(b *testing.B) {
	for _, v := range testEnv().ViewIDs() {
		b.Run(v, func(b *testing.B) {
			f := frameOf(b, 200, 60, "--view", v, "--day", "2021-01-15")
			b.ReportAllocs()
			for b.Loop() {
				_ = Render(f).ANSI()
			}
		})
	}
}

// The budget of a frame at 200×60 is 2,000 allocations, also with a search; the benchmark measures its time. The race
// detector makes some of its own.
func TestFrameBudget(t *testing.T) {
	most := 2000.0
	if b, _ := debug.ReadBuildInfo(); slices.Contains(b.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
		most *= 1.2
	}
	for _, v := range testEnv().ViewIDs() {
		for _, more := range [][]string{nil, {"--search", "signal 40 M"}, {"--metric", "all", "--search", "e"}} {
			f := frameOf(t, 200, 60, append([]string{"--view", v, "--day", "2021-01-15"}, more...)...)
			if n := testing.AllocsPerRun(3, func() { _ = Render(f).ANSI() }); n > most {
				t.Errorf("%s %q: %.0f allocations a frame, at most %.0f are allowed", v, more, n, most)
			}
		}
	}
}
