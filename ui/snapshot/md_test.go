package snapshot

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// readMarkdown renders markdown as a common reader does, with all it can do, and returns the page.
func readMarkdown(t *testing.T, b []byte) (*html.Node, string) {
	t.Helper()
	var out bytes.Buffer
	md := goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.Footnote), goldmark.WithRendererOptions(goldhtml.WithUnsafe()),
	)
	if err := md.Convert(b, &out); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	n, err := html.Parse(&out)
	if err != nil {
		t.Fatal(err)
	}
	return n, page
}

// each calls do with every element of the page.
func each(n *html.Node, do func(*html.Node)) {
	if n.Type == html.ElementNode {
		do(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, do)
	}
}

func textOfNode(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOfNode(c))
	}
	return b.String()
}

func attrOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func TestMarkdown(t *testing.T) {
	d := testDoc(t)
	n, _ := readMarkdown(t, encode(t, "md", d))
	var cellTexts, notes, links, headings []string
	each(n, func(e *html.Node) {
		switch {
		case e.Data == "td" || e.Data == "th":
			cellTexts = append(cellTexts, textOfNode(e))
		case e.Data == "h1":
			headings = append(headings, textOfNode(e))
		case e.Data == "li" && strings.HasPrefix(attrOf(e, "id"), "fn:"):
			notes = append(notes, textOfNode(e))
		case e.Data == "a" && strings.HasPrefix(attrOf(e, "href"), "http"):
			links = append(links, attrOf(e, "href"))
		}
	})
	want := "rank/messenger/users/change | note/sources/" +
		"1/WhatsApp/at least 2 bn/-5/1/~5/☆ Signal/about 20 M/=HYPERLINK(\"x\")/2 3 1//Threema/n/a//"
	if got := strings.Join(cellTexts, "/"); got != want {
		t.Errorf("table\n got %q\nwant %q", got, want)
	}
	if len(headings) != 1 || headings[0] != d.Report.Title {
		t.Errorf("headings %q", headings)
	}
	if len(notes) != 4 || !strings.Contains(notes[2], `The Verge, "The 'battle' inside Signal", 25 Jan 2021`) {
		t.Errorf("footnotes %q", notes)
	}
	if len(links) != 2 || links[1] != "https://www.theverge.com/22249391?a=1&b=2" {
		t.Errorf("links %q", links)
	}
}

// What is no markup reads back as it was, at the start of a line and within.
func TestMarkdownText(t *testing.T) {
	for _, s := range []string{
		"# no heading", "- no list", "+ none", "1. none", "12) none", "> no quote", "=====", "---",
		"*a* _b_ **c** `d` ~e~ ~~f~~", "[a](b) ![a](b) <b>c</b>",
		"a | b", "&lt; &copy; &#65;", `a \ b \* c`, "https://example.org", "a@example.org", "$x$",
		"[^1]", "[x]: y", "- [ ] z", "R&D; x",
	} {
		n, page := readMarkdown(t, []byte(markdownText(s)+"\n"))
		if got := strings.TrimSpace(textOfNode(n)); got != s {
			t.Errorf("%q reads %q", s, got)
		}
		if !strings.HasPrefix(page, "<p>") || strings.Count(page, "<") != 2 {
			t.Errorf("%q becomes %q", s, page)
		}
	}
}
