package snapshot

import (
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
)

// mostBehind is the number of figures up to which a file says which it rests on: more would make pictures heavy, and
// nobody finds a single one in them. Of more it has a Digest.
const mostBehind = 1000

// Digest tells very many figures from others: their number, and a sum in hexadecimal digits over what pack tells of
// each, in any order.
type Digest struct {
	Count int    `json:"count"`
	Sum   string `json:"sum"`
}

// NewDigest is the digest of figures, whoever brought them.
func NewDigest(figures []*data.Observation) Digest {
	var sum uint64
	for _, o := range figures {
		h, x := fnv.New64a(), *o
		x.Own = false
		_, _ = io.WriteString(h, strings.Join([]string{clean(o.Messenger), clean(string(o.Metric)),
			packOne(&x, clean(o.Source.Publisher))}, "\n")) // it never fails
		sum += h.Sum64()
	}
	return Digest{len(figures), fmt.Sprintf("%016x", sum)}
}

// The letters that stand for words in a packed figure, in the order of the constants.
const (
	boundSigns       = "=~+-"
	basisLetters     = "foper"
	precisionLetters = " mqy" // a blank: none is written
	disclosedLetters = " myl"
	breakLetter      = "b"
	ownLetter        = "o"
)

// pack writes figures as a state holds them: a text for each messenger and metric, sorted, as in
//
//	whatsapp users:2009-09-30q 3 ~25e4 p 2021-03-09l,2020-02-12 12 +2e9 o
//
// A figure is the day it holds for (before it, with .. between, the first of its period), the place of its page among
// the sources, its bound and value, who says so, the day on which it was public, and the firm that counted. Behind a
// day that is not known exactly stands m, q or y, or l for "at the latest"; "-" is no day and no page. The signs = ~ +
// - are exact, about, at least and at most; f o p e r are filing, official, press, estimate and repeat, with b behind
// them where the definition changed, and then o where the figure is one of one's own. The day on which it was public is
// left out, or "=" before a firm, if it is the day that the figure holds for. Of more than mostBehind the result is
// nil.
func pack(figures []*data.Observation, sources []source) []string {
	if len(figures) > mostBehind {
		return nil
	}
	places := map[string]int{}
	for i, s := range slices.Backward(sources) {
		places[s.ID] = i
	}
	groups := map[string][]string{}
	for _, o := range figures {
		head := url.QueryEscape(clean(o.Messenger)) + " " + url.QueryEscape(clean(string(o.Metric)))
		page := "-"
		if place, ok := places[o.Source.ID]; ok {
			page = strconv.Itoa(place)
		}
		groups[head] = append(groups[head], packOne(o, page))
	}
	texts := []string{}
	for _, head := range slices.Sorted(maps.Keys(groups)) {
		slices.Sort(groups[head])
		texts = append(texts, head+":"+strings.Join(groups[head], ","))
	}
	return texts
}

// packOne writes one figure, whose page is named by its place.
func packOne(o *data.Observation, page string) string {
	day := packDay(o.AsOf, precisionLetters[o.Precision])
	if o.From != 0 {
		day = packDay(o.From, ' ') + ".." + day
	}
	value := strconv.FormatInt(o.Value, 10)
	digits := strings.TrimRight(value, "0")
	if zeros := len(value) - len(digits); zeros > 2 && digits != "" {
		value = digits + "e" + strconv.Itoa(zeros)
	}
	basis := basisLetters[o.Basis : o.Basis+1]
	if o.Break {
		basis += breakLetter
	}
	if o.Own {
		basis += ownLetter
	}
	parts := []string{day, page, boundSigns[o.Bound:o.Bound+1] + value, basis}
	public, firm := packDay(o.Disclosed, disclosedLetters[o.DisclosedPrecision]), url.QueryEscape(tidy(o.CountedBy))
	if public == packDay(o.AsOf, ' ') {
		public = "="
	}
	switch {
	case firm != "":
		parts = append(parts, public, firm)
	case public != "=":
		parts = append(parts, public)
	}
	return strings.Join(parts, " ")
}

