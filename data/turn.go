package data

// turns keeps what was worked out for keys that come again and again. A file names messengers and pages in turn mostly,
// so that the key is looked at first which followed the last one before.
type turns[K comparable, V any] struct {
	work func(K) V
	most int         // keys that are kept, so that many cost no memory; 0: all
	at   map[K]int32 // places in all
	all  []turn[K, V]
	last int32
}

// turn is what was worked out for a key, and the place of the one that followed it.
type turn[K comparable, V any] struct {
	key  K
	is   V
	next int32
}

// of is what is worked out for a key.
func (t *turns[K, V]) of(key K) V {
	if len(t.all) > 0 {
		if next := &t.all[t.all[t.last].next]; next.key == key {
			t.last = t.all[t.last].next
			return next.is
		}
	}
	at, ok := t.at[key]
	if !ok {
		if t.at == nil || t.most > 0 && len(t.all) == t.most {
			t.at, t.all, t.last = map[K]int32{}, nil, 0
		}
		at = int32(len(t.all))
		t.at[key] = at
		t.all = append(t.all, turn[K, V]{key, t.work(key), at})
	}
	t.all[t.last].next, t.last = at, at
	return t.all[at].is
}
