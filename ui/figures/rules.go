package figures

import (
	"slices"
	"strconv"

	"userbase/data"
)

// What is here are rules about figures and days that package data does not know yet.

// metricOrder is the place of a metric among all, users first, flows last.
func metricOrder(m data.Metric) int {
	return slices.Index([]data.Metric{data.MAU, data.Users, data.UsersCumulative, data.DAU, data.Registered,
		data.InstallsTotal, data.AdReach, data.Installs, data.Signups, data.SignupsPerDay}, m)
}

// months is the number of months that a period is; 0 if it begins or ends within one, and for a day.
func months(o *data.Observation) int {
	y1, m1, first := o.From.YMD()
	y2, m2, after := (o.AsOf + 1).YMD()
	if o.From == 0 || first != 1 || after != 1 {
		return 0
	}
	return (y2-y1)*12 + m2 - m1
}

// shortMonth is the number of letters of a month in a short day.
const shortMonth = 3

// bareDay is a day without its year: 28 Dec.
func (w wording) bareDay(d data.Day) string {
	_, m, day := d.YMD()
	month := data.Month(m)
	if w == short {
		month = month[:shortMonth]
	}
	return strconv.Itoa(day) + data.Nbsp + month
}

// yearMonths is the length of a period from which on both its ends tell their year.
const yearMonths = 12

// period is the day or period of a figure for the table: one across a new year names only its last year, unless it is
// a year or more, or of whole months.
func period(o *data.Observation) string {
	within := o.From == 0 || o.From.Year() == o.AsOf.Year()
	if within || months(o) > 0 || o.AsOf >= o.From.AddMonths(yearMonths) {
		return o.Period()
	}
	return short.bareDay(o.From) + "-" + o.AsOf.Short()
}
