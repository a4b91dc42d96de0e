package own

import (
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"userbase/data"
)

// written are the figures of one's own of a set as a file.
func written(tb testing.TB, set *data.Set, separator rune) string {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = separator
	put := func(row []string) {
		for i, text := range row {
			if slices.ContainsFunc(formulas[:], func(s string) bool { return strings.HasPrefix(text, s) }) {
				row[i] = "'" + text
			}
		}
		if err := w.Write(row); err != nil {
			tb.Fatal(err)
		}
	}
	put([]string{"messenger", "metric", "from", "as_of", "precision", "value", "bound", "basis", "counted_by",
		"publisher", "title", "title_original", "url", "published", "access", "origin_publisher", "origin_title",
		"origin_title_original", "origin_url", "origin_published", "origin_access", "disclosed", "disclosed_precision",
		"break", "note"})
	for i := range set.Observations {
		o := &set.Observations[i]
		if !o.Own {
			continue
		}
		page, origin := o.Source, o.Origin
		row := []string{set.Messenger(o.Messenger).Name, string(o.Metric), o.From.String(), o.AsOf.String(),
			o.Precision.String(), strconv.FormatInt(o.Value, 10), o.Bound.String(), o.Basis.String(), o.CountedBy,
			page.Publisher, page.Title, page.TitleOriginal, page.URL, page.Published, page.Access.String(),
			"", "", "", "", "", "", o.Disclosed.String(), o.HowDisclosed(), strconv.FormatBool(o.Break), o.Note}
		if origin != nil {
			copy(row[15:], []string{origin.Publisher, origin.Title, origin.TitleOriginal, origin.URL, origin.Published,
				origin.Access.String()})
		}
		put(row)
	}
	if w.Flush(); w.Error() != nil {
		tb.Fatal(w.Error())
	}
	return b.String()
}

// broken says which promise a set that was loaded does not keep, or "".
func broken(set *data.Set) string {
	clean := func(texts ...string) bool {
		return !slices.ContainsFunc(texts, func(s string) bool {
			return !norm.NFC.IsNormalString(s) || strings.TrimSpace(s) != s ||
				strings.ContainsFunc(s, func(r rune) bool { return !data.Printable(r) })
		})
	}
	for i := range set.Messengers {
		m := &set.Messengers[i]
		if m.Own && (strings.Trim(m.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || m.ID == "" || m.Name == "" ||
			!clean(m.Name, m.Short) || cells(m.Short) > shortName || set.Messenger(m.ID) != m) {
			return "messenger " + strconv.Quote(m.Name)
		}
	}
	for _, s := range set.Sources {
		if !clean(s.Publisher, s.Title, s.TitleOriginal, s.URL, s.Published) || s.Publisher == "" ||
			s.URL != "" && !data.WebAddress(s.URL) || set.Source(s.ID) != s {
			return "source " + strconv.Quote(s.Publisher)
		}
	}
	ids, keys := map[string]bool{}, map[data.Key]bool{}
	for i := range set.Observations {
		o := &set.Observations[i]
		if id := o.ID(); ids[id] || keys[o.Key()] || set.Figure(id) != o {
			return "id " + id
		}
		ids[o.ID()], keys[o.Key()] = true, true
		if o.Own && (o.Value < 1 || o.Value > data.MostPeople || o.AsOf < firstDay || o.AsOf > today ||
			!clean(o.Note, o.CountedBy) || set.Messenger(o.Messenger) == nil || set.Source(o.Source.ID) != o.Source ||
			o.Origin != nil && set.Source(o.Origin.ID) != o.Origin || o.Source.Access == data.Cited ||
			(o.From != 0) != (o.Metric == data.Installs || o.Metric == data.Signups) || o.From > o.AsOf) {
			return "figure " + o.ID()
		}
	}
	return ""
}

// otherwise parted says in which row the scanner parts a text otherwise than encoding/csv, which takes less.
func otherwiseParted(text string) string {
	plain := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, markUTF8)))
	plain.FieldsPerRecord = -1
	rows, err := plain.ReadAll()
	s, bad := open(strings.NewReader(text))
	if err != nil || bad != nil || s.eol == '\r' || strings.HasPrefix(text, markUTF16) ||
		strings.HasPrefix(text, markUTF16BE) {
		return ""
	}
	s.separator = ','
	for _, row := range rows {
		var got []string
		for len(got) == 0 || len(got) == 1 && got[0] == "" { // encoding/csv passes over empty lines
			ok, bad := s.scan()
			if bad != nil && bad.last {
				return ""
			}
			if !ok || bad != nil {
				return strconv.Quote(strings.Join(row, "|"))
			}
			got = nil
			for _, f := range s.fields {
				got = append(got, strings.ReplaceAll(string(f.text), "\r\n", "\n"))
			}
			if len(row) == 1 && row[0] == "" && len(got) == 1 && got[0] == "" {
				break
			}
		}
		if !slices.Equal(got, row) {
			return strconv.Quote(strings.Join(row, "|")) + ", not " + strconv.Quote(strings.Join(got, "|"))
		}
	}
	return ""
}

