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
	first := FirstDay(f.Set)
	if span >= f.Today-first {
		s.From, s.To = 0, 0
		return s, Effect{}
	}
	from = min(max(f.Day()-span/2, first), f.Today-span)
	s.From, s.To = from, from+span
	return s, Effect{}
}

// eventStep is the event n places after the day shown. If the selected event is of that day, it counts from there.
func eventStep(f Frame, n int) *data.Event {
	ev := f.Set.Events
	if len(ev) == 0 {
		return nil
	}
	at := -1 // the last event up to the day
	for i := range ev {
		if ev[i].Day <= f.Day() {
			at = i
		}
	}
	if at >= 0 && n < 0 && ev[at].Day < f.Day() {
		at++ // between two events, back leads to the one before
	}
	if sel := f.Set.Event(f.Event); sel != nil && sel.Day == f.Day() {
		for i := range ev {
			if ev[i].ID == sel.ID {
				at = i
			}
		}
	} else if n > 0 && at >= 0 && ev[at].Day == f.Day() {
		for at > 0 && ev[at-1].Day == f.Day() {
			at--
		}
		at-- // on the day of an event that is not selected, on leads to its first
	}
	if at += n; at < 0 || at >= len(ev) || ev[at].Day > f.Today {
		return nil
	}
	return &ev[at]
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

// monthStep moves by n months and lands on the first of a month: one step back from the middle of a month leads
// to its own first day.
func monthStep(d, today data.Day, n int) data.Day {
	y, m, dd := d.YMD()
	if n == -1 && dd > 1 {
		n++
	}
	return max(min(data.Date(y, m+n, 1), today), 1)
}
