package ui

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// played is what a page with a slider holds.
type played struct {
	content []byte
	ids     map[string]*html.Node
	Lines   []string
	Wide    [][]int
	Narrow  [][]int
	whole   map[int]string // lines in full
}

func playOf(t *testing.T, f screen.Frame, size snapshot.Size) (p played) {
	t.Helper()
	b, err := Encode(f, formatByID("html"), size, f.State.Theme, snapshot.Options{Play: true})
	if err != nil {
		t.Fatal(err)
	}
	doc, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	p.content, p.ids, p.whole = b, map[string]*html.Node{}, map[int]string{}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "src" || a.Key == "srcset" || a.Key == "style" || a.Key == "href" && n.Data != "a" {
				t.Errorf("<%s %s=%q> loads", n.Data, a.Key, a.Val)
			}
			if a.Key != "id" {
				continue
			}
			if p.ids[a.Val] != nil {
				t.Errorf("two elements have the id %s", a.Val)
			}
			p.ids[a.Val] = n
		}
	}
	if err := json.Unmarshal([]byte(p.ids["pictures"].FirstChild.Data), &p); err != nil {
		t.Fatal(err)
	}
	return p
}

// drawn is a picture as the script of the page puts it together, with a name: in the page all have one.
func (p played) drawn(picture []int, name string) string {
	var lines []string
	for _, n := range picture {
		if p.whole[n] == "" {
			p.whole[n] = wholeLine(p.Lines[n])
		}
		lines = append(lines, p.whole[n])
	}
	return strings.ReplaceAll(strings.Join(lines, "\n"), "\x1f", name)
}

// nameOf is the id of a drawing.
func nameOf(drawing string) string {
	_, rest, _ := strings.Cut(drawing, ` id="`)
	name, _, _ := strings.Cut(rest, `"`)
	return name
}

var lastWord = regexp.MustCompile(`<tspan x="(\d+)"([^>]*)>([^<]*)$`)

func wholeLine(short string) string {
	parts := strings.Split(short, "\x1e")
	line := parts[0]
	for _, rest := range parts[1:] {
		m := lastWord.FindStringSubmatch(line[strings.LastIndex(line, "<tspan"):])
		x, _ := strconv.Atoi(m[1])
		line += `</tspan> <tspan x="` + strconv.Itoa(x+8*(len(m[3])+1)) + `"` + m[2] + ">" + rest
	}
	return line
}

