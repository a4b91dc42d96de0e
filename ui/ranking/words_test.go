package ranking

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/scene"
	"userbase/ui/screen"
)

// notes are the remarks of a frame, with the signs they are about.
func notes(v shown) (all []string) {
	for _, n := range v.Notes() {
		all = append(all, strings.TrimLeft(n.As+" "+n.Long, " "))
	}
	return all
}

// Without anything to be a multiple of, people are drawn, the title says why, and no bar stands beside n/a.
func TestMultiplesOfNothingArePeople(t *testing.T) {
	for why, flags := range map[string][]string{
		"Signal has no figure":  {"--day", "2012-06-01"},
		"Threema has no figure": {"--base", "threema", "--metric", "dau"},
		"Signal is hidden":      {"--hide", "signal"},
	} {
		f := frametest.Frame(t, Screen{}, 80, 24, append(flags, "--unit", "multiples")...)
		d := draw(f)
		if head := d.v.Head().Scopes; !strings.Contains(head[0], "not in multiples: "+why) || !strings.Contains(head[1],
			why) || !slices.Contains(notes(d.v), "in people: "+why) {
			t.Errorf("the title says %q, the note %q, want %q", head, notes(d.v), why)
		}
		people := f
		people.State.Unit = screen.People
		if got, want := d.chart(), draw(people).chart(); len(shapes[scene.Bar](got)) == 0 ||
			len(shapes[scene.Bar](got)) != len(shapes[scene.Bar](want)) {
			t.Errorf("%s: %d bars, want those of people", why, len(shapes[scene.Bar](got)))
		}
		for _, label := range shapes[scene.Label](d.chart()) {
			if strings.Contains(label.Text, "×") {
				t.Errorf("%s: the scale says %q", why, label.Text)
			}
		}
		if strings.Contains(d.g.Plain(), " times") {
			t.Errorf("%s: multiples stand there\n%s", why, d.g.Plain())
		}
	}
}

// The scale of multiples shows multiples, and a ratio that is not known has no bar.
func TestMultiplesHaveTheirScale(t *testing.T) {
	d := draw(frametest.Frame(t, Screen{}, 80, 24, "--unit", "multiples"))
	if text := d.row(d.l.axis); strings.Join(strings.Fields(text), " ") != "0× 10× 20× 30× 40×" {
		t.Errorf("the scale is %q", text)
	}
	d = draw(frametest.Frame(t, Screen{}, 80, 24, "--unit", "multiples", "--base", "threema"))
	if row := d.row(d.l.y(0)); !strings.HasSuffix(row, "not known") || strings.ContainsAny(row, "█▶") {
		t.Errorf("WhatsApp's at least 3 bn against Threema's at least 12 M: %q", row)
	}
	for _, bar := range shapes[scene.Bar](d.chart()) {
		if bar.Open {
			t.Errorf("what is at most so many times has an open end: %+v", bar)
		}
	}
}

// A unit that this screen does not draw is people, and the note says so.
func TestTheIndexIsPeople(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24, "--unit", "index")
	v := Screen{}.Show(f).(shown)
	if v.unit != screen.People || !strings.HasPrefix(notes(v)[0], "in people: the index is drawn on") {
		t.Errorf("unit %s, notes %q", v.unit, notes(v))
	}
}

func TestNotesExplainTheSigns(t *testing.T) {
	v := Screen{}.Show(frametest.Frame(t, Screen{}, 80, 24)).(shown)
	if got := strings.Join(notes(v), "|"); got != "5? by the numbers given|▒ ░ over 18, 36 months old" {
		t.Errorf("%s", got)
	}
	v = Screen{}.Show(frametest.Frame(t, Screen{}, 45, 12)).(shown)
	if got := strings.Join(notes(v), "|"); got !=
		"5? by the numbers given|┐┘ order not known|▒ ░ over 18, 36 months old" {
		t.Errorf("%s", got)
	}
	// The evening has neither a run nor a figure that is too old.
	v = Screen{}.Show(frametest.Frame(t, Screen{}, 45, 12, "--day", "2021-01-15")).(shown)
	if got := strings.Join(notes(v), "|"); got != "4? by the numbers given" {
		t.Errorf("%s", got)
	}
}

// Columns have one type: places are numbers or nothing, the reason stands in a column of its own.
func TestRecordsHavePlacesAndReasons(t *testing.T) {
	rec := Screen{}.Show(frametest.Frame(t, Screen{}, 80, 24, "--hide", "threema")).Records()
	at := func(id string) int {
		for i, c := range rec.Columns {
			if c.ID == id {
				return i
			}
		}
		t.Fatalf("no column %s", id)
		return 0
	}
	var got []string
	for _, row := range rec.Rows {
		if len(row.Cells) != len(rec.Columns) {
			t.Fatalf("%d cells in %d columns", len(row.Cells), len(rec.Columns))
		}
		cell := func(id string) string { return data.Plain(row.Cells[at(id)].Text) }
		got = append(got, strings.Join([]string{cell("name"), cell("rank_from"), cell("rank_to"),
			row.Cells[at("sure")].Value, cell("why")}, " "))
	}
	want := []string{"WhatsApp 1 1 true ", "WeChat 2 3 true order not known", "Telegram 2 3 true order not known",
		"Signal 4 4 false ", "Threema    hidden", "Messenger    no rank: 8 years 9 months old"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	rec = Screen{}.Show(frametest.Frame(t, Screen{}, 80, 24, "--day", "2012-06-01")).Records()
	last := rec.Rows[len(rec.Rows)-1]
	if last.Cells[at("figure")].Text != "" || !strings.Contains(last.Cells[at("why")].Text, "did not exist on") {
		t.Errorf("without a figure: %+v", last.Cells)
	}
}

func TestMultiplesAreRecordedAsRanges(t *testing.T) {
	rec := Screen{}.Show(frametest.Frame(t, Screen{}, 80, 24, "--unit", "multiples")).Records()
	var got []string
	for _, row := range rec.Rows {
		got = append(got, frametest.Cell(t, rec, row, "times_lo").Text+".."+
			frametest.Cell(t, rec, row, "times_hi").Text)
	}
	if want := []string{"40..", "19..23", "13..", "1..1", "0.16..", "16..21"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestAHiddenMessengerIsNoPart(t *testing.T) {
	for _, c := range []struct {
		id     string
		format string
		want   string
	}{
		{"whatsapp", "", "WhatsApp is hidden: x shows it."},
		{"signal", "", "Signal is hidden: a shows all."},
		{"whatsapp", "csv", "WhatsApp is left out."},
	} {
		f := frametest.Frame(t, Screen{}, 120, 36, "--hide", c.id)
		f.Format = c.format
		if got := f.Screen().Show(f).Sentence(); got[0] != c.want {
			t.Errorf("%q, want %q", got[0], c.want)
		}
	}
}
