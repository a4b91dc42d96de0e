package ui

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/snapshot"
)

// ranking answers "How big is each messenger, on this day?": one bar a messenger on a true zero base.
type ranking struct{ plain }

func (ranking) ID() string { return "ranking" }

func (ranking) Units() []string { return []string{People, Multiples} }

func (ranking) Uses(f Frame) []Use {
	return []Use{
		{"who", "who", ""}, {"when", "when", f.noSteps()}, {"event", "event", ""}, {"play", "play", ""}, {"unit", "unit", ""}, {"base", "base", ""},
		{"estimates", "estimates", ""}, {"open", "sources", ""}, {"year", "", ""}, {"ends", "", ""}, {"page", "", ""}, {"metric", "metric", ""},
		{"scale", "", "bars need a zero base: there is no log scale on ranking"},
	}
}

// noSteps says why the day cannot move; it always can.
func (f Frame) noSteps() string { return "" }

// dayTitles are the wordings of the day shown, longest first.
func (f Frame) dayTitles(question string, short string) []string {
	if f.IsToday() {
		return []string{question + "  Today, " + f.Day().Long(), question + "  " + f.Day().Long(), short + "  " + f.Day().Long(), short + "  " + f.Day().Short(), f.Day().Short()}
	}
	return []string{question + "  On " + f.Day().Long(), short + "  On " + f.Day().Long(), short + "  " + f.Day().Short(), f.Day().Short()}
}

func (ranking) Head(f Frame) Head {
	h := Head{Titles: f.dayTitles("How big is each messenger?", "How big?")}
	scope := groupLabel(f.GroupShown())
	if f.Unit() == Multiples {
		scope += ", multiples of " + f.Name(f.Base)
	}
	if f.NoEst {
		h.Scopes = append(h.Scopes, scope+", no estimates")
	}
	if !f.IsToday() {
		h.Scopes = append([]string{scope + ", as known today"}, h.Scopes...)
	}
	h.Scopes = append(h.Scopes, scope, groupLabel(f.GroupShown()))
	return h
}

func (ranking) Sentence(f Frame) []string {
	if s := f.nobody(); s != "" {
		return []string{s}
	}
	a, b := f.shownPair()
	return f.comparing(a, b)
}

// shownPair is the pair that the sentence compares; a hidden base is not spoken of.
func (f Frame) shownPair() (a, b string) {
	if f.Hides(f.Base) {
		f.Base = f.Focus
	}
	return f.pair()
}

func (ranking) Notes(f Frame) []Note {
	var notes []Note
	var figures []*data.Observation
	var asStated, old, open, hollow bool
	for _, r := range f.Ranks() {
		o := r.Figure
		if o == nil || f.Hides(r.Messenger) {
			continue
		}
		figures = append(figures, o)
		asStated = asStated || r.AsStated
		old = old || o.Old(f.Day())
		open = open || o.Bound == data.AtLeast
		hollow = hollow || !o.Basis.Company()
	}
	if len(f.Shown()) == 0 {
		notes = append(notes, Note{"a shows all messengers again", "a shows all"})
	}
	for _, r := range f.runs() {
		notes = append(notes, Note{r + " undetermined", r + " undetermined"})
	}
	if f.NoEst {
		notes = append(notes, f.withoutEstimates())
	}
	if asStated {
		notes = append(notes, Note{"~ as far as stated", "~ as stated"})
	}
	if open && f.W >= panelFrom {
		notes = append(notes, Note{"▶ or more", ""})
	}
	body := f.skeleton(2).body
	switch rows := (ranking{}).layout(body.W, body.H, len(f.Set.Messengers)).second; {
	case old && !rows: // no row says it in words
		notes = append(notes, Note{"▒ over 18 months old", "▒ old"})
	case old && f.W >= panelFrom:
		notes = append(notes, Note{"▒ over 18 months old", ""})
	}
	if hollow && f.W >= panelFrom {
		notes = append(notes, Note{"hollow: press, estimate", ""})
	}
	if f.State.Unit != f.Unit() {
		notes = append(notes, Note{"in people: " + f.State.Unit + " is drawn on trend", "in people"})
	}
	flags := ranking{}.flagNotes(f, figures)
	if l := f.skeleton(1).body; !(ranking{}).layout(l.W, l.H, len(f.Set.Messengers)).second && !slices.ContainsFunc(flags, aboutBasis) {
		notes = append(notes, f.hollowNote(figures)...)
	}
	return append(notes, flags...)
}

