package chart

import (
	"strings"
	"testing"

	"userbase/data"
)

// By age, too, the last day of a column is in it, and the next day is not.
func TestLastDayOfAColumn(t *testing.T) {
	launches := []data.Day{data.Date(2009, 2, 1), data.Date(2011, 1, 21), data.Date(2014, 7, 29)}
	for cols := 10; cols < 200; cols += 7 {
		from, to := data.Date(2009, 2, 1), data.Date(2026, 11, 22)
		for _, a := range []DayAxis{NewDayAxis(from, to, cols), NewDayAxisByAge(from, to, launches, cols),
			NewDayAxisByAge(from+3000, to, launches, cols)} {
			for _, launched := range launches {
				for col := range a.Cols {
					last := a.LastDay(col, launched)
					is, _ := a.Col(last, launched)
					if next, _ := a.Col(last+1, launched); is != col || next != col+1 {
						t.Fatalf("%+v, %v: %d ends on %v, which is in %d, the next day in %d",
							a, launched, col, last, is, next)
					}
				}
			}
		}
	}
}

// By age the axis begins with the age of the youngest that had been launched; what came before lies beside it.
func TestAgesBeginWithTheYoungest(t *testing.T) {
	launched := data.Date(2011, 1, 21)
	launches := []data.Day{data.Date(2009, 2, 1), launched, data.Date(2014, 7, 29)}
	a := NewDayAxisByAge(data.Date(2012, 6, 1), data.Date(2013, 6, 1), launches, 50)
	if col, inside := a.Col(launched.AddMonths(11), launched); inside || col >= 0 {
		t.Errorf("the first year has column %d (%v)", col, inside)
	}
	if col, inside := a.Col(launched.AddMonths(12)+1, launched); !inside || col != 0 {
		t.Errorf("the second begins in column %d (%v)", col, inside)
	}
	if ticks := a.Ticks(); ticks[0].Col != 0 || ticks[0].Label != "1" {
		t.Errorf("the first label is %+v", ticks[0])
	}
}

// With fewer than three labels two cells apart, a time axis is labelled more closely.
func TestFewLabelsStandCloser(t *testing.T) {
	for _, c := range []struct {
		to   data.Day
		cols int
		want string
	}{
		{data.Date(2018, 2, 22), 36, "2013 2015 2017"},
		{data.Date(2017, 2, 20), 30, "2013 2014 2015 2016"},
	} {
		got := []string(nil)
		for _, tick := range NewDayAxis(data.Date(2012, 9, 1), c.to, c.cols).Ticks() {
			got = append(got, tick.Label)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("up to %v: %v", c.to, got)
		}
	}
}
