package compare

import (
	"math"
	"slices"

	"userbase/data"
	"userbase/ui/scene"
)

// stretch is a time, both days included, in which the ratio of the two is one and the same.
type stretch struct {
	from, to data.Day
	ratio    data.Interval // open at both ends: not known
	old      bool          // one of the two figures is
}

// counts reports whether the stretch has a number.
func (s stretch) counts() bool { return !s.old && !(s.ratio.OpenBelow() && s.ratio.OpenAbove()) }

// stretches are the times between the days on which one of the two figures is new, up to the last day; each ends where
// one of its figures becomes old. What says the same as the one before is one with it.
func stretches(points []data.RatioPoint, last data.Day) (all []stretch) {
	add := func(s stretch) {
		n := len(all)
		switch {
		case s.from > s.to:
		case n > 0 && all[n-1].old == s.old && (s.old || all[n-1].ratio == s.ratio):
			all[n-1].to = s.to
		default:
			all = append(all, s)
		}
	}
	for i, p := range points {
		to := last
		if i+1 < len(points) {
			to = points[i+1].Day - 1
		}
		fresh := min(p.A.AsOf, p.B.AsOf).AddMonths(data.OldMonths) // the last day on which neither is old
		add(stretch{from: p.Day, to: min(to, fresh), ratio: p.Ratio})
		add(stretch{from: max(p.Day, fresh+1), to: to, old: true})
	}
	return all
}

// piece is a part of the strip: its columns, the first of which is its border to the left, and what stands in them.
type piece struct {
	stretch
	x0, x1 int // x1 is the column behind the last
	text   string
}

// pack puts stretches into the columns of their days. Numbers that have no room are put together with a neighbour as
// the range that holds both, as long as that still says something; where that does not help either the time stays
// without a number. Nothing is said of a time that it does not hold for.
func pack(all []stretch, axis scene.Axis, width func(string) int) []piece {
	var pieces []piece
	for _, s := range all {
		p := piece{stretch: s, x0: max(int(axis.Start(s.from)), 0), x1: min(int(axis.Start(s.to+1)), axis.Cols)}
		if p.x0 < p.x1 || s.counts() && s.to >= axis.From && s.from <= axis.To {
			pieces = append(pieces, p.said(width))
		}
	}
	if len(pieces) > crowded*axis.Cols {
		pieces = thinned(pieces)
	}
	for {
		at, with := tightest(pieces, alike)
		if at < 0 { // only then is an end lost
			at, with = tightest(pieces, func(a, b data.Interval) bool { return true })
		}
		if at < 0 {
			break
		}
		pieces[at] = together(pieces[at], pieces[with]).said(width)
		pieces = slices.Delete(pieces, with, with+1)
	}
	pieces = slices.DeleteFunc(pieces, func(p piece) bool { return p.x0 == p.x1 })
	for i := range pieces {
		if p := &pieces[i]; p.text == "" && p.counts() && !p.ratio.Open() {
			p.text = fitting(oneEnd(p.ratio), p.room(), width)
		}
	}
	return pieces
}

// crowded is the number of pieces a column from which on those within one are put together as they come.
const crowded = 2

// thinned puts together what follows each other within a column.
func thinned(pieces []piece) (kept []piece) {
	for _, p := range pieces {
		if n := len(kept) - 1; n >= 0 && p.x1-kept[n].x0 <= 1 && p.mute() && kept[n].mute() && p.joins(kept[n]) &&
			loss(p.ratio, kept[n].ratio) <= mostLoss {
			kept[n] = together(kept[n], p)
		} else {
			kept = append(kept, p)
		}
	}
	return kept
}

// tightest is the narrowest piece whose number has no room, and the neighbour, among those that may be joined with it,
// that it loses least with; -1 if there is none that any helps.
func tightest(pieces []piece, may func(a, b data.Interval) bool) (at, with int) {
	at = -1
	for i, p := range pieces {
		if !p.mute() || at >= 0 && pieces[at].x1-pieces[at].x0 <= p.x1-p.x0 {
			continue
		}
		least := float64(mostLoss)
		for _, j := range [...]int{i - 1, i + 1} {
			if j < 0 || j >= len(pieces) || !p.joins(pieces[j]) || !may(p.ratio, pieces[j].ratio) {
				continue
			}
			if loss := loss(p.ratio, pieces[j].ratio); loss <= least {
				at, with, least = i, j, loss
			}
		}
	}
	return at, with
}

