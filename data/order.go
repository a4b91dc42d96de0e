package data

import (
	"cmp"
	"math/big"
	"math/bits"
	"slices"
)

// Order says how certain it is that the one of two figures with the larger stated value is the larger.
type Order uint8

// The three answers.
const (
	Undetermined Order = iota
	AsStated           // as far as stated
	Certain
)

// OrderAt is the order of two figures at day t: that of their spans, but only as stated if one of the figures is old.
func OrderAt(a, b *Observation, t Day) Order {
	order, _ := a.Span().Against(b.Span(), nil)
	if order == Certain && (a.Old(t) || b.Old(t)) {
		return AsStated
	}
	return order
}

// TimesAhead is how many times the other a stated number must be, at least, to be the larger as far as stated where the
// spans meet: a floor would have to hide as much again as it states.
const TimesAhead = 2

// Against is the order of two numbers of people, and which is the larger: 1 for the first, -1 for the second, 0 if that
// is undetermined. The second counts as many times as factor says, once if that is nil. Certain: the spans do not meet.
// As stated: they meet, but one stated number is at least TimesAhead times the other. It knows nothing of age.
func (a Span) Against(b Span, factor *big.Rat) (order Order, larger int) {
	switch {
	case b.Hi != Unbounded && compareTimes(a.Lo, factor, b.Hi) > 0:
		return Certain, 1
	case a.Hi != Unbounded && compareTimes(a.Hi, factor, b.Lo) < 0:
		return Certain, -1
	case compareTimes(a.Stated, factor, ahead(b.Stated)) >= 0:
		return AsStated, 1
	case compareTimes(ahead(a.Stated), factor, b.Stated) <= 0:
		return AsStated, -1
	}
	return Undetermined, 0
}

// ahead is what is ahead of a stated number; there is nothing above Unbounded.
func ahead(stated int64) int64 {
	if stated > Unbounded/TimesAhead {
		return Unbounded
	}
	return TimesAhead * stated
}

// compareTimes compares a number with so many times another, once if the factor is nil. All are zero or above.
func compareTimes(a int64, factor *big.Rat, b int64) int {
	if factor == nil {
		return cmp.Compare(a, b)
	}
	if num, den := factor.Num(), factor.Denom(); num.IsInt64() && den.IsInt64() { // nearly all: these cost nothing
		aHigh, aLow := bits.Mul64(uint64(a), uint64(den.Int64()))
		bHigh, bLow := bits.Mul64(uint64(b), uint64(num.Int64()))
		return cmp.Or(cmp.Compare(aHigh, bHigh), cmp.Compare(aLow, bLow))
	}
	return new(big.Int).Mul(big.NewInt(a), factor.Denom()).Cmp(new(big.Int).Mul(big.NewInt(b), factor.Num()))
}

// Larger puts the figure with the larger stated value first; of equal values, a.
func Larger(a, b *Observation) (large, small *Observation) {
	if b.Value > a.Value {
		return b, a
	}
	return a, b
}

// Rank is the place of a messenger in a ranking.
type Rank struct {
	Messenger string
	Figure    *Observation // nil: no figure, and no place
	Row       int          // the row among those with a place, from 1 on; 0: no place, as all below
	From, To  int          // the places it may hold: a run that cannot be ordered has From < To
	AsStated  bool         // the place against the row above holds only by the numbers given
}

// Ranking orders the messengers by the stated value of their standing figures at t, the largest first; ties by the
// order given. Below them, by the same rule but without a place, those whose figures are too old, and then those
// without one. A run of places is every row between two rows that are undetermined against each other, and runs that
// meet are one.
func (s *Set) Ranking(messengers []string, q Query, t Day) []Rank {
	ranks := make([]Rank, len(messengers))
	for i, m := range messengers {
		ranks[i] = Rank{Messenger: m, Figure: s.Standing(m, q, t)}
	}
	slices.SortStableFunc(ranks, func(a, b Rank) int { return a.Compare(b, t) })
	placed := slices.IndexFunc(ranks, func(r Rank) bool { return r.height(t) < hasPlace })
	if placed < 0 {
		placed = len(ranks)
	}
	place(ranks[:placed], t)
	return ranks
}

// hasPlace is the height of those who have a place.
const hasPlace = 2

// height is 2 for those who have a place, 1 for a figure that is too old, 0 without one.
func (r Rank) height(t Day) int {
	switch {
	case r.Figure == nil:
		return 0
	case r.Figure.TooOld(t):
		return 1
	}
	return hasPlace
}

// Compare orders two rows of a ranking at t: negative if a stands above b, 0 for a tie.
func (r Rank) Compare(b Rank, t Day) int {
	if r.Figure == nil || b.Figure == nil {
		return b.height(t) - r.height(t)
	}
	return cmp.Or(b.height(t)-r.height(t), cmp.Compare(b.Figure.Value, r.Figure.Value))
}

// place gives the sorted rows their places.
func place(ranks []Rank, t Day) {
	for first := 0; first < len(ranks); {
		last := first
		for i := first; i <= last; i++ {
			for j := len(ranks) - 1; j > last; j-- {
				if OrderAt(ranks[i].Figure, ranks[j].Figure, t) == Undetermined {
					last = j
				}
			}
		}
		stated := first > 0 && OrderAt(ranks[first-1].Figure, ranks[first].Figure, t) == AsStated
		for i := first; i <= last; i++ {
			ranks[i].Row, ranks[i].From, ranks[i].To, ranks[i].AsStated = i+1, first+1, last+1, stated
		}
		first = last + 1
	}
}
