package snapshot

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"strings"
)

const pngSignature = "\x89PNG\r\n\x1a\n"

// withTexts puts behind the header of a png which colours it has, how many pixels a metre, and as iTXt chunks the texts
// of a snapshot: those with the names that png readers know, and the state.
func withTexts(img []byte, d Doc, perMetre uint32) []byte {
	state := stateOf(d)
	var cites []string
	for _, s := range d.Meta.Sources {
		if s != nil {
			cites = append(cites, cite(s))
		}
	}
	const head = len(pngSignature) + 25 // the header chunk always comes first and is 25 bytes long
	out := make([]byte, 0, len(img)+len(state)+4096)
	out = append(out, img[:head]...)
	const perceptual, metre = 0, 1
	out = appendChunk(out, "sRGB", []byte{perceptual})
	each := binary.BigEndian.AppendUint32(nil, perMetre)
	out = appendChunk(out, "pHYs", append(append(each, each...), metre))
	for _, t := range [...][2]string{
		{"Title", clean(d.Meta.Title)},
		{"Description", d.alt()},
		{"Source", strings.Join(cites, "\n")},
		{"Software", clean("userbase " + d.Meta.Version)},
		{"Comment", clean(d.Meta.Command)},
		{stateName, state},
	} {
		out = appendChunk(out, "iTXt", []byte(t[0]+"\x00\x00\x00en\x00\x00"+t[1]))
	}
	return append(out, img[head:]...)
}

// appendChunk appends a chunk of a png: length, name, content, checksum of the two.
func appendChunk(b []byte, name string, content []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(content)))
	from := len(b)
	b = append(append(b, name...), content...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[from:]))
}

// textOf returns the text of the iTXt chunk with the given name, and whether the png has its end. That chunk must be as
// it was written; others are passed over, as is one that is compressed, which this program never writes.
func textOf(file []byte, name string) (text []byte, found, whole bool) {
	b, ok := bytes.CutPrefix(file, []byte(pngSignature))
	for ok && len(b) >= 12 {
		n := uint64(binary.BigEndian.Uint32(b))
		if n > uint64(len(b)-12) {
			break
		}
		kind, content, sum := string(b[4:8]), b[8:8+n], binary.BigEndian.Uint32(b[8+n:])
		if t, mine := bytes.CutPrefix(content, []byte(name+"\x00\x00\x00")); kind == "iTXt" && mine {
			parts := bytes.SplitN(t, []byte{0}, 3) // language, name in it, text
			if len(parts) < 3 || crc32.ChecksumIEEE(b[4:8+n]) != sum {
				break
			}
			return parts[2], true, bytes.Contains(b[12+n:], appendChunk(nil, "IEND", nil))
		}
		if b = b[12+n:]; kind == "IEND" {
			return nil, false, true
		}
	}
	return nil, false, false
}
