package figures

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// longPage is a figure whose page has a long title and address, and which has a long remark.
const longPage = "whatsapp:dau:2014-02-19:mod-gadget"

// panel is the text of the panel in a window of some rows.
func panel(t *testing.T, h int, id string) []string {
	t.Helper()
	g := frametest.Panel(frametest.Frame(t, Screen{}, 120, h, "--metric", "all", "--figure", id))
	text := strings.Split(g.Plain(), "\n")
	for i := range text {
		text[i] = strings.TrimRight(text[i], " ")
	}
	return text
}

// beside are the rows beside a label, up to the next one.
func beside(text []string, label string) []string {
	var out []string
	for _, row := range text {
		head, rest := row[:min(len(row), 9)], row[min(len(row), 9):]
		switch {
		case strings.TrimSpace(head) == label:
			out = []string{rest}
		case out != nil && strings.TrimSpace(head) == "" && rest != "":
			out = append(out, rest)
		case out != nil:
			return out
		}
	}
	return out
}

// TestThePanelSaysLessWhereItIsLow holds what is shown of the page and of the remark, whole and cut.
func TestThePanelSaysLessWhereItIsLow(t *testing.T) {
	whole := []string{"Mod-Gadget", "[Facebook now owns", "WhatsApp, purchased for $16", "billion]",
		"undated, read second-hand", "http://www.mod-gadget.com/f", "acebook-now-owns-whatsapp-p",
		"urchased-16-billion/"}
	cut := []string{"Mod-Gadget", "[Facebook now owns", "WhatsApp, purchased for $1…", "undated, read second-hand",
		"http://www.mod-gadget.com/…"}
	tight := []string{"Mod-Gadget", "undated, read second-hand"}
	note := []string{"WhatsApp's own text in the", "SEC filing; differs from", "315M implied by 70% in",
		"Facebook's release"}
	short := []string{"WhatsApp's own text in the", "SEC filing; differs from …"}
	for _, c := range []struct {
		h          int
		page, note []string
	}{{60, whole, note}, {45, whole, note}, {36, cut, note}, {30, tight, short}, {26, tight, short}} {
		text := panel(t, c.h, longPage)
		if got := beside(text, "read in"); !slices.Equal(got, c.page) {
			t.Errorf("%d rows: the page is\n%s, want\n%s", c.h, strings.Join(got, "\n"), strings.Join(c.page, "\n"))
		}
		if got := beside(text, "note"); !slices.Equal(got, c.note) {
			t.Errorf("%d rows: the remark is\n%s, want\n%s", c.h, strings.Join(got, "\n"), strings.Join(c.note, "\n"))
		}
	}
}

// TestThePanelIsFilled cuts nothing while there is room for it, and goes over to the next wording at the row at which
// there is none.
func TestThePanelIsFilled(t *testing.T) {
	var got []string
	last := ""
	for h := 50; h >= 27; h-- {
		text := panel(t, h, longPage)
		now := fmt.Sprintf("page %d, remark %d", len(beside(text, "read in")), len(beside(text, "note")))
		if slices.Contains(text, "…") {
			now += ", cut"
		}
		if now != last {
			got, last = append(got, fmt.Sprintf("%d: %s", len(text), now)), now
		}
	}
	want := []string{"45: page 8, remark 4", "34: page 5, remark 4", "30: page 2, remark 2",
		"24: page 2, remark 2, cut"}
	if !slices.Equal(got, want) {
		t.Errorf("rows and what they hold:\n%s, want\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestThePanelTellsWhenItStood(t *testing.T) {
	for id, want := range map[string][]string{
		fortyMillion: {"☆ Signal", "at least 40 M users", "counts   users, no period stated;",
			"         does not say who counts",
			"counter  nobody named", "Counted", "25 Jan 2021 to 30 Dec 2021", "Another source",
			"replaced about 20 M, Dec 2020, an", "until    about 50 M, 2021, the press",
			"none within six months", "o open page   y copy citation"},
		"messenger:mau:2019-07-31:datareportal":                {"Never counted", "it only repeats an older company"},
		"signal:installs:2021-01-15..2021-01-15:azvision-2021": {"Never counted", "Flows are never added up."},
	} {
		text := panel(t, 60, id)
		for _, row := range want {
			if !slices.Contains(text, row) {
				t.Errorf("%s: no row %q in\n%s", id, row, strings.Join(text, "\n"))
			}
		}
	}
}

// TestInFull has the address as it is, which a terminal can open.
func TestInFull(t *testing.T) {
	f := frame(t, "--figure", fortyMillion)
	text := strings.Split(strings.TrimRight(frametest.Text(show(f).Detail(120)), "\n"), "\n")
	address := "         https://www.theverge.com/22249391/signal-app-abuse-messaging-employees-violence-misinformation"
	if !slices.Contains(text, address) || slices.Contains(text, "o open page   y copy citation") {
		t.Errorf("in full it is\n%s", strings.Join(text, "\n"))
	}
	if last := text[len(text)-1]; last != "none within six months" {
		t.Errorf("it ends with %q", last)
	}
	narrow := strings.Fields(frametest.Text(show(f).Detail(40)))
	if got := strings.Join(narrow, ""); !strings.Contains(got, strings.TrimSpace(address)) {
		t.Errorf("in 40 cells the address is cut:\n%s", strings.Join(narrow, "\n"))
	}
}

// TestClicks finds what a click on the header and on a row does.
func TestClicks(t *testing.T) {
	f := frame(t, "--metric", "all")
	v, g := show(f), frametest.Body(f)
	header := []rune(lines(f)[v.top-1])
	for title, column := range map[string]string{
		"as of, period": "day", "who": "messenger", "counts": "counts", "value": "value", "says so": "basis",
		"told by, in": "publisher",
	} {
		x := strings.Index(string(header), title)
		for _, at := range []int{x, x + len(title) - 1} {
			if do := g.At(at, v.top-1); do != (screen.Action{Verb: screen.NextSort, Arg: column}) {
				t.Errorf("a click on %s does %v", title, do)
			}
		}
		if do := g.At(x-1, v.top-1); do != nil {
			t.Errorf("a click beside %s does %v", title, do)
		}
	}
	wide := frametest.Frame(t, Screen{}, 200, 36)
	row := lines(wide)[show(wide).top-1]
	at := len([]rune(row[:strings.Index(row, "document")]))
	if do := frametest.Body(wide).At(at, show(wide).top-1); do != nil {
		t.Errorf("a click on document does %v", do)
	}
	if do := g.At(0, v.top+2); do != (screen.Action{Verb: screen.Select, Arg: v.list[2].ID()}) {
		t.Errorf("a click on the third row does %v", do)
	}
}

// TestTheSortedColumnIsStrong looks at the title of the column that the figures are sorted by, and at one other.
func TestTheSortedColumnIsStrong(t *testing.T) {
	f := frame(t, "--sort", "value")
	v, g := show(f), frametest.Body(f)
	header := lines(f)[v.top-1]
	for title, want := range map[string]cells.Style{"value": f.Look.Strong, "counts": f.Look.Quiet} {
		if got := g.Cell(strings.Index(header, title), v.top-1).Style; got != want {
			t.Errorf("%s is drawn in %+v, want %+v", title, got, want)
		}
	}
}
