package data

import (
	"fmt"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestOrder(t *testing.T) {
	day := Date(2020, 1, 1)
	figure := func(value int64, b Bound, asOf Day) *Observation {
		return &Observation{Value: value, Bound: b, AsOf: asOf}
	}
	recent, old := Date(2019, 12, 1), Date(2018, 6, 30)
	tests := []struct {
		name string
		a, b *Observation
		want Order
	}{
		{"apart, both recent", figure(300, Exact, recent), figure(200, Exact, recent), Certain},
		{"apart, one old", figure(300, Exact, old), figure(200, Exact, recent), AsStated},
		{"apart, both old", figure(300, Exact, old), figure(200, Exact, old), AsStated},
		// About 130 is 125 to 135, about 120 is 115 to 125: they meet at 125.
		{"meet", figure(130, About, recent), figure(120, About, recent), Undetermined},
		{"a floor below, near", figure(1439, Exact, recent), figure(1000, AtLeast, recent), Undetermined},
		{"a floor below, twice", figure(2000, Exact, recent), figure(1000, AtLeast, recent), AsStated},
		{"a floor below, hardly twice", figure(1999, Exact, recent), figure(1000, AtLeast, recent), Undetermined},
		{"a floor below, a person more", figure(2001, Exact, recent), figure(1000, AtLeast, recent), AsStated},
		{"odd, hardly twice", figure(2001, Exact, recent), figure(1001, AtLeast, recent), Undetermined},
		{"touching", figure(85, AtLeast, recent), figure(80, About, recent), Undetermined},          // 75 to 85
		{"a person apart", figure(86, AtLeast, recent), figure(80, About, recent), Certain},         // 75 to 85
		{"a person apart, old", figure(86, AtLeast, recent), figure(80, About, old), AsStated},      // 75 to 85
		{"the largest", figure(math.MaxInt64, Exact, recent), figure(1, AtLeast, recent), AsStated}, // no overflow
		{"a floor below, twice, old", figure(2000, Exact, old), figure(1000, AtLeast, old), AsStated},
		{"two floors", figure(3000, AtLeast, recent), figure(1000, AtLeast, recent), AsStated},
		{"a floor above", figure(3000, AtLeast, recent), figure(1000, Exact, recent), Certain},
		{"the same", figure(1000, Exact, recent), figure(1000, Exact, recent), Undetermined},
	}
	for _, test := range tests {
		if got, back := OrderAt(test.a, test.b, day), OrderAt(test.b, test.a, day); got != test.want || back != got {
			t.Errorf("%s: %d and %d, want %d", test.name, got, back, test.want)
		}
	}
}

// A multiple is exact: the second number counts so many times as the factor says, to the person.
func TestAgainstMultiple(t *testing.T) {
	about := (&Observation{Value: 20_000_000, Bound: About}).Span() // 18 to 22 M
	floor := (&Observation{Value: 20_000_000, Bound: AtLeast}).Span()
	just := func(n int64) Span { return Span{n, n, n} }
	for _, test := range []struct {
		a      Span
		factor string
		b      Span
		want   Order
		larger int
	}{
		// 1.1 times 22 M is 24.2 M, which a binary fraction makes 24,200,000.000000004
		{just(24_200_000), "1.1", about, Undetermined, 0},
		{just(24_200_001), "1.1", about, Certain, 1},
		{just(2_200_000), "0.1", about, Undetermined, 0},
		{just(2_200_001), "0.1", about, Certain, 1},
		{just(48_400_000), "2.2", about, Undetermined, 0},
		{just(48_400_001), "2.2", about, Certain, 1},
		{just(19_800_000), "1.1", about, Undetermined, 0}, // 1.1 times 18 M
		{just(19_799_999), "1.1", about, Certain, -1},
		{about, "1.1", just(20_000_000), Undetermined, 0},
		{about, "1.1", just(20_000_001), Certain, -1}, // 22,000,001.1
		{just(3), "0.3", just(10), Undetermined, 0},
		{just(4), "0.3", just(10), Certain, 1},
		// as stated from exactly twice 1.1 times 20 M on, 44 M, and down to half of it, 11 M
		{just(44_000_000), "1.1", floor, AsStated, 1},
		{just(43_999_999), "1.1", floor, Undetermined, 0},
		{floor, "0.5", just(20_000_000), Certain, 1},
		{floor, "1.1", just(20_000_000), Undetermined, 0},
		{floor, "2", just(20_000_000), AsStated, -1},
		{floor, "2", just(19_999_999), Undetermined, 0},
		{floor, "2", just(20_000_001), AsStated, -1},
		{floor, "0.000001", floor, AsStated, 1}, // an open end has no multiple
		{floor, "1000000", floor, AsStated, -1},
		{Span{0, 5, 5}, "0.000001", floor, Certain, -1},
		{just(math.MaxInt64), "0.5", floor, AsStated, 1},
		{floor, "2", just(math.MaxInt64), AsStated, -1},
	} {
		factor, ok := new(big.Rat).SetString(test.factor)
		if !ok {
			t.Fatal(test.factor)
		}
		if order, larger := test.a.Against(test.b, factor); order != test.want || larger != test.larger {
			t.Errorf("%v against %s times %v: %d, %d; want %d, %d", test.a, test.factor, test.b, order, larger,
				test.want, test.larger)
		}
		order, larger := test.b.Against(test.a, new(big.Rat).Inv(factor))
		if order != test.want || larger != -test.larger {
			t.Errorf("%v against %v by %s, turned round: %d, %d", test.b, test.a, test.factor, order, larger)
		}
	}
}

func TestLarger(t *testing.T) {
	a, b, c := &Observation{Value: 2}, &Observation{Value: 3}, &Observation{Value: 2}
	if l, s := Larger(a, b); l != b || s != a {
		t.Error("3 is larger than 2")
	}
	if l, s := Larger(a, c); l != a || s != c {
		t.Error("of equal values the first is put first")
	}
}

// A member certainly larger: whatever the two figures truly are.
func TestOrderProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyFigure(t, "a"), anyFigure(t, "b")
		day := Day(rapid.IntRange(2000, 3000).Draw(t, "day"))
		order := OrderAt(a, b, day)
		if OrderAt(b, a, day) != order {
			t.Fatalf("%s against %s depends on who comes first", plain(a.Stated()), plain(b.Stated()))
		}
		large, small := Larger(a, b)
		if l2, _ := Larger(b, a); a.Value != b.Value && l2 != large {
			t.Fatal("the larger depends on who comes first")
		}
		if order != Certain {
			return
		}
		if x, y := member(t, large.Interval(), "x"), member(t, small.Interval(), "y"); x <= y || a.Old(day) ||
			b.Old(day) {
			t.Fatalf("%s is said to be certainly above %s, but %v and %v", plain(large.Stated()),
				plain(small.Stated()), x, y)
		}
	})
}

