package tty

import (
	"bytes"
	"context"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
)

// filtered is what the filter lets through of what comes in parts, and how often it was stopped.
func filtered(parts ...string) (units []string, stops int) {
	f := newFilter(func(u unit) { units = append(units, string(u.bytes)) }, func() { stops++ }, func(bool) {})
	for _, part := range parts {
		f.feed([]byte(part))
	}
	return units, stops
}

func bytewise(s string) []string {
	parts := make([]string, len(s))
	for i := range parts {
		parts[i] = s[i : i+1]
	}
	return parts
}

func TestFilter(t *testing.T) {
	many := strings.Repeat("1;", 33)
	for typed, want := range map[string][]string{
		"q":                                         {"q"},
		"zß€😀":                                      {"z", "ß", "€", "😀"},
		"\x1b[A\x1bOP\x1b[1;5C\x1b[3~":              {"\x1b[A", "\x1bOP", "\x1b[1;5C", "\x1b[3~"},
		"\x1b[[A":                                   {"\x1b[[A"},
		"\x1bx\x1b\x1b":                             {"\x1bx", "\x1b"}, // the last escape may go on
		"\x1b[<0;12;3M\x1b[M !!":                    {"\x1b[<0;12;3M", "\x1b[M !!"},
		"\x9bA\x8fP":                                {"\x1b[A", "\x1bOP"},
		"\x1b[1089::99;1u":                          {"\x1b[1089::99;1u"},
		"\x1b]11;rgb:00/00/00\x07q":                 {"\x1b]11;rgb:00/00/00\x07", "q"},
		"\x1b]11;rgb:00/00/00\x1b\\q":               {"\x1b]11;rgb:00/00/00\x1b\\", "q"},
		"\x1bP>|xterm(390)\x1b\\q":                  {"\x1bP>|xterm(390)\x1b\\", "q"},
		"\x1b[?2026;1$yq":                           {"\x1b[?2026;1$y", "q"},
		"\x1b[" + many[:62] + "mq":                  {"\x1b[" + many[:62] + "m", "q"}, // 32 parameters
		"\x1b[" + many[:64] + "mq":                  {"q"},
		"\x1bP" + many + "q1\x1b\\q":                {"q"},
		"\x1b[12345678uq":                           {"q"},
		"\x1b[8;24;80tq\x1b[48;1;1;0;0t":            {"q"},
		"\x1b[65;30;65;1;0;1_q":                     {"q"},
		"\x1b[1;\x1b[Aq":                            {"\x1b[A", "q"},
		"\x1b]1\x1b[Aq":                             {"\x1b[A", "q"},
		"\x1b]1\x18q":                               {"q"},
		"\xff\xc3(\xe2\x82q\xed\xa0\x80":            {"(", "q"},
		"\x1b[200~a\x1b[31m\tß\n\x00\xff\x1b[201~q": {"\x1b[200~a[31m\tß\n\x1b[201~", "q"},
		"\x1b[200~\x1b[200~\x1b[201~\x1b[201~q":     {"\x1b[200~[200~\x1b[201~", "q"},
	} {
		if got, stops := filtered(typed); !reflect.DeepEqual(got, want) || stops != 0 {
			t.Errorf("%q: %q, stopped %d times; want %q", typed, got, stops, want)
		}
		if got, _ := filtered(bytewise(typed)...); !reflect.DeepEqual(got, want) {
			t.Errorf("%q in parts: %q; want %q", typed, got, want)
		}
	}
}

// An escape that went on alone, and whose sequence is dropped then, is kept from what follows by a pause.
func TestFilterPausesAfterHalf(t *testing.T) {
	var units []unit
	f := newFilter(func(u unit) { units = append(units, u) }, func() {}, func(bool) {})
	for _, part := range []string{"\x1b", "[8;1;1t", "q"} {
		f.feed([]byte(part))
		f.pause()
	}
	want := []unit{{bytes: []byte("\x1b")}, {stays: true}, {bytes: []byte("q")}}
	if !reflect.DeepEqual(units, want) {
		t.Errorf("%v; want %v", units, want)
	}
}

// ctrl+c is heard as a byte and as the keyboard protocols write it, on every layout, and within whatever has not ended.
func TestFilterStops(t *testing.T) {
	for _, typed := range []string{"\x03", "\x1b[99;5u", "\x1b[1089::99;5u", "\x1b[27;5;99~", "\x1b\x03", "\x1b[\x03",
		"\x1b]1\x03", "\x1bP1\x03", "\x1bO\x03", "\xe2\x03"} {
		if _, stops := filtered(typed); stops != 1 {
			t.Errorf("%q stops %d times", typed, stops)
		}
	}
	if _, stops := filtered("\x1b[200~a\x03b\x1b[201~c\x1b[99;6u"); stops != 0 {
		t.Error("what is no ctrl+c stops")
	}
}

