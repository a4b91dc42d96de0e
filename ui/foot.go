package ui

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// foot is the foot of a page in so many rows: sources by publisher, versions, and the command that draws it again
// where it fits in one line. Without a limit it holds all sources and the whole command. The rows of the links are
// those of the foot.
func (s *sheet) foot(rows int) (lines []string, links []snapshot.Link) {
	w := s.W - 2
	below := []string{s.DataWords() + "   userbase " + s.Version}
	command := fit.Wrap(s.Command(), w, s.ASCII)
	if rows == math.MaxInt || rows > 2 && len(command) == 1 {
		below = append(below, command...)
	}
	named := s.sourceNames(w, rows-len(below))
	lines = wrapped(named, w, s.ASCII)
	lines = lines[:min(max(rows-len(below), 0), len(lines))]
	if !s.whole() { // its letters lead nowhere
		links = linked(named, lines, s.ASCII)
	}
	return append(lines, below...), links
}

// piece is a part of a text, which may lead to a page.
type piece struct{ text, url string }

// wrapped breaks pieces into lines of w cells.
func wrapped(pieces []piece, w int, ascii bool) []string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return fit.Wrap(b.String(), w, ascii)
}

// linked are the links in lines that pieces were broken into: of a piece that goes on in the next line, two. Breaking
// takes nothing away but blanks.
func linked(pieces []piece, lines []string, ascii bool) (links []snapshot.Link) {
	const left = 1 // column of the lines
	at := 0        // the piece
	rest := strings.ReplaceAll(pieces[0].text, " ", "")
	for row, line := range lines {
		x, open := left, -1 // the link that the last letter belongs to
		for _, r := range line {
			w := cells.Width(string(r), ascii)
			if r != ' ' {
				for rest == "" {
					at, open = at+1, -1
					rest = strings.ReplaceAll(pieces[at].text, " ", "")
				}
				rest = strings.TrimPrefix(rest, string(r))
				if open < 0 && pieces[at].url != "" {
					open = len(links)
					links = append(links, snapshot.Link{Row: row, From: x, URL: pieces[at].url})
				}
				if open >= 0 {
					links[open].To = x + w
				}
			}
			x += w
		}
	}
	return links
}

// sourceNames names the publishers behind the picture, as many as fit into rows of w cells, and how many more there
// are: first those that made figures public, then those of the pages that only tell of them.
func (s *sheet) sourceNames(w, rows int) []piece {
	names, told := s.publishers()
	if len(names) == 0 {
		return []piece{{}}
	}
	wording := func(n int) []piece {
		if n == 0 { // not one name has room
			return []piece{{text: "Sources: " + strconv.Itoa(len(names)) + ", named in the file"}}
		}
		var all []piece
		for i, name := range names[:n] {
			before := ", "
			switch {
			case i == told && told > 0:
				before = "; read in "
			case i == told:
				before = "Sources: read in "
			case i == 0:
				before = "Sources: "
			}
			all = append(all, piece{text: before}, name)
		}
		if n < len(names) {
			all = append(all, piece{text: ", +" + strconv.Itoa(len(names)-n) + " more in the file"})
		}
		return all
	}
	fits := func(left int) bool { return len(wrapped(wording(len(names)-left), w, s.ASCII)) <= rows }
	if fits(0) {
		return wording(len(names))
	}
	return wording(len(names) - sort.Search(len(names), fits))
}

// publishers are those behind the picture, each once and with the first of its pages that can be opened: so many that
// made figures public, then those that only tell of them.
func (s *sheet) publishers() (names []piece, told int) {
	places := map[string]int{}
	add := func(sources []*data.Source) {
		for _, o := range sources {
			i, known := places[o.Publisher]
			if !known {
				i, names = len(names), append(names, piece{text: o.Publisher})
				places[o.Publisher] = i
			}
			if names[i].url == "" && data.WebAddress(o.URL) {
				names[i].url = o.URL
			}
		}
	}
	makers, pages := s.sources(s.inSight())
	if page := s.shown.Page(); s.Open && page != nil { // the sentence stands above it; it names its further sources
		r := s.records()
		makers, pages = snapshot.Sources(slices.Concat(r.Spoken, r.Figures), append(slices.Clone(r.Pages), page))
	}
	add(makers)
	told = len(names)
	add(pages)
	return names, told
}

// sources are those behind rows of the records, and behind what else they tell of: who made figures public, and the
// pages that only tell of them.
func (s *sheet) sources(rows []snapshot.Row) (makers, pages []*data.Source) {
	r := s.records()
	more := slices.Clone(r.Sources)
	for _, row := range rows {
		more = append(more, row.Page)
	}
	return snapshot.Sources(slices.Concat(snapshot.Figures(rows), r.Spoken, r.Figures), more)
}

// markUnseen marks the rows that the picture has no room for.
func markUnseen(rec screen.Records) {
	for at := range rec.Rows {
		rec.Rows[at].Unseen = rec.InSight != nil
	}
	for _, at := range rec.InSight {
		rec.Rows[at].Unseen = false
	}
}

// inSight are the rows that the picture shows.
func (s *sheet) inSight() []snapshot.Row {
	return slices.DeleteFunc(slices.Clone(s.records().Rows), func(r snapshot.Row) bool { return r.Unseen })
}
