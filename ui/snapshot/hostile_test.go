package snapshot

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"userbase/data"
)

// stuffed is a text of about n bytes: its beginning, as often as there is room what is repeated, and its end.
func stuffed(n int, start, again, end string) []byte {
	return []byte(start + strings.Repeat(again, (n-len(start)-len(end))/len(again)) + end)
}

// chunk is a chunk of a png as a text.
func chunk(name, content string) string { return string(appendChunk(nil, name, []byte(content))) }

// bomb is much of nothing, packed.
func bomb() string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write(make([]byte, 1<<20))
	_ = w.Close()
	return b.String()
}

// hostileFiles are files of about n bytes that cost much to read, or try to.
func hostileFiles(n int) map[string][]byte {
	const (
		svgHead  = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">`
		svgState = svgHead + "<metadata><state>"
		svgEnd   = "</state></metadata></svg>"
		meta     = `<meta name="userbase" content="`
		htmlHead = "<!doctype html><html>"
		mine     = "userbase\x00\x00\x00en\x00\x00"
	)
	packed := chunk("iTXt", "userbase\x00\x01\x00en\x00\x00"+bomb())
	length := func(n uint32) string { return string(binary.BigEndian.AppendUint32(nil, n)) }
	return map[string][]byte{
		"json sources":       stuffed(n, `{"userbase":3,"sources":[{}`, `,{}`, `]}`),
		"json sources twice": stuffed(n, `{"userbase":3`, `,"sources":[{},{},{}]`, `}`),
		"json arguments":     stuffed(n, `{"userbase":3,"args":[""`, `,""`, `]}`),
		"json argument":      stuffed(n, `{"userbase":3,"args":["--figure","`, `x`, `"]}`),
		"json search":        stuffed(n, `{"userbase":1,"args":["--search","`, `x`, `"]}`),
		"json title":         stuffed(n, `{"userbase":3,"title":"`, `\u202e`, `"}`),
		"json titles":        stuffed(n, `{"userbase":3`, `,"title":""`, `}`),
		"json escaped keys":  stuffed(n, `{"userbase":3`, `,"\u0061":0`, `}`),
		"json format":        stuffed(n, `{"userbase":`, `1`, `}`),
		"json exponent":      stuffed(n, `{"userbase":1e`, `9`, `}`),
		"json lists":         stuffed(n, `{"userbase":3,"args":`, `[`, ``),
		"json deep objects":  stuffed(n, ``, `{"a":`, ``),
		"json keys":          stuffed(n, `{"a":0`, `,"":0`, `}`),
		"json blank":         stuffed(n, `{`, "\n", ``),
		"json flags of 0":    stuffed(n, `{"userbase":3,"flags":[0`, `,0`, `]}`),
		"json figures":       stuffed(n, `{"userbase":3,"figures":[{}`, `,{}`, `]}`),
		"json many figures":  stuffed(n, `{"userbase":3,"figures":["a b:-"`, `,"a b:-"`, `]}`),
		"json long figures":  stuffed(n, `{"userbase":3,"figures":["a b:`, `,`, `"]}`),
		"svg deep":           stuffed(n, svgHead, "<a>", ""),
		"svg deep, prefixes": stuffed(n, svgHead, `<a:b xmlns:a="c">`, ""),
		"svg attributes":     stuffed(n, `<svg`, ` a="b"`, ">"),
		"svg entities":       stuffed(n, svgState, "&lt;", svgEnd),
		"svg lies": stuffed(n, `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>`+
			svgState, "&b;", svgEnd),
		"svg state":        stuffed(n, svgState, "x", svgEnd),
		"svg open state":   stuffed(n, svgState, "x", ""),
		"svg states":       stuffed(n, svgHead+"<metadata>", "<state/>", "</metadata></svg>"),
		"svg comment":      stuffed(n, svgHead+"<!--", "-", ""),
		"svg data":         stuffed(n, svgState+"<![CDATA[", "]", ""),
		"svg open ends":    stuffed(n, svgState+"{}</state></metadata>", "</", ""),
		"svg no ends":      stuffed(n, svgState+"{}</state></metadata>", "</>", ""),
		"svg blank":        stuffed(n, "<", " ", ""),
		"html attributes":  stuffed(n, htmlHead+"<body", ` a="b"`, "></html>"),
		"html state":       stuffed(n, htmlHead+meta, "&#34;", `"></html>`),
		"html open state":  stuffed(n, htmlHead+meta, "x", ""),
		"html states":      stuffed(n, htmlHead, meta, "</html>"),
		"html open ends":   stuffed(n, htmlHead+meta+`{}">`, "</", ""),
		"html far end":     stuffed(n, htmlHead+meta+`{}"></html>`, "</", ""),
		"png packed":       stuffed(n, pngSignature, packed, chunk("IEND", "")),
		"png packed, zTXt": stuffed(n, pngSignature, chunk("zTXt", "userbase\x00\x00"+bomb()), chunk("IEND", "")),
		"png empty chunks": stuffed(n, pngSignature, chunk("iTXt", ""), chunk("IEND", "")),
		"png no end":       stuffed(n, pngSignature+chunk("iTXt", mine+"{}"), "IEND", ""),
		"png 4 GB":         stuffed(n, pngSignature+length(1<<32-1)+"iTXt"+mine, "x", chunk("IEND", "")),
		"png 2 GB":         stuffed(n, pngSignature+length(1<<31-1)+"iTXt"+mine, "x", chunk("IEND", "")),
		"png state": []byte(pngSignature + chunk("iTXt", string(stuffed(n, mine+`{"userbase":3,"sources":[{}`, `,{}`,
			`]}`))) + chunk("IEND", "")),
		"png names": []byte(pngSignature + chunk("iTXt", string(stuffed(n, mine[:11], "x", ""))) + chunk("IEND", "")),
	}
}

