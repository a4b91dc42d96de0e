package data

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// untitled are the pages whose title nobody noted: profiles and events rest on them, no figure does. There are no more.
var untitled = strings.Fields("citizenlab-ca conductatlas-com cyberdaily-au english-pravda-ru justsecurity-org " +
	"kanzlei-biz novinite-com pasa-solutions privateinternetaccess-com protocol-com signal-org srf-ch theweek-in " +
	"threatpost-com threema-ch threema-com wechat-com whatsapp-com zdf-de")

func TestEverySourceCanBeFound(t *testing.T) {
	s := load(t)
	var nameless, unreachable []string
	for _, p := range s.Sources {
		if p.Title == "" {
			nameless = append(nameless, p.ID)
		}
		if p.Publisher == "" {
			t.Errorf("%s has no publisher", p.ID)
		}
		switch u, err := url.Parse(p.URL); {
		case p.URL == "" && p.Access != Cited:
			unreachable = append(unreachable, p.ID)
		case p.URL != "" && (err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == ""):
			t.Errorf("%s: %q is no absolute address", p.ID, p.URL)
		}
	}
	if !slices.Equal(nameless, untitled) {
		t.Errorf("pages without a title: %s", nameless)
	}
	if want := []string{"tencent-2023-annual-results--2024"}; !slices.Equal(unreachable, want) {
		t.Errorf("pages without an address: %s, want %s", unreachable, want)
	}
	for i := range s.Observations {
		if o := &s.Observations[i]; o.Source.Title == "" {
			t.Errorf("%s rests on a page without a title", o.ID())
		}
	}
}

func TestEveryCitedDocumentIsAnOrigin(t *testing.T) {
	s := load(t)
	origins := map[*Source]bool{}
	for i := range s.Observations {
		origins[s.Observations[i].Origin] = true
	}
	cited := 0
	for i := range s.Sources {
		if p := s.Sources[i]; p.Access == Cited {
			if cited++; !origins[p] {
				t.Errorf("no figure comes from %s: remove it", p.ID)
			}
		}
	}
	if cited != 152 {
		t.Errorf("%d documents that were not read", cited)
	}
}

// days are the first and the last day that the published of a source may mean; ok is false where it is empty.
func days(t *testing.T, p *Source) (first, last Day, ok bool) {
	t.Helper()
	if p.Published == "" {
		return 0, 0, false
	}
	first, precision, err := ParsePartial(p.Published)
	if err != nil {
		t.Fatal(err)
	}
	return first, lastOf(first, precision), true
}

// lastOf is the last day of the day, month or year in which d lies.
func lastOf(d Day, p Precision) Day {
	year, month, _ := d.YMD()
	switch p {
	case ByMonth:
		return Date(year, month+1, 1) - 1
	case ByYear:
		return Date(year, 12, 31)
	}
	return d
}

// Where the document that made a figure public is dated, the figure was public in that time. Where nobody knows the
// document, the page is one of those that tell it: not before it was public, and on that day if the day is known. A
// page of the company that is itself the document has the very day.
func TestAFigureIsPublicWhenItsDocumentIs(t *testing.T) {
	s := load(t)
	own := 0
	for i := range s.Observations {
		o := &s.Observations[i]
		if o.Disclosed == 0 {
			continue
		}
		if _, last, ok := days(t, o.Source); ok && last < o.Disclosed {
			t.Errorf("%s: the page is of %s, before it was public on %s", o.ID(), o.Source.Published, o.Disclosed)
		}
		document := o.Source
		if o.Origin != nil {
			document = o.Origin
		}
		first, last, ok := days(t, document)
		if ok && last < o.Disclosed {
			t.Errorf("%s: %s of %s has it before %s", o.ID(), document.ID, document.Published, o.Disclosed)
		}
		onTheDay := o.Origin != nil || o.DisclosedPrecision == OnDay
		if ok && onTheDay && first > o.Disclosed {
			t.Errorf("%s: %s of %s has it after %s", o.ID(), document.ID, document.Published, o.Disclosed)
		}
		if o.Origin == nil && document.Access == Primary && o.DisclosedPrecision == OnDay {
			if own++; document.Published != o.Disclosed.String() {
				t.Errorf("%s: the company's page is of %q, not of %s", o.ID(), document.Published, o.Disclosed)
			}
		}
	}
	if own != 21 {
		t.Errorf("%d figures were read on the page that made them public", own)
	}
}

