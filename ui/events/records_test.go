package events

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

func TestRecords(t *testing.T) {
	v := show(frame(t, 80, 24, "--kind", "outage"))
	rec := v.Records()
	if len(rec.Rows) != len(v.list) || len(rec.Rows) < 5 {
		t.Fatalf("%d rows of %d events", len(rec.Rows), len(v.list))
	}
	for i, row := range rec.Rows {
		e := v.list[i]
		want := []string{fold(e.Day.Format(e.Precision)), "", e.Kind, strings.Join(v.Names(e.Messengers), ", "),
			fold(e.Title),
			fold(e.Summary), e.Source.Publisher, fold(e.Source.Title), e.Source.URL}
		var got []string
		for _, c := range row.Cells {
			got = append(got, fold(c.Text))
		}
		if !slices.Equal(got, want) || len(got) != len(rec.Columns) || len(row.Figures) != 0 {
			t.Errorf("row %d is %q", i, got)
		}
		if row.Cells[0].Value != e.Day.String() || row.Cells[1].Value != e.Precision.String() ||
			row.Cells[3].Value != strings.Join(e.Messengers, ";") {
			t.Errorf("row %d for programs is %+v", i, row.Cells)
		}
		if row.Page != e.Source {
			t.Errorf("the source of %s is missing", e.ID)
		}
	}
	for _, id := range []string{"azvision-2021", "bate-o-libre", "the-verge-2021"} {
		if !slices.ContainsFunc(rec.Figures, func(o *data.Observation) bool { return o.Source.ID == id }) {
			t.Errorf("%s, behind what is drawn, is missing", id)
		}
	}
	month := show(frame(t, 80, 24, "--whose", "threema")).Records().Rows[0].Cells[0] // its launch
	if fold(month.Text) != "Dec 2012" || month.Value != "2012-12-01" {
		t.Errorf("a day known by its month is %+v", month)
	}
	quarter := at(t, "signalgate") // compared with the quarter, which is no flow near it
	if quarter.base == nil || quarter.base.Days() != 90 {
		t.Fatalf("compared with %+v", quarter.base)
	}
	v.base = &data.Observation{Source: &data.Source{ID: "elsewhere"}}
	if !slices.Contains(v.Records().Figures, v.base) {
		t.Error("the source of what was before is missing")
	}
}

func TestCopyAndOpen(t *testing.T) {
	f := frame(t, 80, 24)
	_, e := screen.Act(screen.Action{Verb: screen.Copy}, f)
	want := "“Signal breaks down for more than a day”, 15 January 2021. SlashGear, https://www.slashgear.com/signal-is"
	if e.Kind != screen.CopyText || !strings.HasPrefix(e.Text, want) {
		t.Errorf("y copies %q", e.Text)
	}
	_, e = screen.Act(screen.Action{Verb: screen.OpenSource}, f)
	if e.Kind != screen.Browse || e.Text != f.Set.Event("signal-outage").Source.URL {
		t.Errorf("o opens %q", e.Text)
	}
	nowhere := &data.Event{Title: "A", Day: data.Date(2021, 1, 15), Source: &data.Source{Publisher: "B"}}
	if got := fold(citation(nowhere)); got != "“A”, 15 January 2021. B" {
		t.Errorf("without an address it is quoted as %q", got)
	}
}

func TestInFull(t *testing.T) {
	holds(t, frametest.Text(at(t, "signal-outage").Detail(100)), "Signal breaks down for more than a day",
		"15 January 2021 · outage · Signal", "read in SlashGear", "https://www.slashgear.com/",
		"enter once more: 15 Jan 2021 becomes the day on all screens", "Before and after, no causal claim",
		"before about 20 M, December 2020", "an estimate, read in", "after at least 40 M, 25 January 2021",
		"at least 1.8 times as many, 25 days on", "Installs and sign-ups counted within six weeks, not users",
		"☆ 15 Jan 2021 about 7.7 M installs Sensor Tower,")
	text := frametest.Text(at(t, "whatsapp-1bn").Detail(100))
	holds(t, text, "at most 1.3 times as many")
	if strings.Contains(text, "Installs") {
		t.Errorf("flows are listed where nobody counted:\n%s", text)
	}
	holds(t, frametest.Text(at(t, "whatsapp-founded").Detail(100)), "before no figure up to the day before")
}

// TestFiguresAroundHaveTheirSources looks for the figures of the chart among those whose sources a file names.
func TestFiguresAroundHaveTheirSources(t *testing.T) {
	v := at(t, "whatsapp-1bn")
	told := v.Records().Figures
	for _, o := range v.around() {
		if !slices.Contains(told, o) {
			t.Errorf("%s is drawn, and its source is not named", o.ID())
		}
	}
	if len(v.around()) < 10 {
		t.Errorf("only %d figures are drawn", len(v.around()))
	}
}
