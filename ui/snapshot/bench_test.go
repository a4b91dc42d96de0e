package snapshot

import "testing"

func BenchmarkEncode(b *testing.B) {
	d := testDoc(b)
	for _, f := range Formats {
		b.Run(f.ID, func(b *testing.B) {
			for b.Loop() {
				out, err := Encode(f.ID, d, Options{})
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(out)), "bytes")
			}
		})
	}
}
