package method

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/fit"
	"userbase/ui/frametest"
	"userbase/ui/paper"
	"userbase/ui/say"
	"userbase/ui/screen"
)

func load(t *testing.T) *data.Set {
	t.Helper()
	s, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// days on which the examples are tried: the one that tests know as today, an evening, an early day, and one on which
// all figures are old.
var todays = []data.Day{frametest.Today, screen.TheEvening, data.Date(2014, 11, 1), data.Date(2031, 1, 1)}

// rule is the rule with a title.
func rule(t *testing.T, title string) Rule {
	t.Helper()
	i := slices.IndexFunc(Rules(), func(r Rule) bool { return r.Title == title })
	if i < 0 {
		t.Fatalf("there is no rule %q", title)
	}
	return Rules()[i]
}

// written are the figures that a text names, as write writes them, in the order in which they stand there.
func written(s *data.Set, text string, write func(o *data.Observation) string) []*data.Observation {
	at := map[string]int{}
	var found []*data.Observation
	for i := range s.Observations {
		o := &s.Observations[i]
		if w := write(o); strings.Contains(text, w) && at[w] == 0 && o.Metric.Group() != "" {
			at[w] = strings.Index(text, w) + 1
			found = append(found, o)
		}
	}
	slices.SortFunc(found, func(a, b *data.Observation) int { return at[write(a)] - at[write(b)] })
	return found
}

// figures are the figures of active users that a text names in full.
func figures(s *data.Set, text string) []*data.Observation {
	return slices.DeleteFunc(written(s, text, func(o *data.Observation) string { return figure(s, o) }),
		func(o *data.Observation) bool { return o.Metric.Group() != data.Active })
}

// standing is the figure of a messenger that stands on a day; the test fails if a text does not name it.
func standing(t *testing.T, s *data.Set, text, messenger string, g data.Group, day data.Day) *data.Observation {
	t.Helper()
	o := s.Standing(messenger, data.Query{Group: g}, day)
	if o == nil || !strings.Contains(text, number(o)) {
		t.Fatalf("%q does not name what stands of %s on %s: %v", text, messenger, day, o)
	}
	return o
}

func TestBoundsMeanTheirSpans(t *testing.T) {
	s := load(t)
	line := strings.Join(rule(t, "How exact a number is").Example(s, frametest.Today), " ")
	seen := map[data.Bound]bool{}
	for _, part := range strings.Split(strings.TrimSuffix(line, "."), ". ") {
		named, means, _ := strings.Cut(part, " means ")
		found := written(s, named, func(o *data.Observation) string { return name(s, o) + "'s " + number(o) })
		if len(found) != 1 {
			t.Fatalf("%q names %d figures", part, len(found))
		}
		o, want := found[0], data.ValueWords(found[0].Span())
		if o.Span().Hi == data.Unbounded {
			want = "that or more"
		}
		if means != want {
			t.Errorf("%q, but its span is %s", part, want)
		}
		seen[o.Bound] = true
	}
	if !seen[data.Exact] || !seen[data.About] || !seen[data.AtLeast] {
		t.Errorf("the bounds shown are %v: %s", seen, line)
	}
}

func TestAllWhoSaySoHaveTheirFigure(t *testing.T) {
	s := load(t)
	line := rule(t, "Who says so").Example(s, frametest.Today)[0]
	short := func(o *data.Observation) string { return name(s, o) + ", " + o.Stated() + " (" + o.Period() + ")" }
	for b := data.Filing; b <= data.Repeat; b++ {
		_, rest, found := strings.Cut(line, fit.Capital(say.WhoUnnamed(&data.Observation{Basis: b}))+": ")
		if !found || !slices.ContainsFunc(s.Observations, func(o data.Observation) bool {
			return o.Basis == b && o.Metric.Group() == data.Active && strings.HasPrefix(rest, short(&o)+".")
		}) {
			t.Errorf("%s: no figure of that basis in %q", b, line)
		}
	}
	_, rest, _ := strings.Cut(line, "Another source: ")
	dissents := 0
	for _, m := range s.MessengerIDs() {
		for _, o := range s.Dissents(m, users, frametest.Today) {
			if rest == short(o)+"." {
				dissents++
			}
		}
	}
	if dissents != 1 {
		t.Errorf("%d dissents of today are %q", dissents, rest)
	}
}

func TestWhatIsRefusedIsNotComparable(t *testing.T) {
	s := load(t)
	for _, today := range todays {
		for _, line := range rule(t, "What is counted").Example(s, today) {
			refused := 0
			for _, m := range s.Messengers {
				for _, g := range data.Groups {
					o, own := s.Standing(m.ID, data.Query{Group: g}, today), s.Standing(m.ID, users, today)
					if o == nil || own == nil || !data.Comparable(o, own).Refused {
						continue
					}
					if line == "Refused: "+m.Short+"'s "+o.Metric.Label()+", "+number(o)+", against its "+
						own.Metric.Label()+", "+number(own)+", because "+data.Comparable(o, own).Reason+"." {
						refused++
					}
				}
			}
			if refused != 1 {
				t.Errorf("%s: %d pairs are %q", today, refused, line)
			}
		}
	}
	if len(counted(s, frametest.Today)) != 1 {
		t.Error("there is no example")
	}
}

func TestOldIsWhatTheRuleCallsOld(t *testing.T) {
	s := load(t)
	for _, today := range todays {
		for _, line := range rule(t, "How old a number is").Example(s, today) {
			for _, part := range strings.Split(line, " old.")[:strings.Count(line, " old.")] {
				for _, o := range figures(s, part) {
					standing(t, s, part, o.Messenger, data.Active, today)
					if old := !strings.Contains(part, "Not old: "); old != o.Old(today) ||
						!strings.HasSuffix(part, ", "+data.Age(o.AsOf, today)) {
						t.Errorf("%s: %q, but old is %v", today, part, o.Old(today))
					}
				}
				if len(figures(s, part)) != 1 {
					t.Errorf("%s: %q names no figure", today, part)
				}
			}
		}
	}
	if line := ages(s, frametest.Today)[0]; strings.Count(line, "ld: ") != 2 {
		t.Errorf("one of the two is missing: %q", line)
	}
}

// small is a set of two figures of one messenger: one of 1 January 2015 and one of a later day.
func small(t *testing.T, first string, day data.Day, second string) *data.Set {
	t.Helper()
	row := func(day data.Day, text string) string {
		return fmt.Sprintf("a,mau,,%s,day,%s,,s,,%s,day,,\n", day, text, day)
	}
	return parse(t, row(data.Date(2015, 1, 1), first)+row(day, second))
}

// parse is a set of one messenger with rows of figures.
func parse(t *testing.T, rows string) *data.Set {
	t.Helper()
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"sources.csv": "id,publisher,title,title_original,url,published,access\ns,Paper,,,,,secondary\n",
		"messengers.csv": "id,name,short,launched,owner,headquarters,jurisdiction," +
			"business_model,e2ee_default,e2ee_since,open_source,phone_number_required," +
			"metadata,data_sharing_eu,data_sharing_world,moderation,sources\n" +
			"a,Ärger,Ärger,2010-01,o,h,j,b,no,,no,yes,m,e,w,m,s\n",
		"events.csv": "id,date,precision,kind,messengers,title,summary,source\n",
		"observations.csv": "messenger,metric,from,as_of,precision,value,bound,basis,counted_by,source,origin," +
			"disclosed,disclosed_precision,break,note\n" + rows,
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	s, err := data.Parse(files)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// A set without figures gives no examples, and any set gives texts that can be read.
func TestOtherSets(t *testing.T) {
	for _, r := range Rules() {
		if got := r.Example(parse(t, ""), frametest.Today); len(got) > 0 {
			t.Errorf("%s: of nothing it says %q", r.Title, got)
		}
	}
	set := small(t, "200,about,official", data.Date(2016, 1, 1), "500,exact,official")
	page := Page(set, frametest.Today, paper.Most)
	for _, want := range []string{"Ärger's 500 (1 Jan 2016) means", "Solid: Ärger, 1 Jan 2015 to 1 Jan 2016."} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q:\n%s", want, page)
		}
	}
	if strings.ContainsRune(page, '\ufffd') {
		t.Errorf("the page holds half letters:\n%s", page)
	}
}

func TestPageIsPlainAndShort(t *testing.T) {
	s := load(t)
	for _, today := range append(todays, data.Date(2009, 1, 1)) {
		page := ansi.Strip(Page(s, today, paper.Most))
		lines := strings.Split(strings.TrimSuffix(page, "\n"), "\n")
		if len(lines) > 88 || len(lines) < 40 {
			t.Errorf("%s: the page has %d lines", today, len(lines))
		}
		for _, l := range lines {
			if cells.Width(l, false) > paper.Most || strings.TrimRight(l, " ") != l {
				t.Errorf("%s: %q", today, l)
			}
		}
		if i := strings.IndexFunc(page, func(r rune) bool { return r != '\n' && (r < ' ' || r > '~') }); i >= 0 {
			t.Errorf("%s: %q is not plain ASCII", today, page[i:i+4])
		}
		for _, r := range Rules() {
			if !strings.Contains(page, "\n\n"+r.Title+"\n  ") {
				t.Errorf("%s: it lacks %q", today, r.Title)
			}
		}
	}
}
