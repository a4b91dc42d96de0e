package own

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"userbase/data"
)

// metrics are all metrics, by the places that rows have of them.
var metrics = [...]data.Metric{data.MAU, data.Users, data.UsersCumulative, data.DAU, data.Registered,
	data.InstallsTotal, data.Installs, data.Signups, data.SignupsPerDay, data.AdReach}

// The longest texts, in characters: a note as the set's own, the others as long as such things ever are.
const (
	mostNote    = 160
	mostCounter = 100
)

// readRow reads the row; false if no more may be read.
func (r *reader) readRow() bool {
	r.failed = false
	r.cut()
	r.checkWidth()
	x := row{file: r.file}
	r.messenger(&x)
	r.period(&x, r.metric(&x))
	r.figure(&x)
	r.documents(&x)
	r.disclosure(&x)
	x.note = r.words(note, mostNote)
	x.countedBy = r.words(countedBy, mostCounter)
	if r.failed {
		return !r.full
	}
	if r.count == MostFigures {
		r.fault(0, &problem{"there are more than 2,000,000 figures", "read fewer at once"})
		return false
	}
	r.keep(x)
	return true
}

// keep adds a row to those that were read.
func (r *reader) keep(x row) {
	if r.count%piece == 0 {
		r.rows = append(r.rows, make([]row, 0, piece))
	}
	last := &r.rows[len(r.rows)-1]
	*last = append(*last, x)
	r.count++
	r.kinds[kindOf(&x)].add(x.asOf)
}

// checkWidth says that the row has fields which no column names.
func (r *reader) checkWidth() {
	if !r.nameless && len(r.scanner.fields) <= len(r.names) {
		return
	}
	for i, f := range r.scanner.fields {
		switch {
		case i < len(r.names) && r.names[i], len(trim(f.text)) == 0:
		case i < len(r.names):
			r.fault(f.at, &problem{"the column of " + quote(string(trim(f.text))) + " has no name", "write it in the " +
				"first line, or empty the column"})
		default:
			r.fault(f.at, problemf(fmt.Sprintf("the row has %d fields, the first line %d", len(r.scanner.fields),
				len(r.names)), "put a text that holds %s in quotes", separatorName(r.scanner.separator)))
			return
		}
	}
}

// separatorName is the name of what separates fields.
func separatorName(c byte) string {
	switch c {
	case ';':
		return "semicolons"
	case '\t':
		return "tabs"
	case '|':
		return "bars"
	}
	return "commas"
}

// messenger reads whose figure it is; a name that is not known makes a new messenger.
func (r *reader) messenger(x *row) {
	text := r.text(messenger)
	if at, ok := r.messengersAs.find(text); ok {
		x.messenger = at
		return
	}
	name, bad := clean(text, mostName)
	id := ""
	if bad == nil {
		id = idOf(name)
	}
	at, known := 0, false
	if at, known = r.setAt[strings.ReplaceAll(id, "-", "")]; !known {
		at, known = r.ids[id]
	}
	switch {
	case bad != nil:
		r.wrong(messenger, bad)
		return
	case len(text) == 0:
		r.wrong(messenger, &problem{"is empty", "write the name of a messenger"})
		return
	case !known && len(r.messengers) >= MostMessengers:
		r.wrong(messenger, &problem{"would be the 501st messenger", "keep to 500"})
		r.full = true
		return
	case !known:
		at = len(r.messengers)
		r.ids[id] = at
		r.messengers = append(r.messengers, data.Messenger{ID: id, Name: name, Own: true})
	case at >= len(r.set.Messengers) && name < r.messengers[at].Name: // of several spellings the first counts
		r.messengers[at].Name = name
	}
	x.messenger = r.messengersAs.add(string(text), int16(at))
}

// metric reads what the figure counts; false if that is not known.
func (r *reader) metric(x *row) bool {
	for i, m := range metrics {
		if string(m) == string(r.text(metric)) {
			x.metric = uint8(i)
			return true
		}
	}
	word := wordOf(r.text(metric))
	at := slices.Index(metrics[:], data.Metric(word))
	switch {
	case word == "":
		r.wrong(metric, &problem{"is empty", "write what is counted, such as mau"})
	case at < 0:
		r.wrong(metric, &problem{"is no metric", "write mau, users, users_cumulative, dau, registered, " +
			"installs_total, installs, signups, signups_per_day or ad_reach"})
	default:
		x.metric = uint8(at)
		return true
	}
	return false
}

// wordOf is a word of the set as somebody wrote it: in any case, with blanks or hyphens for its underscores.
func wordOf(text []byte) string {
	if len(text) == 0 {
		return ""
	}
	return strings.ToLower(strings.NewReplacer(" ", "_", "-", "_").Replace(string(text)))
}

// choose reads one of the words of a column; the fallback where nothing stands.
func choose[T fmt.Stringer](r *reader, c column, fallback T, all ...T) T {
	text := r.text(c)
	if len(text) == 0 {
		return fallback
	}
	for _, v := range all {
		if v.String() == string(text) {
			return v
		}
	}
	word := wordOf(text)
	words := make([]string, len(all))
	for i, v := range all {
		if words[i] = v.String(); words[i] == word {
			return v
		}
	}
	r.wrong(c, problemf("is none of its words", "write one of %s, or leave it empty", strings.Join(words, ", ")))
	return fallback
}

// figure reads the value and what kind of number it is.
func (r *reader) figure(x *row) {
	v, bad := r.people(r.text(value))
	if bad != nil {
		r.wrong(value, bad)
	}
	x.value = v
	fallback := data.About
	if exact(v) {
		fallback = data.Exact
	}
	x.bound = choose(r, bound, fallback, data.Exact, data.About, data.AtLeast, data.AtMost)
	if x.basis = data.Estimate; string(r.text(basis)) != x.basis.String() { // as nearly all are
		x.basis = choose(r, basis, data.Estimate, data.Filing, data.Official, data.Press, data.Estimate, data.Repeat)
	}
	switch wordOf(r.text(redefined)) {
	case "yes", "true", "1":
		x.redefined = true
	case "", "no", "false", "0":
		x.redefined = len(r.text(flags)) > 0 &&
			slices.Contains(strings.Split(string(r.text(flags)), ";"), data.FlagBreak.ID())
	default:
		r.wrong(redefined, &problem{"is neither yes nor no",
			"write yes where the definition changes, or leave it empty"})
	}
	if at := r.index[value]; at < len(r.scanner.fields) {
		line, column := r.scanner.place(r.scanner.fields[at].at)
		x.line, x.column = int32(line), uint16(min(column, math.MaxUint16))
	}
}

// words reads a text; its place among texts.
func (r *reader) words(c column, most int) int32 {
	text := r.text(c)
	if len(text) == 0 {
		return 0
	}
	if at, ok := r.textsAs.find(text); ok && utf8.RuneCountInString(r.texts[at]) <= most {
		return at
	}
	s, bad := clean(text, most)
	if bad != nil {
		r.wrong(c, bad)
		return 0
	}
	r.texts = append(r.texts, s)
	written := s
	if written != string(text) {
		written = string(text)
	}
	return r.textsAs.add(written, int32(len(r.texts)-1))
}
