package ui

import (
	"bytes"
	"image/png"
	"io"
	"testing"

	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// BenchmarkFiles makes the pictures of a screen of 120 × 40 in all formats; "own" is how long image/png takes for the
// same picture.
func BenchmarkFiles(b *testing.B) {
	size := snapshot.Size{W: 120, H: 40}
	for _, view := range []string{"ranking", "trend"} {
		f := frameOf(b, size.W, size.H, "--view", view, "--day", "2021-01-15")
		for _, id := range snapshot.Pictures() {
			var file []byte
			var err error
			b.Run(view+"/"+id, func(b *testing.B) {
				for b.Loop() {
					if file, err = Encode(f, formatByID(id), size, screen.Dark, snapshot.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			})
			if id != "png" || file == nil {
				continue
			}
			picture, err := png.Decode(bytes.NewReader(file))
			if err != nil {
				b.Fatal(err)
			}
			b.Run(view+"/own", func(b *testing.B) {
				for b.Loop() {
					if err := png.Encode(io.Discard, picture); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
