package own

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"runtime"
	"runtime/debug"
	"slices"
	"testing"
	"time"

	"userbase/data"
)

// series is a file of so many rows: each day a figure of many messengers.
func series(rows int) []byte {
	var b bytes.Buffer
	b.WriteString("messenger,metric,as_of,value,basis,publisher,url,note\n")
	const messengers = 100
	day := data.Date(1995, 1, 1)
	for i := range rows {
		if i%messengers == 0 {
			day++
		}
		fmt.Fprintf(&b, "Messenger %02d,mau,%s,%d,estimate,Own Analytics,https://analytics.example.org/messenger-%02d,"+
			"daily series\n", i%messengers, day, 10_000_000+i%messengers*1_000_000+i/messengers*13, i%messengers)
	}
	return b.Bytes()
}

// csvAlone is the time that encoding/csv takes to read a text.
func csvAlone(tb testing.TB, text []byte) time.Duration {
	start := time.Now()
	r := csv.NewReader(bytes.NewReader(text))
	r.ReuseRecord = true
	for {
		if _, err := r.Read(); errors.Is(err, io.EOF) {
			return time.Since(start)
		} else if err != nil {
			tb.Fatal(err)
		}
	}
}

// load is the time that reading a text takes to the set.
func load(tb testing.TB, set *data.Set, text []byte, progress func(int64)) time.Duration {
	start := time.Now()
	n, report, err := Read(context.Background(), set, []File{{Name: "f.csv", Text: bytes.NewReader(text)}},
		Options{Today: today, Progress: progress})
	if err != nil || report.FaultCount > 0 {
		tb.Fatal(err, report.Faults)
	}
	took := time.Since(start)
	if progress != nil {
		progress(0) // with the set in memory
	}
	runtime.KeepAlive(n)
	return took
}

// memory is the most memory that reading a text takes beyond the text itself.
func memory(tb testing.TB, set *data.Set, text []byte) uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before, most := m.HeapInuse, uint64(0)
	load(tb, set, text, func(int64) {
		runtime.ReadMemStats(&m)
		most = max(most, m.HeapInuse)
	})
	return most - before
}

// BenchmarkRead reads a million rows, side by side with encoding/csv: each as fast as it once was.
func BenchmarkRead(b *testing.B) {
	set, text := embedded(b), series(1e6)
	alone, took := time.Hour, time.Hour
	for b.Loop() {
		alone = min(alone, csvAlone(b, text))
		took = min(took, load(b, set, text, nil))
	}
	most := memory(b, set, text)
	b.ReportMetric(float64(took)/float64(alone), "times-csv")
	b.ReportMetric(float64(most)/float64(len(text)), "times-file")
	b.Logf("%d MB: csv %v, read %v, memory %d MB", len(text)>>20, alone, took, most>>20)
}

// However busy the machine is: reading takes no more than several times as long as encoding/csv alone, and no more than
// some times the memory of the file.
func TestReadIsQuick(t *testing.T) {
	if b, _ := debug.ReadBuildInfo(); slices.Contains(b.Settings, debug.BuildSetting{Key: "-race", Value: "true"}) {
		t.Skip("the race detector takes time and memory of its own")
	}
	rows := 100_000
	if testing.Short() {
		rows = 20_000
	}
	set, text := embedded(t), series(rows)
	const mostTimes, mostMemory = 6, 4
	alone, took := time.Hour, time.Hour
	for range 12 {
		alone, took = min(alone, csvAlone(t, text)), min(took, load(t, set, text, nil))
		if took < mostTimes*alone {
			break
		}
	}
	if took > mostTimes*alone {
		t.Errorf("reading takes %v, encoding/csv alone %v", took, alone)
	}
	if most := memory(t, set, text); most > mostMemory*uint64(len(text)) {
		t.Errorf("%d bytes take %d", len(text), most)
	}
}