// ranking is "1 whatsapp, 2-3 wechat, 4? signal, messenger": those without a place stand bare.
func ranking(ranks []Rank) string {
	var words []string
	for _, r := range ranks {
		word := r.Messenger
		if r.AsStated {
			word = "? " + word
		} else if r.Row > 0 {
			word = " " + word
		}
		switch {
		case r.From < r.To:
			word = fmt.Sprintf("%d-%d%s", r.From, r.To, word)
		case r.Row > 0:
			word = fmt.Sprint(r.From) + word
		}
		words = append(words, word)
	}
	return strings.Join(words, ", ")
}

func TestRankingOnTheTwoDays(t *testing.T) {
	s := load(t)
	tests := []struct {
		day  Day
		q    Query
		want string
	}{
		// Messenger's 1.25..1.35 bn lies below 2 bn and above WeChat's 1.2245..1.2255 bn, but it is old: as stated
		// against both. 1.225 bn is within [500 M, inf), but 2.45 times 500 M. 18..22 M lies below 500 M and above
		// 7.5..8.5 M, all recent: certain.
		{evening, active, "1 whatsapp, 2? messenger, 3? wechat, 4? telegram, 5 signal, 6 threema"},
		// Messenger's figure is of 31 January 2018: it has a place for the last time three years later.
		{Date(2021, 1, 31), active, "1 whatsapp, 2? messenger, 3? wechat, 4? telegram, 5? signal, 6 threema"},
		{Date(2021, 2, 1), active, "1 whatsapp, 2 wechat, 3? telegram, 4? signal, 5 threema, messenger"},
		// 1.439 bn lies within Telegram's [1 bn, inf) and less than twice off: the run 2-3. WhatsApp's [3 bn, inf)
		// against the next row, WeChat, is certain. Signal's 65..75 M lies below 1 bn, which is old: as stated. 70 M
		// is within [12 M, inf), 5.8 times 12 M. Messenger's figure is eight years old.
		{today, active, "1 whatsapp, 2-3 wechat, 2-3 telegram, 4? signal, 5? threema, messenger"},
		// The last day on which Telegram's floor of 19 March 2025 is not old.
		{Date(2026, 9, 19), active, "1 whatsapp, 2-3 wechat, 2-3 telegram, 4 signal, 5? threema, messenger"},
		// Without estimates Signal is [2 M, inf) of 2016, four years old, and has no place. Threema lies below
		// Telegram's 500 M, both recent: certain.
		{evening, estimatesOff, "1 whatsapp, 2? messenger, 3? wechat, 4? telegram, 5 threema, signal"},
		// Signal is then about 50 M of 2021: too old as well, and below Messenger's 1.3 bn.
		{today, estimatesOff, "1 whatsapp, 2-3 wechat, 2-3 telegram, 4? threema, messenger, signal"},
		// WhatsApp's 250 k of 30 September 2009 were once an order that nobody may read. WeChat's 50 M are of 15
		// November 2011.
		{Date(2011, 7, 1), active, "1 wechat, 2? whatsapp, messenger, telegram, signal, threema"},
		{Date(2012, 9, 30), active, "1 wechat, 2? whatsapp, messenger, telegram, signal, threema"},
		{Date(2012, 10, 1), active, "1 wechat, whatsapp, messenger, telegram, signal, threema"},
		{Date(2009, 1, 1), active, "whatsapp, messenger, wechat, telegram, signal, threema"},
	}
	for _, test := range tests {
		if got := ranking(s.Ranking(ids(s), test.q, test.day)); got != test.want {
			t.Errorf("%s: %s\nwant %s", test.day, got, test.want)
		}
	}
}