// aboutBasis reports whether the note explains a flag that says who vouches, as the hollow mark does.
func aboutBasis(n Note) bool { return n.Long[:3] == "[e]" || n.Long[:3] == "[p]" }

// hollowNote explains the hollow mark where neither rows nor sentence have room for the basis.
func (f Frame) hollowNote(figures []*data.Observation) []Note {
	mark, estimates := "", true
	for _, o := range figures {
		if !o.Basis.Company() && mark == "" {
			mark = string(f.Mark(o.Messenger, false))
		}
		estimates = estimates && (o.Basis.Company() || o.Basis == data.Estimate)
	}
	switch {
	case mark == "":
		return nil
	case estimates:
		return []Note{{mark + " estimate", mark + " estimate"}}
	}
	return []Note{{mark + " press, estimate", mark + " not company"}}
}

// flagNotes explain the flags that stand on the screen: those of the rows, of the sentence, and of the other counts
// in the panel. Rows and panel say the basis in words.
func (v ranking) flagNotes(f Frame, figures []*data.Observation) []Note {
	l := f.skeleton(1)
	sentence := f.skeleton(2).sentence
	said := strings.Join(fitting(v.Sentence(f), sentence.W-2, sentence.H, f.ASCII), " ")
	shown := func(o *data.Observation, leave string) {
		if o != nil {
			said += f.flagText(o, leave)
		}
	}
	if v.layout(l.body.W, l.body.H, len(f.Set.Messengers)).second {
		for _, o := range figures {
			shown(o, "ep")
		}
	}
	a, b := f.shownPair()
	figures = append(figures, f.Standing(a), f.Standing(b))
	if l.panel.W > 0 {
		shown(f.Standing(f.Focus), "ep")
		for _, o := range f.otherFigures() {
			shown(o, "w")
			figures = append(figures, o)
		}
		figures = append(figures, f.Standing(f.Focus))
	}
	return slices.DeleteFunc(flagNotes(f.Day(), "", figures...), func(n Note) bool { return !strings.Contains(said, n.Long[:3]) })
}

// runs lists the runs of ranks that cannot be ordered: "2-4".
func (f Frame) runs() []string {
	var out []string
	for _, r := range f.Ranks() {
		s := strings.TrimPrefix(r.String(), "~")
		if r.Figure != nil && r.From != r.To && (len(out) == 0 || out[len(out)-1] != s) {
			out = append(out, s)
		}
	}
	return out
}

// withoutEstimates says what the order loses or keeps without estimates.
func (f Frame) withoutEstimates() Note {
	with := f
	with.NoEst = false
	order := func(f Frame) []string {
		var ids []string
		for _, r := range f.Ranks() {
			if r.Figure != nil && !f.Hides(r.Messenger) {
				ids = append(ids, r.Messenger)
			}
		}
		return ids
	}
	a, b := order(with), order(f)
	same := strings.Join(a, " ") == strings.Join(b, " ")
	text := "without estimates: same order"
	if !same {
		text = "without estimates: the order changes"
	}
	short := text
	if f.W < 60 && !same {
		short = "no estimates: new order"
	} else if f.W < 60 {
		short = "no estimates: same order"
	}
	for _, id := range f.Shown() {
		was, is := with.Standing(id), f.Standing(id)
		switch {
		case was == is:
		case is == nil:
			text += "; " + f.Name(id) + " has no figure"
		default:
			text += "; " + f.Name(id) + " " + is.Signed() + " (" + is.AsOf.Format(is.Precision)
			if is.Old(f.Day()) {
				text += ", old"
			}
			text += ")"
		}
	}
	return Note{text, short}
}

