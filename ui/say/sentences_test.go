package say_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/say"
	"userbase/ui/screen"
)

// Each case of a comparison in full, on real figures.
func TestTheSentencesOfAComparison(t *testing.T) {
	for _, c := range []struct {
		name, day, a, b string
		flags           []string
		want            string
	}{
		{"closed, twice and more", "2021-01-15", "wechat", "signal", nil,
			`WeChat had about 61 times as many users as Signal (55 to 69): 1.225 bn (Q4 2020, company report,
			published after this day) against about 20 M (Dec 2020, an estimate, published after this day).
			Signal does not say who counts as a user.`},
		{"closed, less than twice", "2014-11-05", "wechat", "whatsapp", nil,
			`WhatsApp had 17 to 40 % more users than WeChat: about 600 M (25 Aug 2014, the company) against 468 M
			(Q3 2014, company report, published after this day).`},
		{"lower end only", "today", "signal", "whatsapp", nil,
			`WhatsApp has at least 40 times as many users as Signal: at least 3 bn (29 Jun 2026, the company)
			against about 70 M (26 Jun 2025, an estimate). Neither says who counts as a user.`},
		{"upper end only", "2016-09-01", "whatsapp", "telegram", nil,
			`WhatsApp was ahead of Telegram by the numbers given, at most 11 times: about 1 bn (1 Feb 2016, the
			company) against at least 100 M (23 Feb 2016, the company).`},
		{"both open", "2016-09-01", "messenger", "telegram", nil,
			`Messenger was ahead of Telegram by the numbers given: at least 1 bn (20 Jul 2016, the company)
			against at least 100 M (23 Feb 2016, the company). How many times cannot be said: both are "at
			least".`},
		{"apart, but one old", "today", "telegram", "signal", nil,
			`Telegram is ahead of Signal by the numbers given, but Telegram's figure is 20 months old: at least 1
			bn (19 Mar 2025, the company) against about 70 M (26 Jun 2025, an estimate). Signal does not say who
			counts as a user.`},
		{"undetermined", "today", "wechat", "telegram", nil,
			`Whether WeChat or Telegram has more users cannot be said: 1.439 bn (Q2 2026, company report); at
			least 1 bn (19 Mar 2025, the company, 20 months old).`},
		{"no figure yet", "2016-09-01", "whatsapp", "signal", nil,
			`Signal has no user figure up to 1 Sep 2016; the first is at least 2 M (2016).`},
		{"not launched", "2012-06-01", "whatsapp", "signal", nil,
			`Signal did not exist on 1 Jun 2012: it was launched in Jul 2014.`},
		{"two doubts", "today", "signal", "threema", nil,
			`Signal is ahead of Threema by the numbers given, at most 6.3 times: about 70 M (26 Jun 2025, an
			estimate) against at least 12 M (17 Jan 2026, the company). Signal does not say who counts as a
			user, Threema counts everybody since launch.`},
		{"an estimate lost, and a doubt", "2021-01-15", "threema", "signal", []string{"--no-estimates"},
			`Threema was ahead of Signal by the numbers given, at most 4.3 times: about 8 M (9 Jan 2021, the
			company) against at least 2 M (2016, the company, 4 years old). Without estimates Signal's figure
			was at least 2 M (2016), 4 years old. Threema counts everybody since launch, Signal does not say who
			counts as a user.`},
		{"another metric", "today", "whatsapp", "telegram", []string{"--metric", "registered"},
			`WhatsApp has no figure of registered accounts in the data.`},
	} {
		f := frametest.Frame(t, ranking.Screen{}, 120, 36, append(c.flags, "--day", c.day)...)
		if got := data.Plain(say.Comparing(f, c.a, c.b)[0]); got != oneLine(c.want) {
			t.Errorf("%s:\n%q, want\n%q", c.name, got, oneLine(c.want))
		}
	}
}

// oneLine joins the lines of a text.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// From twice as many on it is told how many times, and below that how many percent: to the person.
func TestPercentBelowTwice(t *testing.T) {
	for value, want := range map[string]string{
		"2000000": "A has about 2 times as many users as B", "1999999": "A has 99 to "} {
		files := fstest.MapFS{}
		for name, text := range map[string]string{
			"sources.csv": "id,publisher,title,title_original,url,published,access\ns,Paper,,,,,secondary\n",
			"messengers.csv": "id,name,short,launched,owner,headquarters,jurisdiction,business_model,e2ee_default," +
				"e2ee_since,open_source,phone_number_required,metadata,data_sharing_eu,data_sharing_world,moderation," +
				"sources\na,A,A,2010-01,o,h,j,b,no,,no,yes,m,e,w,m,s\nb,B,B,2010-01,o,h,j,b,no,,no,yes,m,e,w,m,s\n",
			"events.csv": "id,date,precision,kind,messengers,title,summary,source\n",
			"observations.csv": "messenger,metric,from,as_of,precision,value,bound,basis,counted_by,source,origin," +
				"disclosed,disclosed_precision,break,note\na,mau,,2020-01-01,day," + value +
				",exact,filing,,s,,,,,\nb,mau,,2020-01-01,day,1000000,exact,filing,,s,,,,,\n",
		} {
			files[name] = &fstest.MapFile{Data: []byte(text)}
		}
		set, err := data.Parse(files)
		if err != nil {
			t.Fatal(err)
		}
		env := screen.NewEnv(set, data.Date(2020, 6, 1), "test", []screen.Screen{ranking.Screen{}})
		f := screen.NewFrame(env, env.Default(), 120, 36, screen.NewLook(screen.Dark, false))
		if got := data.Plain(say.Comparing(f, "a", "b")[0]); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q, want %q", value, got, want)
		}
	}
}

var bracketed = regexp.MustCompile(`\[[a-z]\]`)

// No wording of any sentence has a letter in brackets or a word of the house, and only those that are too short for
// words keep silent about an estimate or the press.
func TestSentencesAreInWords(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 120, 36)
	ids, told := f.Set.MessengerIDs(), 0
	for f.State.Day = data.Date(2010, 1, 1); f.State.Day < f.Today; f.State.Day = f.State.Day.AddMonths(2) {
		for i, a := range ids {
			for _, b := range ids[:i] {
				x, y := f.Standing(a), f.Standing(b)
				for _, wording := range say.Comparing(f, a, b) {
					text := data.Plain(wording)
					for _, word := range []string{"as far as stated", "undetermined", "floor", "official", "filing",
						"dissent"} {
						if strings.Contains(text, word) {
							t.Fatalf("%s: %q says %q", f.Day(), text, word)
						}
					}
					if bracketed.MatchString(text) {
						t.Fatalf("%s: %q has letters in brackets", f.Day(), text)
					}
					if x == nil || y == nil || x.Basis.Company() && y.Basis.Company() || len(text) < 60 ||
						strings.HasPrefix(text, "Whether ") && !strings.Contains(text, ": ") {
						continue
					}
					if told++; !strings.Contains(text, "an estimate") && !strings.Contains(text, "the press") {
						t.Fatalf("%s: %q does not say that somebody outside vouches for it", f.Day(), text)
					}
				}
			}
		}
	}
	if told < 100 {
		t.Errorf("only %d sentences rest on estimates: the test sees too little", told)
	}
}
