package own

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"userbase/data"
)

// ownFigures are the figures of one's own of a set, each as "id value period bound basis publisher access told note".
func ownFigures(set *data.Set) []string {
	var all []string
	for i := range set.Observations {
		o := &set.Observations[i]
		if !o.Own {
			continue
		}
		period := o.AsOf.Machine(o.Precision)
		if o.From != 0 {
			period = o.From.String() + ".." + o.AsOf.String()
		}
		words := []string{o.Messenger, string(o.Metric), period, fmt.Sprint(o.Value), o.Bound.String()}
		if o.Basis != data.Estimate {
			words = append(words, o.Basis.String())
		}
		if o.Source.Publisher != data.OwnPublisher {
			words = append(words, o.Source.Publisher)
		}
		if o.Source.Title != "" {
			words = append(words, o.Source.Title)
		}
		if o.Source.Access != data.Secondary {
			words = append(words, o.Source.Access.String())
		}
		if o.Origin != nil {
			words = append(words, "by "+o.Origin.Publisher)
		}
		if o.Disclosed != 0 {
			words = append(words, "told "+o.Disclosed.String()+" "+o.DisclosedPrecision.String())
		}
		if o.Break {
			words = append(words, "break")
		}
		if o.Note != "" {
			words = append(words, "("+o.Note+")")
		}
		all = append(all, strings.Join(words, " "))
	}
	return all
}

// utf16Of is a text as Excel writes "Unicode text".
func utf16Of(text string, bigEndian bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune("\ufeff" + text)) {
		hi, lo := byte(u>>8), byte(u)
		if !bigEndian {
			hi, lo = lo, hi
		}
		b.WriteByte(hi)
		b.WriteByte(lo)
	}
	return b.String()
}

const signal40 = "signal mau 2026-01-31 40000000 about"

