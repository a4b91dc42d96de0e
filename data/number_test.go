package data

import (
	"errors"
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestParseNumber(t *testing.T) {
	for text, want := range map[string][2]string{ // what it is, and how it is repeated
		"2": {"2", "2"}, "0": {"0", "0"}, "007": {"7", "007"}, "1439000000": {"1439000000", "1439000000"},
		" 2.5 billion ": {"2500000000", "2.5 billion"}, "2.5bn": {"2500000000", "2.5 bn"},
		"1.439 bn": {"1439000000", "1.439 bn"}, "1.03896 bn": {"1038960000", "1.03896 bn"},
		"2 b": {"2000000000", "2 b"}, "500M": {"500000000", "500 M"}, "500 mn": {"500000000", "500 mn"},
		"500 Million": {"500000000", "500 Million"}, "500 Millionen": {"500000000", "500 Millionen"},
		"20 Mio.": {"20000000", "20 Mio."}, "20Mio": {"20000000", "20 Mio"}, "1,3 Mrd.": {"1300000000", "1,3 Mrd."},
		"2 Milliarden": {"2000000000", "2 Milliarden"}, "250 Tsd.": {"250000", "250 Tsd."},
		"250 k": {"250000", "250 k"}, "250K": {"250000", "250 K"}, "250 Thousand": {"250000", "250 Thousand"},
		"2,5 bn": {"2500000000", "2,5 bn"}, "1,439 bn": {"1439000000", "1,439 bn"}, ",5 M": {"500000", ",5 M"},
		",500 M": {"500000", ",500 M"}, ".500": {"1/2", ".500"},
		".5": {"1/2", ".5"}, "2,5": {"5/2", "2,5"}, "0,439": {"439/1000", "0,439"}, "1234,567": {"1234567/1000", ""},
		"1.1": {"11/10", "1.1"}, "1.439": {"1439/1000", "1.439"}, "0.000001": {"1/1000000", "0.000001"},
		"1,439,000,000": {"1439000000", "1,439,000,000"}, "1_000_000": {"1000000", "1_000_000"},
		"1'000'000": {"1000000", "1'000'000"}, "1’000’000": {"1000000", "1’000’000"},
		"1.000.000": {"1000000", "1.000.000"}, "1 000 000": {"1000000", "1 000 000"},
		"1\u00a0000\u00a0000": {"1000000", "1 000 000"}, "1\u2009000\u202f000": {"1000000", "1 000 000"},
		"1 439": {"1439", "1 439"}, "1_439": {"1439", "1_439"}, "1'439": {"1439", "1'439"},
		"1\u202f439\u00a0M": {"1439000000", "1 439 M"}, "1,439,000 k": {"1439000000", "1,439,000 k"},
		"1,439.5 M": {"1439500000", "1,439.5 M"}, "1.439,5 M": {"1439500000", "1.439,5 M"},
		"1 439,5 M": {"1439500000", "1 439,5 M"}, "1'439.5": {"2879/2", "1'439.5"},
		strings.Repeat("9", 30): {strings.Repeat("9", 30), strings.Repeat("9", 30)},
	} {
		n, err := ParseNumber(text)
		value, _ := new(big.Rat).SetString(want[0])
		if err != nil || n.Value.Cmp(value) != 0 || want[1] != "" && n.Text != want[1] {
			t.Errorf("%q: %+v, %v; want %s", text, n, err, want)
		}
	}
	for text, want := range map[string]string{
		"":                             `"" has 0 digits: write 1 to 30`,
		"bn":                           `"bn" has 0 digits`,
		".":                            `"." has 0 digits`,
		"signal":                       `"signal" is no unit: write k, M or bn, or digits alone`,
		"5 bananas":                    `"5 bananas": "bananas" is no unit`,
		"3 M x signal":                 `"M x signal" is no unit`,
		"1e9":                          `"e9" is no unit`,
		"1e999999999":                  `"e999999999" is no unit`,
		"0x10":                         `"x10" is no unit`,
		"1,439":                        `"1,439" may be two numbers: write 1439 or 1.439`,
		"999,999":                      `"999,999" may be two numbers: write 999999 or 999.999`,
		"-5":                           `"-5" has a sign`,
		"−5 M":                         `"−5 M" has a sign`,
		"–5":                           `"–5" has a sign`,
		"+5":                           `"+5" has a sign`,
		"5.":                           `"5." ends in a point`,
		"5, bn":                        `"5, bn" ends in a point`,
		"1.2.3":                        `"1.2.3" has parts that are no thousands`,
		"1,00,000":                     "no thousands",
		"1000,000,000":                 "no thousands",
		"0,000,001":                    "no thousands",
		"1,000.000.000":                "no thousands",
		"1.000,000.5":                  "no thousands",
		"1,000_000":                    "no thousands",
		"1,,000":                       "no thousands",
		"_1":                           "no thousands",
		"_100":                         "no thousands",
		"5 3":                          "no thousands",
		"1_00":                         "no thousands",
		"１０":                           `"１０" has digits other than 0 to 9: write digits as 0 to 9`,
		"1０ M":                         "write digits as 0 to 9",
		"٣":                            "write digits as 0 to 9",
		"5² M":                         "write digits as 0 to 9",
		"½ bn":                         "write digits as 0 to 9",
		strings.Repeat("9", 31):        "has 31 digits: write 1 to 30",
		strings.Repeat("9", 1<<20):     "has 1048576 digits",
		strings.Repeat("1,", 1<<18):    "has 262144 digits",
		strings.Repeat("x", 1<<20):     "is no unit",
		"1e" + strings.Repeat("9", 99): "is no unit",
	} {
		n, err := ParseNumber(text)
		if err == nil || !strings.Contains(err.Error(), want) || len(err.Error()) > 300 {
			t.Errorf("%.50q is %+v, or %.400v; want %q", text, n, err, want)
		}
		if unit, ok := errors.AsType[UnitError](err); ok != strings.Contains(want, "is no unit") {
			t.Errorf("%.50q: %v", text, unit)
		}
	}
}

func TestPeople(t *testing.T) {
	for text, want := range map[string]int64{"1": 1, "100 bn": MostPeople, "1.03896 bn": 1038960000, "1.0": 1,
		"0.001 k": 1, "1 439": 1439, "1000.000": 1000, "2,0": 2} {
		n, err := ParseNumber(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := n.People(); got != want || err != nil {
			t.Errorf("%q: %d, %v", text, got, err)
		}
	}
	for text, want := range map[string]string{
		"0":                       `"0" is no number of people: write one from 1 to 100 bn`,
		"0.9":                     "from 1 to 100 bn",
		"100.000000001 bn":        "from 1 to 100 bn",
		"101 bn":                  "from 1 to 100 bn",
		"99999999999999999999999": "from 1 to 100 bn",
		"1.5":                     "no whole number of people",
		"1.0389600001 bn":         "no whole number of people",
		"8.000":                   `"8.000" may mean 8000`,
		"1.439":                   `"1.439" may mean 1439`,
	} {
		n, err := ParseNumber(text)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := n.People(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %d, %v; want %q", text, got, err, want)
		}
	}
}

// However a number is spelled, it is the same.
func TestSpellings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.Int64Range(1, MostPeople).Draw(t, "number")
		for _, text := range spellings(want) {
			n, err := ParseNumber(text)
			if err != nil {
				t.Fatalf("%d as %q: %v", want, text, err)
			}
			if got, err := n.People(); err != nil || got != want {
				t.Fatalf("%q: %d, %v", text, got, err)
			}
			if again, err := ParseNumber(n.Text); err != nil || again.Value.Cmp(n.Value) != 0 || again.Text != n.Text {
				t.Fatalf("%q is repeated as %q, which is %+v, %v", text, n.Text, again, err)
			}
		}
	})
}

// spellings writes a number in many ways.
func spellings(n int64) []string {
	digits := big.NewInt(n).String()
	texts := []string{digits, " " + digits + "\u00a0", "0" + digits}
	for _, mark := range []string{"_", "'", "’", " ", "\u00a0", "\u2009", "\u202f", ",", "."} {
		grouped := ""
		for i, d := range digits {
			if i > 0 && (len(digits)-i)%3 == 0 {
				grouped += mark
			}
			grouped += string(d)
		}
		if strings.Count(grouped, mark) != 1 || !strings.Contains(",.", mark) {
			texts = append(texts, grouped)
		}
	}
	for name, zeros := range units {
		if name == "" {
			continue
		}
		unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(zeros), nil))
		point := new(big.Rat).Quo(big.NewRat(n, 1), unit).FloatString(int(zeros))
		comma := strings.Replace(point, ".", ",", 1)
		for _, number := range []string{point, comma, trimZeros(point)} {
			texts = append(texts, number+name, number+" "+strings.ToUpper(name), number+"\u202f"+name+".")
		}
	}
	return texts
}
