package data

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTimesWords(t *testing.T) {
	for _, test := range []struct {
		a    Interval
		want string
	}{
		{Interval{2.827, 3.492}, "2.8 to 3.5 times"},
		{Interval{1.923, 2.4545}, "1.9 to 2.5 times"},
		{Interval{12.27, 18.33}, "12 to 19 times"},
		{Interval{4.048, 4.059}, "4.0 to 4.1 times"},
		{Interval{90.9, inf}, "at least 90 times"},
		{Interval{3e9 / 75e6, inf}, "at least 40 times"},
		{Interval{40.0 / 22, inf}, "at least 1.8 times"},
		{Interval{0, 3.993}, "at most 4 times"},
		{Interval{0, 4.17}, "at most 4.2 times"},
		{Interval{0, inf}, "not known"},
		{Interval{100, 100}, "100 times"},
		{Interval{4, 4}, "4 times"},
		{Interval{136.4, 138}, "130 to 140 times"},
		{Interval{5000, 5001}, "5000 to 5100 times"},
		{Interval{1.996, 9.96}, "1.9 to 10 times"}, // upper ends that become longer
		{Interval{1.5, 1.996}, "1.5 to 2.0 times"},
		{Interval{99.1, 99.1}, "99 to 100 times"},
		{Interval{999.5, inf}, "at least 990 times"},
		{Interval{1000, inf}, "at least 1000 times"},
		{Interval{0.5, 0.999}, "0.50 to 1.0 times"},
		{Interval{0.00914, 0.0101}, "0.0091 to 0.011 times"},
		{Interval{math.Nextafter(1, 0), math.Nextafter(1, 2)}, "1 times"}, // a hair off 1 in binary
		{Interval{math.Nextafter(2, 0), math.Nextafter(40, 99)}, "2.0 to 40 times"},
		{Interval{0.3 / 0.1, 0.7 / 0.1}, "3.0 to 7.0 times"}, // 2.9999999999999996 and 6.999999999999999
	} {
		if got := plain(TimesWords(test.a)); got != test.want {
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
		{Interval{0.01153, 0.0272}, "1.1 to 2.8 %"},
		{Interval{1.104, inf}, "at least 110 %"},
		{Interval{-1, 0.35}, "at most 35 %"},
		{Interval{-1, inf}, "not known"},
		{Interval{-0.192, -0.1002}, "-20 to -10 %"},
		{Interval{-0.0512, 0.0408}, "-5.2 to 4.1 %"},
		{Interval{0, 0.1}, "0 to 10 %"},
		{Interval{math.Nextafter(1, 2) - 1, math.Nextafter(1.1, 0) - 1}, "0 to 10 %"},
		{Interval{math.Nextafter(1, 0) - 1, math.Nextafter(1, 0) - 1}, "0 %"}, // never -0
	} {
		if got := plain(PercentWords(test.a)); got != test.want {
			t.Errorf("%v: %q, want %q", test.a, got, test.want)
		}
	}
}

func TestNearest(t *testing.T) {
	for x, want := range map[float64]string{100: "100", 3.14: "3.1", 1.8148: "1.8", 1.996: "2", 96.4: "96",
		99.7: "100", 0.5: "0.5", 0.996: "1", 137: "140", 0: "0"} {
		if got := Nearest(x); got != want {
			t.Errorf("%v: %q, want %q", x, got, want)
		}
	}
}

// What is printed holds what is meant: the lower end is not above, the upper not below, both within the last of
// two digits; and no words of floating point come out.
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
			significant := strings.Trim(strings.ReplaceAll(strings.TrimLeft(s, "0."), ".", ""), "0")
			if len(significant) > 2 {
				t.Fatalf("%v is %q to %q: too many digits", a, lo, hi)
			}
		}
		if again := digits(l, down); trimZeros(again) != trimZeros(lo) {
			t.Fatalf("rounding %q down again gives %q", lo, again)
		}
		if again := digits(h, up); trimZeros(again) != trimZeros(hi) {
			t.Fatalf("rounding %q up again gives %q", hi, again)
		}
		change := plain(PercentWords(Interval{x - 1, a.Hi - 1}))
		for _, bad := range []string{"NaN", "Inf", "-0 ", "e+", "e-"} {
			if strings.Contains(change, bad) {
				t.Fatalf("%v is %q", a, change)
			}
		}
	})
}

func TestRange(t *testing.T) {
	for _, test := range []struct {
		r                    Range
		words, bare, machine string
	}{
		{TimesRange(Interval{12.27, 18.33}), "12 to 19 times", "12 to 19", "12..19"},
		{TimesRange(Interval{4.048, 4.059}), "4.0 to 4.1 times", "4.0 to 4.1", "4.0..4.1"},
		{TimesRange(Interval{90.9, inf}), "at least 90 times", "at least 90", "90.."},
		{TimesRange(Interval{0, 4.97}), "at most 5 times", "at most 5", "..5"},
		{TimesRange(Interval{12, 12}), "12 times", "12", "12"},
		{TimesRange(Interval{0, inf}), "not known", "not known", "undetermined"},
		{PercentRange(Interval{0.0901, 0.1099}), "9.0 to 11 %", "9.0 to 11", "9.0..11"},
		{PercentRange(Interval{-0.192, -0.1002}), "-20 to -10 %", "-20 to -10", "-20..-10"},
		{PercentRange(Interval{-1, 0.35}), "at most 35 %", "at most 35", "..35"},
		{YearsRange(Interval{1.4, 1.6}), "1.4 to 1.6 years", "1.4 to 1.6", "1.4..1.6"},
		{YearsRange(Interval{2.12, 2.35}), "2.1 to 2.4 years", "2.1 to 2.4", "2.1..2.4"},
		{Range{Lower: "18", Upper: "22 M"}, "18 to 22 M", "18 to 22 M", "18..22 M"},
	} {
		words, bare, machine := plain(test.r.Words()), plain(test.r.Bare()), test.r.Machine()
		if words != test.words || bare != test.bare || machine != test.machine {
			t.Errorf("%+v: %q, %q, %q", test.r, words, bare, machine)
		}
	}
}

// rangeValue is Machine, made from the words of a range.
func rangeValue(words string) string {
	for _, unit := range []string{" times", " years", " %"} {
		words = strings.TrimSuffix(words, unit)
	}
	if words == "not known" {
		return "undetermined"
	}
	if at, ok := strings.CutPrefix(words, "at least "); ok {
		return at + ".."
	}
	if at, ok := strings.CutPrefix(words, "at most "); ok {
		return ".." + at
	}
	return strings.Replace(words, " to ", "..", 1)
}

func TestMachineIsWhatTheWordsSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo := rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(1e-3, 1e6)).Draw(t, "lower end")
		hi := rapid.OneOf(rapid.Just(inf), rapid.Just(lo+1e-3), rapid.Float64Range(lo, 2e6)).Draw(t, "upper end")
		a := Interval{lo, hi}
		change := Interval{a.Lo - 1, a.Hi - 1}
		for _, test := range []struct {
			r     Range
			words string
		}{
			{TimesRange(a), plain(TimesWords(a))}, {YearsRange(a), plain(YearsWords(a))},
			{PercentRange(change), plain(PercentWords(change))},
		} {
			if plain(test.r.Words()) != test.words || test.r.Machine() != rangeValue(test.words) {
				t.Fatalf("%q is %q for programs, not %q", test.words, test.r.Machine(), rangeValue(test.words))
			}
			if bare := plain(test.r.Bare()); bare != test.words && bare+" "+test.r.Unit != test.words {
				t.Fatalf("%q without its unit is %q", test.words, bare)
			}
		}
	})
}