// goodFiles are files that load, odd as they are, and the figures that they hold.
var goodFiles = []struct {
	name, text string
	figures    []string
}{
	{"plain", needs + "signal,mau,2026-01-31,40000000\n", []string{signal40}},
	{"no line end", needs + "signal,mau,2026-01-31,40000000", []string{signal40}},
	{"CRLF", "messenger,metric,as_of,value\r\nsignal,mau,2026-01-31,40000000\r\n", []string{signal40}},
	{"CR alone", "messenger,metric,as_of,value\rsignal,mau,2026-01-31,40000000\r", []string{signal40}},
	{"mark of UTF-8", "\ufeff" + needs + "signal,mau,2026-01-31,40000000\n", []string{signal40}},
	{"UTF-16", utf16Of("messenger\tmetric\tas_of\tvalue\tnote\r\nsignal\tmau\t2026-01-31\t40000000\tünïcode 微信\r\n",
		false), []string{signal40 + " (ünïcode 微信)"}},
	{"UTF-16 the other way round",
		utf16Of("messenger\tmetric\tas_of\tvalue\r\nsignal\tmau\t2026-01-31\t40000000", true),
		[]string{signal40}},
	{"tabs", "messenger\tmetric\tas_of\tvalue\nsignal\tmau\t2026-01-31\t40 M\n", []string{signal40}},
	{"bars", "messenger|metric|as_of|value\nsignal|mau|2026-01-31|40 M\n", []string{signal40}},
	{"semicolons", "messenger;metric;as_of;value\nsignal;mau;2026-01-31;40,0 Mio.\n", []string{signal40}},
	{"sep=", "sep=;\r\nmessenger;metric;as_of;value\r\nsignal;mau;2026-01-31;40 Mio\r\n", []string{signal40}},
	{"sep= of a tab",
		"\"sep=\t\"\nmessenger\tmetric\tas_of\tvalue\nsignal\tmau\t2026-01-31\t40 M\n", []string{signal40}},
	{"any order and case", "VALUE,As Of, Metric ,Messenger\n40M,2026-01-31,MAU,Signal\n", []string{signal40}},
	{"names in quotes and lines",
		"\"messenger\",\"metric\",\"as\nof\",\"value\"\n\"signal\",\"mau\",\"2026-01-31\",\"40 M\"\n",
		[]string{signal40}},
	{"blanks around", needs + " signal , mau,\u00a02026-01-31\t,  40 M  \n", []string{signal40}},
	{"blanks before quotes", needs + "signal, \"mau\" , \"2026-01-31\", \"40 M\"\n", []string{signal40}},
	{"blank lines", "\n \n" + needs + "\n,,,\nsignal,mau,2026-01-31,40 M\n\n  \n", []string{signal40}},
	{"short rows and empty columns", "messenger,metric,as_of,value,note,,\nsignal,mau,2026-01-31,40 M\n" +
		"threema,mau,2026-01-31,12 M,,,,,\n", []string{signal40, "threema mau 2026-01-31 12000000 about"}},
	{"line breaks in quotes",
		wide + "signal,mau,,2026-01-31,,40 M,,,\"Two\nlines\",,,,,,,,,,\"a\r\nb\tc, \"\"d\"\"\"\n",
		[]string{signal40 + ` Two lines (a b c, "d")`}},
	{"numbers", needs + "signal,mau,2025-01-01,\"40,000,000\"\nsignal,mau,2025-02-01,40 000 000\n" +
		"signal,mau,2025-03-01,40.000.000\nsignal,mau,2025-04-01,40'000'000\nsignal,mau,2025-05-01,40_000_000\n" +
		"signal,mau,2025-06-01,0.04 bn\nsignal,mau,2025-07-01,\"0,04 Mrd.\"\nsignal,mau,2025-08-01,40000 Tsd.\n" +
		"signal,mau,2025-09-01,40\u202f000\u202f000\nsignal,mau,2025-10-01,40 Millionen\n",
		[]string{"signal mau 2025-01-01 40000000 about", "signal mau 2025-02-01 40000000 about",
			"signal mau 2025-03-01 40000000 about", "signal mau 2025-04-01 40000000 about",
			"signal mau 2025-05-01 40000000 about", "signal mau 2025-06-01 40000000 about",
			"signal mau 2025-07-01 40000000 about", "signal mau 2025-08-01 40000000 about",
			"signal mau 2025-09-01 40000000 about", "signal mau 2025-10-01 40000000 about"}},
	{"one comma among commas", needs + "new app,mau,2026-01-31,\"1,439\"\n",
		[]string{"new-app mau 2026-01-31 1439 about"}},
	{"exact from seven digits on", needs + "wechat,mau,2026-01-31,1.439001 bn\nwechat,mau,2026-02-28,1439010000\n",
		[]string{"wechat mau 2026-01-31 1439001000 exact", "wechat mau 2026-02-28 1439010000 about"}},
	{"days",
		needs + "signal,mau,2019,40 M\nsignal,mau,2020-02,40 M\nsignal,mau,2021-Q3,40 M\nsignal,mau,Q4 2021,40 M\n" +
			"signal,mau,31.12.2022,40 M\nsignal,mau,1. 2. 2023,40 M\nsignal,mau,2024-02-29,40 M\n",
		[]string{"signal mau 2019 40000000 about", "signal mau 2020-02 40000000 about",
			"signal mau 2021-Q3 40000000 about", "signal mau 2021-Q4 40000000 about",
			"signal mau 2022-12-31 40000000 about", "signal mau 2023-02-01 40000000 about",
			"signal mau 2024-02-29 40000000 about"}},
	{"coarser precision", wide + "signal,mau,,2026-03-31,Quarter,40 M,,,,,,,,,,,,,\n",
		[]string{"signal mau 2026-Q1 40000000 about"}},
	{"period told by its month", needs + "signal,installs,2026-02,4 M\n",
		[]string{"signal installs 2026-02-01..2026-02-28 4000000 about"}},
	{"words in other cases", wide + "signal,mau,,2026-01-31,,40 M,At least,Filing,,,,,PRIMARY,,,,,Yes,\n",
		[]string{"signal mau 2026-01-31 40000000 at_least filing primary break"}},
	{"disclosed as published", wide + "signal,mau,,2026-01-31,,40 M,,,,,,2026-02,,,,,,,\n" +
		"signal,mau,,2026-02-28,,40 M,,,,,,01.03.2026,,,,,,,\nsignal,mau,,2026-03-31,,40 M,,,,,,2026,,,,,,,\n" +
		"signal,mau,,2026-04-30,,40 M,,,,,,2026-01-01,,,,,,,\nsignal,mau,,2026-05-31,,40 M,,,,,,,,,2026-Q2,,,,\n",
		[]string{signal40 + " told 2026-02-28 month", "signal mau 2026-02-28 40000000 about told 2026-03-01 day",
			"signal mau 2026-03-31 40000000 about told 2026-12-31 year", "signal mau 2026-04-30 40000000 about",
			"signal mau 2026-05-31 40000000 about told 2026-06-30 latest"}},
	{"disclosed in what is not over", wide + "signal,mau,,2026-01-31,,40 M,,,,,,,,,2026-12-31,year,,,\n",
		[]string{signal40 + " told 2026-12-31 year"}},
	{"origins", wide + "signal,mau,,2026-01-31,,40 M,,,Paper,,,,,Signal,,,,,\n" +
		"signal,mau,,2026-02-28,,40 M,,,Paper,,,,,https://signal.org/blog/x,,,,,\n" +
		"signal,mau,,2026-03-31,,40 M,,,Paper,,,,,whatsapp-2014,,,,,\n" +
		"signal,mau,,2026-04-30,,40 M,,,Paper,,,,,Paper,,,,,\n",
		[]string{signal40 + " Paper by Signal", "signal mau 2026-02-28 40000000 about Paper by signal.org",
			"signal mau 2026-03-31 40000000 about Paper by WhatsApp", "signal mau 2026-04-30 40000000 about Paper"}},
	{"source of the set", "messenger,metric,as_of,value,source\nsignal,mau,2026-01-31,40 M,cnet\n",
		[]string{signal40 + " CNET Facebook interested in buying mobile chat app WhatsApp?"}},
	{"names of messengers", needs + "SIGNAL,mau,2026-01-31,40 M\nfacebook messenger,mau,2026-01-31,1 bn\n" +
		"Weixin,mau,2026-01-31,1.4 bn\n\"WeChat (Weixin)\",mau,2026-02-28,1.4 bn\nWhats-App,dau,2026-01-31,2 bn\n",
		[]string{signal40, "messenger mau 2026-01-31 1000000000 about", "wechat mau 2026-01-31 1400000000 about",
			"wechat mau 2026-02-28 1400000000 about", "whatsapp dau 2026-01-31 2000000000 about"}},
	{"accents as two characters", wide + "Se\u0301same,mau,,2026-01-31,,4 M,,,Zu\u0308rich,,,,,,,,,,\n",
		[]string{"sesame mau 2026-01-31 4000000 about Zürich"}},
	{"apostrophe of a spreadsheet", wide + "signal,mau,,2026-01-31,,40 M,,,,'=1+1,,,,,,,,,'@home\n",
		[]string{signal40 + " =1+1 (@home)"}},
	{"the same row twice", needs + "signal,mau,2026-01-31,40 M\nsignal,mau,2026-01-31,40000000\n", []string{signal40}},
	{"two publishers of one day",
		wide + "signal,mau,,2026-01-31,,40 M,,,A,,,,,,,,,,\n" + "signal,mau,,2026-01-31,,41 M,,,B,,,,,,,,,,\n",
		[]string{signal40 + " A", "signal mau 2026-01-31 41000000 about B"}},
}

func TestGoodFiles(t *testing.T) {
	set := embedded(t)
	if len(goodFiles) < 20 {
		t.Errorf("only %d good files", len(goodFiles))
	}
	for _, test := range goodFiles {
		n, report := readAll(t, set, test.text)
		if n == nil {
			t.Errorf("%s does not load: %v", test.name, report.Faults)
			continue
		}
		got := ownFigures(n)
		if strings.Join(got, "\n") != strings.Join(test.figures, "\n") {
			t.Errorf("%s:\n%s\nwant:\n%s", test.name, strings.Join(got, "\n"), strings.Join(test.figures, "\n"))
		}
		if report.Added != len(got) || report.Replaced != 0 || report.Known != 0 {
			t.Errorf("%s: %+v", test.name, report)
		}
	}
}
