package data

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// required checks that the columns of the row are not empty.
func required(t *table, columns ...int) error {
	for _, c := range columns {
		if t.get(c) == "" {
			return t.fail(c, "must not be empty: write it")
		}
	}
	return nil
}

// word finds the value whose word stands in column c.
func word[T fmt.Stringer](t *table, c int, values ...T) (T, error) {
	for _, v := range values {
		if v.String() == t.get(c) {
			return v, nil
		}
	}
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = v.String()
	}
	return values[0], t.fail(c, "write one of "+strings.Join(words, ", "))
}

// day reads the day in column c.
func day(t *table, c int) (Day, error) {
	d, p, ok := partialDay(t.get(c))
	if !ok || p != ByDay {
		return 0, t.fail(c, "write a day as YYYY-MM-DD, from 1971 on")
	}
	return d, nil
}

// partialDay reads YYYY-MM-DD, YYYY-MM or YYYY, from 1971 to 9999: the first day meant, and how exactly it is known.
func partialDay(s string) (Day, Precision, bool) {
	number := func(s string) int {
		n := 0
		for i := range len(s) {
			if s[i] < '0' || s[i] > '9' {
				return -1
			}
			n = n*10 + int(s[i]-'0')
		}
		return n
	}
	y, m, d, p := 0, 1, 1, ByYear
	switch {
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		d, p = number(s[8:]), ByDay
		m = number(s[5:7])
	case len(s) == 7 && s[4] == '-':
		m, p = number(s[5:]), ByMonth
	case len(s) != 4:
		return 0, 0, false
	}
	y = number(s[:4])
	if y < 1971 || m < 1 || m > 12 || d < 1 {
		return 0, 0, false
	}
	result := Date(y, m, d)
	if _, month, _ := result.YMD(); month != m { // 31 April is 1 May
		return 0, 0, false
	}
	return result, p, true
}

// period reads the first and the last day of a figure; only installs and signups have a first day.
func period(t *table, m Metric, from, asOf int) (first, last Day, err error) {
	if last, err = day(t, asOf); err != nil {
		return 0, 0, err
	}
	if m != Installs && m != Signups {
		if t.get(from) != "" {
			return 0, 0, t.fail(from, "only installs and signups have a period: leave it empty")
		}
		return 0, last, nil
	}
	if t.get(from) == "" {
		return 0, 0, t.fail(from, "the period has no first day: write it")
	}
	if first, err = day(t, from); err != nil {
		return 0, 0, err
	}
	if first > last {
		return 0, 0, t.fail(from, "the period begins after its last day "+t.get(asOf)+": mend one of the two")
	}
	return first, last, nil
}

// positive reads the whole number above 0 in column c, which has one way to be written.
func positive(t *table, c int) (int64, error) {
	s := t.get(c)
	v, err := strconv.ParseInt(s, 10, 64)
	if err != nil || s[0] < '1' || s[0] > '9' {
		return 0, t.fail(c, "write a whole number above 0, digits only")
	}
	return v, nil
}

// canon collects the rows of all files in canonical form: the fields in the order of the documentation, whatever
// their order in the file.
type canon struct {
	text []byte
	rows [][2]int // begin and end of each row within text
}

func (c *canon) add(t *table) {
	begin := len(c.text)
	c.text = append(c.text, t.file...)
	for i := range t.columns {
		c.text = append(append(c.text, 0x1f), t.get(i)...) // no field holds a control character
	}
	c.text = append(c.text, 0x1e)
	c.rows = append(c.rows, [2]int{begin, len(c.text)})
}

// version is the short hash of the rows, whatever their order.
func (c *canon) version() string {
	slices.SortFunc(c.rows, func(a, b [2]int) int { return bytes.Compare(c.text[a[0]:a[1]], c.text[b[0]:b[1]]) })
	h := sha256.New()
	for _, r := range c.rows {
		h.Write(c.text[r[0]:r[1]])
	}
	return hex.EncodeToString(h.Sum(nil))[:7]
}