// rankLayout is how the rows of the ranking lie in a body.
type rankLayout struct {
	top, pitch, rows int  // first row, rows a messenger, messengers that fit
	thick            int  // rows of a bar
	second           bool // day, basis and flags on a row of their own
	time, events     int  // first row of the time line, 0 for none; titles of events below it
	words            bool // bounds in words, not signs
}

// layout spends the rows of a body on n messengers: first one row each, then the second row, the time line with
// one event, an empty row above it and one below the title, the other events, air between the messengers, and thicker
// bars.
func (ranking) layout(w, h, n int) rankLayout {
	l := rankLayout{words: w >= 60, pitch: 1, thick: 1, rows: min(n, h)}
	left := h - n
	if left >= n && w >= 60 {
		l.second, l.pitch, left = true, 2, left-n
	}
	spend := func(rows int) bool {
		if left < rows {
			return false
		}
		left -= rows
		return true
	}
	if spend(3) {
		l.time, l.events = 1, 1
		gap := spend(1)
		if spend(1) {
			l.top = 1
		}
		if h >= 2*n+9 && spend(2) {
			l.events = 3
		}
		if l.second && spend(n) {
			l.pitch = 3
		}
		bottom := h >= 2*n+9 && spend(1)
		for l.pitch >= 3 && l.thick < 3 && spend(n) {
			l.pitch, l.thick = l.pitch+1, l.thick+1
		}
		if l.thick == 3 && spend(n) {
			l.pitch++
		}
		l.time = h - 2 - l.events
		if bottom {
			l.time--
		}
		if !gap {
			l.time = l.top + l.pitch*n
		}
	}
	return l
}

func (r ranking) Draw(g cells.Grid, f Frame) {
	ranks := f.Ranks()
	l := r.layout(g.W, g.H, len(ranks))
	first := 0
	if l.rows < len(ranks) { // too low for all: the focus stays in sight
		for i, rk := range ranks {
			if rk.Messenger == f.Focus {
				first = min(max(i-l.rows+1, 0), len(ranks)-l.rows)
			}
		}
	}
	c := r.columns(g, f, ranks, l)
	for i, rk := range ranks[first:min(first+l.rows, len(ranks))] {
		y := l.top + i*l.pitch
		h := l.thick
		if l.second {
			h++
		}
		r.row(g.Sub(0, y, g.W, h), f, rk, l, c)
		g.Hit(0, y, g.W, h, Action{Verb: Select, Arg: rk.Messenger})
	}
	if l.time > 0 {
		f.drawTimeline(g.Sub(0, l.time, g.W, 2+l.events))
	}
}

// rankColumns are the columns of the ranking, computed from all of its rows.
type rankColumns struct {
	mark           int     // the messenger's mark; two cells on its name
	bar, barEnd    int     // the bar's track
	word, num, end int     // ends of the bound's word and the number; end of the unit
	largest        float64 // largest stated value
	date           int     // in one-line rows: the column of the day, 0 for none
}

func (r ranking) columns(g cells.Grid, f Frame, ranks []data.Rank, l rankLayout) rankColumns {
	name := 0
	for _, rk := range ranks {
		name = max(name, g.Width(f.Name(rk.Messenger)))
	}
	name = min(name, 12)
	c := rankColumns{mark: 7, end: g.W - 2}
	for _, rk := range ranks {
		c.mark = max(c.mark, 3+g.Width(rk.String())+1) // "~5-6" is as wide as a rank gets
	}
	c.bar = c.mark + 2 + name + 1
	numW, wordNum, word := 0, 0, 0
	for _, rk := range ranks {
		if rk.Figure == nil || f.Hides(rk.Messenger) {
			continue
		}
		c.largest = max(c.largest, float64(rk.Figure.Value))
		b, n, _ := r.value(f, rk.Figure, l.words)
		numW = max(numW, g.Width(n))
		if b != "" {
			wordNum, word = max(wordNum, g.Width(n)), max(word, g.Width(b))
		}
	}
	c.num = c.end - 3
	if f.Unit() == Multiples {
		c.num = c.end
	}
	c.word = c.num - wordNum - 1
	if !l.words {
		c.word = c.num - wordNum
	}
	c.barEnd = min(c.word-word, c.num-numW) - 1
	if !l.second && g.W >= 72 {
		c.date = c.barEnd - 13
		c.barEnd = c.date - 1
	}
	return c
}