// packDay writes a day, with a letter behind it unless that is a blank.
func packDay(d data.Day, letter byte) string {
	if d == 0 {
		return "-"
	}
	return strings.TrimRight(d.String()+string(rune(letter)), " ")
}

// unpack reads what pack wrote; the pages of the figures are among the sources.
func unpack(texts []string, sources []*data.Source) ([]*data.Observation, error) {
	out := []*data.Observation{}
	for _, text := range texts {
		head, figures, _ := strings.Cut(text, ":")
		messenger, metric, _ := strings.Cut(head, " ")
		u := unpacker{sources: sources}
		who, what := u.words(messenger), data.Metric(u.words(metric))
		for figure := range strings.SplitSeq(figures, ",") {
			o := u.one(strings.Split(figure, " "))
			if u.failed || len(out) == mostBehind {
				return nil, errDamaged
			}
			o.Messenger, o.Metric = who, what
			out = append(out, o)
		}
	}
	return out, nil
}

// unpacker reads figures, and remembers that something in them was not as it was written.
type unpacker struct {
	sources []*data.Source
	failed  bool
}

// one reads a figure of its parts.
func (u *unpacker) one(parts []string) *data.Observation {
	const day, page, value, basis, public, firm, all = 0, 1, 2, 3, 4, 5, 6
	if len(parts) <= basis || len(parts) > all {
		u.failed = true
		return nil
	}
	o := &data.Observation{Source: &data.Source{}}
	from, to, period := strings.Cut(parts[day], "..")
	if period {
		o.From, _ = u.day(from, precisionLetters)
	} else {
		to = from
	}
	var n uint8
	o.AsOf, n = u.day(to, precisionLetters)
	o.Precision = data.Precision(n)
	if parts[page] != "-" {
		at, err := strconv.ParseUint(parts[page], 10, 16)
		if u.failed = u.failed || err != nil || at >= uint64(len(u.sources)); !u.failed {
			o.Source = u.sources[at]
		}
	}
	sign, number := u.letter(parts[value], boundSigns)
	o.Bound, o.Value = data.Bound(sign), u.number(number)
	letter, rest := u.letter(parts[basis], basisLetters)
	o.Basis = data.Basis(letter)
	rest, o.Break = strings.CutPrefix(rest, breakLetter)
	rest, o.Own = strings.CutPrefix(rest, ownLetter)
	o.Disclosed = o.AsOf
	if len(parts) > public && parts[public] != "=" {
		o.Disclosed, n = u.day(parts[public], disclosedLetters)
		o.DisclosedPrecision = data.Disclosure(n)
	}
	if len(parts) > firm {
		o.CountedBy = u.words(parts[firm])
	}
	u.failed = u.failed || rest != ""
	return o
}

// letter reads the letter at the beginning of a text, as its place among those that there are.
func (u *unpacker) letter(text, letters string) (place uint8, rest string) {
	at := -1
	if text != "" {
		at = strings.IndexByte(letters, text[0])
	}
	if at < 0 {
		u.failed = true
		return 0, ""
	}
	return uint8(at), text[1:]
}

// day reads a day with the letter behind it.
func (u *unpacker) day(text, letters string) (d data.Day, place uint8) {
	if text == "-" {
		return 0, 0
	}
	const exact = len("2006-01-02")
	if len(text) > exact {
		place, _ = u.letter(text[exact:], letters)
		text = text[:exact] + text[exact+1:]
	}
	d, err := data.ParseDay(text)
	u.failed = u.failed || err != nil
	return d, place
}

// number reads a value, with its zeros behind an e.
func (u *unpacker) number(text string) int64 {
	digits, zeros, _ := strings.Cut(text, "e")
	n, bad := strconv.ParseUint("0"+zeros, 10, 5)
	value, err := strconv.ParseInt(digits+strings.Repeat("0", int(n)), 10, 64)
	u.failed = u.failed || bad != nil || err != nil
	return value
}

// words reads a text that is shown.
func (u *unpacker) words(text string) string {
	s, err := url.QueryUnescape(text)
	u.failed = u.failed || err != nil || len(s) > longestText
	return clean(s)
}
