package data

import (
	"net/url"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// Each line is a class of what cannot be seen, or of what looks like one and must stay.
func TestPrintable(t *testing.T) {
	for _, test := range []struct {
		class string
		runes []rune
		want  bool
	}{
		{"ASCII", []rune{' ', '0', 'a', '~'}, true},
		{"C0", []rune{0, '\t', '\n', '\r', 0x1b, 0x1f}, false},
		{"DEL", []rune{0x7f}, false},
		{"C1", []rune{0x80, 0x85, 0x9b, 0x9f}, false},
		{"letters and signs", []rune{0xa0, 0xac, 0xae, 'ü', 0x300, 0x61b, 0x202f, '≥', '腾', '😀', 0x10fffd}, true},
		{"soft hyphen", []rune{0xad}, false},
		{"line and paragraph separators", []rune{0x2028, 0x2029}, false},
		{"marks of direction", []rune{0x61c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069, 0x206a}, false},
		{"zero width", []rune{0x180e, 0x200b, 0x2060, 0x2064, 0xfeff}, false},
		{"joiners", []rune{0x200c, 0x200d}, true},
		{"signs before Arabic numbers", []rune{0x600, 0x605, 0x6dd}, true},
		{"marks of notes between lines", []rune{0xfff9, 0xfffa, 0xfffb}, false},
		{"what stands for an object", []rune{0xfffc}, true},
		{"letters without a shape", []rune{0x34f, 0x115f, 0x1160, 0x17b4, 0x2065, 0x3164, 0xffa0, 0xfff0}, false},
		{"selectors of emoji", []rune{0xfe00, 0xfe0f}, true},
		{"tags", []rune{0xe0001, 0xe0020, 0xe007f}, false},
		{"further selectors", []rune{0xe0100, 0xe01ef}, false},
		{"halves of characters", []rune{0xd800, 0xdfff}, false},
		{"never characters", []rune{0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff}, false},
		{"unreadable", []rune{0xfffd}, false},
	} {
		for _, r := range test.runes {
			if Printable(r) != test.want {
				t.Errorf("%s: %U: printable %v", test.class, r, !test.want)
			}
		}
	}
}

func TestOneLine(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "plain text": "plain text", "漢字 ü": "漢字 ü",
		"a\nb": "a b", "a\r\nb": "a  b", "a\rb\tc\vd\fe\u0085f\u2028g\u2029h": "a b c d e f g h",
		"\x1b[31mred\x00\x7f\u009b": "[31mred", "a\u202eb\u200bc\ufffd\xffd": "abcd",
	} {
		if got := OneLine(s); got != want {
			t.Errorf("%q becomes %q, want %q", s, got, want)
		}
	}
}

func TestQuoted(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "a b/ü.svg": "a b/ü.svg", "a\nb\x1b[31mü": `"a\nb\x1b[31m\u00fc"`, "\u202e": `"\u202e"`,
		"\u3164": `"\u3164"`, "a\xff": `"a\xff"`,
	} {
		if got := Quoted(s); got != want {
			t.Errorf("%q becomes %s, want %s", s, got, want)
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
		"https://example.org": true, "http://example.org/a?b=c": true, "https://example.org:8080/~x/%20#y": true,
		"https://[::1]/": true,
		"":               false, "example.org": false, "ftp://example.org": false, "javascript:alert(1)": false,
		"file:///etc/passwd": false, "data:text/html,x": false, "--help": false, "-https://example.org": false,
		" https://example.org": false, "https:/example.org": false, "xhttps://example.org": false,
		"HTTP://example.org": false, "HTTPS://example.org": false, "HTTP:// example.org": false,
		"https://": false, "https:///etc/passwd": false, "https://:80/": false, "https://?x": false,
		"https://example.org/a b": false, "https://example.org/a\tb": false, "https://example.org/a\nb": false,
		"https://example.org/\x1b[31m": false, "https://example.org/\x7f": false, "https://example.org/\u202e": false,
		"https://example.org/ü": false, "https://example.org/\"": false, "https://example.org/'": false,
		"https://example.org/`id`": false, "https://example.org/<": false, "https://example.org/>": false,
		"https://example.org/\\x":          false,
		"https://example.org@evil.example": false, "https://example.org/%zz": false,
		"https://example.org:port/": false,
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

// What is an address is what the parser of addresses says, with or without its being asked.
func TestWebAddressIsThatOfTheParser(t *testing.T) {
	yes := 0
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom([]string{"http://", "https://"}).Draw(t, "scheme") +
			rapid.StringMatching(`[a-zA0-9.:@%?#/\[\]_!-]{0,12}`).Draw(t, "rest")
		u, err := url.Parse(s)
		want := err == nil && u.Hostname() != "" && u.User == nil
		if WebAddress(s) != want {
			t.Fatalf("%q: want %v", s, want)
		}
		if want {
			yes++
		}
	})
	if yes == 0 {
		t.Error("none was an address")
	}
}
