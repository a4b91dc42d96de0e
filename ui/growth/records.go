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

// Records are the changes and the ages of each messenger. A column holds numbers or nothing; why
// holds the reasons.
func (v shown) Records() screen.Records {
	var rec screen.Records
	if v.yearBefore { // the title names the day alone
		rec.Remarks = []string{"from " + v.from.Short()}
	}
	column := func(id, title string, right bool) {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: id, Title: title, Right: right})
	}
	for _, c := range [...][2]string{{"name", "messenger"}, {"launched", "launched"}, {"first", "first figure"},
		{"first_day", "as of"}, {"latest", "second figure"}, {"latest_day", "as of"}, {"times_lo", "times from"},
		{"times_hi", "to"}, {"why", "why not known"}, {"flags", "in doubt"}} {
		column(c[0], c[1], strings.HasPrefix(c[0], "times"))
	}
	for i, id := range stoneIDs {
		column("age_"+id+"_lo", "years to "+data.FormatValue(data.MilestoneValues[i])+" from", numeric)
		column("age_"+id+"_hi", "to", numeric)
	}
	rec.Columns = append(rec.Columns, snapshot.Hidden)
	for _, r := range v.rows {
		rec.Rows = append(rec.Rows, v.record(r))
	}
	if !v.Hides(v.Focus) {
		rec.Figures = say.Spoken(v.Frame, v.Focus) // without a figure up to the day it names the first
	}
	return rec
}

// numeric columns end their texts at one edge.
const numeric = true

// record is one row as a record.
func (v shown) record(r row) snapshot.Row {
	var row snapshot.Row
	c := r.change
	row.Figures, row.Hidden = c.Figures(), v.Hides(r.ID)
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
	lo, hi := timesOf(c)
	add(lo, "")
	add(hi, "")
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
	row.Cells = append(row.Cells, snapshot.Truth(row.Hidden))
	return row
}

// timesOf are the ends of a change as the screen shows them, in times also where it shows per cent: 17 to 18 % are 1.17
// to 1.18; "" for an open end, and if the change is not known.
func timesOf(c data.Change) (lo, hi string) {
	if c.Why != data.Said {
		return "", ""
	}
	amount := c.Amount()
	if amount.Unit != "%" {
		return amount.Lower, amount.Upper
	}
	times := func(percent string) string {
		part, err := strconv.ParseFloat(percent, 64)
		if err != nil { // an open end
			return ""
		}
		_, decimals, _ := strings.Cut(percent, ".")
		return strconv.FormatFloat(1+part/100, 'f', 2+len(decimals), 64)
	}
	return times(amount.Lower), times(amount.Upper)
}

// Page is the page of the second figure of the focus.
func (v shown) Page() *data.Source { return part.FocusSource(v.Frame) }
