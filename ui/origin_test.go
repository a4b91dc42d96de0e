package ui

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// named are the figures that a sentence names, those of one messenger, value and day as one: some of them may be meant.
func named(f screen.Frame, sentence string) (groups [][]*data.Observation) {
	of := map[string][]*data.Observation{}
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		ref := data.Plain(o.Stated() + " (" + o.Period())
		if strings.Contains(sentence, ref) && strings.Contains(sentence, f.Name(o.Messenger)) {
			of[o.Messenger+ref] = append(of[o.Messenger+ref], o)
		}
	}
	for _, g := range of {
		groups = append(groups, g)
	}
	return groups
}

// places are the positions at which a name stands in a text as words of its own.
func places(text, name string) (at []int) {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			return at
		}
		i += from
		from = i + len(name)
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after, _ := utf8.DecodeRuneInString(text[from:])
		within := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
		if !within(before) && !within(after) {
			at = append(at, i)
		}
	}
}

// tellers are the publishers of the pages that only tell of figures, without those that are named for something else:
// as the maker of any figure, in a title or a remark, as whoever counted, or as where an event was read.
func tellers(set *data.Set, rec screen.Records, figures []*data.Observation) (out []string) {
	var known, other []string
	for _, s := range rec.Sources {
		known = append(known, s.Publisher)
	}
	for i := range set.Observations {
		o := &set.Observations[i]
		known = append(known, o.ToldBy())
		other = append(other, o.Note, o.CountedBy)
		for _, s := range o.Documents() {
			other = append(other, s.Title, s.URL, s.TitleOriginal)
		}
	}
	text := strings.Join(other, "\n")
	for _, o := range figures {
		p := o.Source.Publisher
		if !slices.Contains(known, p) && !strings.Contains(text, p) &&
			!slices.ContainsFunc(known, func(k string) bool { return len(places(k, p)) > 0 }) {
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Every figure of a document has its origin, or the page where there is none, among the sources, and a page that only
// tells of figures never stands as if it had made them.
func TestOriginsComeFirst(t *testing.T) {
	env := testEnv()
	var referred, read, footed atomic.Int64
	rapid.Check(t, func(t *rapid.T) {
		f := screen.NewFrame(env, randomState(t), rapid.SampledFrom([]int{45, 80, 120, 200}).Draw(t, "w"),
			rapid.SampledFrom([]int{12, 24, 36, 60}).Draw(t, "h"), screen.NewLook(screen.Dark, false))
		f.Picture = true
		s, doc := newSheet(f), document(f)
		rec := s.records()
		figures := slices.DeleteFunc(append(snapshot.Figures(rec.Rows), rec.Figures...),
			func(o *data.Observation) bool { return o == nil })
		has := func(o *data.Observation) bool {
			for _, d := range o.Documents() {
				if !slices.Contains(doc.Meta.Sources, d) {
					return false
				}
			}
			return slices.Contains(doc.Meta.Sources, o.Lead())
		}
		for _, o := range figures {
			if referred.Add(1); !has(o) {
				t.Fatalf("%q: a document of %s is not among the sources", f.Args(f.State), o.ID())
			}
		}
		for _, g := range named(f, data.Plain(doc.Report.Sentence)) {
			if referred.Add(1); !slices.ContainsFunc(g, has) {
				t.Fatalf("%q: %q names %s without its documents", f.Args(f.State), doc.Report.Sentence, g[0].ID())
			}
		}
		if n := len(doc.Meta.Sources); n != len(slices.Compact(slices.SortedFunc(slices.Values(doc.Meta.Sources),
			func(a, b *data.Source) int { return strings.Compare(a.ID, b.ID) }))) {
			t.Fatalf("%q: a source stands twice", f.Args(f.State))
		}
		pages := tellers(f.Set, rec, figures)
		n, err := told(s, doc, pages)
		if read.Add(int64(n)); err != nil {
			t.Fatalf("%q: %v", f.Args(f.State), err)
		}
		room := rapid.IntRange(20, 4000).Draw(t, "room")
		line := data.Plain(strings.Join(wrapped(s.sourceNames(room, 1), room, s.ASCII), " "))
		makers, only, _ := strings.Cut(line, "read in ")
		for _, p := range pages {
			if footed.Add(int64(len(places(only, p)))); len(places(makers, p)) > 0 {
				t.Fatalf("%q: %s stands among the makers: %s", f.Args(f.State), p, line)
			}
		}
	})
	if referred.Load() < int64(enough(30)) || read.Load() < int64(enough(10)) || footed.Load() < int64(enough(3)) {
		t.Errorf("%d figures, %d pages in texts, %d in feet were read", referred.Load(), read.Load(), footed.Load())
	}
}

// told reads all texts of a frame: each of the pages stands behind "in" or "read in". It returns how many it found.
func told(s *sheet, doc snapshot.Doc, pages []string) (found int, err error) {
	texts := append([]string{doc.Report.Citation, frametest.Text(s.shown.Detail(400))}, s.said...)
	for _, part := range []cells.Grid{screen.Sub(doc.Grid, s.Body), screen.Sub(doc.Grid, s.Panel),
		screen.Sub(doc.Grid, s.Layout.Sentence)} {
		text := ""
		for y := range part.H {
			for x := range part.W {
				if r := part.Cell(x, y).Rune; r != '│' && r != '|' { // the edges of what is open
					text += string(r)
				}
			}
			text += " "
		}
		texts = append(texts, text)
	}
	for _, text := range texts {
		text = strings.Join(strings.Fields(data.Plain(text)), " ")
		for _, p := range pages {
			for _, i := range places(text, p) {
				if found++; !strings.HasSuffix(strings.TrimRight(text[:i], " "), "in") {
					return found, fmt.Errorf("%s stands as the maker behind %q", p, text[max(i-80, 0):i])
				}
			}
		}
	}
	return found, nil
}
