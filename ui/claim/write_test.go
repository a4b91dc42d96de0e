package claim

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/screen"
)

// Whatever may be written is read back and certainly true; whatever may not is read back and never true. The day of a
// check is that of the frame, and no list is the same on all days or for all pairs.
func TestSentencesAreReadBackAndJudged(t *testing.T) {
	lists := map[string]int{}
	days := []data.Day{data.Date(2012, 6, 1), data.Date(2014, 10, 20), data.Date(2018, 3, 31), data.Date(2021, 1, 15),
		frametest.Today}
	for _, flags := range [][]string{nil, {"--no-estimates"}, {"--known", "then"}, {"--metric", "dau"},
		{"--metric", "installs_total"}, {"--metric", "registered"}} {
		f := frametest.Frame(t, ranking.Screen{}, 0, 0, flags...)
		eachPair(f, days, func(f screen.Frame, a, b string) {
			may, not := Sentences(f, a, b)
			var said string
			for _, s := range may {
				said += s.Text
				if n := readBack(t, f, s); n.Exit() != 0 {
					t.Errorf("%s: may write %q, but it is %s: %s", f.Day(), s.Text, n.Verdict(), n.Reason)
				}
			}
			for _, s := range not {
				said += s.Text
				if n := readBack(t, f, s); n.Exit() == 0 {
					t.Errorf("%s: may not write %q, but it is true: %s", f.Day(), s.Text, n.Reason)
				}
			}
			if (f.Standing(a) != nil || f.Standing(b) != nil) && len(may) == 0 || len(not) == 0 {
				t.Errorf("%s: %s and %s: may %v, may not %v", f.Day(), a, b, may, not)
			}
			lists[said]++
			if len(flags) == 0 && lists[said] > 1 {
				t.Errorf("%s: %s and %s have the list of others: %s", f.Day(), a, b, said)
			}
		})
	}
	if len(lists) < 100 {
		t.Errorf("only %d lists", len(lists))
	}
}

// eachPair calls do for all pairs on some days of which one has a figure.
func eachPair(f screen.Frame, days []data.Day, do func(f screen.Frame, a, b string)) {
	ids := f.Set.MessengerIDs()
	for _, f.State.Day = range days {
		for i, a := range ids {
			for _, b := range ids[:i] {
				if f.Standing(a) != nil || f.Standing(b) != nil {
					do(f, a, b)
				}
			}
		}
	}
}

// readBack reads a sentence as a claim and judges it, on a frame of users if the sentence does not say what it counts;
// its words are the sentence.
func readBack(t *testing.T, f screen.Frame, s Sentence) Finding {
	t.Helper()
	c, err := ParseClaim(data.Plain(s.Text), f.Set)
	if err != nil {
		t.Fatalf("%q cannot be read: %v", s.Text, err)
	}
	if said := strings.TrimSuffix(data.Plain(s.Text), "."); words(f, c) != said {
		t.Errorf("%q is read as %q", said, words(f, c))
	}
	f.Group = data.Active
	return Judge(f, c)
}

// TestSentencesOfKnownDays names the whole lists of one pair of each kind.
func TestSentencesOfKnownDays(t *testing.T) {
	for _, c := range []struct{ a, b, day, may, not string }{
		{"whatsapp", "signal", "2021-01-15", `WhatsApp had at least 90 times as many users as Signal.
WhatsApp had more users than Signal.
WhatsApp had at least 2 bn users on 12 February 2020.
Signal had about 20 M users in December 2020.`, `a hundred times
1 % of WhatsApp
99 % of all users
at most 90 times
WhatsApp had 2 bn
users left WhatsApp for Signal`},
		{"telegram", "whatsapp", "2021-01-15", `WhatsApp had at least 2 bn users on 12 February 2020.
Telegram had at least 500 M users on 12 January 2021.`, `four times
30 % of WhatsApp
80 % of all users
more users than Telegram
WhatsApp had 2 bn
Telegram had 500 M
users left WhatsApp for Telegram`},
		{"wechat", "telegram", "2021-01-15", `WeChat had at most 2.5 times as many users as Telegram.
WeChat had 1.225 bn users in Q4 2020.
Telegram had at least 500 M users on 12 January 2021.`, `twice
40 % of WeChat
71 % of all users
at least 2.5 times
more users than Telegram
Telegram had 500 M
users left WeChat for Telegram`},
		{"messenger", "wechat", "2021-01-15", `Messenger had about 1.3 bn users in January 2018.
WeChat had 1.225 bn users in Q4 2020.`, `6 % more
51 % of all users
more users than WeChat
Messenger had about 1.3 bn
users left Messenger for WeChat`},
		{"signal", "whatsapp", "2014-10-20", "WhatsApp had about 600 M users on 25 August 2014.",
			"more users than Signal"},
		{"telegram", "messenger", "today", `Messenger had about 1.3 bn users in January 2018.
Telegram had at least 1 bn users on 19 March 2025.`, `30 % more
56 % of all users
at least 1.4 times
more users than Telegram
more users than Messenger
as many
Messenger has about 1.3 bn
Telegram has at least 1 bn
users left Messenger for Telegram`},
	} {
		f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", c.day)
		may, not := Sentences(f, c.a, c.b)
		var texts, shorts []string
		for _, s := range may {
			texts = append(texts, data.Plain(s.Text))
		}
		for _, s := range not {
			shorts = append(shorts, data.Plain(s.Short))
		}
		if got := strings.Join(texts, "\n"); got != c.may {
			t.Errorf("%s and %s on %s: may write\n%s\nnot\n%s", c.a, c.b, c.day, got, c.may)
		}
		if got := strings.Join(shorts, "\n"); got != c.not {
			t.Errorf("%s and %s on %s: may not write\n%s\nnot\n%s", c.a, c.b, c.day, got, c.not)
		}
	}
}