// Whatever a file holds, it is refused soon and with little memory: some times its size. On a quiet machine none takes
// more than half a second.
func TestHostileFilesAreCheap(t *testing.T) {
	patience := 4 * time.Second
	if b, _ := debug.ReadBuildInfo(); slices.Contains(b.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
		patience *= 10
	}
	const most = 64 << 20
	size := 8 << 20
	if testing.Short() {
		size = 2 << 20
	}
	path := filepath.Join(t.TempDir(), "file")
	for name, b := range hostileFiles(size) {
		if len(b) < size*9/10 || len(b) > size+1000 {
			t.Fatalf("%s: %d bytes", name, len(b))
		}
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		start := time.Now()
		_, err := Read(path, nil)
		took := time.Since(start)
		runtime.ReadMemStats(&after)
		if spent := after.TotalAlloc - before.TotalAlloc; took > patience || spent > most {
			t.Errorf("%s: %v and %d MiB", name, took, spent>>20)
		} else if testing.Verbose() {
			t.Logf("%-20s %12v %4d MiB %v", name, took, spent>>20, err)
		}
		if err == nil || len(err.Error()) > 500 || strings.ContainsAny(err.Error(), "\n\x1b\u202e") {
			t.Errorf("%s: %.1000q", name, err)
		}
	}
}

// A real snapshot stays readable however much is added to its drawing or its rows, up to 8 MiB and no further.
func TestReadLargest(t *testing.T) {
	const limit = 8 << 20
	d := testDoc(t)
	path := filepath.Join(t.TempDir(), "file")
	for format, more := range map[string]struct{ end, again string }{
		"svg": {"</svg>", "<g/>"}, "html": {"</html>", "<p>"}, "json": {"}", " "}, "png": {chunk("IEND", ""), ""},
	} {
		b := bytes.TrimRight(encode(t, format, d), "\n")
		b, ok := bytes.CutSuffix(b, []byte(more.end))
		if !ok {
			t.Fatalf("%s does not end in %q", format, more.end)
		}
		room := limit - len(b) - len(more.end)
		if format == "png" {
			b = appendChunk(b, "IDAT", make([]byte, room-12))
		} else {
			b = append(b, stuffed(room, "", more.again, "")...)
		}
		for len(b) < limit-len(more.end) {
			b = append(b, ' ')
		}
		b = append(b, more.end...)
		for _, over := range []int{0, 1} {
			if err := os.WriteFile(path, append(b, "\n"[:over]...), 0o600); err != nil {
				t.Fatal(err)
			}
			m, err := Read(path, nil)
			if over == 0 && (err != nil || len(m.Args) != len(d.Meta.Args)) {
				t.Errorf("%s of %d bytes: %v", format, len(b), err)
			}
			if over == 1 {
				oneLine(t, err, path, "it has 8388609 bytes, a snapshot has at most 8388608 (8 MiB)")
			}
		}
	}
}

