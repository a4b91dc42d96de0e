package snapshot

import (
	"bytes"
	"fmt"
	"image/png"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"userbase/ui/cells"
	"userbase/ui/chart"
	"userbase/ui/scene"
	"userbase/ui/svgtest"
)

// sceneDoc is a picture with one scene in column 2 and row 1, all of its shapes at odd places.
func sceneDoc() Doc {
	s := &scene.Scene{W: 40, H: 10, Plot: scene.Box{X0: 0, X1: 38, Y1: 9}}
	blue := cells.Style{Fg: cells.Index(69)}
	s.Add(scene.Rule{From: scene.Point{X: 0, Y: 3.217}, To: scene.Point{X: 38, Y: 3.217}},
		scene.Label{At: scene.Point{X: 39, Y: 3.217}, Text: "5"},
		scene.Bar{X0: 1.5, Y0: 6, X1: 20.318, Y1: 8, Style: blue},
		scene.Bar{X0: 2, Y0: 8, X1: 10.31, Y1: 9, Open: true, Style: blue, Fill: scene.Hatched},
		scene.Line{Points: []scene.Point{{X: 1.1, Y: 8.03}, {X: 11.37, Y: 2.71}, {X: 30, Y: 20}}, Style: blue,
			Broken: []bool{false, true}},
		scene.Mark{At: scene.Point{X: 11.37, Y: 2.71}, Glyph: '■', Style: blue, Floor: true},
		scene.Mark{At: scene.Point{X: 1.1, Y: 8.03}, Glyph: '■', Style: blue, Small: true})
	g := cells.New(44, 13, notASCII)
	g.Text(3, 0, "a text above", cells.Style{})
	chart.Paint(g.Sub(2, 1, 40, 10), s, chart.Braille)
	return Doc{Grid: g, Meta: Meta{Dark: true}}
}

// Shapes stand at their exact places, to a hundredth of a cell, and not in cells as well.
func TestVectorsAreExact(t *testing.T) {
	b, err := encodeSVG(sceneDoc(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	at := func(x, y float64) string { return fmt.Sprintf("%.2f %.2f", margin+(2+x)*cellW, margin+(1+y)*cellH) }
	var places []string
	for _, d := range regexp.MustCompile(` d="([^"]*)"`).FindAllStringSubmatch(string(b), -1) {
		all, err := svgtest.Places(d[1])
		if err != nil {
			t.Error(err)
		}
		for _, p := range all {
			places = append(places, fmt.Sprintf("%.2f %.2f", p[0], p[1]))
		}
	}
	near := func(want string) bool {
		var x, y float64
		fmt.Sscan(want, &x, &y)
		for _, p := range places {
			var px, py float64
			fmt.Sscan(p, &px, &py)
			if math.Abs(px-x) < 0.01*cellW && math.Abs(py-y) < 0.01*cellW {
				return true
			}
		}
		return false
	}
	for name, want := range map[string]string{
		"grid line":       at(0, 3.217),
		"end of a bar":    at(20.318, 6.125),
		"line":            at(1.1, 8.03),
		"its second":      at(11.37, 2.71),
		"cut at the plot": at(11.37+(30-11.37)*(9-2.71)/(20-2.71), 9),
		"tip of an arrow": at(11.31, 8.5),
	} {
		if !near(want) {
			t.Errorf("the %s is not at %s", name, want)
		}
	}
	if strings.ContainsAny(string(b), "⠁⣀█▶") || !strings.Contains(string(b), ">a</tspan>") {
		t.Error("what stands for shapes is drawn as text too, or texts are lost")
	}
}

func TestVectorsInPixels(t *testing.T) {
	b, err := encodePNG(sceneDoc(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	at := func(x, y float64) string {
		r, g, b, _ := img.At(int(2*(margin+(2+x)*cellW)), int(2*(margin+(1+y)*cellH))).RGBA()
		return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	}
	for _, c := range []struct {
		what string
		x, y float64
		want string
	}{
		{"within the bar", 20.2, 7, "#5f87ff"}, {"behind the bar", 20.5, 7, "#1e1e1e"},
		{"on the line", 6.235, 5.37, "#5f87ff"}, {"beside it", 6.235, 4.9, "#1e1e1e"},
		{"on the mark", 11.37, 2.71, "#5f87ff"},
	} {
		if got := at(c.x, c.y); got != c.want {
			t.Errorf("%s is %s, not %s", c.what, got, c.want)
		}
	}
}

// A stretch is drawn beside the label in its middle, never under it; a label at another height leaves it whole.
func TestStretchesLeaveRoomForTheirLabels(t *testing.T) {
	r := scene.Rule{Kind: scene.Ends, From: scene.Point{X: 2, Y: 1.5}, To: scene.Point{X: 18, Y: 1.5}}
	label := func(y float64) scene.Label {
		return scene.Label{At: scene.Point{X: 10, Y: y}, Text: " 246 k ", Align: scene.Around}
	}
	for y, want := range map[float64]string{1.5: "2-6.5 13.5-18", 2.5: "2-18"} {
		v := &vectors{at: cells.Placed{Scene: &scene.Scene{Shapes: []scene.Shape{r, label(y)}}}}
		var parts []string
		for _, p := range v.beside(r) {
			parts = append(parts, fmt.Sprintf("%v-%v", p[0].X, p[1].X))
		}
		if got := strings.Join(parts, " "); got != want {
			t.Errorf("with a label at %v it is drawn from %s, not %s", y, got, want)
		}
	}
}

// Lines of one look that follow each other are one path; another look, or another group, begins a new one.
func TestLinesOfOneLookAreOnePath(t *testing.T) {
	b := &svgBrush{found: map[[2]string]*group{}}
	b.layer("grid", cells.Style{})
	for _, w := range []float32{1, 1, 2} {
		b.stroke(rgb{}, []point{{0, 0}, {8, 0}}, stroked{width: w})
	}
	b.layer("axis", cells.Style{})
	b.stroke(rgb{}, []point{{0, 0}, {8, 0}}, stroked{width: 2})
	w := &writer{}
	b.append(w, "id")
	got := regexp.MustCompile(` d="([^"]*)"`).FindAllString(string(w.b), -1)
	if want := []string{` d="M0 0h8M0 0h8"`, ` d="M0 0h8"`, ` d="M0 0h8"`}; !slices.Equal(got, want) {
		t.Errorf("drawn as %q, want %q", got, want)
	}
}
