package claim

import (
	"cmp"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"time"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/say"
)

// form is a sentence that is read as a claim: what its parts between the words are.
type form struct {
	pattern func() *regexp.Regexp
	read    func(r reader, m []string) (Claim, error)
}

// reader reads the parts of a sentence.
type reader struct{ set *data.Set }

// counted are what sentences count, in the words of say.
var counted = func() string {
	var nouns []string
	for _, g := range data.Groups {
		nouns = append(nouns, say.Counted(g))
	}
	return "(" + strings.Join(nouns, "|") + ")"
}()

// sentenceForm makes a form of a pattern, in which USERS stands for what is counted and HAS for the verb.
func sentenceForm(pattern string, read func(reader, []string) (Claim, error)) form {
	pattern = strings.NewReplacer("USERS", counted, "HAS", "(?:has|had)").Replace(pattern)
	return form{fit.Pattern("^" + pattern + "$"), read}
}

// forms are the sentences that can be read, in small letters; the first that fits counts.
var forms = []form{
	sentenceForm(`(.+?) (?:has|had|grew|lost|gained) .*\b(?:because|due to|thanks to)\b.*`, reader.cause),
	sentenceForm(`(?:users|people) (?:left|went from|moved from) (.+?) (?:for|to) (.+)`, reader.cause),
	sentenceForm(`(.+?) HAS (.+?) times as many USERS as (.+?)(?: \((\S+) to (\S+)\))?`, reader.times),
	sentenceForm(`(.+?) HAS (twice|half) as many USERS as (.+)()()`, reader.times),
	sentenceForm(`(.+?) HAS ()as many USERS as (.+)()()`, reader.times),
	sentenceForm(`(.+?) HAS (.+?) ?% (more|fewer) USERS than (.+)`, reader.percent),
	sentenceForm(`(.+?) HAS (more|fewer) USERS than (.+)`, reader.more),
	sentenceForm(`(.+?) HAS .*(?:%|\bshare|\bhalf|\bmost) of (?:all|both|the|these)\b.*`, reader.share),
	sentenceForm(`(.+?) HAS (.+?) ?% of (.+?)(?:'s USERS)?`, reader.part),
	sentenceForm(`(.+?) HAS (.+?) USERS`, reader.value),
	sentenceForm(`(.+?) (?:is|was) ahead of (.+)`, reader.ahead),
}

// plainer writes a sentence as the forms do.
var plainer = strings.NewReplacer("per cent", "%", "percent", "%", "’", "'")

// parseSentence reads a claim that is written as a sentence; its day or period, if it names one, stands last.
func parseSentence(text string, set *data.Set) (Claim, error) {
	said := strings.Trim(text, ` ".“”`)
	rest, from, to := cutPeriod(said)
	rest = plainer.Replace(strings.ToLower(rest))
	for _, f := range forms {
		m := f.pattern().FindStringSubmatch(rest)
		if m == nil {
			continue
		}
		c, err := f.read(reader{set}, m)
		switch {
		case err != nil:
			return Claim{}, err
		case c.A == c.B:
			return Claim{}, fmt.Errorf("%q is on both sides: name two messengers", c.A)
		}
		c.Said, c.From, c.To = said, from, to
		return c, nil
	}
	return Claim{}, fmt.Errorf("%q compares nothing: %s", data.Word(text), claimForms)
}

// two are the messengers of a claim.
func (r reader) two(a, b string) (c Claim, err error) {
	if c.A, err = messengerNamed(a, r.set); err != nil {
		return Claim{}, err
	}
	c.B, err = messengerNamed(b, r.set)
	return c, err
}

// group is what a sentence counts; "" for users, whichever those are.
func group(noun string) data.Group {
	for _, g := range data.Groups {
		if g != data.Active && noun == say.Counted(g) {
			return g
		}
	}
	return ""
}

// multiple reads the messengers of a sentence, its quantity and what it counts.
func (r reader) multiple(a, b, much, noun string) (c Claim, q quantity, err error) {
	if c, err = r.two(a, b); err != nil {
		return Claim{}, quantity{}, err
	}
	c.Counts = group(noun)
	q, err = readQuantity(much)
	return c, q, err
}

// times reads "A had about 43 times as many users as B (38 to 47)"; without a number it is once.
func (r reader) times(m []string) (Claim, error) {
	much := m[2]
	switch {
	case m[5] != "":
		much = m[5] + " to " + m[6]
	case much == "twice":
		much = "2"
	case much == "half":
		much = "0.5"
	case much == "":
		much = "1"
	}
	c, q, err := r.multiple(m[1], m[4], much, m[3])
	if err != nil {
		return Claim{}, err
	}
	return c.ofB(q, func(n *big.Rat) *big.Rat { return n })
}

