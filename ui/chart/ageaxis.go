package chart

import "strconv"

// AgeAxis lays years since a launch over columns: each year takes PerYear cells, the First begins in column 0.
type AgeAxis struct {
	First   int
	PerYear int
	Cols    int
	// Word follows the first label, such as "years" in "0 years"; "" for none.
	Word string
}

// NewAgeAxis lays the ages 0..years over at most cols columns, with as many cells a year as fit, at least one,
// and ends with the column that holds the last age.
func NewAgeAxis(years float64, cols int) AgeAxis {
	years = max(years, 0)
	a := AgeAxis{PerYear: max(cols, 1), Cols: max(cols, 0)}
	for ; a.PerYear > 1; a.PerYear-- {
		if _, inside := a.Col(years); inside {
			break
		}
	}
	if last, inside := a.Col(years); inside {
		a.Cols = last + 1
	}
	return a
}

// Col is the column that holds an age in years, and whether it lies on the axis.
func (a AgeAxis) Col(age float64) (col int, inside bool) {
	const far = 1 << 30 // also for what is no number
	c := age * float64(max(a.PerYear, 1))
	if !(c > -far && c < far) {
		return far, false
	}
	col = int(c)
	if float64(col) > c {
		col--
	}
	col -= a.First * max(a.PerYear, 1)
	return col, col >= 0 && col < a.Cols
}

// Span is the ages of a column in years, the second one no longer in it.
func (a AgeAxis) Span(col int) (from, to float64) {
	n := max(a.PerYear, 1)
	col += a.First * n
	return float64(col) / float64(n), float64(col+1) / float64(n)
}

// Ticks are the labels of whole years at least minGap cells apart, every 2, 3, 5 or 10 years where years are
// narrow; one that would be cut off at the right end is left out.
func (a AgeAxis) Ticks(minGap int) []Tick {
	n := max(a.PerYear, 1)
	first := "0"
	if a.Word != "" {
		first += " " + a.Word
	}
	wide := max(len(first), len(strconv.Itoa(a.First+a.Cols/n)))
	step := 1
	for _, step = range [...]int{1, 2, 3, 5, 10, 20, 50, 100} {
		if step*n >= wide+minGap {
			break
		}
	}
	var ticks []Tick
	for age := (a.First + step - 1) / step * step; (age-a.First)*n < a.Cols; age += step {
		col, label := (age-a.First)*n, strconv.Itoa(age)
		if age == 0 {
			label = first
		}
		if col+len(label) <= a.Cols {
			ticks = append(ticks, Tick{col, label})
		}
	}
	return ticks
}