// value splits a figure into the word or sign of its bound, the number and the unit; in multiples of the base it
// is the ratio.
func (r ranking) value(f Frame, o *data.Observation, words bool) (bound, number, unit string) {
	if f.Unit() == Multiples {
		base := f.Standing(f.Base)
		if base == nil {
			return "", "n/a", ""
		}
		if base == o {
			return "", "the base", ""
		}
		return "", f.multiple(o, base), ""
	}
	number, unit, _ = strings.Cut(data.FormatValue(o.Value), " ")
	if words {
		return o.Bound.Words(), number, unit
	}
	return "", o.Bound.Sign() + number, unit
}

// multiple is a figure in multiples of another, as far as the intervals carry it.
func (f Frame) multiple(o, base *data.Observation) string {
	if v := data.Comparable(o, base); v.Refused {
		return "n/a"
	}
	return data.TimesWords(o.Interval().Over(base.Interval()))
}

func (r ranking) row(g cells.Grid, f Frame, rk data.Rank, l rankLayout, c rankColumns) {
	hidden := f.Hides(rk.Messenger)
	o := rk.Figure
	name, mark, quiet := f.Look.Text, f.Colour(rk.Messenger), f.Look.Quiet
	if rk.Messenger == f.Focus {
		g.Put(1, 0, '▸', f.Look.Strong)
		name = f.Look.Strong
	} else if hidden {
		name = quiet
	}
	if hidden {
		mark = quiet
	}
	g.Text(3, 0, rk.String(), f.Look.Text)
	g.Put(c.mark, 0, f.Mark(rk.Messenger, o == nil || o.Basis.Company()), mark)
	g.Fit(c.mark+2, 0, c.bar-c.mark-3, f.Name(rk.Messenger), name)
	switch {
	case hidden:
		g.Fit(c.bar, 0, g.W-c.bar-1, f.hint("hidden", ": x shows it"), quiet)
		return
	case o == nil:
		g.Fit(c.bar, 0, g.W-c.bar-1, f.why(rk.Messenger), quiet)
		return
	}
	if w := c.barEnd - c.bar; w > 0 && c.largest > 0 {
		for y := range l.thick {
			chart.Bar(g, c.bar, y, w, float64(o.Value)/c.largest, chart.BarStyle{Style: f.Colour(rk.Messenger), Old: o.Old(f.Day()), Open: o.Bound == data.AtLeast})
		}
	}
	bound, number, unit := r.value(f, o, l.words)
	g.Right(c.word, 0, bound, quiet)
	g.Right(c.num, 0, number, f.Look.Strong)
	g.Text(c.num+1, 0, unit, f.Look.Strong)
	if c.date > 0 {
		g.Text(c.date, 0, o.AsOf.Format(o.Precision), quiet)
	}
	if !l.second {
		return
	}
	x := c.bar
	g.Text(x, l.thick, o.AsOf.Format(o.Precision), quiet)
	x += 13
	g.Text(x, l.thick, o.Basis.String(), quiet)
	x += 10
	g.Text(x, l.thick, f.remarks(rk, g.W-x-1), quiet)
}

// remarks are the flags, the age if it is old, and the dissents of a standing figure in at most w cells. Where they
// do not fit, words take the place of numbers: a number is never cut.
func (f Frame) remarks(rk data.Rank, w int) string {
	o := rk.Figure
	flags, age, short := f.flagText(o, "ep"), "", ""
	if o.Old(f.Day()) {
		age, short = "old: "+data.Age(o.AsOf, f.Day()), "old"
	}
	var dissents, signs []string
	for _, d := range f.Set.Dissents(rk.Messenger, f.Query(), f.Day()) {
		signs = append(signs, "dissent: "+d.Signed())
		dissents = append(dissents, signs[len(signs)-1]+", "+d.AsOf.Format(d.Precision))
	}
	word := ""
	if len(signs) > 0 {
		word = "dissent"
	}
	join := func(parts ...string) string {
		return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), "  ")
	}
	all, brief := strings.Join(dissents, "  "), strings.Join(signs, "  ")
	return firstFitting([]string{join(flags, age, all), join(flags, age, brief), join(flags, age, word), join(flags, short, word), join(flags, short)}, w, f.ASCII)
}

