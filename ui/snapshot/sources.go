package snapshot

import (
	"slices"

	"userbase/data"
)

// Sources lists the documents behind figures, and further ones, each once: first the makers, which made figures public
// themselves, then the pages that only tell of them.
func Sources(figures []*data.Observation, more []*data.Source) (makers, pages []*data.Source) {
	seen := map[*data.Source]bool{nil: true}
	add := func(to *[]*data.Source, s *data.Source) {
		if !seen[s] {
			seen[s] = true
			*to = append(*to, s)
		}
	}
	for _, o := range figures {
		if o != nil {
			add(&makers, o.Maker())
		}
	}
	for _, s := range more {
		if s != nil && s.Access == data.Primary {
			add(&makers, s)
		}
	}
	for _, s := range more {
		add(&pages, s)
	}
	for _, o := range figures {
		if o != nil {
			add(&pages, o.Source)
		}
	}
	return makers, pages
}

// Figures are those behind rows, as they come.
func Figures(rows []Row) []*data.Observation {
	var out []*data.Observation
	for _, r := range rows {
		out = append(out, r.Figures...)
	}
	return out
}

// Behind are the figures in the rows and behind the sentence, each once.
func (r Report) Behind() []*data.Observation {
	var out []*data.Observation
	seen := map[*data.Observation]bool{nil: true}
	for _, o := range slices.Concat(Figures(r.Rows), r.Figures) {
		if !seen[o] {
			seen[o] = true
			out = append(out, o)
		}
	}
	return out
}

// sources are those of the snapshot, then those of its figures that are not among them, each once.
func (d Doc) sources() []*data.Source {
	makers, pages := Sources(d.Report.Behind(), nil)
	var out []*data.Source
	seen := map[*data.Source]bool{nil: true}
	for _, s := range slices.Concat(d.Meta.Sources, makers, pages) {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
