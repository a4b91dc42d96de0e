package growth

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// growthRow is what growth knows of one messenger at the day shown.
type growthRow struct {
	id     string
	m      *data.Messenger
	figure *data.Observation // the standing one, or nil
	growth data.Growth
	stones []data.Milestone
}

// theBillion is the place of 1 bn among the milestones.
const theBillion = 3

// launched reports whether there was anything to grow at the day.
func (r growthRow) launched(t data.Day) bool { return r.m.Launched <= t }

// age is the messenger's age at a day in years, exactly.
func (r growthRow) age(t data.Day) float64 { return r.m.Launched.YearsUntil(t) }

// growthRows are the messengers in the order in which growth shows them: hidden ones last.
func growthRows(f screen.Frame) []growthRow {
	rows := make([]growthRow, 0, len(f.Set.Messengers))
	for i := range f.Set.Messengers {
		m := &f.Set.Messengers[i]
		rows = append(rows, growthRow{m.ID, m, f.Standing(m.ID), f.Set.Growth(m.ID, f.Query(), f.Day()), f.Set.Milestones(m.ID, f.Query(), f.Day())})
	}
	slices.SortStableFunc(rows, func(a, b growthRow) int {
		if hidden := f.Hides(a.id); hidden != f.Hides(b.id) {
			if hidden {
				return 1
			}
			return -1
		}
		return compareRows(f, a, b)
	})
	return rows
}

// compareRows orders two messengers by the column of the state, then by the screen's own order. What is not known
// comes last, also in reverse.
func compareRows(f screen.Frame, a, b growthRow) int {
	turn := 1
	if f.Reverse {
		turn = -1
	}
	c := 0
	switch f.Sort() {
	case "":
		return byMilestone(a, b, turn)
	case GrowthByName:
		return turn * cmp.Compare(strings.ToLower(a.m.Short), strings.ToLower(b.m.Short))
	default:
		c = unknownLast(growthKey(a, f.Sort()), growthKey(b, f.Sort()), turn)
	}
	return cmp.Or(c, byMilestone(a, b, 1))
}

// byMilestone is the screen's own order: by the age at 1 bn, then by size.
func byMilestone(a, b growthRow, turn int) int {
	age := func(r growthRow) float64 {
		if s := r.stones[theBillion]; s.Reached != nil {
			return s.AgeHi
		}
		return math.Inf(1)
	}
	size := func(r growthRow) float64 {
		if r.figure == nil {
			return math.NaN()
		}
		return -float64(r.figure.Value)
	}
	return cmp.Or(turn*cmp.Compare(age(a), age(b)), unknownLast(size(a), size(b), turn))
}

// growthKey is what a column sorts by, the smallest first; not a number: unknown. Ranges count by the stated values.
func growthKey(r growthRow, column string) float64 {
	if column == GrowthByLaunch {
		return float64(r.m.Launched)
	}
	g := r.growth
	if g.Reason != "" {
		return math.NaN()
	}
	rate := math.Log(float64(g.To.Value)/float64(g.From.Value)) / g.Years
	switch column {
	case GrowthByFirst:
		return -float64(g.From.Value)
	case GrowthByLatest:
		return -float64(g.To.Value)
	case GrowthByTimes:
		return -float64(g.To.Value) / float64(g.From.Value)
	case GrowthByYear:
		return -rate
	case GrowthByYears:
		return -g.Years
	case GrowthByDoubling:
		if g.Doubles {
			return 1 / rate
		}
	}
	return math.NaN()
}

func unknownLast(a, b float64, turn int) int {
	switch na, nb := math.IsNaN(a), math.IsNaN(b); {
	case na && nb:
		return 0
	case na:
		return 1
	case nb:
		return -1
	}
	return turn * cmp.Compare(a, b)
}

// why says why no growth can be said, with the figure that stands, longest wording first.
func (r growthRow) why(f screen.Frame) []string {
	if r.figure == nil {
		return []string{say.Why(f, r.id)}
	}
	reason := r.growth.Reason
	standing := r.figure.Signed() + ", " + r.figure.AsOf.Format(max(r.figure.Precision, data.ByMonth))
	return []string{"n/a  " + reason + "; standing: " + standing, "n/a  " + reason, reason, "n/a"}
}

// yearsText writes a number of years with one decimal.
func yearsText(y float64) string {
	n := int(math.Round(y * 10))
	return fit.Itoa(n/10) + "." + fit.Itoa(n%10)
}

// ageWords is the window of a milestone in years after launch: "4.7 to 5.0", "at most 2.8".
func ageWords(s data.Milestone) string {
	switch lo, hi := yearsText(s.AgeLo), yearsText(s.AgeHi); {
	case s.Before:
		return "at most " + hi
	case lo == hi:
		return hi
	default:
		return lo + " to " + hi
	}
}

// newer is the figure that stands, if it is newer than the latest one of the growth; else nil.
func (r growthRow) newer() *data.Observation {
	if r.growth.Reason == "" && r.figure != nil && r.figure.AsOf > r.growth.To.AsOf {
		return r.figure
	}
	return nil
}

// yearly are the last figures that stood in each year from..to, for a sparkline: not a number where there is none.
func yearly(f screen.Frame, id string, from, to int) []float64 {
	values := make([]float64, max(to-from+1, 0))
	for i := range values {
		values[i] = math.NaN()
	}
	for _, step := range f.Set.History(id, f.Query()) {
		if y := step.AsOf.Year() - from; step.Fate == data.Stood && step.AsOf <= f.Day() && y >= 0 && y < len(values) {
			values[y] = float64(step.Value)
		}
	}
	return values
}
