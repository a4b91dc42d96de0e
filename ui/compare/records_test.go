package compare

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// cellOf gives the texts of a row by the ids of their columns.
func cellOf(t *testing.T, rec screen.Records, row int) func(id string) string {
	return func(id string) string { return frametest.Cell(t, rec, rec.Rows[row], id).Text }
}

func titleOf(rec screen.Records, id string) string {
	for _, c := range rec.Columns {
		if c.ID == id {
			return c.Title
		}
	}
	return ""
}

func TestDetailAndRecordsHoldBothFigures(t *testing.T) {
	v := show(t, 120, 60, "--focus", "signal", "--base", "threema")
	detail := plain(strings.Split(frametest.Text(v.Detail(100)), "\n"))
	for _, want := range []string{"At most 6.3 times as many",
		"No day can be named on which Signal passed Threema: one of them was old", "☆ Signal", "▼ Threema",
		"about 70 M", "at least 12 M", "https://", "times Signal to Threema"} {
		if !strings.Contains(detail, want) {
			t.Errorf("the detail lacks %q:\n%s", want, detail)
		}
	}
	rec := v.Records()
	if len(rec.Rows) != len(v.points)+1 { // none of them is of today
		t.Errorf("%d rows for %d days and today", len(rec.Rows), len(v.points))
	}
	for _, row := range rec.Rows {
		if len(row.Cells) != len(rec.Columns) || len(row.Figures) != 2 ||
			row.Figures[0].Messenger != "signal" || row.Figures[1].Messenger != "threema" {
			t.Errorf("%v: %d cells in %d columns, %d figures", row.Cells[0], len(row.Cells), len(rec.Columns),
				len(row.Figures))
		}
	}
	if got := cellOf(t, rec, 0); got("times_lo") != "" || got("times_hi") != "6.3" ||
		got("why") != "Threema: at least" {
		t.Errorf("the ratio of today is %v", rec.Rows[0].Cells)
	}
}

func TestRecordsNameADayOnce(t *testing.T) {
	v := show(t, 80, 24, "--focus", "telegram", "--base", "whatsapp", "--day", "2024-07-22")
	rec := v.Records()
	if len(rec.Rows) != len(v.points) || rec.Rows[0].Cells[0].Value != "2024-07-22" {
		t.Errorf("%d rows for %d days, the first of %s", len(rec.Rows), len(v.points), rec.Rows[0].Cells[0].Value)
	}
	if title := titleOf(rec, "times_lo"); title != "WhatsApp to Telegram, at least" {
		t.Errorf("the ratios are %q", title)
	}
	if a := rec.Rows[1].Figures[0].Messenger; a != "telegram" {
		t.Errorf("the first figure of a row is of %s, not of A", a)
	}
}

func TestRecordsNameTheTwoAndGiveTheirValuesAsNumbers(t *testing.T) {
	v := show(t, 80, 24, "--focus", "signal", "--base", "whatsapp", "--day", "2021-01-15")
	rec := v.Records()
	if a, b := titleOf(rec, "a"), titleOf(rec, "b"); a != "Signal" || b != "WhatsApp" {
		t.Errorf("the columns are of %s and %s", a, b)
	}
	for id, want := range map[string]string{"day": "2021-01-15", "a": "20000000", "a_day": "2020-12-31",
		"a_day_precision": "month", "a_messenger": "signal", "b_messenger": "whatsapp", "b": "2000000000",
		"b_day": "2020-02-12", "times_of": "whatsapp", "times_to": "signal", "times_lo": "90", "times_hi": "",
		"order": "certain", "sure": "true", "flags": "estimate;definition"} {
		if got := frametest.Cell(t, rec, rec.Rows[0], id).Value; got != want {
			t.Errorf("%s is %q, not %q", id, got, want)
		}
	}
	if now := cellOf(t, rec, 0); now("order") != "order sure" || now("why") != "WhatsApp: at least" ||
		now("flags") != "by an estimate; does not say who counts" {
		t.Errorf("the row is %q", rec.Rows[0].Cells)
	}
	if page := v.Page(); page != v.figures[0].Source {
		t.Errorf("the page is that of %v", page)
	}
}

func TestRecordsWithoutAFigureSayWhy(t *testing.T) {
	v := show(t, 80, 24, "--focus", "signal", "--base", "telegram", "--day", "2014-10-20")
	rec := v.Records()
	if len(rec.Rows) != 1 || len(rec.Rows[0].Cells) != len(rec.Columns) ||
		titleOf(rec, "times_lo") != "times, at least" {
		t.Fatalf("%d rows in %v", len(rec.Rows), rec.Columns)
	}
	row := rec.Rows[0]
	if a := cellOf(t, rec, 0); plain([]string{a("a")}) != "n/a first figure 2016" || a("times_lo") != "" ||
		len(row.Figures) != 1 {
		t.Errorf("the row is %v with %d figures", row.Cells, len(row.Figures))
	}
	if page := v.Page(); page != row.Figures[0].Source {
		t.Errorf("the page is %v", page)
	}
}

// The record tells what may be written and what may not, and what is copied is the first sentence that may.
func TestRecordsTellWhatMayBeWritten(t *testing.T) {
	rec := show(t, 80, 24, "--focus", "signal", "--base", "whatsapp", "--day", "2021-01-15").Records()
	text := data.Plain(strings.Join(rec.Remarks, "\n"))
	for _, want := range []string{"you may write: WhatsApp had at least 90 times as many users as Signal.",
		"you may not write: WhatsApp had a hundred times as many users as Signal."} {
		if !strings.Contains(text, want) {
			t.Errorf("the remarks lack %q:\n%s", want, text)
		}
	}
	if got := data.Plain(rec.Citation); got != "WhatsApp had at least 90 times as many users as Signal." {
		t.Errorf("%q is copied", got)
	}
	none := show(t, 80, 24, "--focus", "signal", "--base", "whatsapp", "--day", "2009-06-01").Records()
	if none.Citation != "" { // then it is the sentence
		t.Errorf("without a figure %q is copied", none.Citation)
	}
}

// No end of a ratio is missing without a reason.
func TestAnOpenRatioSaysWhy(t *testing.T) {
	saw := 0
	eachPair(t, func(v shown) {
		rec := v.Records()
		for i, row := range rec.Rows {
			c := cellOf(t, rec, i)
			if open := c("times_lo") == "" || c("times_hi") == ""; open && c("why") == "" {
				t.Errorf("%v on %s: %v", v.ids, c("day"), row.Cells)
			} else if open {
				saw++
			}
			if (frametest.Cell(t, rec, row, "sure").Value == "true") != (c("order") == "order sure") {
				t.Errorf("%v on %s: order %v, sure %v", v.ids, c("day"), c("order"), c("sure"))
			}
		}
	})
	if saw == 0 {
		t.Error("no open ratio was seen")
	}
}
