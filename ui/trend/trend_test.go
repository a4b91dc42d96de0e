package trend

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// variants are states that differ in all that the plot depends on.
func variants() [][]string {
	var out [][]string
	for _, flags := range []string{
		"",
		"--scale log",
		"--unit index",
		"--unit index --scale log --focus signal",
		"--unit index --index-day 2009-03-01",
		"--align launch",
		"--align launch --scale log --day 2021-01-15",
		"--from 2020-07-01 --to 2021-07-01",
		"--from 2020-01-01 --to 2022-01-01 --align launch",
		"--from 2021-01-01 --to 2021-01-31 --scale log",
		"--from 2010-01-01 --to 2010-06-01",
		"--no-estimates --day 2021-01-15",
		"--hide whatsapp,telegram",
		"--hide messenger,signal,telegram,threema,wechat,whatsapp",
		"--hide messenger,signal,telegram,threema,wechat,whatsapp --align launch",
		"--ascii",
		"--day 2010-05-05",
	} {
		out = append(out, strings.Fields(flags))
	}
	for _, g := range data.Groups[1:] {
		out = append(out, []string{"--metric", string(g), "--scale", "log"})
	}
	for _, id := range []string{"messenger", "wechat", "telegram", "signal", "threema"} {
		out = append(out, []string{"--focus", id})
	}
	return out
}

// on is a frame of trend.
func on(t testing.TB, w, h int, flags ...string) screen.Frame {
	t.Helper()
	return frametest.Frame(t, Screen{}, w, h, flags...)
}

// Nothing panics, and something is said, in windows of all sizes and in grids that are smaller than they should be.
func TestNeverPanics(t *testing.T) {
	for _, flags := range variants() {
		for _, w := range []int{40, 45, 59, 60, 80, 119, 120, 160, 200} {
			for _, h := range []int{10, 11, 13, 14, 16, 20, 24, 30, 36, 60} {
				f := on(t, w, h, flags...)
				v := show(f)
				frametest.Body(f)
				v.Panel(cells.New(w-40, h-10, f.ASCII))
				if len(v.Sentence()) == 0 || len(v.Head().Titles) == 0 {
					t.Errorf("%v at %d×%d says nothing", flags, w, h)
				}
			}
		}
		v := show(on(t, 80, 24, flags...))
		for w := range 20 {
			for h := range 8 {
				v.Draw(cells.New(w, h, v.ASCII))
				v.Panel(cells.New(w, h, v.ASCII))
			}
			v.Detail(w)
		}
	}
}

// Each frame is worked out once, whoever then asks for what; the sentence as often as it is asked for.
func TestWorksOutEachFrameOnce(t *testing.T) {
	for _, flags := range variants() {
		f := on(t, 120, 36, flags...)
		made := frametest.Counting(&f)
		v := f.Screen().Show(f)
		frametest.AskAll(v, f.ASCII)
		if want := map[string]int{"plan of trend": 1, "list of figures": 1}; fmt.Sprint(made) != fmt.Sprint(want) {
			t.Errorf("%v: %v was made", flags, made)
		}
		if v.Sentence(); made["sentence"] != 1 || made["plan of trend"] != 1 {
			t.Errorf("%v: for the sentence %v was made", flags, made)
		}
	}
}

// Left and right move the cursor by exactly one column, or one day where that has several.
func TestStepsAColumn(t *testing.T) {
	for _, flags := range variants() {
		for _, w := range []int{80, 119} {
			f := on(t, w, 24, flags...)
			if f.State.Day == 0 || f.Align == screen.Launch {
				f.State.Day = screen.TheEvening
			}
			axis := show(f).plan.axis
			since, _ := since(f, f.Focus)
			for _, n := range []int{-1, 1} {
				was, inside := axis.Col(f.Day() - since)
				after := f
				after.State, _ = screen.Act(screen.Action{Verb: screen.StepMonth, N: n}, f)
				if was+n < 0 || was+n >= axis.Cols || !inside {
					continue // the time shown follows
				}
				is, _ := axis.Col(after.Day() - since)
				if a := axis.Cols > int(axis.To-axis.From)+1; !a && is != was+n || a && int(after.Day()-f.Day()) != n {
					t.Errorf("%v: a step of %d from column %d leads to %d (%v)", flags, n, was, is, after.Day())
				}
				if after.From != f.From || after.To != f.To {
					t.Errorf("%v: the time shown moved", flags)
				}
			}
		}
	}
}

// Nothing is before the first day: a step there leaves the time shown where it is.
func TestStepsNotBeforeTheFirstDay(t *testing.T) {
	f := on(t, 80, 24, "--to", "2010-01-01", "--day", "2009-01-01")
	if s, _ := screen.Act(screen.Action{Verb: screen.StepMonth, N: -1}, f); s != f.State {
		t.Errorf("the state is %+v", s)
	}
}

