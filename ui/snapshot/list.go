package snapshot

import "encoding/json"

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