// A state holds so much and no more: each limit is taken, and one more is refused.
func TestReadLimits(t *testing.T) {
	long := func(n int) string { return strings.Repeat("x", n) }
	for name, set := range map[string]struct {
		limit int
		set   func(*Meta, int)
	}{
		"argument":  {4 << 10, func(m *Meta, n int) { m.Args = []string{"--search", long(n)} }},
		"title":     {16 << 10, func(m *Meta, n int) { m.Title = long(n) }},
		"flag":      {16 << 10, func(m *Meta, n int) { m.Flags = []string{long(n)} }},
		"publisher": {16 << 10, func(m *Meta, n int) { m.Sources[0].Publisher = long(n) }},
		"arguments": {128, func(m *Meta, n int) { m.Args = make([]string, n) }},
		"flags":     {4096, func(m *Meta, n int) { m.Flags = make([]string, n) }},
	} {
		for _, format := range Readable() {
			d := testDoc(t)
			d.Report.Rows, d.Grid = nil, d.Grid.Sub(0, 0, 1, 1)
			set.set(&d.Meta, set.limit)
			if _, err := read(encode(t, format, d)); err != nil {
				t.Errorf("%s, %s: %v", format, name, err)
			}
			set.set(&d.Meta, set.limit+1)
			if _, err := read(encode(t, format, d)); err != errTooMuch {
				t.Errorf("%s, one more %s: %v", format, name, err)
			}
		}
	}
}

// Of more sources than a state has room for it lists none, and is read back all the same: it tells of its figures by
// their digest.
func TestStateOfManySources(t *testing.T) {
	for name, set := range map[string]struct {
		limit int
		set   func(n int) []*data.Source
	}{
		"number": {2000, func(n int) (all []*data.Source) {
			for range n {
				all = append(all, &data.Source{ID: "x", URL: "https://example.org/"})
			}
			return all
		}},
		"bytes": {786432, func(n int) (all []*data.Source) {
			for range 48 {
				all = append(all, &data.Source{Title: strings.Repeat("x", 16000)})
			}
			all = append(all, &data.Source{})
			b, _ := json.Marshal(newSources(all))
			all[48].URL = strings.Repeat("x", n-len(b)-strings.Count(string(b), `"`)*len("#34;"))
			return all
		}},
	} {
		for _, format := range Readable() {
			d := testDoc(t)
			d.Grid = d.Grid.Sub(0, 0, 1, 1)
			figures := d.Report.Behind()
			behind := func(sources []*data.Source) { // a json snapshot has all of the figures too
				d.Meta.Sources = sources
				for _, o := range figures {
					o.Source, o.Origin = sources[0], nil
				}
			}
			behind(set.set(set.limit))
			p, err := read(encode(t, format, d))
			if err != nil || len(p.Sources) != len(d.Meta.Sources) || len(p.Figures) != len(figures) ||
				p.Many != (Digest{}) {
				t.Errorf("%s, %s: %v, %d sources, %+v", format, name, err, len(p.Sources), p.Many)
			}
			behind(set.set(set.limit + 1))
			p, err = read(encode(t, format, d))
			if err != nil || len(p.Sources) > 0 || p.Figures != nil || p.Many != NewDigest(figures) {
				t.Errorf("%s, one more %s: %v, %d sources, %+v", format, name, err, len(p.Sources), p.Many)
			}
		}
	}
}
