package ui

import (
	"strings"
	"testing"

	"userbase/ui/screen"
)

// onTrend starts the app on trend.
func onTrend(t testing.TB, w, h int, flags ...string) *driver {
	t.Helper()
	return start(t, w, h, append([]string{"--view", "trend"}, flags...)...)
}

// noted lets the answer to the last key give way to the note.
func (d *driver) noted() *driver {
	d.app.stir()
	return d
}

func TestTrendAtFirst(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.draws("How did they get there?  Active users, 2009 to 2026", "linear", " 3 bn ", "   0 ")
	d.draws("■ WhatsApp ≥3 bn", "● WeChat 1.439 bn", "◆ Messenger ~1.3 bn old", "2009 2011 2013")
	d.draws("WhatsApp's growth cannot be said: both are \"at least\":", "at least 3 bn (29 Jun 2026")
	d.draws("Signal, Threema below", "dotted: unlike or far figures")
	d.lacks("╎", "as known today", "a row is")
}

func TestTrendOnTheEveningOnALogScale(t *testing.T) {
	d := onTrend(t, 120, 36)
	d.works("9")
	d.works("z")
	d.works("down")
	d.works("down")
	d.works("down")
	d.works("down")
	d.noted().draws("log, as known today", "15 January 2021", "15 Jan 2021", "╎")
	d.draws("■ WhatsApp  at least 2 bn", "Jan 2018, old", "☆ Signal  about 20 M", "☆ Signal ~70 M")
	d.draws("Below 1 M, not drawn", "▽ ~200 k 20 Feb 2014", "★ Signal, newest first")
	d.draws("Signal's growth cannot be said:")
	d.draws("▸ 15 Jan 2021  Signal breaks down for more than a day")
	d.draws("dotted: unlike or far figures; no line: over 3 years, changed definition")
	d.lacks("below one row", "below a row")
}

// The figures of the day take the place of the names where no panel tells them.
func TestTrendReadsTheDay(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.draws("■ WhatsApp ≥3 bn").lacks("12 Feb 2020")
	d.works("9")
	d.noted().draws("■ WhatsApp ≥2 bn", "12 Feb 2020", "▲ Telegram ≥500 M", "12 Jan 2021", "Jan 2018, old")
	d.draws("15 Jan 2021").lacks("≥3 bn")
}

func TestTrendOnTheIndex(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.works("9")
	d.works("i")
	d.works("0")
	d.noted().draws("index: 100 = 15 Jan 2021", " 100 ", "☆ Signal 350", "■ WhatsApp 150", "▲ Telegram 200 old")
	d.draws("WhatsApp is at 150 on the index")
	d.lacks("not on the index")
}

func TestTrendByAge(t *testing.T) {
	onTrend(t, 80, 24).works("v").
		noted().
		draws("Active users since launch", "0 years", "years after launch").
		lacks("2011")
}

func TestTrendZoomedIn(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.works("9")
	d.works("+")
	d.works("+")
	d.works("+")
	d.works("+")
	d.noted().draws("Jul 2020", "╎").lacks("2011")
}

// The closest view is half a year: nearer, the axis would have more columns than there are figures.
func TestTrendZoomsNoCloserThanHalfAYear(t *testing.T) {
	d := onTrend(t, 80, 24, "--day", "2021-01-15")
	for range 5 {
		d.works("+")
	}
	if from, to := d.app.frame.Range(); to-from != 204 { // the whole time, halved five times
		t.Fatalf("the time shown is %d days", to-from)
	}
	d.works("+")
	if from, to := d.app.frame.Range(); to-from != 180 {
		t.Errorf("the closest view is %d days", to-from)
	}
	was := d.app.frame.State
	d.works("+").shows("this is the closest view")
	if d.app.frame.State != was {
		t.Error("and it comes closer")
	}
}

func TestTrendShowsAgainWhatWasHidden(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.works("x").lacks("■ WhatsApp")
	d.works("a").draws("■ WhatsApp")
}

func TestTrendWithoutEstimates(t *testing.T) {
	d := onTrend(t, 80, 24, "--focus", "wechat")
	d.works("e")
	d.noted().draws("linear, no estimates", "WeChat grew 4.0 to 4.1 times", "☆ Signal ~50 M old")
	d.lacks("is an estimate")
}

