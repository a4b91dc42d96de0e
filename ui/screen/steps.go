package screen

import (
	"slices"

	"userbase/data"
)

// MoveTo moves to a day; a zoomed range follows it.
func MoveTo(s State, f Frame, d data.Day) State {
	s.Day = d
	if d == 0 {
		d = f.Today
	}
	from, to := f.Range()
	if (s.From == 0 && s.To == 0) || d >= from && d <= to {
		return s
	}
	if d < from {
		from, to = d, to-(from-d)
	} else {
		from, to = from+(d-to), d
	}
	s.From, s.To = from, to
	return s
}

// shortestRange is the smallest range of days that the time axes show.
const shortestRange = 180

// zoom halves or doubles the range around the day.
func zoom(f Frame, n int) (State, Effect) {
	s := f.State
	from, to := f.Range()
	span := to - from
	switch {
	case n > 0 && span <= shortestRange:
		return s, Tell("this is the closest view")
	case n < 0 && s.From == 0 && s.To == 0:
		return s, Tell("this is the whole time")
	case n > 0:
		span = max(span/2, shortestRange)
	default:
		span *= 2
	}
	first := f.Set.FirstDay()
	if span >= f.Today-first {
		s.From, s.To = 0, 0
		return s, Effect{}
	}
	from = min(max(f.Day()-span/2, first), f.Today-span)
	s.From, s.To = from, from+span
	return s, Effect{}
}

// Cycle returns the value n places after now, round and round; the first if now is none of them.
func Cycle[T comparable](values []T, now T, n int) T {
	at := slices.Index(values, now)
	if at < 0 {
		return values[0]
	}
	return values[((at+n)%len(values)+len(values))%len(values)]
}

// StepTo returns the value n places after now, stopping at the ends; the first if now is none of them.
func StepTo[T comparable](values []T, now T, n int) T {
	at := slices.Index(values, now)
	switch {
	case len(values) == 0:
		return now
	case at < 0:
		return values[0]
	}
	return values[min(max(at+n, 0), len(values)-1)]
}
