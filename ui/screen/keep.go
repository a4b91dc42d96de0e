package screen

import "sync"

// kept is what was worked out of the data and depends on nothing else than its key.
type kept struct {
	sync.Mutex
	all map[any]any
}

// mostKept is how many such things are kept. The largest are lists of all figures.
const mostKept = 48

// Keep is what make works out for a key; while it is kept, it is not worked out again. The key is comparable, of a type
// that is used for nothing else, and holds all that the work depends on beside the data. What is kept must not be
// changed.
func Keep[T any](e *Env, key any, make func() T) T {
	e.kept.Lock()
	value, ok := e.kept.all[key]
	e.kept.Unlock()
	if ok {
		return value.(T)
	}
	made := make()
	e.kept.Lock()
	defer e.kept.Unlock()
	if len(e.kept.all) >= mostKept {
		clear(e.kept.all)
	}
	e.kept.all[key] = made
	return made
}
