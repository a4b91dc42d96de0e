package own

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"userbase/data"
)

// pages are the sources of figures: those of the set, and those that files name.
type pages struct {
	all   []page
	known map[sum]int32    // by what they say
	byID  map[string]int32 // those of the set
	key   []byte
}

// page is a source and the day on which it was published, if that is known.
type page struct {
	*data.Source
	when
}

func newPages(set *data.Set) pages {
	p := pages{known: make(map[sum]int32, len(set.Sources)),
		byID: make(map[string]int32, len(set.Sources))}
	for i, s := range set.Sources {
		p.byID[s.ID] = int32(i)
		made := page{Source: s}
		if d, ok := isoDay([]byte(s.Published)); ok {
			made.when = when{from: d, to: d}
		} else if made.when = readDay(s.Published); made.bad != nil {
			made.when = when{}
		}
		p.all = append(p.all, made)
		if says := sumOf(s); p.known[says] == 0 { // of two that say the same, any will do
			p.known[says] = int32(i)
		}
	}
	return p
}

// sum is a sum of what a source says: long enough that no two of millions have one.
type sum [10]byte

func sumOf(s *data.Source) (x sum) {
	text := strings.Join([]string{s.Publisher, s.Title, s.TitleOriginal, s.URL, s.Published, s.Access.String()}, "\x1f")
	whole := sha256.Sum256([]byte(text))
	copy(x[:], whole[:])
	return x
}

// add keeps a source that is not known yet, and returns its place. One that has no id gets the same in each file.
func (p *pages) add(made page) int32 {
	says := sumOf(made.Source)
	if at, ok := p.known[says]; ok {
		return at
	}
	if made.ID == "" {
		made.ID = "own-" + hex.EncodeToString(says[:])
	}
	at := int32(len(p.all))
	p.all = append(p.all, made)
	p.known[says] = at
	return at
}

// The columns of a page and of the document that made the figure public: publisher, title, title in another script,
// address, day, access, and the id of one that the set has.
var (
	pageColumns   = [...]column{publisher, title, titleOriginal, address, published, access, source}
	originColumns = [...]column{originPublisher, originTitle, originTitleOriginal, originAddress, originPublished,
		originAccess, origin}
)

// The longest texts of a source, in characters.
const (
	mostPublisher = 200
	mostTitle     = 500
	mostAddress   = 2000
)

// documents reads where the figure was read, and which document made it public.
func (r *reader) documents(x *row) {
	x.page = r.written(&r.pagesAs, pageColumns, (*reader).readPage)
	if x.origin = -1; !r.empty(originColumns[:]) {
		x.origin = r.written(&r.originsAs, originColumns, (*reader).readOrigin)
	}
	if x.origin >= 0 && x.page >= 0 && samePlace(*r.pages.all[x.origin].Source, *r.pages.all[x.page].Source) {
		x.origin = -1 // the page itself
	}
}

// samePlace reports whether two sources are one, whoever read it.
func samePlace(a, b data.Source) bool {
	a.ID, a.Access = b.ID, b.Access
	return a == b
}

// written is the place of the source that columns name: read if nothing like it was written before.
func (r *reader) written(before *memo[int32], columns [7]column, read func(*reader) (page, bool)) int32 {
	p := &r.pages
	p.key = p.key[:0]
	for i, c := range columns {
		if text := r.text(c); len(text) > 0 {
			p.key = append(append(append(p.key, byte(i)), text...), 0x1f)
		}
	}
	if at, ok := before.find(p.key); ok {
		return at
	}
	made, ok := read(r)
	if !ok {
		return -1
	}
	return before.add(string(p.key), p.add(made))
}

// readPage reads the page that the figure was read on. An id alone means a source of the set.
func (r *reader) readPage() (page, bool) {
	if id := string(r.text(source)); id != "" && r.empty(pageColumns[:6]) {
		at, ok := r.pages.byID[id]
		switch {
		case !ok:
			r.wrong(source, &problem{"is no id of a source of the data set", "write publisher, title and url"})
			return page{}, false
		case r.pages.all[at].Access == data.Cited:
			r.wrong(source, &problem{"is a document that nobody has read", "write the page that was read"})
			return page{}, false
		}
		return r.pages.all[at], true
	}
	made, ok := r.readSource(pageColumns)
	if made.Publisher == "" {
		made.Publisher = data.OwnPublisher
	}
	made.Access = choose(r, access, data.Secondary, data.Primary, data.Secondary, data.Weak)
	return made, ok && !r.failed
}

// readOrigin reads the document that made the figure public, of which the name of its publisher, its address or an id
// of the set may be all that is told.
func (r *reader) readOrigin() (page, bool) {
	text := r.text(origin)
	if r.empty(originColumns[:6]) {
		if at, ok := r.pages.byID[string(text)]; ok {
			return r.pages.all[at], true
		}
		name, bad := clean(text, mostPublisher)
		if bad != nil {
			r.wrong(origin, bad)
			return page{}, false
		}
		made := page{Source: &data.Source{Publisher: name, Access: data.Cited}}
		if data.WebAddress(name) {
			_, host, _ := strings.Cut(name, "://")
			host, _, _ = strings.Cut(host, "/")
			made.Publisher, made.URL = host, name
		}
		return made, true
	}
	made, ok := r.readSource(originColumns)
	if made.Publisher == "" {
		r.wrong(originPublisher, &problem{"is empty", "write who published the origin"})
	}
	made.Access = choose(r, originAccess, data.Cited, data.Primary, data.Secondary, data.Weak, data.Cited)
	return made, ok && !r.failed
}

// empty reports whether nothing stands in the columns.
func (r *reader) empty(columns []column) bool {
	for _, c := range columns {
		if len(r.text(c)) > 0 {
			return false
		}
	}
	return true
}

// readSource reads what a page and an origin have alike.
func (r *reader) readSource(columns [7]column) (made page, ok bool) {
	made.Source, ok = &data.Source{}, true
	for i, to := range [...]*string{&made.Publisher, &made.Title, &made.TitleOriginal, &made.URL} {
		most := [...]int{mostPublisher, mostTitle, mostTitle, mostAddress}[i]
		text, bad := clean(r.text(columns[i]), most)
		if bad == nil && to == &made.URL && text != "" && !data.WebAddress(text) {
			bad = &problem{"is no address on the web", "write one that begins with https:// or http:// and has " +
				"neither blanks nor quotes, or leave it empty"}
		}
		if *to = text; bad != nil {
			r.wrong(columns[i], bad)
			ok = false
		}
	}
	if text := r.text(columns[4]); len(text) > 0 {
		made.when = r.begun(r.day(text))
		if made.bad == nil && made.precision == data.ByQuarter {
			made.bad = &problem{"is a quarter", "write YYYY-MM-DD, YYYY-MM or YYYY"}
		}
		if made.Published = made.to.Machine(made.precision); made.bad != nil {
			r.wrong(columns[4], made.bad)
			ok = false
		}
	}
	return made, ok
}
