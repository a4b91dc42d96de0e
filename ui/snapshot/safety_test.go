package snapshot

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"userbase/data"
)

// badRunes finds what must never reach a terminal, an editor or a page.
func badRunes(s, allowed string) []rune {
	var bad []rune
	for _, r := range s {
		if !data.Printable(r) && r != utf8.RuneError && // which stands in for others
			!strings.ContainsRune(allowed, r) {
			bad = append(bad, r)
		}
	}
	return bad
}

// safePage fails at what can act or load something in a page.
func safePage(t *testing.T, format string, n *html.Node) {
	t.Helper()
	each(n, func(e *html.Node) {
		if e.Data == "script" && attrOf(e, "type") == "application/ld+json" && json.Valid([]byte(textOfNode(e))) {
			return // it acts on nothing
		}
		if strings.Contains(" script iframe object embed link img form base foreignobject ", " "+e.Data+" ") {
			t.Errorf("%s: element %s", format, e.Data)
		}
		for _, a := range e.Attr {
			if strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s: attribute %s", format, a.Key)
			}
			if (a.Key == "href" || a.Key == "src") && !regexp.MustCompile("^(https?://|#)").MatchString(a.Val) {
				t.Errorf("%s: address %s", format, a.Val)
			}
		}
	})
}

func TestHostileTexts(t *testing.T) {
	d := hostileDoc(t)
	for _, f := range Formats {
		b := encode(t, f.ID, d)
		allowed := "\n"
		switch f.ID {
		case "png":
			continue // read below
		case "csv":
			allowed = "\r\n"
		case "ansi":
			allowed = "\n\x1b"
			own := bytes.Count(b, []byte("\x1b[1m")) + bytes.Count(b, []byte("\x1b[m"))
			if bytes.Count(b, []byte("\x1b")) != own {
				t.Errorf("ansi: a sequence that is not the program's own in %q", b)
			}
		}
		if bad := badRunes(string(b), allowed); len(bad) > 0 {
			t.Errorf("%s: %U", f.ID, bad)
		}
		scripts := bytes.Count(b, []byte("<script")) - bytes.Count(b, []byte(`<script type="application/ld+json">`))
		if strings.Contains("svg html json", f.ID) && scripts != 0 {
			t.Errorf("%s holds a script", f.ID)
		}
	}
}

// Readers of the formats find hostile texts where texts belong, and nothing else.
func TestHostileTextsAreRead(t *testing.T) {
	d := hostileDoc(t)
	_, _, title, _ := readSVGWords(t, encode(t, "svg", d))
	if title != clean(hostile) {
		t.Errorf("svg: title %q", title)
	}
	page, err := html.Parse(bytes.NewReader(encode(t, "html", d)))
	if err != nil {
		t.Fatal(err)
	}
	safePage(t, "html", page)
	titles := 0
	each(page, func(e *html.Node) {
		if e.Data == "title" && textOfNode(e) == clean(hostile) {
			titles++
		}
	})
	if titles != 2 { // of the page and of the picture
		t.Errorf("html: the title is found %d times", titles)
	}
	node, _ := readMarkdown(t, encode(t, "md", d))
	safePage(t, "md", node)
	if !json.Valid(encode(t, "json", d)) {
		t.Error("json is not valid")
	}
	for i, line := range readCSV(t, encode(t, "csv", d)) {
		for _, v := range line {
			if v != "" && strings.ContainsAny(v[:1], "=+-@\t\r") {
				t.Errorf("csv: line %d has the formula %q", i+1, v)
			}
		}
	}
	image := encode(t, "png", d)
	decodePNG(t, image)
	for _, name := range []string{"Title", "Description", "Source", "Software", "Comment", stateName} {
		text, found, whole := textOf(image, name)
		if !found || !whole || len(badRunes(string(text), "\n")) > 0 {
			t.Errorf("png: %s is %q", name, text)
		}
	}
}