func TestTrendOfAnotherMetric(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.chooses("m", "daily active users").noted()
	d.draws("Daily active users", "The growth of WhatsApp's daily users cannot be said")
	d.draws("no figure here: Messenger, Signal, Threema")
	d.chooses("m", "registered accounts").noted().draws("WhatsApp has no figure of registered accounts in the data.")
}

// However it is zoomed and panned, the day stays in the time shown.
func TestTrendKeepsTheDayInSight(t *testing.T) {
	d := onTrend(t, 80, 24, "--day", "2021-01-15")
	for i, k := range []string{
		"+", "+", "left", "left", "+", "+", // closer, and to the edge
		"H", "L", "right", "right", "right", "-", // years and columns
		"n", "p", "H", "H", "H", "+", // events, and far back
		"0", "left", "-", "-", "9", "-", "right", // today, the whole time, the evening
	} {
		f := d.works(k).app.frame
		if from, to := f.Range(); f.Day() < from || f.Day() > to {
			t.Fatalf("after key %d, %q, the day %v is outside of %v to %v", i+1, k, f.Day(), from, to)
		}
	}
}

func TestTrendSaysWhyItIsEmpty(t *testing.T) {
	const everybody = "--hide messenger,signal,telegram,threema,wechat,whatsapp"
	for want, flags := range map[string]string{
		"Nothing to draw: all are hidden. Press a.":                         everybody,
		"No figure between 1 Jan 2010 and 1 Jun 2010. Press - to zoom out.": "--from 2010-01-01 --to 2010-06-01",
		"No figure counted on 1 Mar 2009":                                   "--unit index --index-day 2009-03-01",
		"No figure of this kind. Press m for another metric.":               "--metric ad_reach --hide messenger",
	} {
		onTrend(t, 80, 24, strings.Fields(flags)...).draws(want)
	}
}

// The title says what is measured at every size, whatever the state.
func TestTrendTitleSaysWhatIsMeasured(t *testing.T) {
	for _, flags := range []string{"", "--scale log --day 2021-01-15", "--unit index --known then --day 2021-01-15",
		"--align launch --no-estimates", "--from 2020-07-01 --to 2020-08-01 --day 2020-07-15 --scale log"} {
		for w := 40; w <= 200; w++ {
			for _, h := range []int{10, 13, 14, 24, 36} {
				f := frameOf(t, w, h, append([]string{"--view", "trend"}, strings.Fields(flags)...)...)
				title := screen.Sub(Render(f), f.Skeleton().Title)
				text := plain(string(title.Drawn(nil, 0)))
				if !strings.Contains(strings.ToLower(text), "active users") {
					t.Fatalf("%s at %d×%d: %q", flags, w, h, text)
				}
			}
		}
	}
}

// A small window says that its lines have no scale in common.
func TestTrendInASmallWindow(t *testing.T) {
	d := onTrend(t, 45, 12, "--focus", "signal")
	d.draws("Active users, 2009 to 2026", "each to its top", "▸ ☆ Signal", "~70 M", "≥3 bn", "1.439 bn", "~1.3 bn")
	d.works("9").draws("Active users, 15 Jan 2021", "~20 M", "≥2 bn")
}

// Beside a panel the figures of the day stand in it alone: WhatsApp's day is told once, and in its history.
func TestTrendReadOutStandsOnce(t *testing.T) {
	for w, want := range map[int]int{80: 1, 119: 1, 120: 1} {
		text := onTrend(t, w, 30, "--day", "2021-01-15", "--focus", "threema").text()
		if n := strings.Count(text, "12 Feb 2020"); n != want {
			t.Errorf("%d columns: WhatsApp's day stands %d times in\n%s", w, n, text)
		}
	}
}

// In the smallest windows the sentence loses its figures, and none is cut.
func TestTrendCutsNoFigureOfTheSentence(t *testing.T) {
	d := onTrend(t, 45, 12, "--focus", "wechat")
	d.draws("\n WeChat grew 4.0 to 4.1 times.").lacks("from 355")
}

func BenchmarkTrendFrame(b *testing.B) {
	for _, scale := range screen.Scales {
		f := frameOf(b, 200, 60, "--view", "trend", "--scale", string(scale), "--day", "2021-01-15")
		b.Run(string(scale), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Render(f)
			}
		})
	}
}
