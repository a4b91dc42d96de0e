package data

import (
	"testing"
	"unicode"
)

func TestPrintable(t *testing.T) {
	for _, test := range []struct {
		r    rune
		want bool
	}{
		{0, false}, {'\t', false}, {'\n', false}, {0x1b, false}, {0x1f, false}, {' ', true}, {'~', true}, {0x7f, false},
		{0x80, false}, {0x9b, false}, {0x9f, false}, {0xa0, true}, {'ü', true}, {'≥', true}, {'腾', true}, {'😀', true},
		{0x61b, true}, {0x61c, false}, {0x200d, true}, {0x200e, false}, {0x200f, false}, {0x2010, true},
		{0x2027, true}, {0x2028, false}, {0x2029, false}, {0x202a, false}, {0x202e, false}, {0x202f, true},
		{0x2065, true}, {0x2066, false}, {0x2069, false}, {0x206a, true}, {0xfffc, true}, {0xfffd, false},
		{0xfffe, true},
	} {
		if Printable(test.r) != test.want {
			t.Errorf("%U: printable %v", test.r, !test.want)
		}
	}
}

// What the embedded files say may be printed, and what may be opened is an address of the web.
func TestEmbeddedTextsArePrintable(t *testing.T) {
	s := load(t)
	for i := range s.Sources {
		for _, r := range s.Sources[i].Title + s.Sources[i].TitleOriginal + s.Sources[i].Publisher {
			if !Printable(r) || !unicode.IsPrint(r) && r != '\u00a0' {
				t.Errorf("%s: %U", s.Sources[i].ID, r)
			}
		}
		if url := s.Sources[i].URL; url != "" && !WebAddress(url) {
			t.Errorf("%s: %q", s.Sources[i].ID, url)
		}
	}
}

func TestWebAddress(t *testing.T) {
	for s, want := range map[string]bool{
		"https://example.org": true, "http://example.org/a?b=c": true,
		"": false, "example.org": false, "ftp://example.org": false, "javascript:alert(1)": false,
		"file:///etc/passwd": false, " https://example.org": false, "https:/example.org": false,
		"xhttps://example.org": false,
		"--help":               false,
	} {
		if WebAddress(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

// A message repeats the beginning and the end of a long word, in whole characters, and says no more for a longer one.
func TestShort(t *testing.T) {
	for _, test := range []struct{ s, want string }{
		{"", ""}, {"12345678", "12345678"}, {"123456789", "1234…6789"}, {"aaa漢bb漢zzz", "aaa…zzz"},
	} {
		if got := Short(test.s, 8); got != test.want {
			t.Errorf("%q: %q, want %q", test.s, got, test.want)
		}
	}
}
