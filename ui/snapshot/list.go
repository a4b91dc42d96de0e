package snapshot

import (
	"encoding/json"
	"errors"
	"html"
)

// list is a list that is not read beyond its longest.
type list[T any] []T

// UnmarshalJSON reads the members; more than longestList are errTooMuch.
func (l *list[T]) UnmarshalJSON(b []byte) error {
	switch {
	case b[0] != '[' || *l != nil:
		return errDamaged
	case elements(b) > longestList:
		return errTooMuch
	}
	all := []T{}
	err := json.Unmarshal(b, &all)
	*l = all
	return err
}

// pages are the sources that a state lists: none where it would become too long by them.
type pages list[source]

// How much the sources of a state hold at most: those behind mostBehind figures of which each has two, and in bytes, as
// they stand in a page, what leaves room for the rest of the state.
const (
	mostPages  = 2 * mostBehind
	pagesBytes = longestState * 3 / 4
)

// few reports whether a state lists the sources.
func few(sources []source) bool {
	if len(sources) > mostPages {
		return false
	}
	b, _ := json.Marshal(sources) // texts never fail
	return len(html.EscapeString(string(safeJSON(b)))) <= pagesBytes
}

// UnmarshalJSON reads the sources; none where a state lists none, since a json snapshot has them all.
func (p *pages) UnmarshalJSON(b []byte) error {
	if *p != nil {
		return errDamaged
	}
	var all list[source]
	err := all.UnmarshalJSON(b)
	if errors.Is(err, errTooMuch) || err == nil && !few(all) {
		all, err = list[source]{}, nil
	}
	*p = pages(all)
	return err
}

// elements is the number of elements of a JSON list, which must be valid; 1 of an empty one.
func elements(b []byte) int {
	depth, n := 0, 1
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '"':
			i = endOfText(b, i)
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case ',':
			if depth == 1 {
				n++
			}
		}
	}
	return n
}

// endOfText is the place of the quote that ends the JSON text whose first quote stands at a place.
func endOfText(b []byte, at int) int {
	for at++; b[at] != '"'; at++ {
		if b[at] == '\\' {
			at++
		}
	}
	return at
}
