package growth

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/snapshot"
)

// machine are the cells of a row as programs read them.
func machine(row snapshot.Row) string {
	var values []string
	for _, c := range row.Cells {
		if c.Value == "" {
			c.Value = data.Plain(c.Text)
		}
		values = append(values, c.Value)
	}
	return strings.Join(values, "|")
}

func TestRecords(t *testing.T) {
	rec := made(t, 120, 60).Records()
	var columns []string
	for _, c := range rec.Columns {
		columns = append(columns, c.ID)
	}
	want := "name launched first first_day latest latest_day years times year doubling " +
		"age_10_m age_100_m age_500_m age_1_bn age_2_bn age_3_bn"
	if got := strings.Join(columns, " "); got != want {
		t.Errorf("the columns are\n%s, want\n%s", got, want)
	}
	for i, want := range []string{
		"Messenger|2011-08-09|600000000|2015-03-25|1300000000|2018-01-31|2.9|1.92..2.5|25..37|2.2..3.1|" +
			"..2.8|..2.8|3.1..3.3|4.7..5.0||",
		"WhatsApp|2009-02|200000000|2013-01-31|3000000000|2024-06-30|11.4|12..19|24..30|2.7..3.2|" +
			"0.6..4.0|0.6..4.0|5.0..5.3|6.5..7.0|10.9..11.1|14.4..15.5",
	} {
		if got := machine(rec.Rows[i]); got != want {
			t.Errorf("row %d is\n%s, want\n%s", i, got, want)
		}
	}
	if len(rec.Rows) != 6 {
		t.Fatalf("%d rows, want one a messenger", len(rec.Rows))
	}
	for _, row := range rec.Rows {
		if len(row.Cells) != len(rec.Columns) || len(row.Figures) < 2 {
			t.Errorf("%v: %d cells in %d columns, %d figures",
				row.Cells[0], len(row.Cells), len(rec.Columns), len(row.Figures))
		}
	}
	if got := data.Plain(rec.Rows[1].Cells[14].Text); got != "10.9 to 11.1 [e]" {
		t.Errorf("an estimated age is %q", got)
	}
}

func TestRecordsWithoutGrowth(t *testing.T) {
	rec := made(t, 80, 24, "--day", "2014-10-20", "--hide", "telegram,wechat").Records()
	for i, want := range []string{
		"WhatsApp|2009-02|n/a  less than two years apart; standing: ~600 M, Aug 2014|||||||" +
			"|0.6..4.0|0.6..4.0|5.0..5.3|||",
		"Messenger|2011-08-09|n/a  only one bounded figure; standing: ~300 M, Oct 2014||||||||..2.8|..2.8||||",
		"Threema|2012-12|n/a  less than two years apart; standing: ~2.8 M, May 2014|||||||||||||",
		"Signal|2014-07-29|n/a  first figure 2016|||||||||||||",
	} {
		row := rec.Rows[i]
		if got := machine(row); got != want || len(row.Cells) != len(rec.Columns) {
			t.Errorf("row %d is\n%s of %d cells, want\n%s", i, got, len(row.Cells), want)
		}
	}
	if n := len(rec.Rows[2].Figures); n != 1 { // Threema reached nothing and grew, but something stands
		t.Errorf("%d figures behind what stands alone", n)
	}
	if len(rec.Rows) != 4 {
		t.Errorf("%d rows, want the four that are not hidden", len(rec.Rows))
	}
}

func TestThePageIsThatOfTheLatestFigure(t *testing.T) {
	for flags, want := range map[string]string{"--focus telegram": "VCPost",
		"--focus signal --day 2021-01-15": "The Verge (Platformer, Casey Newton)"} {
		page := made(t, 80, 24, strings.Fields(flags)...).Page()
		if page == nil || page.Publisher != want {
			t.Errorf("%s: the page is %+v, want that of %s", flags, page, want)
		}
	}
	if page := made(t, 80, 24, "--focus", "signal", "--day", "2013-01-15").Page(); page != nil {
		t.Errorf("without any figure there is a page: %+v", page)
	}
}
