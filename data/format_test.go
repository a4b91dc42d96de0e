package data

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestFormatValue(t *testing.T) {
	for value, want := range map[int64]string{
		2_000_000_000: "2 bn", 1_300_000_000: "1.3 bn", 1_225_000_000: "1.225 bn", 1_268_200_000: "1.2682 bn",
		846_100_000: "846.1 M",
		500_000_000: "500 M", 250_000: "250 k", 45_086: "45.086 k", 1_000_000: "1 M", 999_999: "999.999 k",
		1_000_000_001: "1.000000001 bn",
		1000:          "1 k", 999: "999", 1: "1", 10_050_000_000: "10.05 bn", 62_000_000: "62 M", 2_210_000: "2.21 M",
	} {
		if got := plain(FormatValue(value)); got != want {
			t.Errorf("%d: %q, want %q", value, got, want)
		}
	}
}

// Reading a written value gives the value again.
func TestFormatValueLosesNothing(t *testing.T) {
	units := map[string]int64{"": 1, "k": 1e3, "M": 1e6, "bn": 1e9}
	rapid.Check(t, func(t *rapid.T) {
		v := rapid.Int64Range(1, 9e12).Draw(t, "value")
		number, unit, _ := strings.Cut(plain(FormatValue(v)), " ")
		whole, fraction, dot := strings.Cut(number, ".")
		if dot && (fraction == "" || strings.HasSuffix(fraction, "0")) {
			t.Fatalf("%q", plain(FormatValue(v)))
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
			t.Fatalf("%d is written %q", v, plain(FormatValue(v)))
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
		if plain(o.Stated()) != test.stated || plain(o.Signed()) != test.signed {
			t.Errorf("%q, %q", plain(o.Stated()), plain(o.Signed()))
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
		{Date(2020, 1, 15), evening, "12 months"},
		{Date(2020, 1, 16), evening, "11 months"},
		{Date(2018, 1, 31), evening, "2 years 11 months"},
		{Date(2018, 1, 31), today, "8 years 9 months"},
		{Date(2016, 1, 15), evening, "5 years"},
		{Date(2018, 12, 15), evening, "2 years 1 month"},
		{Date(2020, 8, 31), Date(2021, 2, 28), "6 months"}, // February ends on its 28th
		{Date(2020, 2, 29), Date(2021, 2, 28), "12 months"},
	} {
		if got := plain(Age(test.from, test.to)); got != test.want {
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
		if got := plain((&Observation{From: test.from, AsOf: test.to, Precision: test.p}).Period()); got != test.want {
			t.Errorf("%s..%s: %q, want %q", test.from, test.to, got, test.want)
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
		{45_086, Exact, "45.086 k"},
		{7, Exact, "7"},
	} {
		if got := plain(ValueWords((&Observation{Value: test.value, Bound: test.bound}).Span())); got != test.want {
			t.Errorf("%d: %q, want %q", test.value, got, test.want)
		}
	}
	if got := plain(ValueWords(Span{0, 1, Unbounded})); got != "not known" {
		t.Errorf("%q", got)
	}
}

// No line end parts a number from its unit or its bound, or a day from its month.
func TestValuesAndDaysHoldTogether(t *testing.T) {
	s := load(t)
	for i := range s.Observations {
		o := &s.Observations[i]
		for _, text := range []string{o.Stated(), o.Signed(), o.Period(), o.AsOf.Long(), o.AsOf.Format(o.Precision),
			Age(o.AsOf, o.AsOf.AddMonths(29)), ValueWords(o.Span()), TimesWords(o.Interval())} {
			if strings.Contains(text, " ") {
				t.Errorf("%q can be parted", text)
			}
		}
	}
}