// By age a day before the launch of the focus has no column: then a step is a month.
func TestStepsMonthsBeforeTheLaunch(t *testing.T) {
	f := on(t, 80, 24, "--align", "launch", "--focus", "signal", "--day", "2012-05-20")
	if s, _ := screen.Act(screen.Action{Verb: screen.StepMonth, N: 1}, f); s.Day != data.Date(2012, 6, 1) {
		t.Errorf("the step leads to %v", s.Day)
	}
}

// The wheel moves the day as the keys do.
func TestWheelStepsColumns(t *testing.T) {
	f := on(t, 80, 24, "--day", "2021-01-15")
	key, _ := screen.Act(screen.Action{Verb: screen.StepMonth, N: -3}, f)
	wheel, _ := screen.Act(screen.Action{Verb: screen.Scroll, N: -3}, f)
	axis := show(f).plan.axis
	col, _ := axis.Col(f.Day())
	if key.Day != wheel.Day || wheel.Day != axis.Last(col-3) {
		t.Errorf("the keys lead to %v, the wheel to %v", key.Day, wheel.Day)
	}
}

// The records hold each figure of the time shown once, with what became of it.
func TestRecords(t *testing.T) {
	f := on(t, 80, 24, "--hide", "messenger,telegram,threema,wechat,whatsapp")
	rec := show(f).Records()
	var fates []string
	for _, r := range rec.Rows {
		if r.Hidden {
			continue
		}
		if len(r.Cells) != len(rec.Columns) || len(r.Figures) != 1 {
			t.Fatalf("row %v", r)
		}
		fates = append(fates, data.Plain(frametest.Cell(t, rec, r, "figure").Text)+": "+
			data.Plain(say.Stood(must(f.Set.StepOf(r.Figures[0], f.Query())))))
		if got := data.Plain(frametest.Cell(t, rec, r, "fate").Text); !strings.HasSuffix(fates[len(fates)-1], got) ||
			frametest.Cell(t, rec, r, "why").Text != "" {
			t.Errorf("row %v", r)
		}
	}
	for i, want := range []string{"at least 2 M: ", "about 20 M: ", "at least 40 M: ", "about 50 M: ", "about 30 M: ",
		"about 70 M: "} {
		if len(fates) != 6 || !strings.HasPrefix(fates[i], want) {
			t.Fatalf("got %s", strings.Join(fates, "\n"))
		}
	}
	f.W, f.H = 200, 60
	if fmt.Sprint(show(f).Records()) != fmt.Sprint(rec) {
		t.Error("the records depend on the size of the window")
	}
}

func must(s data.Step, _ bool) data.Step { return s }

// What is not drawn is in the records all the same, with why not.
func TestRecordsSayWhatIsNotDrawn(t *testing.T) {
	for _, format := range []string{"csv", "md", ""} {
		f := on(t, 80, 24, "--scale", "log", "--hide", "telegram", "--unit", "index", "--index-day", "2016-01-01")
		f.Format = format
		rec, why := show(f).Records(), map[string]map[string]bool{}
		for _, r := range rec.Rows {
			o, reason, index := r.Figures[0], frametest.Cell(t, rec, r, "why").Text,
				frametest.Cell(t, rec, r, "index").Text
			if r.Hidden != (o.Messenger == "telegram") {
				t.Errorf("%s: hidden %v", o.ID(), r.Hidden)
			}
			if why[o.Messenger] == nil {
				why[o.Messenger] = map[string]bool{}
			}
			why[o.Messenger][reason] = true
			if (index == "") != (o.Messenger == "signal") {
				t.Errorf("%s: %s is %q on the index", format, o.ID(), index)
			}
		}
		want := map[string]map[string]bool{"whatsapp": {"": true, "below the scale": true}, "messenger": {"": true},
			"wechat": {"": true}, "signal": {"no figure up to the index day": true}, "threema": {"": true},
			"telegram": {"hidden": true}}
		if fmt.Sprint(why) != fmt.Sprint(want) {
			t.Errorf("%q: %v", format, why)
		}
	}
}

// The first and the last day of the time shown belong to it.
func TestTimeShownHasBothItsEnds(t *testing.T) {
	f := on(t, 80, 24, "--focus", "signal", "--from", "2021-01-25", "--to", "2021-12-31",
		"--hide", "messenger,telegram,threema,wechat,whatsapp")
	var days []string
	for _, r := range show(f).Records().Rows {
		if !r.Hidden {
			days = append(days, r.Figures[0].AsOf.String())
		}
	}
	if want := []string{"2021-01-25", "2021-12-31"}; !slices.Equal(days, want) {
		t.Errorf("figures of %v", days)
	}
}
