package claim

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"userbase/data"
	"userbase/ui/frametest"
	"userbase/ui/ranking"
	"userbase/ui/screen"
)

// opposite are the signs of a claim that is true where another is false, turned those of one read from the right.
var (
	opposite = map[string]string{">": "<=", "<=": ">", "<": ">=", ">=": "<"}
	turned   = map[string]string{">": "<", "<": ">", ">=": "<=", "<=": ">="}
)

// Whatever is typed is a claim or an error of one short line. A claim is the same in its own words, says the opposite
// of its opposite, and the same read from the right.
func FuzzClaim(f *testing.F) {
	for _, seed := range []string{"signal > threema", "Signal≤THREEMA", "whatsapp > 50 x signal", "telegram >= 1 bn",
		"telegram < 1,3 Mrd.", "wechat >= 1.03896 bn", "2 bn < signal", "50×signal<=whatsapp", "a > 1e400",
		"signal > 1,439", "telegram > 1\u202f000\u00a0000", "telegram > 1'000'000", "telegram > .5 k", "signal >",
		"> 5 x", "signal > １０ M", "Facebook Messenger < 2.5 times WeChat (Weixin)", "\ufeffsignal > 5",
		"signal > \xff",
		"signal > 99999999999999999999", "WhatsApp had at least 90 times as many users as Signal.",
		"Signal had 18 to 22 M users in December 2020", "WeChat has 1 % of WhatsApp's users",
		"Users left Signal for Threema",
		"Signal had twice as many users as Threema (2 to 3)", "Messenger had 6 % fewer users than WeChat in Q4 2020"} {
		f.Add(seed, int32(18600))
	}
	frame := frametest.Frame(f, ranking.Screen{}, 0, 0)
	f.Fuzz(func(t *testing.T, text string, day int32) {
		frame := frame
		frame.State.Day = min(max(data.Day(day), frame.Set.FirstDay()), frame.Today)
		c, err := ParseClaim(text, frame.Set)
		if err != nil {
			if line := err.Error(); len(line) > 500 || strings.ContainsAny(line, "\n\r") || !utf8.ValidString(line) {
				t.Fatalf("%q: %q", text, line)
			}
			return
		}
		said := data.Plain(words(frame, c))
		if again, err := ParseClaim(said, frame.Set); err != nil || !again.is(c) {
			t.Fatalf("%q is %+v, but its words %q are %+v, %v", text, c, said, again, err)
		}
		judged(t, frame, c)
	})
}

// fataler is a test or a property.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// judged judges a claim in signs, its opposite and itself read from the right, which must agree. Of a sentence there is
// no opposite to be written.
func judged(t fataler, f screen.Frame, c Claim) Finding {
	t.Helper()
	n, not := Judge(f, c), c
	if c.Said != "" {
		if n.Verdict() == "" || n.Reason == "" || Evidence(f, n, 80) == "" {
			t.Fatalf("%+v: %+v", c, n)
		}
		return n
	}
	not.Op = opposite[c.Op]
	if m := Judge(f, not); m.Order != n.Order || n.Order != data.Undetermined && m.Holds == n.Holds {
		t.Fatalf("%+v is %s, the opposite %s", c, n.Verdict(), m.Verdict())
	}
	back := side{id: c.B, factor: c.Factor, people: c.People, typed: c.Typed}.String() + turned[c.Op] + c.A
	if d, err := ParseClaim(back, f.Set); err != nil || Judge(f, d).Verdict() != n.Verdict() {
		t.Fatalf("%+v is %s, but %q is %+v, %v", c, n.Verdict(), back, d, err)
	}
	if n.Verdict() == "" || n.Reason == "" || Evidence(f, n, 80) == "" {
		t.Fatalf("%+v: %+v", c, n)
	}
	return n
}

// String is the side as it may be typed.
func (s side) String() string {
	if s.factor != nil {
		return s.typed + " x " + s.id
	}
	return s.typed + s.id
}

// Two spellings of a number get one verdict, also at the ends of ranges and at twice a value.
func TestSpellingsGetOneVerdict(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0)
	orders := map[data.Order]int{}
	rapid.Check(t, func(t *rapid.T) {
		f := f
		f.State.Day = data.Day(rapid.IntRange(int(data.Date(2013, 1, 1)), int(f.Today)).Draw(t, "day"))
		who := rapid.SampledFrom(f.Set.MessengerIDs()).Draw(t, "messenger")
		op := rapid.SampledFrom([]string{">", ">=", "<", "<="}).Draw(t, "op")
		n := int64(1038960000)
		if o := f.Standing(who); o != nil {
			span := o.Span()
			ends := []int64{span.Lo, span.Hi, span.Stated, 2 * span.Stated, span.Stated / 2}
			n = rapid.SampledFrom(ends).Draw(t, "near")
			n += rapid.Int64Range(-1, 1).Draw(t, "off")
		}
		n = min(max(n, 1), data.MostPeople)
		var first Finding
		for i, typed := range []string{strconv.FormatInt(n, 10), decimals(n, 9) + " bn", decimals(n, 6) + "M",
			strings.Replace(decimals(n, 9), ".", ",", 1) + " Mrd.", decimals(n, 3) + " Tsd",
			"0" + strconv.FormatInt(n, 10)} {
			c, err := ParseClaim(who+op+typed, f.Set)
			if err != nil || c.People != n {
				t.Fatalf("%s: %+v, %v", typed, c, err)
			}
			found := judged(t, f, c)
			if i == 0 {
				first = found
				orders[found.Order]++
			}
			if found.Order != first.Order || found.Holds != first.Holds {
				t.Fatalf("%s %s %s is %s, but %d is %s", who, op, typed, found.Verdict(), n, first.Verdict())
			}
		}
	})
	if len(orders) != 3 && !testing.Short() {
		t.Errorf("not all orders were met: %v", orders)
	}
}

// decimals writes a number of so many zeros' units with all its digits.
func decimals(n int64, zeros int) string {
	s := fmt.Sprintf("%0*d", zeros+1, n)
	return s[:len(s)-zeros] + "." + s[len(s)-zeros:]
}

// A multiple is exact: its spellings get one verdict, and so does the same claim the other way round.
func TestMultiplesGetOneVerdict(t *testing.T) {
	f := frametest.Frame(t, ranking.Screen{}, 0, 0)
	rapid.Check(t, func(t *rapid.T) {
		f := f
		f.State.Day = data.Day(rapid.IntRange(int(data.Date(2013, 1, 1)), int(f.Today)).Draw(t, "day"))
		ids := rapid.Permutation(f.Set.MessengerIDs()).Draw(t, "messengers")
		tenths := rapid.Int64Range(1, 5000).Draw(t, "tenths")
		var first Finding
		for i, typed := range []string{decimals(tenths, 1), strings.Replace(decimals(tenths, 1), ".", ",", 1),
			decimals(tenths, 1) + "0", "0" + decimals(tenths, 1)} {
			c, err := ParseClaim(ids[0]+" > "+typed+" x "+ids[1], f.Set)
			if err != nil {
				t.Fatalf("%v", err)
			}
			found := judged(t, f, c)
			if i == 0 {
				first = found
			}
			if found.Order != first.Order || found.Holds != first.Holds {
				t.Fatalf("%s > %s x %s: %s and %s", ids[0], typed, ids[1], found.Verdict(), first.Verdict())
			}
		}
	})
}
