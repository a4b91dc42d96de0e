package growth

import (
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/part"
	"userbase/ui/say"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// stoneIDs name the milestones in the records.
var stoneIDs = [len(data.MilestoneValues)]string{"10_m", "100_m", "500_m", "1_bn", "2_bn", "3_bn"}

// Records are the changes and the ages of each messenger, hidden ones left out. A column holds numbers or nothing; why
// holds the reasons.
func (v shown) Records() screen.Records {
	rec := screen.Records{Remarks: []string{"from " + v.from.Short() + " to " + v.to.Short()}}
	column := func(id, title string, right bool) {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: id, Title: title, Right: right})
	}
	for _, c := range [...][2]string{{"name", "messenger"}, {"launched", "launched"}, {"first", "first figure"},
		{"first_day", "as of"}, {"latest", "second figure"}, {"latest_day", "as of"}, {"times_lo", "times from"},
		{"times_hi", "to"}, {"why", "why not known"}, {"flags", "flags"}} {
		column(c[0], c[1], strings.HasPrefix(c[0], "times"))
	}
	for i, id := range stoneIDs {
		column("age_"+id+"_lo", "years to "+data.FormatValue(data.MilestoneValues[i])+" from", numeric)
		column("age_"+id+"_hi", "to", numeric)
	}
	for _, r := range v.visible {
		rec.Rows = append(rec.Rows, v.record(r))
	}
	return rec
}

// numeric columns end their texts at one edge.
const numeric = true

// record is one row as a record.
func (v shown) record(r row) snapshot.Row {
	var row snapshot.Row
	c := r.change
	row.Figures = c.Figures()
	add := func(text, value string) { row.Cells = append(row.Cells, snapshot.Cell{Text: text, Value: value}) }
	add(r.Short, "")
	add(r.Launched.Format(r.LaunchPrecision), r.Launched.Machine(r.LaunchPrecision))
	for _, o := range []*data.Observation{c.From, c.To} {
		if o == nil {
			row.Cells = append(row.Cells, snapshot.Cell{}, snapshot.Cell{})
			continue
		}
		add(o.Stated(), strconv.FormatInt(o.Value, 10))
		add(o.AsOf.Format(o.Precision), o.AsOf.String())
	}
	times := data.Range{}
	if c.Why == data.Said {
		times = data.TimesRange(c.Times)
	}
	add(times.Lower, "")
	add(times.Upper, "")
	add(c.Reason(), "")
	add(say.FlagWords(c.Figures()...), "")
	for _, s := range r.stones {
		if s.Reached == nil {
			row.Cells = append(row.Cells, snapshot.Cell{}, snapshot.Cell{})
			continue
		}
		add(s.Ages().Lower, "")
		add(s.Ages().Upper, "")
		for _, o := range []*data.Observation{s.Reached, s.Below} {
			if o != nil && !slices.Contains(row.Figures, o) {
				row.Figures = append(row.Figures, o)
			}
		}
	}
	return row
}

// Page is the page of the second figure of the focus.
func (v shown) Page() *data.Source { return part.FocusSource(v.Frame) }
