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
	d.draws("How did they get there?  Active users, 2009 to 2026", "linear: a row is 250 M", "  3 bn ┤")
	d.draws("■   ■   ■ WhatsApp", "◆ Messenger old", "2009  2011  2013")
	d.draws("■ ≥3 bn 29 Jun 2026", "◆ ~1.3 bn Jan 2018, old")
	d.draws("WhatsApp grew 12 to 19 times: from about 200 M (Jan 2013, by the press)")
	d.draws("Signal, Threema under a row: z", "□ not company")
	d.lacks("╎", "as known today")
}

func TestTrendOnTheEveningOnALogScale(t *testing.T) {
	d := onTrend(t, 120, 36)
	d.works("9")
	d.works("z")
	d.works("down")
	d.works("down")
	d.works("down")
	d.works("down")
	d.noted().draws("log: a row is 1.6 times, as known today", "15 January 2021", "╎")
	d.draws("■ at least 2 bn", "Jan 2018 old", "☆ about 20 M", "3 by estimates")
	d.draws("Below 1 M, not drawn", "▽ ~200 k 20 Feb 2014")
	d.draws("Signal grew 2.9 to 4.2 times", "3 of its 6 figures are estimates, one of them a dissent.")
	d.draws("▸ 15 Jan 2021  Signal breaks down for more than a day")
	d.draws("[d] does not say who counts", "┈ unlike or far figures; no line: over 3 years, changed definition")
	d.lacks("under one row", "under a row")
}

func TestTrendOnTheIndex(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.works("9")
	d.works("i")
	d.noted().draws("index: 100 = 15 Jan 2021", "100 ┤", "★ Signal", "■ WhatsApp")
	d.lacks("not on the index")
}

func TestTrendByAge(t *testing.T) {
	onTrend(t, 80, 24).works("v").
		noted().
		draws("Active users by age", "0     2     4", "years of age").
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
	d := onTrend(t, 80, 24)
	d.works("e")
	d.noted().draws("linear: a row is 250 M, no estimates", "WhatsApp grew 6.5 to 8.7 times", "★ Signal old")
	d.lacks("are estimates")
}

func TestTrendOfAnotherMetric(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.works("m").noted().draws("Daily active users", "WhatsApp's daily users grew")
	d.draws("no figure here: Messenger, Signal, Threema")
	d.works("m").noted().draws("WhatsApp has no figure of registered accounts in the data.")
}

func TestTrendSaysWhyThereIsNoGrowth(t *testing.T) {
	d := onTrend(t, 80, 24)
	d.works("down")
	d.works("down")
	d.works("down")
	d.works("e")
	d.noted().draws("Signal's growth cannot be said: only one bounded figure.")
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
		"There is no figure up to 1 Mar 2009":                               "--unit index --index-day 2009-03-01",
		"No figure of this kind. Press m for another metric.":               "--metric ad_reach --hide messenger",
	} {
		onTrend(t, 80, 24, strings.Fields(flags)...).draws(want)
	}
}

// Up to 119 columns the figures that stand are below the plot, from there on in the panel: each exactly once.
func TestTrendReadOutStandsOnce(t *testing.T) {
	for _, w := range []int{80, 119, 120, 160} {
		text := onTrend(t, w, 30, "--day", "2021-01-15").text()
		if n := strings.Count(text, "12 Feb 2020"); n != 1 {
			t.Errorf("%d columns: WhatsApp's day stands %d times in\n%s", w, n, text)
		}
	}
}

func TestTrendNamesAnotherMetricInASmallWindow(t *testing.T) {
	onTrend(t, 40, 10, "--metric", "dau", "--day", "2021-01-15").shows("daily active users", "15 Jan 2021")
}

// In the smallest windows the sentence loses its figures, and none is cut.
func TestTrendCutsNoFigureOfTheSentence(t *testing.T) {
	d := onTrend(t, 45, 12, "--day", "2021-01-15", "--focus", "telegram")
	d.draws("\n Telegram grew 17 to 22 times.").lacks("from about")
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