// small is a set of few figures, so that a fuzz target gets far.
func small(tb testing.TB) *data.Set {
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"sources.csv": "id,publisher,title,title_original,url,published,access\ncnet,CNET,,,,2020-02,secondary\n" +
			"whatsapp-2014,WhatsApp,A page,,https://example.org,2014-01-02,cited\n",
		"messengers.csv": "id,name,short,launched,owner,headquarters,jurisdiction,business_model,e2ee_default," +
			"e2ee_since,open_source,phone_number_required,metadata,data_sharing_eu,data_sharing_world,moderation," +
			"sources\nsignal,Signal,Signal,2010-01,o,h,j,b,no,,no,yes,m,e,w,m,cnet\n" +
			"wechat,WeChat (Weixin),WeChat,2010-01,o,h,j,b,no,,no,yes,m,e,w,m,cnet\n",
		"events.csv": "id,date,precision,kind,messengers,title,summary,source\ne,2015-01-01,day,law,signal,t,s,cnet\n",
		"observations.csv": "messenger,metric,from,as_of,precision,value,bound,basis,counted_by,source,origin," +
			"disclosed,disclosed_precision,break,note\nsignal,mau,,2026-01-31,day,40000000,about,official,,cnet," +
			"whatsapp-2014,,,,\nsignal,installs,2026-01-01,2026-01-31,month,4000000,about,official,,cnet,,,,,\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	set, err := data.Parse(files)
	if err != nil {
		tb.Fatal(err)
	}
	return set
}

// FuzzRead feeds any text as a file: it is a set or faults, each on one printable line at a place of the text, never a
// panic. What is loaded keeps the promises of a set, and is the same once it was written and loaded again.
func FuzzRead(f *testing.F) {
	for _, test := range badFiles {
		if len(test.text) < 5000 {
			f.Add(test.text)
		}
	}
	for _, test := range goodFiles {
		f.Add(test.text)
	}
	f.Add("messenger,metric,as_of,value,publisher,origin\nsignal,mau,2026-01-31,41 M,CNET,whatsapp-2014\n")
	set := small(f)
	f.Fuzz(func(t *testing.T, text string) {
		if what := otherwiseParted(text); what != "" {
			t.Fatalf("parted otherwise: %s", what)
		}
		n, report, err := Read(context.Background(), set, []File{{Name: "f", Text: strings.NewReader(text)}},
			Options{Today: today})
		if err != nil || (n == nil) != (report.FaultCount > 0) {
			t.Fatalf("%v, %d faults", err, report.FaultCount)
		}
		lines := strings.Count(text, "\n") + strings.Count(text, "\r") + 2 // what is missing is told behind the last
		for _, fault := range append(report.Faults, report.Warnings...) {
			line := fault.String()
			if strings.ContainsFunc(line, func(r rune) bool { return !data.Printable(r) }) || len(line) > 1000 ||
				fault.Line < 1 || fault.Column < 1 || fault.Line > lines || fault.What == "" || fault.Mend == "" {
				t.Fatalf("bad fault %q", line)
			}
		}
		if n == nil {
			return
		}
		if what := broken(n); what != "" {
			t.Fatal(what)
		}
		if n.Version == set.Version {
			return
		}
		for _, separator := range ",;\t" {
			out := written(t, n, separator)
			again, report, err := Read(context.Background(), set, []File{{Name: "f", Text: strings.NewReader(out)}},
				Options{Today: today})
			if err != nil || again == nil || again.Version != n.Version {
				t.Fatalf("other figures come back: %v, %v\n%s", err, report.Faults, out)
			}
		}
	})
}

// A text that comes in pieces of any size is the same text.
func TestPiecesDoNotMatter(t *testing.T) {
	set := embedded(t)
	for _, test := range badFiles {
		if len(test.text) > 5000 {
			continue
		}
		_, whole := readAll(t, set, test.text)
		_, report, err := Read(context.Background(), set, []File{{Name: "1.csv", Text: &slow{test.text}}},
			Options{Today: today})
		if err != nil || !slices.Equal(whole.Faults, report.Faults) {
			t.Errorf("%s: %v, not %v", test.name, report.Faults, whole.Faults)
		}
	}
	for _, test := range goodFiles {
		whole, _ := readAll(t, set, test.text)
		n, report, err := Read(context.Background(), set, []File{{Name: "f", Text: &slow{test.text}}},
			Options{Today: today})
		if err != nil || n == nil || n.Version != whole.Version {
			t.Errorf("%s: %v", test.name, report.Faults)
		}
	}
}

// slow gives a text byte by byte.
type slow struct{ text string }

func (s *slow) Read(p []byte) (int, error) {
	if s.text == "" {
		return 0, io.EOF
	}
	n := copy(p[:min(1, len(p))], s.text)
	s.text = s.text[n:]
	return n, nil
}
