package data

import (
	"fmt"
	"strings"
	"testing"
)

// The years begin with 2009, and end with that of the day until which they are asked for.
func TestYearlyIsTheLastFigureOfEachYear(t *testing.T) {
	s := load(t)
	for _, c := range []struct {
		messenger string
		q         Query
		until, at Day
		want      string
	}{
		{"signal", active, today, today, "- - - - - - - 2 - - - 20 50 - - - 70 -"},
		{"signal", estimatesOff, today, today, "- - - - - - - 2 - - - - 50 - - - - -"},
		{"signal", active, today, evening, "- - - - - - - 2 - - - 20 - - - - - -"},
		{"whatsapp", active, Date(2012, 1, 1), today, "0.25 - - -"},
		{"whatsapp", active, Date(2008, 12, 31), today, ""},
	} {
		var got []string
		for _, v := range s.Yearly(c.messenger, c.q, c.until, c.at) {
			got = append(got, fmt.Sprint(v/1e6))
		}
		if got := strings.ReplaceAll(strings.Join(got, " "), "NaN", "-"); got != c.want {
			t.Errorf("%s until %v as of %v: %s", c.messenger, c.until, c.at, got)
		}
	}
}
