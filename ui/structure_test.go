package ui

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"userbase/ui/screen"
	"userbase/ui/snapshot"
	"userbase/ui/svgtest"
)

// element is an element of an svg or a page.
type element struct {
	name, text string
	attr       map[string]string
	inner      []*element
}

// all are the elements of a name below e.
func (e *element) all(name string) (found []*element) {
	for _, in := range e.inner {
		if in.name == name {
			found = append(found, in)
		}
		found = append(found, in.all(name)...)
	}
	return found
}

// whole is all text in e.
func (e *element) whole() string {
	text := e.text
	for _, in := range e.inner {
		text += in.whole()
	}
	return text
}

// elements reads XML.
func elements(t *testing.T, b []byte) *element {
	t.Helper()
	root := &element{}
	open := []*element{root}
	for d := xml.NewDecoder(bytes.NewReader(b)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return root
		}
		if err != nil {
			t.Fatal(err)
		}
		top := open[len(open)-1]
		switch x := token.(type) {
		case xml.StartElement:
			e := &element{name: x.Name.Local, attr: map[string]string{}}
			for _, a := range x.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			top.inner = append(top.inner, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.text += string(x)
		}
	}
}

// joined is a text without its blanks.
func joined(s string) string { return strings.Join(strings.Fields(s), "") }

// svgOf is the svg of a frame.
func svgOf(t *testing.T, args ...string) *element {
	t.Helper()
	b, err := Encode(frameOf(t, 120, 36, args...), formatByID("svg"), snapshot.Size{W: 120, H: 36}, screen.Auto,
		snapshot.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return elements(t, b)
}

// A desk can restyle or hide any layer and any messenger of an svg, and two of them in one page keep apart.
func TestPartsOfAnSVGHaveNames(t *testing.T) {
	ids, layers := map[string]string{}, map[string]bool{}
	for _, view := range testEnv().ViewIDs() {
		for _, day := range []string{"2021-01-15", "2019-01-15"} {
			root := svgOf(t, "--view", view, "--day", day)
			rows := map[string]bool{}
			for _, g := range append(root.all("g"), root.all("svg")...) {
				id := g.attr["id"]
				if other := ids[id]; other != "" {
					t.Errorf("%s on %s has the id %s of %s", view, day, id, other)
				}
				if id != "" {
					ids[id] = view + day
				}
				if class := g.attr["class"]; class != "" {
					layers[class] = true
				}
			}
			for _, text := range root.all("text") {
				if y := text.attr["y"]; text.attr["x"] == "" && rows[y] {
					t.Errorf("%s on %s has two texts in the row at %s", view, day, y)
				} else if text.attr["x"] == "" {
					rows[y] = true
				}
			}
			svg := root.all("svg")[0]
			for _, name := range strings.Fields(svg.attr["aria-labelledby"]) {
				named := func(e *element) bool { return e.attr["id"] == name }
				if !slices.ContainsFunc(svg.inner, named) {
					t.Errorf("%s is not named by %s", view, name)
				}
			}
			if style := root.all("style")[0].text; strings.Count(style, "{") < 9 ||
				strings.Count(style, "#"+svg.attr["id"]+" [") != strings.Count(style, "[") {
				t.Errorf("%s styles more than itself: %s", view, style)
			}
		}
	}
	for _, want := range []string{"grid", "axis", "bars whatsapp", "lines signal", "marks signal", "labels", "leaders",
		"signs", "text", "notes"} {
		if !layers[want] {
			t.Errorf("there is no layer %q: %v", want, layers)
		}
	}
}

// Of messengers that share a colour each has its own group: the one bar of its ranking lies there, and its line.
func TestPartsOfAnSVGAreOfOneMessenger(t *testing.T) {
	env := fifty(t)
	for view, layer := range map[string]string{"ranking": "bars ", "trend": "lines "} {
		f := frameOn(t, env, 120, 90, "--view", view, "--metric", "active")
		b, err := Encode(f, formatByID("svg"), snapshot.Size{W: f.W, H: f.H}, screen.Light, snapshot.Options{})
		if err != nil {
			t.Fatal(err)
		}
		parts := map[string]int{}
		for _, g := range elements(t, b).all("g") {
			if id, is := strings.CutPrefix(g.attr["class"], layer); is {
				parts[id] += len(g.all("path"))
			}
		}
		for _, id := range f.Visible() {
			has := parts[id] > 0
			if want := f.Standing(id) != nil; has != want || view == "ranking" && parts[id] > 1 {
				t.Errorf("%s: %d paths are under %q, one or more belong there: %v", view, parts[id], layer+id, want)
			}
		}
	}
}

// The publishers that the foot names lead to their pages, and nothing else is a link.
func TestSourcesInAnSVGAreLinks(t *testing.T) {
	links := 0
	for _, view := range testEnv().ViewIDs() {
		f := frameOf(t, 120, 36, "--view", view, "--day", "2021-01-15")
		makers, pages := newSheet(f).sources(newSheet(f).inSight())
		urls := map[string][]string{}
		for _, s := range append(makers, pages...) {
			urls[joined(s.Publisher)] = append(urls[joined(s.Publisher)], s.URL)
		}
		root := svgOf(t, "--view", view, "--day", "2021-01-15")
		for _, a := range root.all("a") {
			links++
			name, leads := joined(a.whole()), false
			for publisher, pages := range urls { // a name that goes on in the next row is two links
				leads = leads || strings.Contains(publisher, name) && slices.Contains(pages, a.attr["href"])
			}
			if !leads {
				t.Errorf("%s: %q leads to %s", view, name, a.attr["href"])
			}
		}
	}
	if links < 10 {
		t.Errorf("only %d links were seen", links)
	}
}

// Bars that lie do not touch, whatever their messengers.
func TestBarsDoNotTouch(t *testing.T) {
	seen := 0
	for _, size := range []snapshot.Size{{W: 80, H: 24}, {W: 120, H: 36}} {
		b, err := Encode(frameOf(t, 80, 24, "--view", "ranking", "--day", "2021-01-15"), formatByID("svg"), size,
			screen.Light, snapshot.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var edges [][2]float64 // the upper and the lower edge
		for _, g := range elements(t, b).all("g") {
			if !strings.HasPrefix(g.attr["class"], "bars ") {
				continue
			}
			for _, p := range g.all("path") {
				at, err := svgtest.Places(p.attr["d"])
				if err != nil {
					t.Fatal(err)
				}
				if strings.Count(p.attr["d"], "M") == 1 { // a whole one
					edges = append(edges, [2]float64{at[0][1], at[2][1]})
				}
			}
		}
		for _, a := range edges {
			for _, b := range edges {
				if seen++; a[1] == b[0] {
					t.Errorf("at %v two bars touch at %v", size, a[1])
				}
			}
		}
	}
	if seen < 8 {
		t.Errorf("only %d pairs of bars were seen", seen)
	}
}