func TestRankOfARunAsStated(t *testing.T) {
	// 400 lies within [300, inf), less than twice off: undetermined.
	s := figures(t, "a mau 2015-01-01 400 exact filing", "b mau 2015-01-01 300 at_least filing")
	if got := ranking(s.Ranking([]string{"b", "a"}, active, Date(2015, 2, 1))); got != "1-2 a, 1-2 b" {
		t.Errorf("a run at the top carries no ?: %s", got)
	}
	tie := figures(t, "a mau 2015-01-01 400 exact filing", "b mau 2015-01-01 400 exact filing")
	if got := ranking(tie.Ranking([]string{"b", "a"}, active, Date(2015, 2, 1))); got != "1-2 b, 1-2 a" {
		t.Errorf("ties go by the order given: %s", got)
	}
}

// On every day of the set, and three years later, when figures become too old: places are 1..n, sorted, and whoever is
// undetermined shares a run, with all between. Nobody stands above somebody with a place who has none, and no figure
// above 36 months has one.
func TestRankingProperties(t *testing.T) {
	s := load(t)
	unplaced := 0
	for i := range s.Observations {
		for _, day := range []Day{s.Observations[i].AsOf, s.Observations[i].AsOf.AddMonths(36) + 1} {
			unplaced += checkRanking(t, s.Ranking(ids(s), active, day), day)
		}
	}
	if unplaced == 0 {
		t.Error("no figure was ever too old: the test sees nothing")
	}
}

