package ui

import (
	"bytes"
	"regexp"
	"strconv"
	"testing"

	"golang.org/x/net/html"

	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// A page shows one of its pictures, and the letters of that have at least 11 pixels on any screen.
func TestLettersOfPagesCanBeRead(t *testing.T) {
	const least, edge = 11.0, 16.0 // of a letter, of the page on both sides
	from := regexp.MustCompile(`max-width:(\d+)px\)\{\.wide\{display:none\}`)
	for _, size := range []snapshot.Size{{W: 80, H: 24}, {W: 120, H: 36}, {W: 200, H: 60}} {
		for _, view := range testEnv().ViewIDs() {
			b, err := Encode(frameOf(t, 80, 24, "--view", view), formatByID("html"), size, screen.Auto,
				snapshot.Options{})
			if err != nil {
				t.Fatal(err)
			}
			doc, err := html.Parse(bytes.NewReader(b))
			if err != nil {
				t.Fatal(err)
			}
			pictures := map[string][2]float64{} // the width, and the size of letters at that
			for n := range doc.Descendants() {
				if n.Data != "svg" {
					continue
				}
				var v [2]float64
				for _, a := range n.Attr {
					switch a.Key {
					case "width":
						v[0], _ = strconv.ParseFloat(a.Val, 64)
					case "font-size":
						v[1], _ = strconv.ParseFloat(a.Val, 64)
					}
				}
				pictures[n.Parent.Attr[0].Val] = v
			}
			border, err := strconv.ParseFloat(string(from.FindSubmatch(b)[1]), 64)
			if err != nil || len(pictures) != 2 {
				t.Fatalf("%s: %v, %d pictures", view, err, len(pictures))
			}
			for _, screen := range []float64{360, 390, 768, 1280, 1920} {
				p := pictures["wide"]
				if screen <= border {
					p = pictures["narrow"]
				}
				if letter := p[1] * min(1, (screen-edge)/p[0]); letter < least {
					t.Errorf("%s of %v: letters of %.1f at %v pixels", view, size, letter, screen)
				}
			}
		}
	}
}

// A page fetches nothing: no element loads, and styles name no address.
func TestPagesFetchNothing(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		b, err := Encode(frameOf(t, 80, 24, "--view", view), formatByID("html"), snapshot.Size{W: 120, H: 36},
			screen.Auto, snapshot.Options{})
		if err != nil {
			t.Fatal(err)
		}
		doc, err := html.Parse(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		loads := regexp.MustCompile(`url\(|@import|image-set`)
		for n := range doc.Descendants() {
			for _, a := range n.Attr {
				if a.Key == "src" || a.Key == "srcset" || a.Key == "style" || a.Key == "href" && n.Data != "a" {
					t.Errorf("%s: <%s %s=%q>", view, n.Data, a.Key, a.Val)
				}
			}
			if n.Type == html.TextNode && n.Parent.Data == "style" && loads.MatchString(n.Data) {
				t.Errorf("%s: a style loads: %s", view, n.Data)
			}
		}
	}
}
