package part

import (
	"strings"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// How much of a figure is shown.
type Fullness uint8

const (
	TightPanel Fullness = iota // title, address and note cut
	shortPanel                 // title and address cut
	WholePanel
	InFull // also the original title of the page, and the address as it is
)

// SourceLines are publisher, title, day, access and address of a page; in full with the original title and the
// whole address.
func (p *Page) SourceLines(s *data.Source, much Fullness) {
	f := p.F
	titleRows, urlRows := 9, 9
	if much <= shortPanel {
		titleRows, urlRows = 2, 1
	}
	p.Text(0, s.Publisher, f.Look.Text)
	p.TextCut(titleRows, s.Title, f.Look.Quiet)
	if much == InFull && s.TitleOriginal != "" {
		p.Text(0, s.TitleOriginal, f.Look.Quiet)
	}
	p.Text(0, say.PageWords(s), f.Look.Quiet)
	switch url := s.URL; {
	case url == "":
		p.Text(0, "no web address", f.Look.Quiet)
	case much == InFull:
		p.Text(0, url, f.Look.Link)
	default:
		p.TextCut(urlRows, strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "www."), f.Look.Link)
	}
}

// TextCut adds a wrapped text of at most so many rows; what is cut ends with "…".
func (p *Page) TextCut(rows int, s string, st cells.Style) {
	for _, l := range fit.Fitting([]string{s}, p.W, rows, p.F.ASCII) {
		p.Add(screen.Span{Text: l, Style: st})
	}
}