func TestHTML(t *testing.T) {
	d := testDoc(t)
	page, err := html.Parse(bytes.NewReader(encode(t, "html", d)))
	if err != nil {
		t.Fatal(err)
	}
	safePage(t, "html", page)
	metas, words, rows, links, heads := map[string]string{}, 0, 0, 0, map[string]int{}
	each(page, func(e *html.Node) {
		switch e.Data {
		case "meta":
			metas[attrOf(e, "name")+attrOf(e, "property")] = attrOf(e, "content")
		case "h1", "figcaption", "figure", "thead", "tbody":
			heads[e.Data]++
		case "th":
			heads[attrOf(e, "scope")]++
		case "div":
			if attrOf(e, "class") == "table" && attrOf(e, "tabindex") == "0" && attrOf(e, "aria-label") != "" {
				heads["scrolls"]++
			}
		case "script":
			var set map[string]any
			if err := json.Unmarshal([]byte(textOfNode(e)), &set); err != nil || set["@type"] != "Dataset" ||
				set["name"] != d.Meta.Title || set["description"] == "" {
				t.Errorf("the data set is %v (%v)", set, err)
			}
		case "tspan":
			words++
		case "tr":
			rows++
		case "a":
			links++
		case "svg":
			if attrOf(e, "role") != "img" || attrOf(e, "lang") != "en" {
				t.Error("the picture does not say what it is")
			}
		}
	})
	if metas["generator"] != "userbase 1.0.0" || metas["description"] != d.Report.Sentence ||
		!json.Valid([]byte(metas[stateName])) {
		t.Errorf("meta elements: %v", metas)
	}
	if metas["og:title"] != d.Meta.Title || metas["og:description"] != d.Report.Sentence {
		t.Errorf("who shares the page reads %v", metas)
	}
	for name, want := range map[string]int{"h1": 1, "figcaption": 1, "figure": 1, "thead": 1, "tbody": 1,
		"col": len(d.Report.Columns), "row": len(d.Report.Rows), "scrolls": 1} {
		if heads[name] != want {
			t.Errorf("%d of %s, want %d", heads[name], name, want)
		}
	}
	if words < 100 || rows != 4 || links != 2 {
		t.Errorf("%d words, %d rows, %d links", words, rows, links)
	}
}

func TestPNGTexts(t *testing.T) {
	d := testDoc(t)
	b := encode(t, "png", d)
	for name, want := range map[string]string{
		"Title": d.Meta.Title, "Description": d.alt(), "Software": "userbase 1.0.0",
		"Comment": d.Meta.Command, "Source": `WhatsApp, "Two Billion Users", 12 Feb 2020
A research firm, "Installs | and users", 20 Jan 2021, named, not read
The Verge, "The 'battle' inside Signal", 25 Jan 2021
A list, [a title nobody read], Jan 2021`,
	} {
		if text, _, _ := textOf(b, name); string(text) != want {
			t.Errorf("%s is %q, want %q", name, text, want)
		}
	}
}

// sums are the checksums of the test document in all formats.
func sums(t *testing.T) string {
	var b strings.Builder
	for _, f := range Formats {
		fmt.Fprintf(&b, "%s %x\n", f.ID, sha256.Sum256(encode(t, f.ID, testDoc(t))))
	}
	return b.String()
}

// The same document gives the same bytes in another process, in another country.
func TestSameBytes(t *testing.T) {
	const out = "USERBASE_TEST_SUMS"
	if path := os.Getenv(out); path != "" {
		if err := os.WriteFile(path, []byte(sums(t)), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want := sums(t)
	for i, env := range []string{
		"TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 GOMAXPROCS=1",
		"TZ=America/New_York LC_ALL=C COLORTERM=truecolor NO_COLOR=1 TERM=dumb",
	} {
		path := fmt.Sprintf("%s/sums%d", t.TempDir(), i)
		c := exec.Command(os.Args[0], "-test.run=^TestSameBytes$")
		c.Env = append(append(os.Environ(), strings.Fields(env)...), out+"="+path)
		if b, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, b)
		}
		if got, err := os.ReadFile(path); err != nil || string(got) != want {
			t.Errorf("%s:\n%s\nwant\n%s", env, got, want)
		}
	}
}
