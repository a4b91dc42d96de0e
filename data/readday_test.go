package data

import (
	"strings"
	"testing"
)

func TestDaysAsPeopleWriteThem(t *testing.T) {
	today := Date(2026, 11, 22)
	for _, c := range []struct{ text, from, to string }{
		{"3.3.2017", "2017-03-03", "2017-03-03"}, {"15.1.2021", "2021-01-15", "2021-01-15"},
		{"03. 03. 2017", "2017-03-03", "2017-03-03"}, {"2017-03-03", "2017-03-03", "2017-03-03"},
		{"3 Mar 2017", "2017-03-03", "2017-03-03"}, {"3. march 2017", "2017-03-03", "2017-03-03"},
		{"Mar 3, 2017", "2017-03-03", "2017-03-03"}, {"15" + Nbsp + "Jan" + Nbsp + "2021", "2021-01-15", "2021-01-15"},
		{"29.2.2020", "2020-02-29", "2020-02-29"}, {"Mar 2017", "2017-03-01", "2017-03-31"},
		{"FEBRUARY 2016", "2016-02-01", "2016-02-29"}, {"2017-03", "2017-03-01", "2017-03-31"},
		{"Q1 2017", "2017-01-01", "2017-03-31"}, {"2020-Q4", "2020-10-01", "2020-12-31"},
		{"2017", "2017-01-01", "2017-12-31"}, {" Today ", "2026-11-22", "2026-11-22"},
	} {
		from, to, err := ReadDays(c.text, today)
		if err != nil || from.String() != c.from || to.String() != c.to {
			t.Errorf("%q: %v to %v, %v; want %s to %s", c.text, from, to, err, c.from, c.to)
		}
	}
}

func TestWhatIsNoDaySaysWhatIs(t *testing.T) {
	for _, text := range []string{"", "31.2.2021", "29.2.2021", "2021-13-40", "3/3/2017", "3.3.17", "0.1.2021",
		"Ma 2017", "Q5 2017", "Q 2017", "Q0 2017", "17", "20171", "-2017", "2017-", "1.2.3.2017", "Mar", "tomorrow",
		"today 1", "15 Jan", "ü", "3 3 2017", "Q1 Q2"} {
		from, to, err := ReadDays(text, Date(2026, 11, 22))
		if err == nil || !strings.Contains(err.Error(), "is no day: write "+DayForms) {
			t.Errorf("%q: %v to %v, %v", text, from, to, err)
		}
	}
}

func TestRangesAsPeopleWriteThem(t *testing.T) {
	today := Date(2026, 11, 22)
	for _, c := range []struct {
		text, from, to string
		ranged         bool
	}{
		{"15.1.2021 to today", "2021-01-15", "2026-11-22", true},
		{"2017 TO Mar 2018", "2017-01-01", "2018-03-31", true},
		{"today to 2020", "2020-01-01", "2026-11-22", true},
		{"2017-01-01 - 2018-02-03", "2017-01-01", "2018-02-03", true},
		{"2017–2018", "2017-01-01", "2018-12-31", true},
		{"Q1 2017..Q2 2017", "2017-01-01", "2017-06-30", true},
		{"Oct 2017", "2017-10-01", "2017-10-31", false},
	} {
		from, to, ranged, err := ReadRange(c.text, today)
		if err != nil || from.String() != c.from || to.String() != c.to || ranged != c.ranged {
			t.Errorf("%q: %v to %v, %v, %v; want %s to %s", c.text, from, to, ranged, err, c.from, c.to)
		}
	}
	for _, text := range []string{"2017 to", "to 2017", "2017 to nope", "nope to 2017", "2017 to 2018 to 2019", "-"} {
		if from, to, _, err := ReadRange(text, today); err == nil || !strings.Contains(err.Error(), DayForms) {
			t.Errorf("%q: %v to %v, %v", text, from, to, err)
		}
	}
}
