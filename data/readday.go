package data

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// DayForms are the forms of a day that ReadDays reads, as they are told to people.
const DayForms = "15.1.2021, 2021-01-15, 15 Jan 2021, Jan 2021, Q1 2021, 2021 or today"

// ReadDays reads a day, a month, a quarter or a year as people write it, in any case, and returns the first and the
// last of the days that are meant. The error says which forms there are.
func ReadDays(s string, today Day) (from, to Day, err error) {
	text := strings.ToLower(strings.Join(strings.Fields(s), " "))
	if text == "today" {
		return today, today, nil
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" .-,", r) })
	for _, read := range []func([]string) (Day, Day, bool){readMonthAndYear, readQuarter, readNamedDay} {
		if from, to, ok := read(words); ok {
			return from, to, nil
		}
	}
	if from, to, ok := readNumbers(text); ok {
		return from, to, nil
	}
	return 0, 0, fmt.Errorf("%q is no day: write %s", s, DayForms)
}

// ReadRange reads two times that people join by "to", and returns the first day of the one and the last of the other,
// in order; of a single time likewise, and ranged is false. The error says which forms there are.
func ReadRange(s string, today Day) (from, to Day, ranged bool, err error) {
	words := strings.Fields(strings.NewReplacer("–", " - ", "..", " - ").Replace(s))
	if at := slices.IndexFunc(words, func(w string) bool { return w == "-" || strings.EqualFold(w, "to") }); at >= 0 {
		first, last, err := ReadDays(strings.Join(words[:at], " "), today)
		if err != nil {
			return 0, 0, true, err
		}
		from, to, err = ReadDays(strings.Join(words[at+1:], " "), today)
		return min(first, from), max(last, to), true, err
	}
	from, to, err = ReadDays(s, today)
	return from, to, false, err
}

// readNumbers reads what is written in digits: 15.1.2021, 2021-01-15, 2021-01 and 2021.
func readNumbers(text string) (from, to Day, ok bool) {
	dotted, dashed := strings.Split(text, "."), strings.Split(text, "-")
	switch {
	case len(dotted) == 3:
		return oneDay(strings.TrimSpace(dotted[2]), readNumber(strings.TrimSpace(dotted[1])), dotted[0])
	case len(dashed) == 3:
		return oneDay(dashed[0], readNumber(dashed[1]), dashed[2])
	case len(dashed) == 2:
		return monthsOf(dashed[0], readNumber(dashed[1]), 1)
	}
	return monthsOf(text, 1, 12)
}

// readMonthAndYear reads Jan 2021.
func readMonthAndYear(words []string) (from, to Day, ok bool) {
	if len(words) != 2 {
		return 0, 0, false
	}
	return monthsOf(words[1], readMonth(words[0]), 1)
}

// readQuarter reads Q1 2021 and 2021-Q1.
func readQuarter(words []string) (from, to Day, ok bool) {
	if len(words) != 2 {
		return 0, 0, false
	}
	if strings.HasPrefix(words[1], "q") {
		words = []string{words[1], words[0]}
	}
	n := readNumber(strings.TrimPrefix(words[0], "q"))
	if !strings.HasPrefix(words[0], "q") || n > 4 {
		return 0, 0, false
	}
	return monthsOf(words[1], 3*n-2, 3)
}

// readNamedDay reads 15 Jan 2021 and Jan 15, 2021.
func readNamedDay(words []string) (from, to Day, ok bool) {
	if len(words) != 3 {
		return 0, 0, false
	}
	if readMonth(words[1]) == 0 {
		words = []string{words[1], words[0], words[2]}
	}
	return oneDay(words[2], readMonth(words[1]), words[0])
}

// readMonth is the number (1..12) of a month by its name or the first letters of it, 0 of any other word.
func readMonth(word string) int {
	if len(word) < shortMonth {
		return 0
	}
	begins := func(m string) bool { return strings.HasPrefix(strings.ToLower(m), word) }
	return max(slices.IndexFunc(months[:], begins), 0)
}

// readNumber is a number of one or two digits, 0 of any other word.
func readNumber(word string) int {
	n, err := strconv.ParseUint(word, 10, 8)
	if err != nil || len(word) > 2 {
		return 0
	}
	return int(n)
}

// readYear is a year of four digits; false of any other word.
func readYear(word string) (int, bool) {
	n, err := strconv.ParseUint(word, 10, 16)
	return int(n), err == nil && len(word) == 4
}

// oneDay is the day of a year, month and day of the month, if there is such a day.
func oneDay(year string, month int, day string) (from, to Day, ok bool) {
	y, ok := readYear(year)
	d := Date(y, month, readNumber(day))
	_, m, dd := d.YMD()
	return d, d, ok && m == month && dd == readNumber(day)
}

// monthsOf are the first and the last day of n months of a year, if there are such months.
func monthsOf(year string, month, n int) (from, to Day, ok bool) {
	y, ok := readYear(year)
	return Date(y, month, 1), Date(y, month+n, 1) - 1, ok && month >= 1 && month <= 12
}
