package claim

import (
	"strings"
	"testing"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
)

func TestParseClaim(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2021-01-15")
	for text, want := range map[string]Claim{
		"signal > threema":                      {A: "signal", B: "threema", Op: ">", Factor: 1, Number: 0},
		" Signal<THREEMA ":                      {A: "signal", B: "threema", Op: "<", Factor: 1, Number: 0},
		"Facebook Messenger >= WeChat (Weixin)": {A: "messenger", B: "wechat", Op: ">=", Factor: 1, Number: 0},
		"signal ≤ threema":                      {A: "signal", B: "threema", Op: "<=", Factor: 1, Number: 0},
		"whatsapp > 50 x signal":                {A: "whatsapp", B: "signal", Op: ">", Factor: 50, Number: 0},
		"whatsapp > 50x signal":                 {A: "whatsapp", B: "signal", Op: ">", Factor: 50, Number: 0},
		"whatsapp > 2.5 times Signal":           {A: "whatsapp", B: "signal", Op: ">", Factor: 2.5, Number: 0},
		"whatsapp > 50×signal":                  {A: "whatsapp", B: "signal", Op: ">", Factor: 50, Number: 0},
		"whatsapp > 0.5*signal":                 {A: "whatsapp", B: "signal", Op: ">", Factor: .5, Number: 0},
		"telegram >= 1 bn":                      {A: "telegram", B: "", Op: ">=", Factor: 1, Number: 1e9},
		"telegram >= 1.5Billion":                {A: "telegram", B: "", Op: ">=", Factor: 1, Number: 1.5e9},
		"telegram < 500M":                       {A: "telegram", B: "", Op: "<", Factor: 1, Number: 500e6},
		"telegram < 500 million":                {A: "telegram", B: "", Op: "<", Factor: 1, Number: 500e6},
		"telegram < 100 k":                      {A: "telegram", B: "", Op: "<", Factor: 1, Number: 100e3},
		"telegram < 1_000_000":                  {A: "telegram", B: "", Op: "<", Factor: 1, Number: 1e6},
	} {
		if got, err := ParseClaim(text, f.Set); err != nil || got != want {
			t.Errorf("%q: %+v, %v; want %+v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"":                          "compares nothing",
		"signal threema":            "compares nothing",
		"signal = threema":          "compares nothing",
		"signal > threema > wechat": "more than once",
		"signal => threema":         "is not known", // "signal ="
		"> threema":                 "a messenger is missing",
		"signal >":                  "a messenger is missing",
		"signal > 3 x":              "a messenger is missing",
		"signal > signall":          "did you mean signal?",
		"2 bn < signal":             "is not known",
		"signal > 0":                "is not known",
		"signal > -5":               "is not known",
		"signal > 1e400":            "neither a number nor a multiple",
		"signal > 2,5 bn":           "neither a number nor a multiple",
		"signal > 5 bananas":        "neither a number nor a multiple",
		"signal > 1.2.3":            "is not known",
		"signal > Signal":           "both sides",
		"signal > 2 x signal":       "both sides",
	} {
		if c, err := ParseClaim(text, f.Set); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %+v, %v; want %q", text, c, err, want)
		}
	}
}

// The figures on 15 January 2021: WhatsApp at least 2 bn; Messenger about 1.3 bn (1.25 to 1.35, old); WeChat 1.225 bn
// (1.2245 to 1.2255); Telegram at least 500 M; Signal about 20 M (18 to 22); Threema about 8 M (7.5 to 8.5).
func TestJudge(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2021-01-15")
	for typed, want := range map[string]string{
		"whatsapp > signal":      "true",
		"whatsapp < signal":      "false",
		"signal > threema":       "true",
		"threema >= signal":      "false",
		"wechat > telegram":      "as far as stated true", // the floor may lie above, but 1.225 bn is twice 500 M
		"telegram > wechat":      "as far as stated false",
		"messenger > wechat":     "as far as stated true", // 1.25 > 1.2255, but Messenger's figure is old
		"messenger > telegram":   "as far as stated true",
		"whatsapp > 90 x signal": "true", // 2 bn / 22 M = 90.9
		"whatsapp > 91 x signal": "undetermined",
		"whatsapp < 91 x signal": "undetermined",
		"whatsapp < 40 x signal": "false",
		"signal > 2 x threema":   "true", // 18 > 17
		"signal > 2.2 x threema": "undetermined",
		"signal < 3 x threema":   "true",  // 22 < 22.5
		"signal > 6 x threema":   "false", // 22 < 45
		"telegram >= 500 M":      "true",
		"telegram > 500 M":       "undetermined",
		"telegram < 500 M":       "false",
		"telegram <= 500 M":      "undetermined",
		"telegram > 1.1 bn":      "as far as stated false",
		"signal >= 18 M":         "true",
		"signal > 18 M":          "undetermined",
		"signal <= 22 M":         "true",
		"signal < 22 M":          "undetermined",
		"signal > 22 M":          "false",
		"signal > 22.1 M":        "false",
		"messenger < 2 bn":       "as far as stated true",
		"wechat > 1.2255 bn":     "false",
	} {
		c, err := ParseClaim(typed, f.Set)
		if err != nil {
			t.Fatal(err)
		}
		n := Judge(f, c)
		exit := map[string]int{"true": 0, "false": 1}[want]
		if want != "true" && want != "false" {
			exit = 2
		}
		if n.Verdict() != want || n.Exit() != exit || n.Reason == "" {
			t.Errorf("%s: %s (exit %d, %s), want %s", typed, n.Verdict(), n.Exit(), n.Reason, want)
		}
	}
}

// Between two messengers, the judgement is that of the rules of order, on every day.
func TestJudgeIsOrder(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2021-01-15")
	judged := map[data.Order]int{}
	for d := data.Date(2009, 1, 1); d < f.Today; d += 31 {
		f.State.Day = d
		for _, a := range f.Set.MessengerIDs() {
			for _, b := range f.Set.MessengerIDs() {
				x, y := f.Standing(a), f.Standing(b)
				if a == b || x == nil || y == nil {
					continue
				}
				n, m := Judge(f, Claim{A: a, B: b, Op: ">", Factor: 1}), Judge(f, Claim{A: a,
					B: b, Op: "<=", Factor: 1})
				order := data.OrderAt(x, y, d)
				judged[order]++
				large, _ := data.Larger(x, y)
				if n.Order != order || order != data.Undetermined && n.Holds != (large == x) {
					t.Errorf("%s > %s on %s: %s, but the order is %d", a, b, d, n.Verdict(), order)
				}
				if m.Order != n.Order || order != data.Undetermined && m.Holds == n.Holds {
					t.Errorf("%s on %s: > is %s, <= is %s", a, d, n.Verdict(), m.Verdict())
				}
			}
		}
	}
	if len(judged) != 3 {
		t.Errorf("not all orders were met: %v", judged)
	}
}

// What a claim rests on is said: values, ranges, days, bases, sources, and who has no figure.
func TestEvidence(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2021-01-15")
	for typed, want := range map[string][]string{
		"signal > 2 x threema": {"true: Signal > 2 x Threema on 15 January 2021, active users",
			"about 20 M (Dec 2020, by an estimate", "meaning 18 to 22 M",
			"about 8 M (9 Jan 2021, official)", "The Verge", "https://", "[c] counted since launch", "with care"},
		"telegram >= 900 M":  {"undetermined: Telegram >= 900 M", "at least 500 M"},
		"messenger > wechat": {"but Messenger's figure is 2 years 11 months old"},
	} {
		c, err := ParseClaim(typed, f.Set)
		if err != nil {
			t.Fatal(err)
		}
		text := Evidence(f, Judge(f, c))
		for _, w := range want {
			if !strings.Contains(strings.Join(strings.Fields(text), " "), w) {
				t.Errorf("%s: no %q in\n%s", typed, w, text)
			}
		}
		for _, line := range strings.Split(text, "\n") {
			if len([]rune(line)) > 100 && !strings.Contains(line, "https://") {
				t.Errorf("%s: a line of %d: %s", typed, len([]rune(line)), line)
			}
		}
	}
	f = frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2010-01-15")
	n := Judge(f, Claim{A: "whatsapp", B: "signal", Op: ">", Factor: 1})
	if text := Evidence(f, n); n.Exit() != 2 || !strings.Contains(text, "undetermined") ||
		!strings.Contains(text, "Signal did not exist") && !strings.Contains(text, "WhatsApp has no") {
		t.Errorf("without figures: %s", text)
	}
}
