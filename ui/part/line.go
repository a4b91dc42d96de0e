package part

import (
	"userbase/data"
	"userbase/ui/scene"
)

// Polylines are the unbroken lines that links make, which follow each other in time, with the places of their figures.
func Polylines(links []data.Link, at func(*data.Observation) scene.Point) (lines []scene.Line) {
	for i, l := range links {
		if i == 0 || links[i-1].To != l.From {
			lines = append(lines, scene.Line{Points: []scene.Point{at(l.From)}})
		}
		line := &lines[len(lines)-1]
		line.Points, line.Broken = append(line.Points, at(l.To)), append(line.Broken, !l.Solid)
	}
	return lines
}
