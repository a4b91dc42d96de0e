package data

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFormatValue(t *testing.T) {
	for value, want := range map[int64]string{
		2_000_000_000: "2 bn", 1_300_000_000: "1.3 bn", 1_225_000_000: "1.225 bn", 1_268_200_000: "1.2682 bn", 846_100_000: "846.1 M",
		500_000_000: "500 M", 250_000: "250 k", 45_086: "45.086 k", 1_000_000: "1 M", 999_999: "999.999 k", 1_000_000_001: "1.000000001 bn",
		1000: "1 k", 999: "999", 1: "1", 10_050_000_000: "10.05 bn", 62_000_000: "62 M", 2_210_000: "2.21 M",
	} {
		if got := FormatValue(value); got != want {
			t.Errorf("%d: %q, want %q", value, got, want)
		}
	}
}

// Reading a written value gives the value again.
func TestFormatValueLosesNothing(t *testing.T) {
	units := map[string]int64{"": 1, "k": 1e3, "M": 1e6, "bn": 1e9}
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Int64Range(1, 9e12).Draw(t, "value")
		number, unit, _ := strings.Cut(FormatValue(v), " ")
		whole, fraction, dot := strings.Cut(number, ".")
		if dot && (fraction == "" || strings.HasSuffix(fraction, "0")) {
			t.Fatalf("%q", FormatValue(v))
		}
		w, err := strconv.ParseInt(whole, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		back, at := w*units[unit], units[unit]
		for _, digit := range fraction {
			at /= 10
			back += int64(digit-'0') * at
		}
		if back != v {
			t.Fatalf("%d is written %q", v, FormatValue(v))
		}
	})
}

func TestStated(t *testing.T) {
	for _, test := range []struct {
		bound          Bound
		stated, signed string
	}{
		{Exact, "1.439 bn", "1.439 bn"}, {About, "about 1.439 bn", "~1.439 bn"},
		{AtLeast, "at least 1.439 bn", "≥1.439 bn"}, {AtMost, "at most 1.439 bn", "≤1.439 bn"},
	} {
		o := &Observation{Value: 1_439_000_000, Bound: test.bound}
		if o.Stated() != test.stated || o.Signed() != test.signed {
			t.Errorf("%q, %q", o.Stated(), o.Signed())
		}
	}
}

func TestAge(t *testing.T) {
	for _, test := range []struct {
		from, to Day
		want     string
	}{
		{Date(2020, 12, 31), evening, "15 days"},
		{evening, evening, "0 days"},
		{evening - 1, evening, "1 day"},
		{evening - 59, evening, "59 days"},
		{evening - 60, evening, "1 month"}, // 16 November; 16 December is one month, 16 January would be two
		{Date(2020, 2, 12), evening, "11 months"},
		{Date(2020, 1, 15), evening, "1 year"},
		{Date(2020, 1, 16), evening, "11 months"},
		{Date(2018, 1, 31), evening, "2 years 11 months"},
		{Date(2018, 1, 31), today, "8 years 9 months"},
		{Date(2016, 1, 15), evening, "5 years"},
		{Date(2018, 12, 15), evening, "2 years 1 month"},
		{Date(2020, 8, 31), Date(2021, 2, 28), "6 months"}, // February ends on its 28th
		{Date(2020, 2, 29), Date(2021, 2, 28), "1 year"},
	} {
		if got := Age(test.from, test.to); got != test.want {
			t.Errorf("%s to %s: %s, want %s", test.from, test.to, got, test.want)
		}
	}
}