// A long text that is pasted keeps its beginning.
func TestFilterCutsPastes(t *testing.T) {
	for _, n := range []int{mostPaste, mostPaste + 1, 2 * mostPaste, 10 * mostPaste} {
		text := strings.Repeat("abcdefgh", n/8+1)[:n]
		got, _ := filtered("\x1b[200~" + text + "\x1b[201~q")
		want := []string{"\x1b[200~" + text[:mostPaste] + "\x1b[201~", "q"}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%d bytes: %d units, the first of %d bytes", n, len(got), len(got[0]))
		}
	}
	got, _ := filtered("\x1b[200~" + strings.Repeat("€", mostPaste) + "\x1b[201~")
	if text := strings.Trim(got[0], "\x1b[]201~"); strings.Trim(text, "€") != "" {
		t.Errorf("half a letter: %q", text[len(text)-10:])
	}
}

// Whatever comes, in whatever parts, what is let through is the same, is short, and kills no decoder.
func FuzzFilter(f *testing.F) {
	f.Add([]byte("q\x1b[A\x1bOP\x1b]11;rgb:0/0/0\x07\x1bP>|x\x1b\\\x1b[200~a\x03\x1b[201~\x9b1;2m\xe2\x82\xac\x03"))
	f.Add([]byte("\x1b[" + strings.Repeat("1;", 33) + "m\x1bP" + strings.Repeat("1;", 33) + "q\x1b\\\x1b[8;9;9t"))
	f.Add([]byte("\x1b[M\xff\xff\xff\x1b[[A\x1b[0;0;97;1;0;1_\x1b[1$\x1b\x1b[\x1b[99;5u\x9d1\x9c"))
	f.Fuzz(func(t *testing.T, b []byte) {
		whole, stops := filtered(string(b))
		if got, n := filtered(bytewise(string(b))...); !reflect.DeepEqual(got, whole) || n != stops {
			t.Errorf("in parts: %q, else %q", got, whole)
		}
		var out bytes.Buffer
		for _, u := range whole {
			if len(u) > mostPaste+len(pasteStart)+len(pasteEnd) {
				t.Errorf("a unit of %d bytes", len(u))
			}
			out.WriteString(u)
		}
		events := make(chan uv.Event)
		go func() {
			defer close(events)
			if err := uv.NewTerminalReader(&out, "xterm").StreamEvents(context.Background(), events); err != nil {
				t.Error(err)
			}
		}()
		for e := range events {
			if size, ok := e.(uv.WindowSizeEvent); ok {
				t.Errorf("a size was typed: %v", size)
			}
		}
	})
}

func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r, w
}

// What comes fast is read whole and in order; what the decoder would keep is followed by a pause, in which it is alone.
func TestInput(t *testing.T) {
	r, w := pipe(t)
	gone := make(chan struct{})
	in := NewInput(r, func() { t.Error("stopped") }, func() { close(gone) })
	if _, err := w.WriteString("ab\x1bxcd"); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	<-gone
	b := make([]byte, 100)
	var parts []string
	for {
		n, err := in.Read(b)
		if err == io.EOF {
			break
		}
		parts = append(parts, string(b[:n]))
	}
	if want := []string{"ab", "\x1bx", "cd"}; !reflect.DeepEqual(parts, want) {
		t.Errorf("%q; want %q", parts, want)
	}
}

// Of too much the newest stays, and what holds up many is dropped.
func TestInputCrowded(t *testing.T) {
	r, w := pipe(t)
	gone := make(chan struct{})
	in := NewInput(r, func() {}, func() { close(gone) })
	_, err := w.WriteString(strings.Repeat("a", 5*mostWaiting) + "\x1bx" + strings.Repeat("b", mostWaiting-10))
	if err != nil {
		t.Fatal(err)
	}
	w.Close()
	<-gone
	all, err := io.ReadAll(struct{ io.Reader }{in})
	if want := strings.Repeat("a", 9) + strings.Repeat("b", mostWaiting-10); string(all) != want || err != nil {
		t.Errorf("%d bytes, %.20q; want %d, %.20q", len(all), all, len(want), want)
	}
}

// A released terminal is not read, and can be taken again.
func TestInputReleased(t *testing.T) {
	r, w := pipe(t)
	in := NewInput(r, func() {}, func() {})
	b := make([]byte, 10)
	in.Release()
	if n, err := in.Read(b); n != 0 || err != io.EOF {
		t.Errorf("%d bytes, %v", n, err)
	}
	in.Resume()
	if _, err := w.WriteString("q"); err != nil {
		t.Fatal(err)
	}
	if n, err := in.Read(b); string(b[:n]) != "q" || err != nil {
		t.Errorf("%q, %v", b[:n], err)
	}
	w.Close()
}
