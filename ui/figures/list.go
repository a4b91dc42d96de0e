package figures

import (
	"cmp"
	"unicode/utf8"

	"userbase/data"
	"userbase/ui/screen"
)

// sortWords say how the figures are sorted by a column, and the other way round.
var sortWords = map[string][2]string{
	"day":       {"newest first", "oldest first"},
	"messenger": {"by messenger", "by messenger, last first"},
	"counts":    {"by what they count", "by what they count, last first"},
	"value":     {"largest first", "smallest first"},
	"basis":     {"company reports first", "company reports last"},
	"publisher": {"by publisher, A to Z", "by publisher, Z to A"},
}

// sorted is the column that the figures are sorted by.
func sorted(f screen.Frame) string { return cmp.Or(f.Sort(), data.FigureColumns[0]) }

// orderWords says how the figures are sorted.
func orderWords(f screen.Frame) string {
	words := sortWords[sorted(f)]
	if f.Reverse {
		return words[1]
	}
	return words[0]
}

// resorted sorts by the column of the action, and if it is sorted by that one already, the other way round; without a
// column by the next, which begins in its own direction.
func resorted(f screen.Frame, a screen.Action) (by string, reverse bool) {
	now := sorted(f)
	if a.Arg == now {
		return f.Sort(), !f.Reverse
	}
	by = cmp.Or(a.Arg, screen.Cycle(data.FigureColumns[:], now, a.N))
	if by == data.FigureColumns[0] {
		by = ""
	}
	return by, false
}

// listed are the figures that pass all filters, in order, and those that are missing only because estimates are off.
type listed struct {
	list, left []*data.Observation
	texts      func() []*data.Text // of the list
	order      data.FigureOrder
}

// filter is all that decides what is listed, beside the data. It is the key under which that is kept.
type filter struct {
	group         data.Group
	query         data.Query
	whose, search string
	sort          string
	reverse       bool
}

// filtered lists the figures of a frame.
func filtered(f screen.Frame) listed {
	f.Made("list of figures")
	return filter{f.GroupShown(), f.Query(), f.Whose, f.Search, sorted(f), f.Reverse}.listed(f)
}

// listed are the figures that pass; of a text those that one letter less had found, as it is typed letter by letter.
func (by filter) listed(f screen.Frame) listed {
	return screen.Keep(f.Env, by, func() listed {
		terms := data.Terms(by.search)
		if len(terms) == 0 {
			return by.all(f)
		}
		wider := by
		_, last := utf8.DecodeLastRuneInString(by.search)
		wider.search = by.search[:len(by.search)-last]
		if !data.Narrower(terms, data.Terms(wider.search)) {
			wider.search = ""
		}
		return found(f, terms, wider.listed(f))
	})
}

// all are the figures that pass the filters other than the text.
func (by filter) all(f screen.Frame) listed {
	l := listed{order: f.Set.FigureOrder(by.sort, by.reverse)}
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		if (by.whose == "" || o.Messenger == by.whose) && screen.InGroup(by.group, o.Metric) {
			switch {
			case by.query.NoEstimates && o.Basis >= data.Estimate:
				l.left = append(l.left, o)
			case by.query.Takes(o):
				l.list = append(l.list, o)
			}
		}
	}
	l.order.Sort(l.list)
	type key struct{ filter }
	l.texts = func() []*data.Text {
		return screen.Keep(f.Env, key{by}, func() []*data.Text { return f.Set.Texts(l.list) })
	}
	return l
}

// found are those of a list in which all terms occur.
func found(f screen.Frame, terms []string, in listed) listed {
	out, texts := listed{order: in.order}, []*data.Text(nil)
	for i, text := range in.texts() {
		if text.Holds(terms) {
			out.list, texts = append(out.list, in.list[i]), append(texts, text)
		}
	}
	out.texts = func() []*data.Text { return texts }
	for _, o := range in.left {
		if f.Set.Matches(o, terms) {
			out.left = append(out.left, o)
		}
	}
	return out
}
