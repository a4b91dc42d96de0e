package ui

import (
	"fmt"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/scene"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// pageSizes are sizes of pages for print.
var pageSizes = []snapshot.Size{{W: 40, H: 10}, {W: 45, H: 12}, {W: 45, H: 30}, {W: 60, H: 16}, {W: 80, H: 24},
	{W: 120, H: 36}, {W: 200, H: 60}}

// fileText is what a file in the format holds, as one line of text.
func fileText(t *testing.T, f screen.Frame, format string, size snapshot.Size) string {
	t.Helper()
	b, err := Encode(f, formatByID(format), size, screen.Dark, snapshot.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(string(b)), " ")
}

// txt and ansi have no place for what a page cuts off: they say all of it, whatever their size.
func TestTextPagesCutNothingOff(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		for _, size := range pageSizes {
			for _, flags := range [][]string{nil, {"--open"}, {"--metric", "installs_total", "--scale", "log", "--from",
				"2014-01-01", "--to", "2022-12-31", "--day", "2021-01-15", "--hide", "signal,wechat"}} {
				f := frameOf(t, 120, 36, append([]string{"--view", view}, flags...)...)
				text := strings.ReplaceAll(fileText(t, f, "txt", size), "\u00a0", " ")
				print := pictureFrame(f, size, screen.Dark)
				print.Format = "txt"
				if strings.Contains(text, "in the file") || strings.Contains(text, "of lines") {
					t.Errorf("%s %q at %v refers to more:\n%s", view, flags, size, text)
				}
				if !strings.HasSuffix(strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(print.Command(), " ", "")) {
					t.Errorf("%s %q at %v does not end in %q:\n%s", view, flags, size, print.Command(), text)
				}
				makers, pages := newSheet(print).sources(newSheet(print).inSight())
				for _, s := range append(makers, pages...) {
					name := strings.Join(strings.Fields(s.Publisher), " ")
					if !f.Open && !strings.Contains(text, name) {
						t.Errorf("%s %q at %v does not name %s", view, flags, size, name)
					}
				}
			}
		}
	}
}

// Every file says what is measured, and who is hidden, at every size.
func TestFilesSayWhatIsMeasuredAndWhoIsHidden(t *testing.T) {
	for _, view := range []string{"ranking", "trend", "growth", "compare"} {
		for _, size := range pageSizes {
			for _, day := range []string{"", "2021-01-15", "2012-03-01"} {
				f := frameOf(t, 120, 36, "--view", view, "--day", day, "--hide", "whatsapp")
				formats := []string{"txt", "ansi", "svg", "html"}
				if size == pageSizes[0] { // which the others do not know
					formats = append(formats, "md", "csv", "json", "plain", "alt")
				}
				for _, format := range formats {
					text := fileText(t, f, format, size)
					if !strings.Contains(strings.ToLower(text), "users") {
						t.Errorf("%s on %q at %v as %s does not say what is measured:\n%s", view, day, size, format,
							text)
					}
					if view != "compare" && !formatByID(format).Data && !strings.Contains(strings.ToLower(text),
						"hidden: whatsapp") {
						t.Errorf("%s on %q at %v as %s does not say who is hidden:\n%s", view, day, size, format,
							text)
					}
				}
				if text := pageText(f, size); view != "compare" && !strings.Contains(text, "hidden: WhatsApp") {
					t.Errorf("a picture of %s on %q at %v does not say who is hidden:\n%s", view, day, size, text)
				}
			}
		}
	}
}

// pageText is what a picture for print says.
func pageText(f screen.Frame, size snapshot.Size) string {
	return fold(Render(pictureFrame(f, size, screen.Dark)).Plain())
}

// A page for print has no cursor, no panel, no tabs and no key; as seen it is the screen, line by line.
func TestForPrintAndAsSeen(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		for _, open := range []bool{false, true} {
			size := snapshot.Size{W: 120, H: 36}
			f := frameOf(t, size.W, size.H, "--view", view, "--day", "2021-01-15", "--theme", "dark")
			f.Open = open
			page := Render(pictureFrame(f, size, screen.Dark))
			for _, p := range page.Scenes() {
				for _, s := range p.Shapes {
					if r, is := s.(scene.Rule); is && r.Kind == scene.Cursor {
						t.Errorf("%s has a cursor in print", view)
					}
				}
			}
			for _, mark := range []string{"▸", "[1", "? keys", "╭", "q quit"} {
				if strings.Contains(page.Plain(), mark) {
					t.Errorf("%s, opened %v, has %q in print:\n%s", view, open, mark, page.Plain())
				}
			}
			f.AsSeen = true
			for _, format := range []string{"txt", "svg", "html", "png"} {
				b, err := Encode(f, formatByID(format), size, screen.Dark, snapshot.Options{})
				if err != nil {
					t.Fatal(err)
				}
				if want := " --size 120x36 --as-seen "; format != "txt" && !strings.Contains(string(b), want) {
					t.Errorf("the command of the %s of %s lacks%s", format, view, want)
				}
				f.AsSeen = false
				want := Render(f).Plain() + "\n"
				f.AsSeen = true
				if format == "txt" && string(b) != want {
					t.Errorf("%s as seen is\n%s\nwant\n%s", view, b, want)
				}
			}
		}
	}
}

