package figures

import (
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// people is what a metric counts, after a number: "monthly users".
func people(m data.Metric) string {
	switch m {
	case data.MAU:
		return "monthly users"
	case data.UsersCumulative:
		return "users since launch"
	case data.Installs:
		return "installs"
	case data.Signups:
		return "sign-ups"
	case data.SignupsPerDay:
		return "sign-ups a day"
	}
	return say.Counted(m.Group())
}

// FigureSentence is the sentence about one figure, longest wording first: what it says, by whom, where it was read.
func FigureSentence(f screen.Frame, o *data.Observation) []string {
	flags := say.FlagText(f, o, "ep")
	if o.Metric.Flow() || o.Metric == data.InstallsTotal { // [e] stands behind the firm
		flags = strings.TrimPrefix(strings.TrimPrefix(flags, "[e]"), " ")
	}
	if flags != "" {
		flags = fit.Nbsp + fit.Bind(flags)
	}
	s := o.Source
	pub := ": " + s.Publisher
	full := pub + ", " + quoted(s.Title)
	longDay, day := "", ""
	if d, p, ok := say.FileDay(s.Published); ok {
		longDay, day = ", "+fit.Bind(d.FormatLong(p)), ", "+fit.Bind(d.Format(p))
	}
	long, short := figureClaim(f, o, true), figureClaim(f, o, false)
	return []string{long + full + longDay + flags + ".", short + full + day + flags + ".", short + pub + day + flags + ".", short + pub + flags + ".",
		short + flags + "."}
}

// quoted is a title in quotation marks; one in square brackets describes the page and stays as it is.
func quoted(title string) string {
	if strings.HasPrefix(title, "[") {
		return title
	}
	return `"` + strings.ReplaceAll(title, `"`, "'") + `"`
}

// figureClaim is what a figure says and who vouches for it, with the days in full or short.
func figureClaim(f screen.Frame, o *data.Observation, long bool) string {
	name, v, when := f.Name(o.Messenger), say.Value(o), figureWhen(o, long)
	switch o.Metric {
	case data.AdReach:
		return "Advertisers could reach " + v + " accounts through " + name + " " + when + " (not users), " + say.By(o)
	case data.Installs:
		return name + " was installed " + v + " times " + when + " " + firm(o)
	case data.InstallsTotal:
		day := o.AsOf.Format(o.Precision)
		if long {
			day = o.AsOf.FormatLong(o.Precision)
		}
		return name + " had been installed " + v + " times up to " + fit.Bind(day) + " " + firm(o)
	}
	return name + " had " + v + " " + people(o.Metric) + " " + when + ", " + say.By(o)
}

// firm is who counted installs, in brackets, with the flag of an estimate behind them.
func firm(o *data.Observation) string {
	who := o.CountedBy
	switch {
	case who == "" || who == "unnamed firm":
		who = say.By(o)
	case o.Basis.Company() || o.Basis == data.Press:
		who += ", " + o.Basis.String()
	}
	who = "(" + fit.Bind(who) + ")"
	if o.Basis == data.Estimate {
		who += fit.Nbsp + "[e]"
	}
	return who
}

// figureWhen is the day or the period of a figure with its preposition: on 25 January 2021, in Q4 2020, from 4 to
// 17 January 2021.
func figureWhen(o *data.Observation, long bool) string {
	format := data.Day.Format
	if long {
		format = data.Day.FormatLong
	}
	period := o.Period()
	single := o.From == 0 || o.From == o.AsOf
	switch {
	case single && (o.From != 0 || o.Precision == data.ByDay):
		return "on " + fit.Bind(format(o.AsOf, data.ByDay))
	case single:
		return "in " + fit.Bind(format(o.AsOf, o.Precision))
	case !strings.Contains(period, "-"): // a whole month, quarter or year
		if len(period) == len("Jan 2021") {
			return "in " + fit.Bind(format(o.AsOf, data.ByMonth))
		}
		return "in " + fit.Bind(period)
	case period[0] > '9': // whole months
		return "in " + fit.Bind(period)
	}
	from, to := format(o.From, data.ByDay), format(o.AsOf, data.ByDay)
	y1, m1, _ := o.From.YMD()
	y2, m2, _ := o.AsOf.YMD()
	if y1 == y2 {
		from = strings.TrimSuffix(from, " "+fit.Itoa(y1))
		if m1 == m2 {
			from, _, _ = strings.Cut(from, " ")
		}
	}
	return "from " + fit.Bind(from) + " to " + fit.Bind(to)
}

// citationOf is a figure ready to be quoted: value, day, basis, publisher, title, day of the page, its address, and the
// flags in words.
func citationOf(f screen.Frame, o *data.Observation) string {
	s := figureClaim(f, o, true) + ": " + o.Source.Publisher + ", " + quoted(o.Source.Title)
	if d, p, ok := say.FileDay(o.Source.Published); ok {
		s += ", " + d.FormatLong(p)
	}
	if o.Source.URL != "" {
		s += ", " + o.Source.URL
	}
	for _, flag := range o.Flags() {
		s += " " + flag.String() + " " + flag.Meaning()
	}
	return fit.Unbind(s)
}