// The sentences that people may type, on 15 January 2021: TestJudge names the figures.
func TestJudgeSentences(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2021-01-15")
	for typed, want := range map[string]string{
		"WhatsApp had at least 90 times as many users as Signal":         "true",
		"“WhatsApp had at least 90 times as many users as Signal.”":      "true",
		"whatsapp has AT LEAST 90 times as many users as signal":         "true",
		"WhatsApp had at least 91 times as many users as Signal":         "undetermined",
		"WhatsApp had a hundred times as many users as Signal":           "undetermined",
		"WhatsApp had 40 times as many users as Signal":                  "false",
		"WhatsApp had at most 90 times as many users as Signal":          "false",
		"WhatsApp had twice as many users as Telegram":                   "undetermined",
		"Signal had half as many users as Threema":                       "false",
		"Signal had about 2.5 times as many users as Threema":            "undetermined",
		"Signal had 2.1 to 3 times as many users as Threema":             "true",
		"Signal had about 2.5 times as many users as Threema (2 to 3)":   "true", // 18/8.5 = 2.1 to 22/7.5 = 2.9
		"Signal had about 2.5 times as many users as Threema (2.2 to 3)": "undetermined",
		"Signal had as many users as Threema":                            "false",
		"Signal had more users than Threema":                             "true",
		"Signal had fewer users than Threema":                            "false",
		"Threema had fewer users than Signal":                            "true",
		"Signal had 1 % of WhatsApp's users":                             "undetermined",
		"Signal had at most 2 percent of WhatsApp’s users":               "true",
		"Signal had 5 % of WhatsApp":                                     "false",
		"Messenger had 1 to 11 % more users than WeChat":                 "as far as stated true", // its figure is old
		"WhatsApp had at least 60 % more users than WeChat":              "true",
		"WeChat had at least 30 % fewer users than WhatsApp":             "true",
		"WeChat had at most 30 % fewer users than WhatsApp":              "false",
		"WhatsApp had 60 % of all users":                                 "undetermined",
		"WhatsApp had most of the world's users":                         "undetermined",
		"Users left WhatsApp for Signal":                                 "undetermined",
		"Signal grew because WhatsApp changed its terms":                 "undetermined",
		"WhatsApp was ahead of Signal":                                   "true",
		"Messenger was ahead of Telegram by the numbers given":           "as far as stated true",
		"WhatsApp had at least 2 bn users":                               "true",
		"WhatsApp had 2 bn users":                                        "undetermined",
		"WhatsApp had more than 2 bn users":                              "undetermined",
		"Signal had about 20 M users":                                    "true",
		"Signal had 18 to 22 M users":                                    "true",
		"Signal had 19 to 22 M users":                                    "undetermined",
		"Signal had 30 M users":                                          "false",
		"WeChat had 1.225 bn users":                                      "true",
		"WeChat had 1.2 bn users":                                        "true", // 1.15 to 1.25
		"WeChat had 1.22 bn users":                                       "undetermined",
		"WeChat had over 2 bn users":                                     "false",
		"Messenger had about 1.3 bn users":                               "as far as stated true",
		"Messenger had about 1.3 bn users in January 2018":               "true",
		"Messenger had about 1.3 bn users in 2018":                       "true",
		"Messenger had about 1.3 bn users in Jan 2018":                   "true",
		"WeChat had 1.225 bn users in Q4 2020":                           "true",
		"WhatsApp had at least 2 bn users on 12 Feb 2020":                "true",
		"WhatsApp had at least 2 bn users on 2020-02-11":                 "false", // about 1.5 bn before
		"WhatsApp had at least 3 bn users in 2026":                       "true",
		"WhatsApp had at least 2 bn users in 2100":                       "undetermined",
		"WhatsApp had at least 800 M daily users":                        "as far as stated true",
		"Signal had more users than Threema in 2013":                     "undetermined",
	} {
		check(t, f, typed, want)
	}
}

func TestSentencesThatCannotBeRead(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0)
	for text, want := range map[string]string{
		"Signal had many users":                            "neither a number nor a multiple",
		"Signal had 3 to 2 times as many users as Threema": "the smaller end first",
		"Signal had at least 2 to 3 M users":               "and no word before it",
		"Signal had more users than Signal":                "both sides",
		"Signall had more users than Threema":              "did you mean signal?",
		"Signal had 1,439 users":                           "may be two numbers",
		"Signal had 0 times as many users as Threema":      "no factor",
		"Signal had 200 % fewer users than Threema":        "no factor",
		"Signal had 200 bn users":                          "from 1 to 100 bn",
		"Signal had 5 bananas":                             "compares nothing",
	} {
		if c, err := ParseClaim(text, f.Set); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %+v, %v; want %q", text, c, err, want)
		}
	}
}
