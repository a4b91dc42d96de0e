package data

import "testing"

func TestCountFigures(t *testing.T) {
	s := load(t)
	for _, test := range []struct {
		messenger string
		q         Query
		until     Day
		want      Tally
	}{
		{"whatsapp", active, today, Tally{Company: 27, Press: 5, Estimates: 11, Dissents: 1}},
		{"whatsapp", estimatesOff, today, Tally{Company: 27, Press: 5}},
		// The about 1.93 bn of 31 July 2020 agrees neither with the floor before nor with the 2.08 bn after.
		{"whatsapp", active, Date(2020, 7, 30), Tally{Company: 23, Press: 5, Estimates: 3}},
		{"whatsapp", active, Date(2020, 7, 31), Tally{Company: 23, Press: 5, Estimates: 4, Dissents: 1}},
		{"messenger", active, today, Tally{Company: 15, Press: 1, Repeats: 5}},
		{"signal", active, evening, Tally{Company: 1, Estimates: 1}},
		// The 30 M of March 2025 are a dissent once 70 M of June 2025 are known.
		{"signal", active, Date(2025, 6, 25), Tally{Company: 1, Press: 2, Estimates: 2}},
		{"signal", active, Date(2025, 6, 26), Tally{Company: 1, Press: 2, Estimates: 3, Dissents: 1}},
		{"threema", active, Date(2012, 1, 1), Tally{}},
		{"nobody", active, today, Tally{}},
	} {
		got := s.CountFigures(test.messenger, test.q, test.until)
		if got != test.want {
			t.Errorf("%s up to %s: %+v, want %+v", test.messenger, test.until, got, test.want)
		}
		if n := test.want.Company + test.want.Press + test.want.Estimates + test.want.Repeats; got.All() != n {
			t.Errorf("%s up to %s: %d figures, want %d", test.messenger, test.until, got.All(), n)
		}
	}
}
