package paper

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui/cells"
)

// written is a paper with all that can stand on one.
func written(columns int) *Paper {
	p := New(columns)
	p.Heading("How the number of people compares with others, and what it is good for at all")
	p.Lead("true by the numbers given", ": Signal > Threema on "+data.Bind("15 January 2021"))
	p.Text("  - ", strings.Repeat("words of several letters ", 12))
	p.Item("  word", "what the word means, which is more than one line can hold beside it, whatever the line", 14)
	p.Item("  a word of many letters", "what it means stands below", 14)
	p.Blank()
	return p
}

func TestLinesFit(t *testing.T) {
	words := strings.Join(strings.Fields(ansi.Strip(written(Most).String())), "")
	for columns := -1; columns <= 200; columns++ {
		text := ansi.Strip(written(columns).String())
		for _, line := range strings.Split(text, "\n") {
			if cells.Width(line, false) > max(min(columns, Most), least) || strings.TrimRight(line, " ") != line {
				t.Errorf("%d columns: %q", columns, line)
			}
		}
		if got := strings.Join(strings.Fields(text), ""); got != words {
			t.Errorf("%d columns: it says %q, not %q", columns, got, words)
		}
		if strings.Contains(text, data.Nbsp) {
			t.Errorf("%d columns: a blank is no plain one", columns)
		}
	}
}

// The beginning alone stands out, also where it takes two lines.
func TestLeadStandsOut(t *testing.T) {
	for columns, want := range map[int]string{
		80: Strong("true by the numbers given") + ": Signal > Threema\n",
		20: Strong("true by the numbers") + "\n" + Strong("given") + ": Signal >\nThreema\n",
	} {
		p := New(columns)
		p.Lead("true by the numbers given", ": Signal > Threema")
		if p.String() != want {
			t.Errorf("%d columns: %q, want %q", columns, p.String(), want)
		}
	}
	if Strong("x") == "x" {
		t.Error("strong text is plain")
	}
}

// What an item means begins in its column, below a word that has no room, and a few cells in on a narrow paper.
func TestItems(t *testing.T) {
	for _, c := range []struct {
		columns int
		word    string
		want    string
	}{
		{80, "  word", "  word  means\n"},
		{80, "  words", "  words means\n"},
		{80, "  wordsss", "  wordsss\n        means\n"},
		{40, "  word", "  word\n      means\n"},
	} {
		p := New(c.columns)
		p.Item(c.word, "means", 8)
		if p.String() != c.want {
			t.Errorf("%q on %d columns: %q, want %q", c.word, c.columns, p.String(), c.want)
		}
		below := strings.Repeat(" ", strings.Index(c.want, "means")-strings.LastIndex(c.want[:strings.Index(c.want,
			"means")], "\n")-1)
		if got := p.Indent(8, 2); got != below {
			t.Errorf("%d columns: what follows is indented by %d, not %d", c.columns, len(got), len(below))
		}
	}
}

func TestAddressIsWhole(t *testing.T) {
	address := "https://example.org/" + strings.Repeat("long/", 40)
	p := New(40)
	p.Address("  ", address)
	if got := ansi.Strip(p.String()); got != "  "+address+"\n" {
		t.Errorf("%q", got)
	}
}