// why says in short why a messenger has no figure: the first one, or that it was not launched.
func (f Frame) why(id string) string {
	m := f.Set.Messenger(id)
	if f.Day() < m.Launched {
		return "n/a  launched " + m.Launched.Format(max(m.LaunchPrecision, data.ByMonth))
	}
	if o := f.Set.First(id, f.Query()); o != nil {
		return "n/a  first figure " + o.AsOf.Format(o.Precision)
	}
	return "n/a  no figure of this kind"
}

func (ranking) Records(f Frame) Records {
	rec := Records{Columns: []snapshot.Column{{ID: "rank", Title: "rank", Right: true}, {ID: "name", Title: "messenger"},
		{ID: "figure", Title: groupLabel(f.GroupShown())}, {ID: "day", Title: "as of"}, {ID: "basis", Title: "basis"},
		{ID: "flags", Title: "flags"}, {ID: "age", Title: "age"}, {ID: "dissents", Title: "dissent"}}}
	if f.Unit() == Multiples {
		rec.Columns = append(rec.Columns, snapshot.Column{ID: "times", Title: "times " + f.Name(f.Base)})
	}
	for _, rk := range f.Ranks() {
		o := rk.Figure
		if f.Hides(rk.Messenger) {
			continue
		}
		if o == nil {
			row := snapshot.Row{Cells: []snapshot.Cell{{}, {Text: f.Name(rk.Messenger)}, {Text: f.why(rk.Messenger)}}}
			for len(row.Cells) < len(rec.Columns) {
				row.Cells = append(row.Cells, snapshot.Cell{})
			}
			rec.Rows = append(rec.Rows, row)
			continue
		}
		rec.Rows = append(rec.Rows, r(f, rk))
	}
	rec.Remarks = f.rankRemarks()
	return rec
}

// rankRemarks says in words what the signs of the ranks mean here: who cannot be ordered, and whose place holds
// only as far as stated.
func (f Frame) rankRemarks() []string {
	var out, run, stated []string
	from := 0
	end := func() {
		if len(run) > 1 {
			out = append(out, "The order of "+enumerate(run)+" is undetermined.")
		}
		run = nil
	}
	for _, rk := range f.Ranks() {
		if rk.Figure == nil || f.Hides(rk.Messenger) {
			continue
		}
		if rk.From != from {
			end()
			from = rk.From
		}
		run = append(run, f.Name(rk.Messenger))
		if rk.AsStated {
			stated = append(stated, f.Name(rk.Messenger))
		}
	}
	end()
	if len(stated) > 0 {
		out = append(out, "As far as stated only, against the row above: "+enumerate(stated)+".")
	}
	return out
}

// r is one row of the ranking as a record.
func r(f Frame, rk data.Rank) snapshot.Row {
	o := rk.Figure
	var ds []string
	row := snapshot.Row{Figures: []*data.Observation{o}}
	for _, d := range f.Set.Dissents(rk.Messenger, f.Query(), f.Day()) {
		ds = append(ds, d.Stated()+", "+d.AsOf.Format(d.Precision))
	}
	age := data.Age(o.AsOf, f.Day())
	if o.Old(f.Day()) {
		age += ", old"
	}
	row.Cells = []snapshot.Cell{{Text: rk.String()}, {Text: f.Name(rk.Messenger)}, {Text: o.Stated(), Value: itoa64(o.Value)},
		{Text: o.AsOf.Format(o.Precision), Value: o.AsOf.String()}, {Text: o.Basis.String()}, {Text: f.flagWords(o)}, {Text: age}, {Text: strings.Join(ds, "; ")}}
	if f.Unit() == Multiples {
		_, n, _ := ranking{}.value(f, o, true)
		row.Cells = append(row.Cells, snapshot.Cell{Text: n})
	}
	return row
}
