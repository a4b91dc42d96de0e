package growth

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

func (Screen) Records(f screen.Frame) screen.Records {
	rec := screen.Records{Columns: []snapshot.Column{{ID: "name", Title: "messenger"}, {ID: "launched", Title: "launched"},
		{ID: "first", Title: "first figure"}, {ID: "first_day", Title: "as of"}, {ID: "latest", Title: "latest figure"}, {ID: "latest_day", Title: "as of"},
		{ID: "years", Title: "years between", Right: true}, {ID: "times", Title: "times"}, {ID: "year", Title: "a year"}, {ID: "doubling", Title: "doubled in"}}}
	for _, v := range data.MilestoneValues {
		title := data.FormatValue(v)
		rec.Columns = append(rec.Columns, snapshot.Column{ID: "age_" + strings.ToLower(strings.ReplaceAll(title, " ", "_")), Title: "age at " + title})
	}
	for _, r := range growthRows(f) {
		if !f.Hides(r.id) {
			rec.Rows = append(rec.Rows, r.record(f))
		}
	}
	return rec
}

// record is one row as a record. Ranges are written "12..19" for programs, with an open end left out.
func (r growthRow) record(f screen.Frame) snapshot.Row {
	launched := r.m.Launched.String()
	if r.m.LaunchPrecision == data.ByMonth {
		launched = launched[:len("2009-02")]
	}
	row := snapshot.Row{Cells: []snapshot.Cell{{Text: r.m.Short}, {Text: r.m.Launched.Format(r.m.LaunchPrecision), Value: launched}}}
	add := func(text, value string) { row.Cells = append(row.Cells, snapshot.Cell{Text: text, Value: value}) }
	if g := r.growth; g.Reason == "" {
		row.Figures = []*data.Observation{g.From, g.To}
		for _, o := range row.Figures {
			add(o.Stated(), fit.Itoa64(o.Value))
			add(o.AsOf.Format(o.Precision), o.AsOf.String())
		}
		add(yearsText(g.Years), "")
		add(data.TimesWords(g.Times), say.RangeValue(data.TimesWords(g.Times)))
		add(data.PercentWords(g.PerYear), say.RangeValue(data.PercentWords(g.PerYear)))
		if g.Doubles {
			add(data.YearsWords(g.Doubling), say.RangeValue(data.YearsWords(g.Doubling)))
		} else {
			add("n/a", "")
		}
	} else {
		add(r.why(f)[0], "")
		for range 7 {
			add("", "")
		}
	}
	for _, s := range r.stones {
		if s.Reached == nil {
			add("", "")
			continue
		}
		text := ageWords(s)
		value := say.RangeValue(text)
		if s.Estimate {
			text += " [e]"
		}
		add(text, value)
		for _, o := range []*data.Observation{s.Reached, s.Below} {
			if o != nil && !slices.Contains(row.Figures, o) {
				row.Figures = append(row.Figures, o)
			}
		}
	}
	if len(row.Figures) == 0 && r.figure != nil {
		row.Figures = append(row.Figures, r.figure)
	}
	return row
}
