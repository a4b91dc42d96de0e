package figures

import (
	"slices"
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/screen"
)

// figure is the figure whose id begins so.
func figure(t *testing.T, set *data.Set, id string) *data.Observation {
	t.Helper()
	at := slices.IndexFunc(set.Observations, func(o data.Observation) bool { return strings.HasPrefix(o.ID(), id) })
	if at < 0 {
		t.Fatalf("there is no figure %s", id)
	}
	return &set.Observations[at]
}

// TestSentences holds how each metric and each kind of period is said, in the longest wording.
func TestSentences(t *testing.T) {
	f := frame(t)
	for id, want := range map[string]string{
		fortyMillion: "Signal had at least 40 M users on 25 January 2021, by the press: ",
		"signal:installs:2021-01-04..2021-01-17:azvision-2021": "Signal was installed about 47 M times " +
			"from 4 to 17 January 2021 (Sensor Tower, an estimate): ",
		"signal:installs:2021-01-15..2021-01-15:azvision-2021": "Signal was installed about 7.7 M times " +
			"on 15 January 2021 (Sensor Tower, an estimate): ",
		"signal:installs:2021-01-01..2021-01-31:orf-at": "Signal was installed about 30 M times " +
			"in January 2021 (Apptopia, an estimate): ",
		"signal:installs:2021-01-01..2021-04-30:news18-2021-2": "Signal was installed about 64.6 M times " +
			"in Jan-Apr 2021 (Sensor Tower, an estimate): ",
		"signal:installs:2020-12-28..2021-01-03:": "Signal was installed about 246 k times " +
			"from 28 December 2020 to 3 January 2021 (Sensor Tower, an estimate): ",
		"signal:installs:2024-01-01..2024-03-31": "Signal was installed about 2.21 M times " +
			"in Q1 2024 (Appfigures, an estimate): ",
		"signal:installs:2020-01-01..2020-12-31": "Signal was installed about 9.8 M times in 2020 " +
			"(Appfigures, an estimate): ",
		"signal:installs_total:2021-01-14:the-times-2021": "Signal had been installed at least 50 M times " +
			"up to 14 January 2021 (Google Play, by the company): ",
		"signal:installs_total:2025-04-30:marketwatch": "Signal had been installed about 220 M times " +
			"up to April 2025 (an estimate): ",
		"telegram:signups_per_day:2016-02-23:": "Telegram had about 350 k sign-ups a day on 23 February 2016, by " +
			"the company: ",
		"telegram:signups:2021-01-10..2021-01-12:": "Telegram had about 25 M sign-ups from 10 to 12 January 2021, by " +
			"the company: ",
		"messenger:ad_reach:2024-01-31:statistico": "Advertisers could reach about 979 M accounts through Messenger " +
			"in January 2024 (not users; Meta ad tools, an estimate): ",
		"wechat:mau:2020-12-31:": "WeChat had 1.225 bn monthly users in Q4 2020, by company report: ",
		"threema:users_cumulative:2026-01-17": "Threema had at least 12 M users since launch on 17 January 2026, by " +
			"the company: ",
	} {
		o := figure(t, f.Set, id)
		if got := data.Plain(sentence(f, o)[0]); !strings.HasPrefix(got, want+first(o)) {
			t.Errorf("%s:\n%s, want\n%s%s", id, got, want, first(o))
		}
	}
}

// TestPeriodsInShort has a period within a year and across two months, which no figure has.
func TestPeriodsInShort(t *testing.T) {
	o := &data.Observation{From: data.Date(2021, 9, 28), AsOf: data.Date(2021, 11, 3)}
	for _, c := range []struct {
		w    wording
		want string
	}{{short, "from 28 Sep to 3 Nov 2021"}, {long, "from 28 September to 3 November 2021"}} {
		if got := data.Plain(when(o, c.w)); got != c.want {
			t.Errorf("it is %q, want %q", got, c.want)
		}
	}
}

func TestAPeriodFromYearToYear(t *testing.T) {
	o := &data.Observation{From: data.Date(2020, 1, 28), AsOf: data.Date(2021, 1, 3)}
	if got := data.Plain(when(o, short)); got != "from 28 Jan 2020 to 3 Jan 2021" {
		t.Errorf("it is %q", got)
	}
}