// percent reads "A had 17 to 18 % more users than B".
func (r reader) percent(m []string) (Claim, error) {
	c, q, err := r.multiple(m[1], m[5], m[2], m[4])
	if err != nil {
		return Claim{}, err
	}
	one, sign := big.NewRat(1, 1), big.NewRat(1, 100)
	if m[3] == "fewer" {
		sign, q = big.NewRat(-1, 100), q.turned()
	}
	return c.ofB(q, func(n *big.Rat) *big.Rat { return new(big.Rat).Add(one, new(big.Rat).Mul(n, sign)) })
}

// part reads "A had 1 % of B's users".
func (r reader) part(m []string) (Claim, error) {
	c, q, err := r.multiple(m[1], m[3], m[2], m[4])
	if err != nil {
		return Claim{}, err
	}
	return c.ofB(q, func(n *big.Rat) *big.Rat { return new(big.Rat).Mul(n, big.NewRat(1, 100)) })
}

// ofB puts a quantity, which scale makes multiples of B of, into a claim about B.
func (c Claim) ofB(q quantity, scale func(*big.Rat) *big.Rat) (Claim, error) {
	c.Op, c.Typed = q.op, q.typed
	if c.Op == within {
		c.Least, c.Most = scale(q.least), scale(q.most)
		return c, cmp.Or(inRange(c.Least, q.typed), inRange(c.Most, q.typed))
	}
	c.Factor = scale(q.least)
	return c, inRange(c.Factor, q.typed)
}

// more reads "A had more users than B", ahead "A was ahead of B": both say nothing of how many.
func (r reader) more(m []string) (Claim, error) {
	c, err := r.two(m[1], m[4])
	if c.Op = ">"; m[2] == "fewer" {
		c.Op = "<"
	}
	c.Counts = group(m[3])
	return c, err
}

func (r reader) ahead(m []string) (Claim, error) {
	b, _, _ := strings.Cut(m[2], " by the numbers given")
	c, err := r.two(m[1], b)
	c.Op = ">"
	return c, err
}

// value reads "A had at least 2 bn users".
func (r reader) value(m []string) (c Claim, err error) {
	if c.A, err = messengerNamed(m[1], r.set); err != nil {
		return Claim{}, err
	}
	q, err := readQuantity(m[2])
	if err != nil {
		return Claim{}, err
	}
	c.Counts, c.Op, c.Typed = group(m[3]), q.op, q.typed
	for _, n := range q.written {
		if c.People, err = n.People(); err != nil {
			return Claim{}, err
		}
	}
	if c.Op == within {
		c.People, c.Least, c.Most = 0, q.least, q.most
	}
	return c, nil
}

// share reads a share of all users, cause a word about who left, or why: no figure carries either.
func (r reader) share(m []string) (c Claim, err error) {
	c.Refused = shareOfAll
	c.A, err = messengerNamed(m[1], r.set)
	return c, err
}

func (r reader) cause(m []string) (c Claim, err error) {
	c.Refused = aCause
	if c.A, err = messengerNamed(m[1], r.set); err == nil && len(m) > 2 {
		c.B, err = messengerNamed(m[2], r.set)
	}
	return c, err
}

// periods are how the end of a sentence may name a day or a period.
var periods = []struct {
	layout               string
	years, months, extra int // from its first day to the day after its last
}{
	{"2 January 2006", 0, 0, 1}, {"2 Jan 2006", 0, 0, 1}, {"2006-01-02", 0, 0, 1}, {"January 2006", 0, 1, 0},
	{"Jan 2006", 0, 1, 0}, {"2006-01", 0, 1, 0}, {"2006", 1, 0, 0},
}

var atPeriod = fit.Pattern(`(?i)^(.+) (?:on|in) (q([1-4]) )?([\w -]*\d{4}|\d{4}-[\d-]+)$`)

// cutPeriod cuts a day or a period off a sentence: "… in December 2020", "… on 12 February 2020", "… in Q4 2020".
func cutPeriod(text string) (rest string, from, to data.Day) {
	m := atPeriod().FindStringSubmatch(text)
	if m == nil {
		return text, 0, 0
	}
	for _, p := range periods {
		first, err := time.Parse(p.layout, m[4])
		if err != nil || first.Year() < 1971 {
			continue
		}
		months := p.months
		if m[2] != "" {
			if p.years == 0 {
				return text, 0, 0
			}
			first, p.years, months = first.AddDate(0, 3*int(m[3][0]-'1'), 0), 0, 3
		}
		return m[1], data.DayOf(first), data.DayOf(first.AddDate(p.years, months, p.extra)) - 1
	}
	return text, 0, 0
}