func TestPeriod(t *testing.T) {
	d := Date
	for _, test := range []struct {
		from, to Day
		p        Precision
		want     string
	}{
		{0, d(2021, 1, 8), ByDay, "8 Jan 2021"},
		{0, d(2021, 1, 31), ByMonth, "Jan 2021"},
		{0, d(2020, 12, 31), ByQuarter, "Q4 2020"},
		{0, d(2022, 3, 31), ByYear, "2022"},
		{d(2021, 1, 15), d(2021, 1, 15), ByDay, "15 Jan 2021"},
		{d(2021, 1, 4), d(2021, 1, 17), ByDay, "4-17 Jan 2021"},
		{d(2020, 12, 28), d(2021, 1, 3), ByDay, "28 Dec 2020-3 Jan 2021"},
		{d(2021, 1, 1), d(2021, 3, 29), ByMonth, "1 Jan-29 Mar 2021"}, // no whole months, whatever the precision
		{d(2021, 1, 1), d(2021, 4, 30), ByMonth, "Jan-Apr 2021"},
		{d(2021, 1, 1), d(2021, 1, 31), ByMonth, "Jan 2021"},
		{d(2021, 2, 1), d(2021, 2, 28), ByMonth, "Feb 2021"},
		{d(2016, 1, 1), d(2016, 3, 31), ByQuarter, "Q1 2016"},
		{d(2016, 2, 1), d(2016, 4, 30), ByMonth, "Feb-Apr 2016"},
		{d(2020, 1, 1), d(2020, 6, 30), ByDay, "Jan-Jun 2020"},
		{d(2020, 1, 1), d(2020, 12, 31), ByYear, "2020"},
		{d(2020, 11, 1), d(2021, 1, 31), ByMonth, "Nov 2020-Jan 2021"},
		{d(2021, 1, 30), d(2021, 2, 2), ByDay, "30 Jan-2 Feb 2021"},
	} {
		if got := (&Observation{From: test.from, AsOf: test.to, Precision: test.p}).Period(); got != test.want {
			t.Errorf("%s..%s: %q, want %q", test.from, test.to, got, test.want)
		}
	}
}

func TestTimesWords(t *testing.T) {
	for _, test := range []struct {
		a    Interval
		want string
	}{
		{Interval{2.827, 3.492}, "2.8 to 3.5 times"},
		{Interval{1.923, 2.4545}, "1.92 to 2.5 times"},
		{Interval{12.27, 18.33}, "12 to 19 times"},
		{Interval{4.048, 4.059}, "4.0 to 4.1 times"},
		{Interval{90.9, inf}, "at least 90 times"},
		{Interval{3e9 / 75e6, inf}, "at least 40 times"},
		{Interval{40.0 / 22, inf}, "at least 1.81 times"},
		{Interval{0, 3.993}, "at most 4 times"},
		{Interval{0, 4.17}, "at most 4.2 times"},
		{Interval{0, inf}, "undetermined"},
		{Interval{100, 100}, "100 times"},
		{Interval{4, 4}, "4 times"},
		{Interval{136.4, 138}, "130 to 140 times"},
		{Interval{5000, 5001}, "5000 to 5100 times"},
		{Interval{1.996, 9.96}, "1.99 to 10 times"}, // upper ends that become longer
		{Interval{1.5, 1.996}, "1.50 to 2.0 times"},
		{Interval{99.1, 99.1}, "99 to 100 times"},
		{Interval{999.5, inf}, "at least 990 times"},
		{Interval{1000, inf}, "at least 1000 times"},
		{Interval{0.5, 0.999}, "0.500 to 0.999 times"},
		{Interval{0.00914, 0.0101}, "0.00914 to 0.0101 times"},
		{Interval{math.Nextafter(1, 0), math.Nextafter(1, 2)}, "1 times"}, // a hair off 1 in binary
		{Interval{math.Nextafter(2, 0), math.Nextafter(40, 99)}, "2.0 to 40 times"},
		{Interval{0.3 / 0.1, 0.7 / 0.1}, "3.0 to 7.0 times"}, // 2.9999999999999996 and 6.999999999999999
	} {
		if got := TimesWords(test.a); got != test.want {
			t.Errorf("%v: %q, want %q", test.a, got, test.want)
		}
	}
	if lo, hi := (Interval{2, inf}).Format(); lo != "2" || hi != "" {
		t.Errorf("an open end is empty: %q, %q", lo, hi)
	}
}

