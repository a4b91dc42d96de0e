package claim

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/screen"
)

// is reports whether two claims are the same.
func (c Claim) is(d Claim) bool {
	same := func(x, y **big.Rat) bool {
		equal := *x == nil && *y == nil || *x != nil && *y != nil && (*x).Cmp(*y) == 0
		*x, *y = nil, nil
		return equal
	}
	return same(&c.Factor, &d.Factor) && same(&c.Least, &d.Least) && same(&c.Most, &d.Most) && c == d
}

func TestParseClaim(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2021-01-15")
	times := func(typed, factor string) Claim {
		r, _ := new(big.Rat).SetString(factor)
		return Claim{A: "whatsapp", B: "signal", Op: ">", Factor: r, Typed: typed}
	}
	number := func(op, typed string, people int64) Claim {
		return Claim{A: "telegram", Op: op, People: people, Typed: typed}
	}
	for text, want := range map[string]Claim{
		"signal > threema":                           {A: "signal", B: "threema", Op: ">"},
		" Signal<THREEMA ":                           {A: "signal", B: "threema", Op: "<"},
		"Facebook\u00a0Messenger >= WeChat (Weixin)": {A: "messenger", B: "wechat", Op: ">="},
		"signal ≤ threema":                           {A: "signal", B: "threema", Op: "<="},
		"whatsapp > 50 x signal":                     times("50", "50"),
		"whatsapp > 50x signal":                      times("50", "50"),
		"whatsapp > 50X signal":                      times("50", "50"),
		"whatsapp > 2.5 times Signal":                times("2.5", "5/2"),
		"whatsapp > 2,5 times Signal":                times("2,5", "5/2"),
		"whatsapp > 50×signal":                       times("50", "50"),
		"whatsapp > 0.5*signal":                      times("0.5", "1/2"),
		"whatsapp > 1.439 x signal":                  times("1.439", "1439/1000"),
		"whatsapp > 1 x signal":                      times("1", "1"),
		"whatsapp > 1 000 000 x signal":              times("1 000 000", "1000000"),
		"whatsapp > 0.000001 x signal":               times("0.000001", "1/1000000"),
		"50 x signal < whatsapp":                     times("50", "50"),
		"telegram >= 1 bn":                           number(">=", "1 bn", 1e9),
		"telegram >= 1.5Billion":                     number(">=", "1.5 Billion", 15e8),
		"telegram >= 1.03896 bn":                     number(">=", "1.03896 bn", 1038960000),
		"telegram < 500M":                            number("<", "500 M", 500e6),
		"telegram < 500 million":                     number("<", "500 million", 500e6),
		"telegram < 100 k":                           number("<", "100 k", 100e3),
		"telegram < 1_000_000":                       number("<", "1_000_000", 1e6),
		"telegram > 2,5 bn":                          number(">", "2,5 bn", 25e8),
		"telegram > 1\u202f000\u2009000":             number(">", "1 000 000", 1e6),
		"telegram >= 1":                              number(">=", "1", 1),
		"telegram <= 100 bn":                         number("<=", "100 bn", 100e9),
		"500M < telegram":                            number(">", "500 M", 500e6),
		"500M <= telegram":                           number(">=", "500 M", 500e6),
		"500M > telegram":                            number("<", "500 M", 500e6),
		"500M ≥ telegram":                            number("<=", "500 M", 500e6),
	} {
		if got, err := ParseClaim(text, f.Set); err != nil || !got.is(want) {
			t.Errorf("%q: %+v, %v; want %+v", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"":                                      "compares nothing",
		"signal threema":                        "compares nothing",
		"signal = threema":                      "compares nothing",
		"signal > threema > wechat":             "more than once",
		"signal => threema":                     "is not known", // "signal ="
		"> threema":                             "a messenger is missing",
		"signal >":                              "a messenger is missing",
		"signal > 3 x":                          "a messenger is missing",
		"signal > signall":                      "did you mean signal?",
		"2 bn < 3 bn":                           "no messenger alone",
		"2 x signal < 3 x threema":              "no messenger alone",
		"2 x signal < 3 bn":                     "no messenger alone",
		"signal > 0":                            "from 1 to 100 bn",
		"signal > 100.1 bn":                     "from 1 to 100 bn",
		"signal > 99999999999999999999999":      "from 1 to 100 bn",
		"signal > 1.5":                          "no whole number",
		"signal > -5":                           "has a sign",
		"-5 < signal":                           "has a sign",
		"signal > 1e400":                        "neither a number nor a multiple",
		"signal > 1,439":                        "write 1439 or 1.439",
		"signal > 1,439 x threema":              "write 1439 or 1.439",
		"signal > 8.000":                        "may mean 8000",
		"signal > １０ M":                         "write digits as 0 to 9",
		"signal > ½ x threema":                  "write digits as 0 to 9",
		"signal > 5 bananas":                    "neither a number nor a multiple",
		"signal > 3 M x threema":                "neither a number nor a multiple",
		"signal > 1.2.3":                        "no thousands",
		"signal > 0 x threema":                  `"0" is no factor: write one from 0.000001 to 1000000`,
		"signal > 0.0000009 x threema":          "is no factor",
		"signal > 1000001 x threema":            "is no factor",
		"signal > Signal":                       "both sides",
		"signal > 2 x signal":                   "both sides",
		"signal > " + strings.Repeat("9", 4087): "has 4087 digits",
		"signal > " + strings.Repeat("9", 4088): "a claim of 4097 bytes is too long",
		"signal > " + strings.Repeat("9", 5000): "a claim of 5009 bytes is too long",
		"signal > " + strings.Repeat("9", 4000): "has 4000 digits: write 1 to 30",
		"signal > " + strings.Repeat("a", 4000): "is not known",
		strings.Repeat(">", 4000):               "more than once",
		strings.Repeat("a", 4000):               "compares nothing",
	} {
		c, err := ParseClaim(text, f.Set)
		if err == nil || !strings.Contains(err.Error(), want) || len(err.Error()) > 300 {
			t.Errorf("%.60q: %+v, %.400v; want %q", text, c, err, want)
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
		"wechat >= 1.2245 bn":    "true",
		"wechat > 1.2245 bn":     "undetermined",
		"wechat >= 1224500001":   "undetermined",
		"wechat <= 1,2255 Mrd.":  "true",
		"1.2255 bn >= wechat":    "true",
		"1.2255 bn < wechat":     "false",
		"signal > 2.1 x threema": "true", // 18 > 17.85
		// a factor of exactly two: the floor of 500 M may lie anywhere above
		"telegram > 250 M":           "true",
		"telegram > 999,999,999":     "undetermined",
		"telegram > 1 bn":            "as far as stated false",
		"telegram < 1,000,000,000":   "as far as stated true",
		"telegram <= 1,000,000,001":  "as far as stated true",
		"wechat > 2.45 x telegram":   "undetermined",
		"wechat > 1.225 x telegram":  "as far as stated true", // 1.225 bn is twice 612.5 M
		"wechat > 1.2251 x telegram": "undetermined",
		"telegram < 0.8 x wechat":    "undetermined",
		"telegram < 0.82 x wechat":   "as far as stated true", // 1.0045 bn is twice 500 M
		"telegram < 0.81 x wechat":   "undetermined",          // 992.25 M is not
		"0.82 x wechat > telegram":   "as far as stated true",
	} {
		check(t, f, typed, want)
	}
}

// check fails unless a claim has a verdict, with its exit code and a reason.
func check(t *testing.T, f screen.Frame, typed, want string) {
	t.Helper()
	c, err := ParseClaim(typed, f.Set)
	if err != nil {
		t.Fatal(err)
	}
	exit, certain := map[string]int{"true": 0, "false": 1}[want]
	if !certain {
		exit = 2
	}
	if n := Judge(f, c); n.Verdict() != want || n.Exit() != exit || n.Reason == "" {
		t.Errorf("%s: %s (exit %d, %s), want %s", typed, n.Verdict(), n.Exit(), n.Reason, want)
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
				n, m := Judge(f, Claim{A: a, B: b, Op: ">"}), Judge(f, Claim{A: a, B: b, Op: "<="})
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
			"about 20 M (Dec 2020, an estimate", "meaning 18 to 22 M",
			"about 8 M (9 Jan 2021, the company)", "The Verge", "https://", "; everybody since launch",
			"definitions differ"},
		"telegram >= 900 M":  {"not known: Telegram >= 900 M", "at least 500 M"},
		"messenger > wechat": {"but Messenger's figure is 2 years 11 months old"},
	} {
		c, err := ParseClaim(typed, f.Set)
		if err != nil {
			t.Fatal(err)
		}
		text := ansi.Strip(Evidence(f, Judge(f, c), 80))
		for _, w := range want {
			if !strings.Contains(strings.Join(strings.Fields(text), " "), w) {
				t.Errorf("%s: no %q in\n%s", typed, w, text)
			}
		}
		for _, line := range strings.Split(text, "\n") {
			if len([]rune(line)) > 80 && !strings.Contains(line, "https://") {
				t.Errorf("%s: a line of %d: %s", typed, len([]rune(line)), line)
			}
		}
	}
	f = frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2010-01-15")
	n := Judge(f, Claim{A: "whatsapp", B: "signal", Op: ">"})
	if text := Evidence(f, n, 80); n.Exit() != 2 || !strings.Contains(text, "not known") ||
		!strings.Contains(text, "Signal did not exist") && !strings.Contains(text, "WhatsApp has no") {
		t.Errorf("without figures: %s", text)
	}
}

// The document that made a figure public is named before the page that it was read on, for people and for programs.
func TestEvidenceNamesTheOriginFirst(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2021-01-15")
	n := Judge(f, Claim{A: "wechat", B: "signal", Op: ">"})
	text := strings.Join(strings.Fields(Evidence(f, n, 80)), " ")
	for _, want := range []string{
		`Tencent, "Announcement of the annual results for the year ended 31 December 2020" (24 Mar 2021) · ` +
			`read in ITHome`,
		"· named there, not read first published 24 Mar 2021 https://",
		`read in The Verge (Platformer, Casey Newton), "The battle inside Signal", 25 Jan 2021 ` +
			`first published 25 Jan 2021`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	b, err := EvidenceJSON(f, n)
	var got struct {
		Figures []struct {
			Publisher, Disclosed string
			Origin               *struct{ Publisher, Access string }
		}
	}
	if err != nil || json.Unmarshal(b, &got) != nil || len(got.Figures) != 2 {
		t.Fatalf("%v: %s", err, b)
	}
	wechat, signal := got.Figures[0], got.Figures[1]
	if wechat.Origin == nil || wechat.Origin.Publisher != "Tencent" || wechat.Origin.Access != "cited" ||
		wechat.Disclosed != "2021-03-24" || !strings.HasPrefix(wechat.Publisher, "ITHome") {
		t.Errorf("WeChat's figure is of %s", b)
	}
	if signal.Origin != nil || !strings.HasPrefix(signal.Publisher, "The Verge") {
		t.Errorf("Signal's figure is of %s", b)
	}
}

// A comma parts thousands or decimals: the reason says which of them was read.
func TestCommaIsExplained(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0, "--day", "2021-01-15")
	for typed, want := range map[string]string{
		"telegram >= 1,500 M":       " 1,500 M is 1.5 M.",
		"telegram >= 1,5 Mrd.":      " 1,5 Mrd. is 1.5 bn.",
		"telegram >= 1,500,000,000": " 1,500,000,000 is 1.5 bn.",
		"telegram >= 1.5 bn":        "two or more.",
	} {
		c, err := ParseClaim(typed, f.Set)
		if err != nil {
			t.Fatal(err)
		}
		if reason := data.Plain(Judge(f, c).Reason); !strings.HasSuffix(reason, want) {
			t.Errorf("%s: %q, want %q", typed, reason, want)
		}
	}
}
