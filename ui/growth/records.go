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
// and age_why hold the reasons.
func (v shown) Records() screen.Records {
	rec := screen.Records{InSight: v.drawn().Places()}
	if v.yearBefore { // the title names the day alone
		rec.Remarks = []string{"from " + v.from.Short()}
	}
	text := func(id, title string) snapshot.Column { return snapshot.Column{ID: id, Title: title} }
	rec.Columns = slices.Concat([]snapshot.Column{text("name", "messenger")}, snapshot.Days("launched", "launched"),
		[]snapshot.Column{snapshot.Numbers("first", "first figure")}, snapshot.Days("first_day", "as of"),
		[]snapshot.Column{snapshot.Numbers("latest", "second figure")}, snapshot.Days("latest_day", "as of"),
		[]snapshot.Column{snapshot.Numbers("times_lo", "times from"), snapshot.Numbers("times_hi", "to"),
			text("why", "why not known or open"), say.FlagColumn})
	for i, id := range stoneIDs {
		rec.Columns = append(rec.Columns,
			snapshot.Numbers("age_"+id+"_lo", "years to "+data.FormatValue(data.MilestoneValues[i])+" from"),
			snapshot.Numbers("age_"+id+"_hi", "to"))
	}
	rec.Columns = append(rec.Columns, snapshot.Column{ID: "age_why", Title: "why open", Data: true}, snapshot.Hidden)
	for _, r := range v.rows {
		rec.Rows = append(rec.Rows, v.record(r))
	}
	if !v.Hides(v.Focus) {
		rec.Spoken = append(v.rows[v.focus].change.Figures(), say.Spoken(v.Frame, v.Focus)...) // maybe a later first
	}
	for _, one := range slices.Concat(v.race.First, v.race.Later) {
		rec.Spoken = append(rec.Spoken, one.Reached, one.Below)
	}
	return rec
}

// record is one row as a record.
func (v shown) record(r row) snapshot.Row {
	c := r.change
	lo, hi := timesOf(c)
	row := snapshot.Row{Figures: r.figures(), Hidden: v.Hides(r.ID), Cells: slices.Concat(
		[]snapshot.Cell{{Text: v.Name(r.ID)}}, snapshot.Dated(r.Launched, r.LaunchPrecision), snapshot.Stated(c.From),
		snapshot.Stated(c.To), []snapshot.Cell{snapshot.Numeral(lo), snapshot.Numeral(hi),
			{Text: v.why(c, lo, hi)}, say.FlagCell(0, r.flagged()...)})}
	var open []string
	for _, s := range r.stones {
		if s.Reached == nil {
			row.Cells = append(row.Cells, make([]snapshot.Cell, 2)...)
			open = append(open, data.FormatValue(s.Value)+": not on record")
			continue
		}
		if s.NoAge {
			row.Cells = append(row.Cells, make([]snapshot.Cell, 2)...)
			open = append(open, data.FormatValue(s.Value)+": "+launchNotKnown)
			continue
		}
		row.Cells = append(row.Cells, snapshot.Numeral(s.Ages().Lower), snapshot.Numeral(s.Ages().Upper))
		if s.Before {
			open = append(open, data.FormatValue(s.Value)+": reached before the first figure")
		}
	}
	row.Cells = append(row.Cells, snapshot.Cell{Value: strings.Join(open, "; ")}, snapshot.Truth(row.Hidden))
	return row
}

// figures are those behind a row, each once: of the change, then of the milestones.
func (r row) figures() []*data.Observation {
	all := r.change.Figures()
	for _, s := range r.stones {
		for _, o := range []*data.Observation{s.Reached, s.Below} {
			if o != nil && !slices.Contains(all, o) {
				all = append(all, o)
			}
		}
	}
	return all
}

// flagged are those whose flags a row has: of the change, and of the milestones the own ones.
func (r row) flagged() []*data.Observation {
	change := r.change.Figures()
	return slices.DeleteFunc(r.figures(), func(o *data.Observation) bool {
		return !o.Own && !slices.Contains(change, o)
	})
}

// why says why a change is not known, or why an end of it is open; "" if both are known.
func (v shown) why(c data.Change, lo, hi string) string {
	if c.Why != data.Said || lo != "" && hi != "" {
		return c.Reason()
	}
	var open []string
	for _, o := range c.Figures() {
		if !o.Bounded() {
			open = append(open, o.Stated()+" ("+o.AsOf.Format(o.Precision)+")")
		}
	}
	return "open: " + strings.Join(open, ", ")
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