func TestPercentWords(t *testing.T) {
	for _, test := range []struct {
		a    Interval
		want string
	}{
		{Interval{0.257, 0.3696}, "25 to 37 %"},
		{Interval{0.11841, 0.11865}, "11 to 12 %"},
		{Interval{0.01153, 0.0272}, "1.15 to 2.8 %"},
		{Interval{1.104, inf}, "at least 110 %"},
		{Interval{-1, 0.35}, "at most 35 %"},
		{Interval{-1, inf}, "undetermined"},
		{Interval{-0.192, -0.1002}, "-20 to -10 %"},
		{Interval{-0.0512, 0.0408}, "-5.2 to 4.1 %"},
		{Interval{0, 0.1}, "0 to 10 %"},
		{Interval{math.Nextafter(1, 2) - 1, math.Nextafter(1.1, 0) - 1}, "0 to 10 %"},
		{Interval{math.Nextafter(1, 0) - 1, math.Nextafter(1, 0) - 1}, "0 %"}, // never -0
	} {
		if got := PercentWords(test.a); got != test.want {
			t.Errorf("%v: %q, want %q", test.a, got, test.want)
		}
	}
}

func TestValueWords(t *testing.T) {
	for _, test := range []struct {
		value int64
		bound Bound
		want  string
	}{
		{20_000_000, About, "18 to 22 M"},
		{1_300_000_000, About, "1.25 to 1.35 bn"},
		{1_000_000_000, About, "900 M to 1.1 bn"},
		{2_000_000_000, AtLeast, "at least 2 bn"},
		{10_000_000, AtMost, "at most 10 M"},
		{1_225_000_000, Exact, "1.2245 to 1.2255 bn"},
		{45_086, Exact, "45.086 k"}, // there are no half people
		{7, Exact, "7"},
	} {
		if got := ValueWords((&Observation{Value: test.value, Bound: test.bound}).Interval()); got != test.want {
			t.Errorf("%d: %q, want %q", test.value, got, test.want)
		}
	}
	if got := ValueWords(Interval{0, inf}); got != "undetermined" {
		t.Errorf("%q", got)
	}
}

func TestNearest(t *testing.T) {
	for x, want := range map[float64]string{100: "100", 3.14: "3.1", 1.8148: "1.81", 1.996: "2", 96.4: "96", 99.7: "100", 0.5: "0.5", 137: "140", 0: "0"} {
		if got := Nearest(x); got != want {
			t.Errorf("%v: %q, want %q", x, got, want)
		}
	}
}

// What is printed holds what is meant: the lower end is not above, the upper not below, both within the last of
// two or three digits; and no words of floating point come out.
func TestRoundingProperties(t *testing.T) {
	number := regexp.MustCompile(`^(0|[1-9][0-9]*)(\.[0-9]+)?$`)
	rapid.Check(t, func(t *rapid.T) {
		x := math.Pow(10, rapid.Float64Range(-4, 9).Draw(t, "exponent"))
		a := Interval{x, x * rapid.Float64Range(1, 50).Draw(t, "width")}
		lo, hi := a.Format()
		if !number.MatchString(lo) || !number.MatchString(hi) {
			t.Fatalf("%v is %q to %q", a, lo, hi)
		}
		l, _ := strconv.ParseFloat(lo, 64)
		h, _ := strconv.ParseFloat(hi, 64)
		if l > a.Lo*(1+2e-9) || h < a.Hi*(1-2e-9) || l < a.Lo*0.89 || h > a.Hi*1.11 {
			t.Fatalf("%v is %q to %q", a, lo, hi)
		}
		for _, s := range []string{lo, hi} {
			if significant := strings.Trim(strings.ReplaceAll(strings.TrimLeft(s, "0."), ".", ""), "0"); len(significant) > 3 {
				t.Fatalf("%v is %q to %q: too many digits", a, lo, hi)
			}
		}
		if again := digits(l, down); trimZeros(again) != trimZeros(lo) {
			t.Fatalf("rounding %q down again gives %q", lo, again)
		}
		if again := digits(h, up); trimZeros(again) != trimZeros(hi) {
			t.Fatalf("rounding %q up again gives %q", hi, again)
		}
		change := PercentWords(Interval{x - 1, a.Hi - 1})
		for _, bad := range []string{"NaN", "Inf", "-0 ", "e+", "e-"} {
			if strings.Contains(change, bad) {
				t.Fatalf("%v is %q", a, change)
			}
		}
	})
}
