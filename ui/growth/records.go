package growth

import (
	"slices"
	"strconv"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Records are the growth and the ages of each messenger, hidden ones left out.
func (v shown) Records() screen.Records {
	var rec screen.Records
	for _, c := range [...][2]string{{"name", "messenger"}, {"launched", "launched"}, {"first", "first figure"},
		{"first_day", "as of"}, {"latest", "latest figure"}, {"latest_day", "as of"}, {"years", "years between"},
		{"times", "times"}, {"year", "a year"}, {"doubling", "doubled in"}} {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: c[0], Title: c[1], Right: c[0] == "years"})
	}
	for i, s := range stones {
		title := "age at " + data.FormatValue(data.MilestoneValues[i])
		rec.Columns = append(rec.Columns, snapshot.Column{ID: s.column, Title: title})
	}
	for _, r := range v.visible {
		rec.Rows = append(rec.Rows, v.record(r))
	}
	return rec
}

// record is one row as a record. Ranges are written "12..19" for programs, with an open end left out.
func (v shown) record(r row) snapshot.Row {
	row, g := snapshot.Row{}, r.growth
	add := func(text, value string) { row.Cells = append(row.Cells, snapshot.Cell{Text: text, Value: value}) }
	add(r.Short, "")
	add(r.Launched.Format(r.LaunchPrecision), r.Launched.Machine(r.LaunchPrecision))
	if g.Reason != "" {
		add(v.why(r)[0], "")
		row.Cells = append(row.Cells, make([]snapshot.Cell, 7)...) // the other columns of growth
	} else {
		row.Figures = []*data.Observation{g.From, g.To}
		for _, o := range row.Figures {
			add(o.Stated(), strconv.FormatInt(o.Value, 10))
			add(o.AsOf.Format(o.Precision), o.AsOf.String())
		}
		add(data.FormatYears(g.Years), "")
		add(data.TimesWords(g.Times), data.TimesRange(g.Times).Machine())
		add(data.PercentWords(g.PerYear), data.PercentRange(g.PerYear).Machine())
		if g.Doubles {
			add(data.YearsWords(g.Doubling), data.YearsRange(g.Doubling).Machine())
		} else {
			add("n/a", "")
		}
	}
	for _, s := range r.stones {
		add(flagged(s, s.Ages().Bare()), s.Ages().Machine())
		for _, o := range []*data.Observation{s.Reached, s.Below} {
			if o != nil && !slices.Contains(row.Figures, o) {
				row.Figures = append(row.Figures, o)
			}
		}
	}
	row.Cells = append(row.Cells, make([]snapshot.Cell, len(stones)-len(r.stones))...)
	if len(row.Figures) == 0 && r.standing != nil {
		row.Figures = append(row.Figures, r.standing)
	}
	return row
}

// Page is the page of the latest figure that the growth of the focus rests on.
func (v shown) Page() *data.Source {
	if g := v.rows[v.focus].growth; g.Reason == "" {
		return g.To.Source
	}
	return part.FocusSource(v.Frame)
}