// What is opened stands alone on its page: nothing of the screen peeps out beside it, and no letter is missing.
func TestAnOpenedDetailStandsAlone(t *testing.T) {
	f := frameOf(t, 120, 36, "--view", "figures", "--open", "--search", "iimedia")
	lines := newSheet(pictureFrame(f, snapshot.Size{W: 120, H: 36}, screen.Dark)).detailLines()
	if len(lines) == 0 {
		t.Fatal("nothing is opened")
	}
	rows := strings.Split(string(mustEncode(t, f, "txt")), "\n")
	for y, l := range lines {
		want := ""
		for _, s := range l.Spans {
			want += s.Text
		}
		at := newSheet(pictureFrame(f, snapshot.Size{W: 120, H: 36}, screen.Dark)).Body.Y + y
		if got := strings.TrimSpace(data.Plain(rows[at])); got != strings.TrimSpace(data.Plain(want)) {
			t.Errorf("row %d is %q, want %q", at, got, want)
		}
	}
	for _, o := range f.Set.Observations {
		f.Figure = o.ID()
		f.Search = ""
		for _, r := range string(mustEncode(t, f, "txt")) {
			if r >= 0x3000 {
				t.Fatalf("the page of %s has %q, which the pictures' font lacks", o.ID(), r)
			}
		}
	}
}

func mustEncode(t *testing.T, f screen.Frame, format string) []byte {
	t.Helper()
	b, err := Encode(f, formatByID(format), snapshot.Size{W: 120, H: 36}, screen.Dark, snapshot.Options{})
	if err != nil {
		t.Fatal(fmt.Errorf("%s: %w", format, err))
	}
	return b
}

// Names in a foot lead to their pages from their first letter to their last, also where they go on in the next row, and
// where one is the beginning of another.
func TestNamesInAFootAreWholeLinks(t *testing.T) {
	pieces := []piece{{"Sources: ", ""}, {"Pavel Durov", "a"}, {", ", ""}, {"Pavel Durov's channel (copy)", "b"},
		{"; read in ", ""}, {"The Verge", ""}, {", ", ""}, {"Ta Kung Pao, 大公報", "c"}, {", +3 more", ""}}
	for w := 1; w < 100; w++ {
		lines, got := wrapped(pieces, w, false), map[string]string{}
		for _, l := range linked(pieces, lines, false) {
			g := cells.New(w+2, 1, false)
			g.Text(1, 0, lines[l.Row], cells.Style{})
			for x := l.From; x < l.To; x++ {
				if r := g.Cell(x, 0).Rune; r > ' ' {
					got[l.URL] += string(r)
				}
			}
		}
		if got["a"] != "PavelDurov" || got["b"] != "PavelDurov'schannel(copy)" ||
			w > 1 && got["c"] != "TaKungPao,大公報" || len(got) > 3 {
			t.Errorf("in %d cells: %v", w, got)
		}
	}
}

// A list that is too long for its picture says which part of it is drawn, and names the sources of that part alone; in
// other files the whole list stands, and nothing is selected.
func TestListsSayWhatIsDrawn(t *testing.T) {
	for view, all := range map[string]string{"figures": " of 160", "events": " of 87"} {
		f := frameOf(t, 120, 36, "--view", view)
		text := fileText(t, f, "txt", snapshot.Size{W: 120, H: 36})
		if n := len(text); !strings.Contains(text, all) || strings.Contains(text, " 1"+all) || n > 6000 {
			t.Errorf("%s in %d letters:\n%s", view, n, text)
		}
		if text := fileText(t, f, "md", snapshot.Size{}); strings.Contains(text, all) {
			t.Errorf("%s says which part is drawn in a file that holds all: %.200s", view, text)
		}
	}
	var sheets []*sheet
	for _, h := range []int{20, 36} {
		f := pictureFrame(frameOf(t, 120, 36, "--view", "figures"), snapshot.Size{W: 120, H: h}, screen.Dark)
		sheets = append(sheets, newSheet(f))
	}
	few, _ := sheets[0].publishers()
	more, _ := sheets[1].publishers()
	if len(few) < 5 || len(more) <= len(few) || len(more) > 40 {
		t.Errorf("%d and %d publishers are behind small and large pictures", len(few), len(more))
	}
}

// What is opened stands below the sentence, whose sources the foot names too; it tells of no part of a list.
func TestOpenedPagesNameTheSourcesOfTheSentence(t *testing.T) {
	for view, want := range map[string]string{"ranking": "The Verge", "compare": "The Verge", "figures": "Tencent;",
		"trend": "Facebook,"} {
		f := frameOf(t, 120, 36, "--view", view, "--day", "2021-01-15")
		f.Open = true
		text := pageText(f, snapshot.Size{W: 120, H: 36})
		if _, foot, _ := strings.Cut(text, "Sources: "); !strings.Contains(foot, want) {
			t.Errorf("%s does not name %s: %s", view, want, foot)
		}
		if strings.Contains(text, "1 to ") {
			t.Errorf("%s says which rows are drawn:\n%s", view, text)
		}
	}
}

// A row that says how many sources have no room says so to its end, at every size.
func TestFeetAreNotCut(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		for _, size := range pageSizes {
			s := newSheet(pictureFrame(frameOf(t, 120, 36, "--view", view, "--day", "2021-01-15"), size, screen.Dark))
			foot, _ := s.foot(s.Layout.Keys.H)
			text := strings.Join(foot, " ")
			if strings.Contains(text, ", +") && !strings.Contains(text, " more in the file") ||
				!strings.Contains(text, "Sources: ") || len(foot) > s.Layout.Keys.H {
				t.Errorf("the foot of %s at %v is %q", view, size, foot)
			}
		}
	}
}
