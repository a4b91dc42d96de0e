package snapshot

import (
	"os"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/cells"
)

// screen draws a screen from its text: 120 × 40, marks and bars in the colours of their messengers, axes faint,
// the line of the source quiet, what stands out bold.
func screen(t testing.TB, name string) cells.Grid {
	t.Helper()
	b, err := os.ReadFile("testdata/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	hues := map[rune]uint8{'■': 35, '◆': 175, '●': 221, '▲': 117, '★': 69, '▼': 202}
	quiet, faint := cells.Style{Fg: cells.Index(246)}, cells.Style{Fg: cells.Index(239)}
	for filled, hollow := range map[rune]rune{'■': '□', '◆': '◇', '●': '○', '▲': '△', '★': '☆', '▼': '▽'} {
		hues[hollow] = hues[filled]
	}
	g := cells.New(120, 40, notASCII)
	for y, line := range strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") {
		runes := []rune(line)
		messenger := cells.Style{}
		for _, r := range runes[:min(len(runes), 12)] {
			if hue, ok := hues[r]; ok {
				messenger.Fg = cells.Index(hue)
			}
		}
		for x, r := range runes {
			var s cells.Style
			switch {
			case hues[r] != 0:
				s.Fg = cells.Index(hues[r])
			case strings.ContainsRune("█▉▊▋▌▍▎▏▒▶", r):
				s = messenger
			case strings.ContainsRune("│┤┴└┬├", r):
				s = faint
			case strings.ContainsRune("╭╮╰╯┈─┊", r):
				s = cells.Style{Fg: cells.Index(hues['■'])}
			case y == 0 && x < 40, strings.Contains(line, "▸") && x < 20:
				s.Attr = cells.Bold
			case strings.Contains(line, "official") || strings.Contains(line, "filing") || y > 34:
				s = quiet
			}
			g.Put(x, y, r, s)
		}
	}
	return g
}

// hostile is a text that tries to get out of every format.
const hostile = "</title></text><script>alert(1)</script>]]>--><!-- \"quoted\" 'single' & &lt; `code` | pipe" +
	"\r\n=1+1\x1b[31m\x00\u202egnp.exe\u2066\ufeff\ufffe \xff [x](javascript:alert(1)) ¡ça va? 漢字"

// source makes sources, figures and documents for the tests.
func testSources() []*data.Source {
	return []*data.Source{
		{
			ID: "whatsapp-2020", Publisher: "WhatsApp", Title: "Two Billion Users",
			URL: "https://blog.whatsapp.com/two-billion-users", Published: "2020-02-12",
		},
		{
			ID: "firm-2021", Publisher: "A research firm", Title: "Installs | and users", Published: "2021-01-20",
			Access: data.Cited,
		},
		{
			ID: "verge-2021", Publisher: "The Verge", Title: `The "battle" inside Signal`,
			URL: "https://www.theverge.com/22249391?a=1&b=2", Published: "2021-01-25", Access: data.Secondary,
		},
		{ID: "list", Publisher: "A list", Title: "[a title nobody read]", Published: "2021-01", Access: data.Weak},
	}
}

func testDoc(t testing.TB) Doc {
	t.Helper()
	src := testSources()
	whatsapp := &data.Observation{
		Messenger: "whatsapp", Metric: data.Users,
		AsOf: data.Date(2020, 2, 12), Value: 2e9, Bound: data.AtLeast, Basis: data.Official,
		Source: src[0], Note: "-2 bn, so they say",
	}
	signal := &data.Observation{
		Messenger: "signal", Metric: data.Users,
		AsOf: data.Date(2020, 12, 31), Precision: data.ByMonth, Value: 20e6, Bound: data.About, Basis: data.Estimate,
		CountedBy: "one research firm", Source: src[2], Break: true,
		Origin: src[1], Disclosed: data.Date(2021, 1, 20), DisclosedPrecision: data.Latest,
	}
	return Doc{
		Grid: screen(t, "ranking"),
		Report: Report{
			Title: "How big is each messenger? On 15 January 2021",
			Scope: "active users, as known today",
			Sentence: "WhatsApp had at least 90 times as many users as Signal: at least 2\u00a0bn " +
				"(12\u00a0Feb\u00a02020, official) against about 20\u00a0M (Dec\u00a02020, " +
				"by an estimate published after this day).",
			Notes: []string{"~2 as far as stated", "Threema | is not shown"},
			Columns: []Column{
				Numbers("rank", "rank"), {ID: "messenger", Title: "messenger"},
				Numbers("users", "users"), {ID: "change", Title: "change | note"},
			},
			Rows: []Row{
				{
					[]Cell{{"1", "1"}, {"WhatsApp", "whatsapp"}, {"at least 2\u00a0bn", "2000000000"}, {"-5", ""}},
					[]*data.Observation{whatsapp},
					nil, false, false,
				},
				{
					[]Cell{{"~5", ""}, {"☆ Signal", "signal"}, {"about 20 M", "20000000"}, {"=HYPERLINK(\"x\")", ""}},
					[]*data.Observation{signal, whatsapp},
					nil, false, false,
				},
				{[]Cell{{"", ""}, {"Threema", "threema"}, {"n/a", ""}}, nil, nil, false, false},
			},
			Citation: "WhatsApp had …",
		},
		Meta: Meta{
			View: "ranking", Title: "How big is each messenger? On 15 January 2021", Day: "2021-01-15",
			Metric: "active users", Known: "then",
			Flags: []string{"[e] estimate", "[d] definition not stated"}, Sources: src,
			DataVersion: "3fa94c1", Version: "1.0.0", Dark: true, Size: Size{120, 40}, Today: true,
			Own:     []string{"quarters.csv"},
			Command: "userbase snapshot ranking --day 2021-01-15 --search 'it''s \"so\"' --theme dark",
			Args: []string{
				"--view", "ranking", "--day=2021-01-15", "--search", `it's "so" <b> & ]]> é 漢 ` + "\u202e", "",
				"--hide", "a,b",
			},
		},
	}
}

// hostileDoc has hostile texts wherever a text can be.
func hostileDoc(t testing.TB) Doc {
	d := testDoc(t)
	g := cells.New(60, 4, notASCII)
	for y := range 4 {
		g.Text(0, y, hostile, cells.Style{Attr: cells.Bold})
	}
	d.Grid = g
	d.Report = Report{
		Title: hostile, Scope: hostile, Sentence: hostile, Notes: []string{hostile}, Citation: hostile,
		Columns: []Column{{ID: "a", Title: hostile}, {ID: "b", Title: hostile, Right: true}},
		Rows: []Row{
			{[]Cell{{hostile, ""}, {hostile, hostile}}, []*data.Observation{{
				Messenger: hostile, Metric: hostile, CountedBy: hostile, Note: hostile,
				Source: &data.Source{
					ID: hostile, Publisher: hostile, Title: hostile,
					URL: "javascript:alert(1)", Published: hostile,
				},
			}}, nil, false, false},
		},
	}
	d.Meta.View, d.Meta.Title, d.Meta.Day, d.Meta.Metric, d.Meta.Command = hostile, hostile, hostile, hostile, hostile
	d.Meta.DataVersion, d.Meta.Version, d.Meta.Flags = hostile, hostile, []string{hostile}
	d.Meta.Sources = []*data.Source{{ID: hostile, Publisher: hostile, Title: hostile, URL: hostile, Published: hostile}}
	return d
}

func encode(t testing.TB, format string, d Doc) []byte {
	t.Helper()
	b, err := Encode(format, d, Options{})
	if err != nil {
		t.Fatalf("%s: %v", format, err)
	}
	return b
}
