package own

import (
	"fmt"
	"strings"

	"userbase/data"
)

// when is a day as it was written: the first and the last of the days that are meant, and how exactly that is.
type when struct {
	from, to  data.Day
	precision data.Precision
	bad       *problem
}

// dayForms are the forms of days in files, as they are told to people.
const dayForms = "write YYYY-MM-DD, YYYY-MM, YYYY-Q1 or YYYY"

// day reads a day, month, quarter or year as files write them.
func (r *reader) day(text []byte) when {
	if w, ok := r.daysAs.find(text); ok {
		return w
	}
	w := when{}
	if d, ok := isoDay(text); ok {
		w.from, w.to = d, d
	} else {
		w = readDay(string(text))
	}
	if w.bad == nil && w.from < firstDay {
		w.bad = &problem{"lies before 1971", "mend the year"}
	}
	return r.daysAs.add(string(text), w)
}

var firstDay = data.Date(1971, 1, 1)

// begun says that a time has not begun today.
func (r *reader) begun(w when) when {
	if w.bad == nil && w.from > r.options.Today {
		w.bad = problemf("lies after today", "write a day up to %s", r.options.Today)
	}
	return w
}

// ended says that a time is not over today.
func (r *reader) ended(w when) when {
	if w = r.begun(w); w.bad == nil && w.to > r.options.Today {
		w.bad = problemf("is not over today", "write a day up to %s", r.options.Today)
	}
	return w
}

// readDay reads a day that is not written as YYYY-MM-DD. Only digits are read, and Q: names of months come from
// spreadsheets that took a month for a day, and lost the year. Points part the day, the month and the year in any file,
// since nobody writes the month first with them; strokes may stand either way, and are not read.
func readDay(text string) when {
	none := when{bad: &problem{"is no day", dayForms}}
	if len(text) > len("31. 12. 2025") || strings.Trim(text, "0123456789.-Qq ") != "" {
		return none
	}
	from, to, err := data.ReadDays(text, 0)
	if err != nil {
		return none
	}
	w := when{from: from, to: to}
	switch days := to - from; {
	case days > 100:
		w.precision = data.ByYear
	case days > 31:
		w.precision = data.ByQuarter
	case days > 0:
		w.precision = data.ByMonth
	}
	return w
}

// isoDay reads YYYY-MM-DD.
func isoDay(text []byte) (data.Day, bool) {
	if len(text) != len("2006-01-02") || text[4] != '-' || text[7] != '-' {
		return 0, false
	}
	for _, i := range [...]int{0, 1, 2, 3, 5, 6, 8, 9} {
		if !between(text[i], '0', '9') {
			return 0, false
		}
	}
	two := func(i int) int { return int(text[i]-'0')*10 + int(text[i+1]-'0') }
	return civil(two(0)*100+two(2), two(5), two(8))
}

// civil is the day of a year, month and day of the month, if there is such a day. It does what data.Date does without
// the time of day, a tenth as long.
func civil(year, month, day int) (data.Day, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return 0, false
	}
	if day > 28 {
		d := data.Date(year, month, day)
		_, m, _ := d.YMD()
		return d, m == month
	}
	y, m := year, month-3 // years from March on, so that leap days end them
	if m < 0 {
		y, m = y-1, m+12
	}
	return data.Day(365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + day - 719469), true
}

// period reads the days that the figure holds for. Whether it has a first one is seen if it is known what it counts.
func (r *reader) period(x *row, counted bool) {
	text := r.text(asOf)
	w := r.ended(r.day(text))
	switch {
	case len(text) == 0:
		r.wrong(asOf, &problem{"is empty", dayForms})
	case w.bad != nil:
		r.wrong(asOf, w.bad)
	}
	if x.asOf = w.to; w.bad != nil {
		x.asOf = 0
	}
	x.precision = choose(r, precision, w.precision, data.ByDay, data.ByMonth, data.ByQuarter, data.ByYear)
	if w.bad == nil && x.precision < w.precision {
		r.wrong(precision, &problem{"is finer than the day in as_of", fmt.Sprintf("write %s, or a finer day there",
			w.precision)})
	}
	if counted {
		r.begin(x, w)
	}
}

// begin reads the first day of a period. A month, quarter or year in as_of tells it as well.
func (r *reader) begin(x *row, last when) {
	text, m := r.text(from), metrics[x.metric]
	periods := m == data.Installs || m == data.Signups
	switch {
	case len(text) == 0 && !periods:
	case len(text) == 0 && last.from < last.to:
		x.from = last.from
	case len(text) == 0:
		r.wrong(from, &problem{"is empty, and installs and signups have a period", "write its first day"})
	case !periods:
		r.wrong(from, &problem{"is the first day of a period, which only installs and signups have", "leave it empty"})
	default:
		w := r.begun(r.day(text))
		switch x.from = w.from; {
		case w.bad != nil:
			r.wrong(from, w.bad)
		case last.bad == nil && w.from > last.to:
			r.wrong(from, problemf("is later than the last day of the period", "write a day up to %s", last.to))
		}
	}
}

// disclosure reads the day on which the figure became public: that of its page if none is told.
func (r *reader) disclosure(x *row) {
	text := r.text(disclosed)
	if len(text) == 0 {
		if len(r.text(disclosedPrecision)) > 0 {
			r.wrong(disclosedPrecision, &problem{"tells of no day", "write the day in disclosed, or leave both empty"})
		}
		if x.page >= 0 && r.index[originAccess] < 0 { // what our own lists leave empty is not known
			if p := &r.pages.all[x.page]; p.to != 0 && !x.before(p.to) {
				x.disclosed, x.disclosedPrecision = p.to, p.told()
			}
		}
		return
	}
	w := r.day(text)
	x.disclosed = w.to
	x.disclosedPrecision = choose(r, disclosedPrecision, w.told(), data.OnDay, data.InMonth, data.InYear, data.Latest)
	switch y, m, _ := w.to.YMD(); x.disclosedPrecision { // the last day of a month or year may be to come
	case data.InMonth:
		w.from = min(w.from, data.Date(y, m, 1))
	case data.InYear:
		w.from = min(w.from, data.Date(y, 1, 1))
	}
	if w = r.begun(w); w.bad != nil {
		r.wrong(disclosed, w.bad)
		return
	}
	if x.before(x.disclosed) {
		r.wrong(disclosed, problemf("lies before the day that the figure holds for", "write a day from %s on", x.asOf))
	}
}

// before reports whether a day lies before the one that the figure holds for, so that it cannot have been public then.
// What holds for a month may be told within it.
func (x *row) before(d data.Day) bool {
	return d < x.asOf && !(x.precision == data.ByMonth && d.Machine(data.ByMonth) == x.asOf.Machine(data.ByMonth))
}

// told is how exactly the day is known on which something became public: of a quarter, by its last day at the latest.
func (w when) told() data.Disclosure {
	return [...]data.Disclosure{data.OnDay, data.InMonth, data.Latest, data.InYear}[w.precision]
}
