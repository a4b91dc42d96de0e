package ui

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

var axe = flag.String("axe", "", "path of axe.min.js, of axe-core, with which pages are looked at in Chromium")

// beside finds what stands out of the window to the right. What is in a box that scrolls does not.
const beside = `(() => {
	const out = [], scrolls = e => e && e.matches(".table") && getComputedStyle(e).overflowX !== "visible";
	for (const e of document.querySelectorAll("body *")) {
		const box = e.getBoundingClientRect(), around = e.parentElement.closest(".table");
		if (box.right > innerWidth + 0.5 && !scrolls(around)) out.push(e.outerHTML.slice(0, 200));
	}
	return out;
})()`

// look is what a page finds of itself: what axe-core minds, letters below 11 pixels, and how wide it is.
const look = `axe.run().then(r => {
	const small = [];
	for (const e of document.querySelectorAll("body *")) {
		const svg = e.closest("svg");
		const words = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
		if (!words || !e.getBoundingClientRect().width) continue;
		let letter = parseFloat(getComputedStyle(e).fontSize);
		if (svg) letter *= svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
		if (letter < 11) small.push(letter + " " + e.outerHTML.slice(0, 200));
	}
	return {Passes: r.passes.length, Faults: r.violations.map(v => v.id + ": " + v.nodes[0].html.slice(0, 200)),
		Small: small, Window: innerWidth, Wide: document.documentElement.scrollWidth};
})`

