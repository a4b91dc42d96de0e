package trend

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
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
				if len(v.Sentence()) == 0 || len(v.Head().Titles) == 0 || len(v.Notes()) == 0 {
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
			axis, launched := show(f).plan.axis, f.Set.Messenger(f.Focus).Launched
			for _, n := range []int{-1, 1} {
				was, inside := axis.Col(f.Day(), launched)
				after := f
				after.State, _ = screen.Act(screen.Action{Verb: screen.StepMonth, N: n}, f)
				if was+n < 0 || was+n >= axis.Cols || !inside {
					continue // the time shown follows
				}
				if is, _ := axis.Col(after.Day(), launched); is != was+n*axis.Step() {
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
	if key.Day != wheel.Day || wheel.Day != data.Date(2020, 4, 30) { // three columns a year
		t.Errorf("the keys lead to %v, the wheel to %v", key.Day, wheel.Day)
	}
}

// The records hold each figure of the time shown once, with what became of it.
func TestRecords(t *testing.T) {
	f := on(t, 80, 24, "--hide", "messenger,telegram,threema,wechat,whatsapp")
	rec := show(f).Records()
	var fates []string
	for _, r := range rec.Rows {
		if len(r.Cells) != len(rec.Columns) || len(r.Figures) != 1 {
			t.Fatalf("row %v", r)
		}
		fates = append(fates, data.Plain(r.Cells[2].Text+": "+r.Cells[6].Text))
	}
	want := []string{"at least 2 M: 31 Dec 2016 to 30 Dec 2020", "about 20 M: 31 Dec 2020 to 24 Jan 2021",
		"at least 40 M: 25 Jan 2021 to 30 Dec 2021", "about 50 M: 31 Dec 2021 to 25 Jun 2025",
		"about 30 M: never counted: wholly below the figure that counted, from somebody closer to it",
		"about 70 M: counted since 26 Jun 2025"}
	if !slices.Equal(fates, want) {
		t.Errorf("got %s", strings.Join(fates, "\n"))
	}
	f.W, f.H = 200, 60
	if fmt.Sprint(show(f).Records()) != fmt.Sprint(rec) {
		t.Error("the records depend on the size of the window")
	}
}

// The first and the last day of the time shown belong to it.
func TestTimeShownHasBothItsEnds(t *testing.T) {
	f := on(t, 80, 24, "--focus", "signal", "--from", "2021-01-25", "--to", "2021-12-31",
		"--hide", "messenger,telegram,threema,wechat,whatsapp")
	var days []string
	for _, r := range show(f).Records().Rows {
		days = append(days, r.Figures[0].AsOf.String())
	}
	if want := []string{"2021-01-25", "2021-12-31"}; !slices.Equal(days, want) {
		t.Errorf("figures of %v", days)
	}
}

// Counted is the whole line up to the end of the time shown, whatever the day.
func TestCountsUpToTheEndOfTheTimeShown(t *testing.T) {
	for flags, want := range map[string]data.Tally{
		"--focus signal": {Company: 1, Press: 2, Estimates: 3, Dissents: 1},
		"--focus signal --day 2016-12-31 --from 2020-01-01": {Company: 1, Press: 2, Estimates: 3, Dissents: 1},
		"--focus signal --to 2021-12-31":                    {Company: 1, Press: 2, Estimates: 1},
		"--focus signal --to 2021-12-30":                    {Company: 1, Press: 1, Estimates: 1},
		"--focus signal --to 2016-12-30":                    {},
		"--focus messenger":                                 {Company: 15, Press: 1, Repeats: 5},
		"--focus messenger --no-estimates":                  {Company: 15, Press: 1},
	} {
		if got := show(on(t, 120, 36, strings.Fields(flags)...)).tally; got != want {
			t.Errorf("%s: %+v", flags, got)
		}
	}
}

// How many figures are estimates, and how many of these dissents, in words.
func TestTellsEstimatesAndDissents(t *testing.T) {
	for want, c := range map[string]data.Tally{
		"":                                   {Company: 9},
		" 1 of its 9 figures is an estimate": {Company: 8, Estimates: 1},
		" 1 of its 9 figures is an estimate, a dissent":            {Company: 8, Estimates: 1, Dissents: 1},
		" 2 of its 9 figures are estimates":                        {Press: 7, Estimates: 2},
		" 2 of its 9 figures are estimates, one of them a dissent": {Press: 7, Estimates: 2, Dissents: 1},
		" 3 of its 9 figures are estimates, 2 of them dissents":    {Repeats: 6, Estimates: 3, Dissents: 2},
	} {
		estimates, dissents := estimated(c)
		if got := data.Plain(estimates + dissents); got != want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}