// toldWithinTheirMonth are the figures that were public before the last day of the month that they hold for.
var toldWithinTheirMonth = []string{
	"messenger:mau:2018-01-31:mobile-world-live-2018",
	"telegram:dau:2021-09-30:business-standard-on-pressre-2021",
	"telegram:registered:2014-02-28:rt-actualidad",
	"signal:installs:2021-01-01..2021-03-31:fast-company-2021",
	"signal:installs_total:2021-03-31:fast-company-2021",
}

func TestDaysOfDisclosure(t *testing.T) {
	s := load(t)
	var early []string
	unknown := 0
	for i := range s.Observations {
		o := &s.Observations[i]
		if o.Disclosed == 0 {
			unknown++
			continue
		}
		if o.Disclosed < o.AsOf {
			early = append(early, o.ID())
		}
		precision := map[Disclosure]Precision{InMonth: ByMonth, InYear: ByYear}[o.DisclosedPrecision]
		if last := lastOf(o.Disclosed, precision); last != o.Disclosed {
			t.Errorf("%s: disclosed %s by its %s, write the last day of that, %s", o.ID(), o.Disclosed,
				o.DisclosedPrecision, last)
		}
	}
	if !slices.Equal(early, toldWithinTheirMonth) {
		t.Errorf("public before the day that they hold for:\n%s", strings.Join(early, "\n"))
	}
	if unknown != 41 {
		t.Errorf("%d figures without a day of disclosure, which rest on undated pages", unknown)
	}
}

// TestWeak lists with -v what rests on pages that are no authority: whom to ask for the document, or that nobody knows
// it. The numbers go down only.
func TestWeak(t *testing.T) {
	s := load(t)
	asked, neither := 0, 0
	for i := range s.Observations {
		o := &s.Observations[i]
		switch {
		case o.Source.Access != Weak:
		case o.Origin != nil:
			asked++
			t.Logf("%s: ask for %s, %q", o.ID(), o.Origin.Publisher, o.Origin.Title)
		default:
			neither++
			t.Logf("%s: no document known; %s", o.ID(), o.Note)
			if o.Note == "" {
				t.Errorf("%s: say in its note why such a page is used", o.ID())
			}
		}
	}
	if all := asked + neither; all != 71 || asked != 59 || neither != 12 {
		t.Errorf("%d figures on weak pages, %d with a document to ask for, %d with neither", all, asked, neither)
	}
}

func TestSummariesAreShort(t *testing.T) {
	for _, e := range load(t).Events {
		if n := len([]rune(e.Summary)); n > 200 {
			t.Errorf("%s: a summary of %d characters", e.ID, n)
		}
	}
}

// An office program takes a text that begins so for a formula or hides its first letter.
const formulaStarts = "+-=@'"

func TestTextsCanBeReadEverywhere(t *testing.T) {
	s := load(t)
	texts := map[string][]string{}
	for i := range s.Observations {
		o := &s.Observations[i]
		texts[o.ID()] = []string{o.Note, o.CountedBy}
		for _, r := range o.Note {
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) {
				t.Errorf("%s: %q in the note is in a script that few can read: translate it", o.ID(), r)
			}
		}
	}
	for _, p := range s.Sources {
		texts[p.ID] = []string{p.Publisher, p.Title, p.TitleOriginal}
	}
	for _, e := range s.Events {
		texts[e.ID] = []string{e.Title, e.Summary}
	}
	for id, texts := range texts {
		for _, text := range texts {
			if strings.IndexFunc(text, unicode.IsControl) >= 0 {
				t.Errorf("%s: a control character in %q", id, text)
			}
			if text != "" && strings.ContainsRune(formulaStarts, rune(text[0])) {
				t.Errorf("%s: %q begins with a sign of formulas", id, text)
			}
		}
	}
}