func TestFirms(t *testing.T) {
	for want, o := range map[string]data.Observation{
		"(Apptopia, an estimate)":          {CountedBy: "Apptopia", Basis: data.Estimate},
		"(an estimate)":                    {CountedBy: data.UnnamedFirm, Basis: data.Estimate},
		"(Apptopia, by the press)":         {CountedBy: "Apptopia", Basis: data.Press},
		"(Google Play, by company report)": {CountedBy: "Google Play", Basis: data.Filing},
		"(the company)":                    {Basis: data.Official},
	} {
		if got := data.Plain(firm(&o)); got != want {
			t.Errorf("%+v is %q, want %q", o, got, want)
		}
	}
}

// first is what a sentence names first of the documents behind a figure.
func first(o *data.Observation) string {
	if o.Maker() == nil {
		return "read in " + o.Source.Publisher
	}
	return o.Maker().Publisher
}

// TestWordings reads all wordings of one sentence, from the titles of the documents to the bare figure.
func TestWordings(t *testing.T) {
	newest := "wechat:mau:2026-06-30:github-hansu650-ice-week3-we"
	const page = "GitHub hansu650/ice-week3-wechat-poster"
	const verge = `, by the press: read in The Verge (Platformer, Casey Newton)`
	const wechat = `WeChat had 1.439 bn monthly users in Q2 2026, by company report: Tencent`
	const results = wechat + `, "Tencent Announces 2026 Second Quarter Results"`
	const named = `, "wechat_evidence.json (year-end and interim MAU with Tencent report links)" · named there, ` +
		`not read`
	for id, want := range map[string][]string{
		fortyMillion: {
			`Signal had at least 40 M users on 25 January 2021` + verge + `, "The battle inside Signal", 25 January ` +
				`2021; does not say who counts.`,
			`Signal had at least 40 M users on 25 Jan 2021` + verge + `, "The battle inside Signal", 25 Jan 2021; ` +
				`does not say who counts.`,
			`Signal had at least 40 M users on 25 Jan 2021` + verge + `, "The battle inside Signal", 25 Jan 2021.`,
			`Signal had at least 40 M users on 25 Jan 2021` + verge + `, 25 Jan 2021; does not say who counts.`,
			`Signal had at least 40 M users on 25 Jan 2021` + verge + `, 25 Jan 2021.`,
			`Signal had at least 40 M users on 25 Jan 2021` + verge + `.`,
			`Signal had at least 40 M users on 25 Jan 2021, by the press.`,
		},
		newest: {
			results + ` (12 August 2026) · read in ` + page + named + `; read second-hand.`,
			results + ` (12 Aug 2026) · read in ` + page + named + `; read second-hand.`,
			results + ` (12 Aug 2026) · read in ` + page + named + `.`,
			results + ` (12 Aug 2026) · read in ` + page + ` · named there, not read; read second-hand.`,
			results + ` (12 Aug 2026) · read in ` + page + ` · named there, not read.`,
			wechat + ` (12 Aug 2026) · read in ` + page + ` · named there, not read; read second-hand.`,
			wechat + ` (12 Aug 2026) · read in ` + page + ` · named there, not read.`,
			wechat + `, read in ` + page + `.`,
			`WeChat had 1.439 bn monthly users in Q2 2026, by company report.`,
		},
	} {
		got := show(frame(t, "--figure", id)).Sentence()
		for i := range got {
			got[i] = data.Plain(got[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("it says\n%s, want\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

// TestSentencesHaveNoLetters goes through all figures: what is in doubt is said in words, in the longest wording.
func TestSentencesHaveNoLetters(t *testing.T) {
	f, doubted := frame(t), 0
	for i := range f.Set.Observations {
		o := &f.Set.Observations[i]
		out := sentence(f, o)
		for _, s := range append(out, citation(f, o)) {
			for _, flag := range data.Flags {
				if strings.Contains(s, flag.String()) {
					t.Errorf("%s stands in %s", flag, s)
				}
			}
		}
		for _, flag := range o.Flags() {
			if flag == data.FlagEstimate || flag == data.FlagPress {
				continue
			}
			if doubted++; !strings.Contains(out[0], flag.Meaning()) {
				t.Errorf("%s is not said: %s", flag.Meaning(), out[0])
			}
		}
	}
	if doubted < 100 {
		t.Errorf("only %d doubts were looked for", doubted)
	}
}

// TestNoWordingIsLonger goes through all figures.
func TestNoWordingIsLonger(t *testing.T) {
	f := frame(t)
	for i := range f.Set.Observations {
		out := sentence(f, &f.Set.Observations[i])
		for n := 1; n < len(out); n++ {
			if len(out[n]) > len(out[n-1]) {
				t.Errorf("wording %d is longer than the one before: %s", n, out[n])
			}
		}
	}
}

func TestNotes(t *testing.T) {
	if got := show(frame(t)).Notes(); len(got) > 0 {
		t.Errorf("with all figures it notes %v", got)
	}
	f := frame(t, "--whose", "signal", "--no-estimates")
	want := screen.Note{Long: "no estimates, no repeats: 3 left out (e)", Short: "3 estimates left out"}
	if got := show(f).Notes(); len(got) != 1 || got[0] != want {
		t.Errorf("without estimates it notes %v, want %v", got, want)
	}
	f.Picture = true
	if got := show(f).Notes(); got[0].Long != "no estimates, no repeats: 3 left out" {
		t.Errorf("a picture says %q, where nobody can press e", got[0].Long)
	}
}

func TestHeads(t *testing.T) {
	for flags, want := range map[string][2]string{
		"--figure " + fortyMillion: {"Says who?  160 figures of active users, everyone", "newest first, 49 of 160"},
		"--metric all":             {"Says who?  334 figures, all metrics, everyone", "newest first, 1 of 334"},
		"--metric all --whose signal": {"Says who?  56 figures of Signal, all metrics",
			"newest first, 1 of 56"},
		"--whose signal --sort value": {"Says who?  6 figures of active users, Signal", "largest first, 1 of 6"},
		"--metric all --search azvision --whose telegram": {`Says who?  1 figure of Telegram, all metrics, "azvision"`,
			"newest first, 1 of 1"},
		"--metric dau --whose threema": {"Says who?  0 figures of daily active users, Threema", "0 of 334"},
	} {
		h := show(frame(t, strings.Fields(flags)...)).Head()
		if got := [2]string{h.Titles[0], h.Scopes[0]}; got != want || h.Dated {
			t.Errorf("%s: %q, want %q", flags, got, want)
		}
	}
}

func TestRecords(t *testing.T) {
	v := show(frame(t, "--whose", "signal", "--figure", fortyMillion))
	rec := v.Records()
	if len(rec.Rows) != 6 {
		t.Fatalf("%d rows", len(rec.Rows))
	}
	for i, row := range rec.Rows {
		if len(row.Cells) != len(rec.Columns) || len(row.Figures) != 1 || row.Figures[0] != v.list[i] {
			t.Errorf("row %v", row.Cells)
		}
	}
	var got []string
	for _, c := range rec.Rows[3].Cells {
		got = append(got, data.Plain(c.Text)+"|"+c.Value)
	}
	want := []string{"25 Jan 2021|2021-01-25", "|day", "Signal|", "users, no period stated|", "at least 40 M|40000000",
		"the press|press", "|", "|", "The Verge (Platformer, Casey Newton)|", "25 Jan 2021|2021-01-25", "day|",
		"by the press; does not say who counts|press;definition", "25 Jan 2021 to 30 Dec 2021|"}
	if !slices.Equal(got, want) {
		t.Errorf("the row of the 40 M is\n%q, want\n%q", got, want)
	}
	cite := `Signal had at least 40 M users on 25 January 2021, by the press: read in The Verge (Platformer, ` +
		`Casey Newton), "The battle inside Signal", 25 January 2021, https://www.theverge.com/22249391/` +
		`signal-app-abuse-messaging-employees-violence-misinformation; does not say who counts`
	if rec.Citation != cite {
		t.Errorf("the citation is\n%s, want\n%s", rec.Citation, cite)
	}
	newest := show(frame(t, "--figure", "wechat:mau:2026-06-30:github-hansu650-ice-week3-we")).Records()
	cite = `WeChat had 1.439 bn monthly users in Q2 2026, by company report: Tencent, "Tencent Announces 2026 Second ` +
		`Quarter Results" (12 August 2026), https://www.tencent.com/wp-content/uploads/2026/08/` +
		`Tencent-Announces-2026-Second-Quarter-Results.pdf · read in GitHub hansu650/ice-week3-wechat-poster, ` +
		`"wechat_evidence.json (year-end and interim MAU with Tencent report links)", ` +
		`https://github.com/hansu650/ice-week3-wechat-poster/blob/13a26061d4fb9d6d4fe3fa19ab20b090bbefc39f/` +
		`w3/data/wechat_evidence.json · named there, not read; read second-hand`
	if newest.Citation != cite {
		t.Errorf("the citation is\n%s, want\n%s", newest.Citation, cite)
	}
	if row := newest.Rows[0].Cells; row[7].Text != "Tencent" || row[9].Value != "2026-08-12" {
		t.Errorf("the newest is told by %+v", row)
	}
	if p := v.Page(); p == nil || p.ID != "the-verge-2021" {
		t.Errorf("o opens %v", p)
	}
}

// TestNothingIsListed asks for all that an empty list shows.
func TestNothingIsListed(t *testing.T) {
	v := show(frametest.Frame(t, Screen{}, 120, 36, "--metric", "dau", "--whose", "threema"))
	const none = "No figure: daily active users, Threema."
	if got := v.Sentence(); len(got) != 1 || got[0] != none {
		t.Errorf("the sentence is %q", got)
	}
	if got := frametest.Text(v.Detail(80)); got != none+"\n" {
		t.Errorf("in full it is %q", got)
	}
	if rec := v.Records(); len(rec.Rows) != 0 || rec.Citation != "" || v.Page() != nil {
		t.Errorf("the records are %v", rec)
	}
	for _, u := range v.Uses() {
		needs := slices.Contains([]string{"who", "open", "source", "copy", "ends", "page"}, u.ID)
		if (u.Why == "no figure is listed") != needs {
			t.Errorf("the key %s says %q", u.ID, u.Why)
		}
	}
	panel := strings.Join(strings.Fields(frametest.Panel(v.Frame).Plain()), " ")
	if panel != none+" Press m for another metric, w for another messenger, esc for everybody or a for all figures." {
		t.Errorf("the panel says %q", panel)
	}
}

// Sentence and citation name the publisher of an own figure, or say once that it is one.
func TestOwnFiguresAreCited(t *testing.T) {
	f := frametest.FrameOn(t, frametest.Own(t), Screen{}, 120, 36)
	for id, want := range map[string]string{
		"wechat:mau:2026-09-30": "WeChat had 1.446 bn monthly users in Q3 2026, by company report, own figure: read " +
			"in Tencent, \"Quartalsbericht\", 12 November 2026, https://example.org/tencent",
		"nextalk:mau:2025-06-30": "Nextalk had 210 M monthly users on 30 June 2025, by the company: own figure",
		"nextalk:installs:2021-01-04": "Nextalk was installed about 3.2 M times from 4 to 17 January 2021 " +
			"(an estimate): own figure",
	} {
		o := figure(t, f.Set, id)
		if got := citation(f, o); got != want {
			t.Errorf("%s is cited\n%s, want\n%s", id, got, want)
		}
		for _, wording := range sentence(f, o) {
			if strings.Count(data.Plain(wording), "own figure") != 1 {
				t.Errorf("%s: %q", id, wording)
			}
		}
	}
}

// Own figures in sight are told of where the list has no room for letters, and there alone.
func TestNoteTellsOwnFiguresWithoutLetters(t *testing.T) {
	set := frametest.Own(t)
	for w, want := range map[int]bool{40: true, 45: true, 60: false, 80: false, 120: false} {
		v := show(frametest.FrameOn(t, set, Screen{}, w, 24))
		told := slices.ContainsFunc(v.Notes(), func(n screen.Note) bool {
			return strings.HasPrefix(n.Long, "own figures of ")
		})
		if lettered := strings.Contains(frametest.Body(v.Frame).Plain(), "[o]"); told != want || lettered == told {
			t.Errorf("%d columns: in the note %v, as letters %v", w, told, lettered)
		}
	}
}
