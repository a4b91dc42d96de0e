package own

// memo keeps what texts mean that were read before. Most files repeat an order, be it of messengers or of days, so that
// what followed a text before is looked at first.
type memo[T any] struct {
	known map[string]int32 // places in all
	all   []meant[T]
	last  int32 // place of what was looked up last
	found int   // how many texts were known
	vain  bool  // hardly any was: no more are kept
}

// meant is what a text means, and the place of what followed it.
type meant[T any] struct {
	text string
	is   T
	next int32
}

// mostKept is how many texts are kept: a file that repeats its texts has few, and of one in which each is another none
// need be known.
const mostKept = 1 << 14

// find is what a text means, if that is known.
func (m *memo[T]) find(text []byte) (is T, ok bool) {
	if len(m.all) == 0 {
		return is, false
	}
	at := m.all[m.last].next
	if string(text) != m.all[at].text {
		if at, ok = m.known[string(text)]; !ok {
			return is, false
		}
		m.all[m.last].next = at
	}
	m.last = at
	m.found++
	return m.all[at].is, true
}

// add keeps what a text means that was not known, and returns that.
func (m *memo[T]) add(text string, is T) T {
	switch {
	case m.vain:
		return is
	case len(m.all) == mostKept && m.found < mostKept:
		*m = memo[T]{vain: true}
		return is
	case len(m.all) == mostKept || m.known == nil:
		*m = memo[T]{known: map[string]int32{}}
	}
	at := int32(len(m.all))
	m.known[text] = at
	m.all = append(m.all, meant[T]{text, is, at})
	m.all[m.last].next, m.last = at, at
	return is
}