// joins reports whether a mute piece and a neighbour follow each other and can be one, without an end lost to one that
// speaks.
func (p piece) joins(other piece) bool {
	return other.counts() && (p.to+1 == other.from || other.to+1 == p.from) &&
		(other.mute() || alike(hull(p.ratio, other.ratio), other.ratio))
}

// alike reports whether two ranges are open at the same ends.
func alike(a, b data.Interval) bool {
	return a.OpenBelow() == b.OpenBelow() && a.OpenAbove() == b.OpenAbove()
}

// mostLoss is how many times wider a range may become where two are put together.
const mostLoss = 2

// loss is how many times wider a range becomes that also holds another, at its worse end; infinite if no end is left.
func loss(a, b data.Interval) float64 {
	h, wider := hull(a, b), 1.0
	if h.OpenBelow() && h.OpenAbove() {
		return math.Inf(1)
	}
	if !h.OpenBelow() {
		wider = max(wider, max(a.Lo, b.Lo)/h.Lo)
	}
	if !h.OpenAbove() {
		wider = max(wider, h.Hi/min(a.Hi, b.Hi))
	}
	return wider
}

// hull is the range that holds two.
func hull(a, b data.Interval) data.Interval {
	return data.Interval{Lo: min(a.Lo, b.Lo), Hi: max(a.Hi, b.Hi)}
}

// together is the piece that two neighbours make.
func together(a, b piece) piece {
	return piece{stretch: stretch{from: min(a.from, b.from), to: max(a.to, b.to), ratio: hull(a.ratio, b.ratio)},
		x0: min(a.x0, b.x0), x1: max(a.x1, b.x1)}
}

// room is the number of columns behind the border of a piece.
func (p piece) room() int { return p.x1 - p.x0 - 1 }

// said is the piece with the most words that have room; "" if none have.
func (p piece) said(width func(string) int) piece {
	switch room := p.room(); {
	case p.old:
		p.text = fitting([]string{"old"}, room, width)
	case !p.counts():
		p.text = fitting([]string{"not known"}, room, width)
	case room > 0:
		p.text = fitting(timesTexts(p.ratio), room, width)
	}
	return p
}

// fitting is the first text that has room, or "".
func fitting(texts []string, room int, width func(string) int) string {
	for _, text := range texts {
		if width(text) <= room {
			return text
		}
	}
	return ""
}

// timesTexts are a ratio in words, the longest first: "at least 90", "≥90"; "40 to 63", "40-63".
func timesTexts(ratio data.Interval) []string {
	lo, hi := ratio.Format()
	switch {
	case ratio.OpenBelow():
		return []string{data.Bind("at most", hi), "≤" + hi}
	case ratio.OpenAbove():
		return []string{data.Bind("at least", lo), "≥" + lo}
	case lo == hi:
		return []string{lo}
	}
	return []string{data.Bind(lo, "to", hi), lo + "-" + hi}
}

// oneEnd is what still holds of a ratio where there is no room for both its ends.
func oneEnd(ratio data.Interval) []string {
	lo, _ := data.Interval{Lo: ratio.Lo, Hi: math.Inf(1)}.Format()
	_, hi := data.Interval{Hi: ratio.Hi}.Format()
	return []string{"≥" + lo, "≤" + hi}
}

// mute reports whether the piece has a number, but no room for it.
func (p piece) mute() bool { return p.counts() && p.text == "" }

// speaks reports whether the piece says a number.
func (p piece) speaks() bool { return p.counts() && p.text != "" }

// border is the sign in the first column of a piece that follows another one.
func (p piece) border(before piece) rune {
	switch is, was := p.speaks(), before.speaks(); {
	case is && was:
		return '│'
	case is:
		return '┤'
	case was:
		return '├'
	}
	return '─'
}