// checkRanking checks the rows of one day, and returns how many of them have a figure and no place.
func checkRanking(t *testing.T, ranks []Rank, day Day) (unplaced int) {
	for i, a := range ranks {
		old := a.Figure != nil && day > a.Figure.AsOf.AddMonths(36)
		if a.Row > 0 != (a.Figure != nil && !old) || a.Row == 0 && (a.From != 0 || a.To != 0 || a.AsStated) {
			t.Fatalf("%s: %s has row %d, place %d to %d", day, a.Messenger, a.Row, a.From, a.To)
		}
		if old {
			unplaced++
		}
		if a.Row > 0 && (a.Row != i+1 || a.From > i+1 || a.To < i+1 || i == 0 && a.AsStated) {
			t.Fatalf("%s: row %d is row %d, place %d to %d", day, i+1, a.Row, a.From, a.To)
		}
		for _, b := range ranks[i+1:] {
			if b.Figure != nil && a.Row > 0 == (b.Row > 0) && b.Figure.Value > a.Figure.Value {
				t.Fatalf("%s: %s stands above %s", day, a.Messenger, b.Messenger)
			}
			if a.Row > 0 && b.Row > 0 && a.From != b.From && OrderAt(a.Figure, b.Figure, day) == Undetermined {
				t.Fatalf("%s: %s and %s share no run", day, a.Messenger, b.Messenger)
			}
			if same := a.From == b.From; a.Row > 0 && b.Row > 0 && same != (a.To == b.To) {
				t.Fatalf("%s: %s and %s share half a run", day, a.Messenger, b.Messenger)
			}
		}
	}
	return unplaced
}

// A constant that moves by a month must not go unseen.
func TestAFigureHasAPlaceForThreeYears(t *testing.T) {
	o := &Observation{AsOf: Date(2018, 1, 31)}
	if last := Date(2021, 1, 31); o.TooOld(last) || !o.TooOld(last+1) {
		t.Errorf("too old on the day three years later: %v, on the next: %v", o.TooOld(last), o.TooOld(last+1))
	}
}

// On one day: stocks first, whoever vouches for them; then of the periods to it the longest; then the better basis.
func TestNewestFirst(t *testing.T) {
	s := load(t)
	var all []*Observation
	for i := range s.Observations {
		all = append(all, &s.Observations[i])
	}
	s.FigureOrder("day", false).Sort(all)
	var got []string
	for _, o := range all {
		if o.AsOf == Date(2021, 1, 25) || o.AsOf == Date(2021, 1, 12) || o.AsOf == Date(2021, 1, 10) &&
			o.Messenger == "signal" {
			got = append(got, strings.Join([]string{o.Messenger, string(o.Metric), plain(o.Period()), o.Basis.String(),
				o.Source.ID}, " "))
		}
	}
	want := []string{
		"signal users 25 Jan 2021 press the-verge-2021",
		"telegram signups 1-25 Jan 2021 official the-verge-2021",
		"telegram mau 12 Jan 2021 official sputnik-2021",
		"signal installs_total 12 Jan 2021 estimate tech-digits-2021",
		"signal installs 5-12 Jan 2021 estimate pa-2021",
		"telegram installs 5-12 Jan 2021 estimate pa-2021",
		"whatsapp installs 5-12 Jan 2021 estimate pa-2021",
		"telegram signups 10-12 Jan 2021 official werbewoche-2021",
		"signal installs 4-10 Jan 2021 estimate national-technology-news",
		"signal installs 6-10 Jan 2021 estimate business-insider-india",
		"signal installs 7-10 Jan 2021 estimate appfigures",
		"signal installs 9-10 Jan 2021 estimate appfigures",
		"signal signups 10 Jan 2021 press the-verge-2021",
		"signal installs 10 Jan 2021 estimate appfigures-2021",
		"signal installs 10 Jan 2021 estimate techcentral-south-africa-2021",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
