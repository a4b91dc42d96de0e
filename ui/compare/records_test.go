package compare

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
)

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
	if got := rec.Rows[0].Cells; got[5].Text != "" || got[6].Text != "6.3" ||
		got[9].Text != "Threema: at least" {
		t.Errorf("the ratio of today is %v", got)
	}
}

func TestRecordsNameADayOnce(t *testing.T) {
	v := show(t, 80, 24, "--focus", "telegram", "--base", "whatsapp", "--day", "2024-07-22")
	rec := v.Records()
	if len(rec.Rows) != len(v.points) || rec.Rows[0].Cells[0].Value != "2024-07-22" {
		t.Errorf("%d rows for %d days, the first of %s", len(rec.Rows), len(v.points), rec.Rows[0].Cells[0].Value)
	}
	if title := rec.Columns[5].Title; title != "WhatsApp to Telegram, at least" {
		t.Errorf("the ratios are %q", title)
	}
	if a := rec.Rows[1].Figures[0].Messenger; a != "telegram" {
		t.Errorf("the first figure of a row is of %s, not of A", a)
	}
}

func TestRecordsNameTheTwoAndGiveTheirValuesAsNumbers(t *testing.T) {
	v := show(t, 80, 24, "--focus", "signal", "--base", "whatsapp", "--day", "2021-01-15")
	rec := v.Records()
	if a, b := rec.Columns[1].Title, rec.Columns[3].Title; a != "Signal" || b != "WhatsApp" {
		t.Errorf("the columns are of %s and %s", a, b)
	}
	now := rec.Rows[0].Cells
	for i, want := range []string{"2021-01-15", "20000000", "2020-12-01", "2000000000", "2020-02-12", "", "", "certain",
		"true"} {
		if i != 2 && now[i].Value != want {
			t.Errorf("the value of %q is %q, not %q", now[i].Text, now[i].Value, want)
		}
	}
	if now[5].Text != "90" || now[7].Text != "order sure" || now[9].Text != "WhatsApp: at least" ||
		now[10].Text != "by an estimate; does not say who counts" {
		t.Errorf("the row is %q", now)
	}
	if page := v.Page(); page != v.figures[0].Source {
		t.Errorf("the page is that of %v", page)
	}
}

func TestRecordsWithoutAFigureSayWhy(t *testing.T) {
	v := show(t, 80, 24, "--focus", "signal", "--base", "telegram", "--day", "2014-10-20")
	rec := v.Records()
	if len(rec.Rows) != 1 || len(rec.Rows[0].Cells) != len(rec.Columns) || rec.Columns[5].Title != "times, at least" {
		t.Fatalf("%d rows in %v", len(rec.Rows), rec.Columns)
	}
	row := rec.Rows[0]
	if row.Cells[1].Text != "n/a  first figure 2016" || row.Cells[5].Text != "" || len(row.Figures) != 1 {
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
		for _, row := range v.Records().Rows {
			c := row.Cells
			if open := c[5].Text == "" || c[6].Text == ""; open && c[9].Text == "" {
				t.Errorf("%v on %s: %v", v.ids, c[0].Text, c)
			} else if open {
				saw++
			}
			if (c[8].Value == "true") != (c[7].Value == "certain") {
				t.Errorf("%v on %s: order %v, sure %v", v.ids, c[0].Text, c[7], c[8])
			}
		}
	})
	if saw == 0 {
		t.Error("no open ratio was seen")
	}
}
