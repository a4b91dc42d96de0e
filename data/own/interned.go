package own

// interned keeps texts, of those that repeat one for all.
type interned struct {
	all   []string
	known map[string]int32 // by text as written
}

// mostKnown is how many texts are looked up: a file that repeats its texts has few, and of one in which each is another
// none need be known.
const mostKnown = 4096

func newInterned() interned { return interned{all: []string{""}, known: map[string]int32{}} }

// find is the place of a text as written.
func (t *interned) find(written []byte) (int32, bool) {
	at, ok := t.known[string(written)]
	return at, ok
}

// add keeps a text under what was written.
func (t *interned) add(written []byte, text string) int32 {
	at := int32(len(t.all))
	t.all = append(t.all, text)
	if len(t.known) == mostKnown {
		clear(t.known)
	}
	if key := string(written); key != text {
		t.known[key] = at
	} else {
		t.known[text] = at
	}
	return at
}