// drawingOf is the drawing of a frame on a day, without what makes it a file: its first line and its state.
func drawingOf(t *testing.T, f screen.Frame, day data.Day, size snapshot.Size) string {
	t.Helper()
	f.State.Day = day
	b, err := Encode(screen.NewFrame(f.Env, f.State, f.W, f.H, f.Look), formatByID("svg"), size, f.State.Theme,
		snapshot.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, s, _ := strings.Cut(string(b), "\n")
	head, rest, _ := strings.Cut(s, "<metadata>")
	_, rest, found := strings.Cut(rest, "</metadata>\n")
	if !found {
		t.Fatal("the picture has no state")
	}
	return strings.TrimSuffix(head+rest, "\n")
}

// textOf is the text of an element.
func textOf(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// Each picture of a play is the drawing of its day, byte for byte; each day stands in words with its sentence.
func TestAPlayHoldsThePicturesOfItsDays(t *testing.T) {
	size := snapshot.Size{W: 120, H: 36}
	for _, flags := range [][]string{nil, {"--hide", "whatsapp", "--day", "2021-01-15", "--theme", "dark"},
		{"--known", "then", "--no-estimates", "--unit", "multiples"}} {
		if testing.Short() && flags != nil {
			continue
		}
		f := frameOf(t, 0, 0, append([]string{"--view", "ranking"}, flags...)...)
		p := playOf(t, f, size)
		at := func(day data.Day) data.Query {
			f := f
			f.State.Day = day
			return f.Query()
		}
		days := f.Set.ChangeDays(f.Visible(), at, f.Today)
		var items []*html.Node
		for n := range p.ids["days"].ChildNodes() {
			if n.Type == html.ElementNode {
				items = append(items, n)
			}
		}
		if len(days) < 20 || len(p.Wide) != len(days) || len(p.Narrow) != len(days) || len(items) != len(days) {
			t.Fatalf("%q: %d days, %d and %d pictures, %d in words", flags, len(days), len(p.Wide), len(p.Narrow),
				len(items))
		}
		for i, day := range days {
			want := drawingOf(t, f, day, size)
			if got := p.drawn(p.Wide[i], nameOf(want)); got != want {
				t.Fatalf("%q: the picture of %s is\n%s\nwant\n%s", flags, day, got, want)
			}
			_, sentence, _ := strings.Cut(want, "-desc\">")
			sentence, _, _ = strings.Cut(sentence, "</desc>")
			want = drawingOf(t, f, day, narrowPage)
			if got := p.drawn(p.Narrow[i], nameOf(want)); got != want {
				t.Fatalf("%q: the narrow picture of %s is\n%s\nwant\n%s", flags, day, got, want)
			}
			if got := textOf(items[i]); !strings.HasPrefix(got, day.Long()+": "+html.UnescapeString(sentence)) {
				t.Errorf("%q: in words %q, want %s and %q", flags, got, day, sentence)
			}
		}
		if last := drawingOf(t, f, days[len(days)-1], size); !bytes.Contains(p.content, []byte(last)) {
			t.Errorf("%q: without a script there is no picture", flags)
		}
		if again := playOf(t, f, size); !bytes.Equal(again.content, p.content) {
			t.Errorf("%q: the same play has other bytes", flags)
		}
	}
}

// A play is small enough to be sent: at most 100 kB packed, from a phone to a wall.
func TestAPlayIsSmall(t *testing.T) {
	for _, size := range []snapshot.Size{{W: 45, H: 12}, {W: 80, H: 24}, {W: 120, H: 36}, {W: 200, H: 60},
		{W: 240, H: 70}} {
		if testing.Short() && size.W != 200 {
			continue
		}
		var packed bytes.Buffer
		w, _ := gzip.NewWriterLevel(&packed, gzip.BestCompression)
		_, _ = w.Write(playOf(t, frameOf(t, 0, 0, "--view", "ranking"), size).content)
		_ = w.Close()
		if packed.Len() < 10_000 || packed.Len() > 100_000 {
			t.Errorf("at %v it has %d bytes packed", size, packed.Len())
		}
	}
}

// A play is a snapshot of the day that was asked for: its slider begins there, open goes there, and its command makes
// it again.
func TestAPlayBeginsAtTheDayAskedFor(t *testing.T) {
	f := frameOf(t, 0, 0, "--view", "ranking", "--day", "2021-01-15")
	p := playOf(t, f, snapshot.Size{W: 120, H: 36})
	slider := map[string]string{}
	for _, a := range p.ids["slider"].Attr {
		slider[a.Key] = a.Val
	}
	n, err := strconv.Atoi(slider["value"])
	if err != nil || slider["max"] != strconv.Itoa(len(p.Wide)-1) || slider["type"] != "range" {
		t.Fatalf("the slider is %v of %d steps", slider, len(p.Wide))
	}
	telegram := data.Date(2021, 1, 12) // the last day before on which a figure changed: its 500 M
	if want := drawingOf(t, f, telegram, snapshot.Size{W: 120, H: 36}); p.drawn(p.Wide[n], nameOf(want)) != want {
		t.Errorf("the slider begins at %d, not at %s", n, telegram)
	}
	file := filepath.Join(t.TempDir(), "play.html")
	if err := os.WriteFile(file, p.content, 0o600); err != nil {
		t.Fatal(err)
	}
	meta, err := snapshot.Read(file, func() {})
	if err != nil || meta.Day != "2021-01-15" || !slices.Contains(meta.Args, "2021-01-15") {
		t.Errorf("open reads %s, %q, %v", meta.Day, meta.Args, err)
	}
	const command = "userbase snapshot ranking --format html --size 120x36 --play --day 2021-01-15 --theme auto"
	if meta.Command != command || !bytes.Contains(p.content, []byte("<code>"+command+"</code>")) {
		t.Errorf("its command is %q", meta.Command)
	}
}

// Where everybody is hidden there is one picture, that of the day.
func TestAPlayOfNobody(t *testing.T) {
	f := frameOf(t, 0, 0, "--view", "ranking", "--hide", strings.Join(testEnv().Set.MessengerIDs(), ","))
	if p := playOf(t, f, snapshot.Size{W: 120, H: 36}); len(p.Wide) != 1 {
		t.Errorf("%d pictures", len(p.Wide))
	}
}

// A page of very many days steps through the last of each month, and says so; a day is not left out where there are
// few.
func TestPlayOfManyDaysStepsByMonths(t *testing.T) {
	var days []data.Day
	for day := data.Date(2020, 1, 5); day <= data.Date(2021, 3, 5); day += 2 {
		days = append(days, day)
	}
	if got, each := playDays(days[:200]); len(got) != 200 || each != "" {
		t.Errorf("of 200 days %d are left%s", len(got), each)
	}
	many := days
	for len(many) <= mostSteps {
		many = append(many, many[len(many)-1]+1)
	}
	got, each := playDays(many)
	first, last := got[0], got[len(got)-1]
	if each != ", a step a month" || first != data.Date(2020, 1, 31) || last != many[len(many)-1] || len(got) > 30 {
		t.Errorf("%d days from %s to %s%s", len(got), got[0], got[len(got)-1], each)
	}
	if got, each = playDays(nil); len(got) != 0 || each != "" {
		t.Errorf("of no day %d are left%s", len(got), each)
	}
}
