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
	if got := rec.Rows[0].Cells[5]; data.Plain(got.Text) != "at most 6.3 times" || got.Value != "..6.3" {
		t.Errorf("the ratio of today is %v", got)
	}
}

func TestRecordsNameADayOnce(t *testing.T) {
	v := show(t, 80, 24, "--focus", "telegram", "--base", "whatsapp", "--day", "2024-07-22")
	rec := v.Records()
	if len(rec.Rows) != len(v.points) || rec.Rows[0].Cells[0].Value != "2024-07-22" {
		t.Errorf("%d rows for %d days, the first of %s", len(rec.Rows), len(v.points), rec.Rows[0].Cells[0].Value)
	}
	if title := rec.Columns[5].Title; title != "times WhatsApp to Telegram" {
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
	for i, want := range []string{"2021-01-15", "20000000", "2020-12-01", "2000000000", "2020-02-12", "90..", "", ""} {
		if i != 2 && now[i].Value != want {
			t.Errorf("the value of %q is %q, not %q", now[i].Text, now[i].Value, want)
		}
	}
	if now[6].Text != "certain" || now[7].Text != "by an estimate; does not say who counts" {
		t.Errorf("the order is %q, the flags are %q", now[6].Text, now[7].Text)
	}
	if page := v.Page(); page != v.figures[0].Source {
		t.Errorf("the page is that of %v", page)
	}
}

func TestRecordsWithoutAFigureSayWhy(t *testing.T) {
	v := show(t, 80, 24, "--focus", "signal", "--base", "telegram", "--day", "2014-10-20")
	rec := v.Records()
	if len(rec.Rows) != 1 || len(rec.Rows[0].Cells) != len(rec.Columns) || rec.Columns[5].Title != "times" {
		t.Fatalf("%d rows in %v", len(rec.Rows), rec.Columns)
	}
	row := rec.Rows[0]
	if row.Cells[1].Text != "n/a  first figure 2016" || row.Cells[5].Text != "n/a" || len(row.Figures) != 1 {
		t.Errorf("the row is %v with %d figures", row.Cells, len(row.Figures))
	}
	if page := v.Page(); page != row.Figures[0].Source {
		t.Errorf("the page is %v", page)
	}
}