// pagesOf are files of pages: of screens, and of a ranking that plays.
func pagesOf(t *testing.T, views ...string) (paths []string) {
	t.Helper()
	dir := t.TempDir()
	for _, view := range views {
		o := snapshot.Options{Play: view == "play"}
		f := frameOf(t, 120, 36, "--view", strings.Replace(view, "play", "ranking", 1), "--day", "2021-01-15")
		b, err := Encode(f, formatByID("html"), snapshot.Size{W: 120, H: 36}, screen.Auto, o)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, view+".html")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// browse opens Chromium, if that and axe-core are there.
func browse(t *testing.T) *chromium {
	t.Helper()
	if *axe == "" {
		t.Skip("needs Chromium, and with -axe the path of axe.min.js")
	}
	return startChromium(t)
}

// Pages as narrow as a phone and as wide as a desk, dark and light: nothing that axe-core minds, no letter below 11
// pixels, nothing that stands out, and nothing fetched.
func TestPagesInABrowser(t *testing.T) {
	b := browse(t)
	script, err := os.ReadFile(*axe)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range pagesOf(t, "ranking", "trend", "compare", "figures", "play") {
		for _, width := range []int{360, 390, 768, 1280} {
			for _, theme := range []string{"dark", "light"} {
				b.open(path, width, theme, "screen")
				name := fmt.Sprintf("%s at %d pixels, %s", filepath.Base(path), width, theme)
				if len(b.fetched) != 1 || b.fetched[0] != "file://"+path {
					t.Errorf("%s fetches %q", name, b.fetched)
				}
				var out []string
				b.run(beside, &out)
				b.run(string(script), nil)
				var found struct {
					Passes, Window, Wide int
					Faults, Small        []string
				}
				b.run(look, &found)
				if found.Passes < 20 || found.Window != width || found.Wide > width ||
					len(found.Faults)+len(found.Small)+len(out) > 0 {
					t.Errorf("%s: %+v, stand out: %q", name, found, out)
				}
			}
		}
	}
}

// On paper a page is dark on white whatever the reader's theme, its words are all there, and no table is cut off.
func TestPagesInABrowserOnPaper(t *testing.T) {
	// Between the margins of an A4 page lie 717 pixels. What is wider, browsers print smaller until it fits; Chromium
	// makes it smaller by a third at most.
	const width = 717 * 4 / 3
	b := browse(t)
	for _, path := range pagesOf(t, append(testEnv().ViewIDs(), "play")...) {
		b.open(path, width, "dark", "print")
		var found struct {
			Backs         []string
			Closed, Words int
		}
		b.run(`({Backs: [getComputedStyle(document.body).backgroundColor,
				getComputedStyle(document.querySelector("svg > rect")).fill],
			Closed: document.querySelectorAll("details:not([open]), section [hidden]").length,
			Words: [...document.querySelectorAll("figcaption p, section p, section li, section td")]
				.filter(e => e.getBoundingClientRect().height).length})`, &found)
		const white = "rgb(255, 255, 255)"
		if !slices.Equal(found.Backs, []string{white, white}) || found.Closed > 0 || found.Words < 10 {
			t.Errorf("%s is printed as %+v", filepath.Base(path), found)
		}
		var out []string
		if b.run(beside, &out); len(out) > 0 {
			t.Errorf("%s: the paper cuts %q", filepath.Base(path), out)
		}
	}
}

// Pictures in one page keep their own names and colours: no two elements have one id.
func TestPicturesInOnePageOfABrowser(t *testing.T) {
	b := browse(t)
	page := "<!DOCTYPE html><meta charset=\"utf-8\"><title>pictures</title>"
	for _, flags := range [][]string{{"--theme", "dark"}, {"--theme", "light"}, {"--day", "2016-01-15"}} {
		f := frameOf(t, 0, 0, append([]string{"--view", "ranking"}, flags...)...)
		svg, err := Encode(f, formatByID("svg"), snapshot.Size{W: 120, H: 36}, f.State.Theme, snapshot.Options{})
		if err != nil {
			t.Fatal(err)
		}
		_, picture, _ := strings.Cut(string(svg), "?>")
		page += picture
	}
	path := filepath.Join(t.TempDir(), "pictures.html")
	if err := os.WriteFile(path, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	b.open(path, 1280, "dark", "screen")
	var found struct{ IDs, Labels, Backs []string }
	b.run(`(() => {
		const all = [...document.querySelectorAll("svg")], ids = [...document.querySelectorAll("[id]")].map(e => e.id);
		return {IDs: ids.filter((id, i) => ids.indexOf(id) !== i), Labels: [...new Set(all.map(e => e.ariaLabel))],
			Backs: all.map(e => getComputedStyle(e.querySelector("rect")).fill)};
	})()`, &found)
	const dark, light = "rgb(30, 30, 30)", "rgb(255, 255, 255)"
	if len(found.IDs) > 0 || len(found.Labels) != 2 || !slices.Equal(found.Backs, []string{dark, light, dark}) {
		t.Errorf("three pictures in one page, two of today: %+v", found)
	}
}

// Wherever the slider goes, the page shows the picture of that day and nothing of the one before it.
func TestAPlayInABrowser(t *testing.T) {
	b := browse(t)
	size := snapshot.Size{W: 120, H: 36}
	p := playOf(t, frameOf(t, 0, 0, "--view", "ranking"), size)
	path := filepath.Join(t.TempDir(), "play.html")
	if err := os.WriteFile(path, p.content, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		box      string
		width    int
		pictures [][]int
	}{{"wide", 1280, p.Wide}, {"narrow", 390, p.Narrow}} {
		b.open(path, c.width, "light", "screen")
		var name string
		b.run(`document.querySelector("#`+c.box+` svg").id`, &name)
		last := len(c.pictures) - 1
		for _, n := range []int{0, 1, 2, last, last / 2, last/2 + 1, 3, last - 1, 0} {
			drawn, err := json.Marshal(p.drawn(c.pictures[n], name))
			if err != nil {
				t.Fatal(err)
			}
			var shows, same bool
			b.run(fmt.Sprintf(`slider.value = %d, slider.dispatchEvent(new Event("input")),
				document.querySelector("#%s").offsetWidth > 0`, n, c.box), &shows)
			b.run(fmt.Sprintf(`(() => {
				const holder = document.createElement("template"), seen = document.querySelector("#%s svg").outerHTML;
				holder.innerHTML = %s;
				return holder.innerHTML.replace(/>\n+/g, ">") === seen.replace(/>\n+/g, ">");
			})()`, c.box, drawn), &same)
			if !shows || !same {
				t.Errorf("step %d of %s: its box is seen: %v, its picture: %v", n, c.box, shows, same)
			}
		}
	}
}
