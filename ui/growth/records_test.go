package growth

import (
	"strconv"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/snapshot"
)

// machine are the cells of a row as programs read them.
func machine(row snapshot.Row) string {
	var values []string
	for _, c := range row.Cells {
		if c.Value == "" {
			c.Value = data.Plain(c.Text)
		}
		values = append(values, data.Plain(c.Value))
	}
	return strings.Join(values, "|")
}

func TestRecords(t *testing.T) {
	rec := made(t, 120, 60, "--sort", "name").Records()
	var columns []string
	for _, c := range rec.Columns {
		columns = append(columns, c.ID)
	}
	want := "name launched launched_precision first first_day first_day_precision latest latest_day " +
		"latest_day_precision times_lo times_hi why flags " +
		"age_10_m_lo age_10_m_hi age_100_m_lo age_100_m_hi age_500_m_lo age_500_m_hi " +
		"age_1_bn_lo age_1_bn_hi age_2_bn_lo age_2_bn_hi age_3_bn_lo age_3_bn_hi age_why hidden"
	if got := strings.Join(columns, " "); got != want {
		t.Errorf("the columns are\n%s, want\n%s", got, want)
	}
	for i, start := range []string{
		"Messenger|2011-08-09|day|1300000000|2018-01-31|month|1300000000|2018-01-31|month|||no figure newer " +
			"than Jan 2018|",
		"Signal|2014-07-29|day|20000000|2020-12-31|month|70000000|2025-06-26|day|2.9|4.2||estimate;definition;weak|",
		"Telegram|2013-08-14|day|500000000|2021-01-12|day|1000000000|2025-03-19|day|||both are \"at least\"|",
		"Threema|2012-12-01|month|8000000|2021-01-09|day|12000000|2026-01-17|day|1.4||open: at least " +
			"12 M (17 Jan 2026)|",
		"WeChat|2011-01-21|day|1225000000|2020-12-31|quarter|1439000000|2026-06-30|quarter|1.17|1.18||",
		"WhatsApp|2009-02-01|month|2000000000|2020-02-12|day|3000000000|2026-06-29|day|||both are \"at least\"|",
	} {
		if got := machine(rec.Rows[i]); !strings.HasPrefix(got, start) || len(rec.Rows[i].Cells) != len(rec.Columns) {
			t.Errorf("row %d is\n%s, want\n%s", i, got, start)
		}
	}
	if got := machine(rec.Rows[0]); !strings.HasSuffix(got, "||2.8||2.8|3.1|3.3|4.7|5.0|||||"+
		"10 M: reached before the first figure; 100 M: reached before the first figure; 2 bn: not on record; "+
		"3 bn: not on record|false") {
		t.Errorf("the ages of Messenger are %s", got)
	}
	if got := machine(rec.Rows[5]); !strings.HasSuffix(got, "|0.6|4.0|0.6|4.0|5.0|5.3|6.5|7.0|10|12|14|16||false") {
		t.Errorf("the ages of WhatsApp are %s", got)
	}
}

func TestTimesInTheRecords(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		want   string
	}{
		{2.955, 4.167, "2.9 4.2"}, {1.1738, 1.1756, "1.17 1.18"}, {1.0115, 1.0272, "1.011 1.028"},
		{0.6818, 0.9445, "0.68 0.945"}, {1.412, inf, "1.4 "},
		{1.0619, inf, "1.061 "}, {0, 1.0425, " 1.043"}, {0, 6.8, " 6.8"}, {1, 1.1, "1.00 1.10"},
	} {
		lo, hi := timesOf(data.Change{Times: data.Interval{Lo: c.lo, Hi: c.hi}})
		if got := lo + " " + hi; got != c.want {
			t.Errorf("%v to %v: %q, want %q", c.lo, c.hi, got, c.want)
		}
	}
}

// A column of numbers holds numbers or nothing; why is empty where the change is known, and only there.
func TestColumnsHoldOneType(t *testing.T) {
	f := frametest.Frame(t, Screen{}, 80, 24)
	for day := data.Date(2010, 1, 1); day <= f.Today; day += 211 {
		f.State.Day = day
		rec := show(f).Records()
		for _, row := range rec.Rows {
			known := map[string]bool{}
			for i, c := range row.Cells {
				id, value := rec.Columns[i].ID, c.Value
				if value == "" {
					value = c.Text
				}
				_, err := strconv.ParseFloat(value, 64)
				number := strings.HasSuffix(id, "_lo") || strings.HasSuffix(id, "_hi") || id == "first" ||
					id == "latest"
				if number && value != "" && err != nil {
					t.Errorf("%s: %s holds %q", day, id, value)
				}
				known[id] = value != ""
				if id == "why" && known["times_lo"] && known["times_hi"] == (value != "") {
					t.Errorf("%s: %s", day, machine(row))
				}
			}
		}
	}
}

func TestPage(t *testing.T) {
	if page := made(t, 80, 24, "--focus", "signal", "--day", "2021-01-15").Page(); page == nil ||
		page.Publisher != "The Verge (Platformer, Casey Newton)" {
		t.Errorf("the page is %+v", page)
	}
	if page := made(t, 80, 24, "--focus", "signal", "--day", "2013-01-15").Page(); page != nil {
		t.Errorf("without any figure there is a page: %+v", page)
	}
}
