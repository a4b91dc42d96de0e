// Package own reads figures of one's own: CSV files as spreadsheets write them, which become a data set together with
// the one that there is. A file is read whole or not at all: with a fault in it no set comes out, and all faults are
// told at once, each with its place and what to do. What may be doubted is a warning, and loads.
package own

import (
	"context"
	"io"

	"userbase/data"
)

// The limits of what is read. A file that passes one is not read on.
const (
	MostBytes      = 256 << 20 // of a file
	MostField      = 64 << 10  // bytes of a field
	MostMessengers = 500       // those of the set included
	MostFigures    = 2_000_000 // of all files
	mostRow        = 1 << 20   // bytes of a row
	mostColumns    = 1000
)

// File is a file to be read.
type File struct {
	Name string // as faults name it
	Text io.Reader
	Size int64 // in bytes, as far as it is known before; 0 if it is not
}

// Options are how files are read.
type Options struct {
	Today    data.Day         // no figure is of a day after it
	Keep     int              // so many faults and so many warnings are kept, the others counted; 0: a thousand
	Progress func(read int64) // is told from time to time how many bytes of all files were read; may be nil
}

// kept is how many faults are kept if nobody says otherwise: more than anybody reads.
const kept = 1000

// Read reads files and makes a set of their figures and those of a set, which stays as it is. The set is nil if the
// report has faults. The error is that of a context which ended meanwhile.
func Read(ctx context.Context, set *data.Set, files []File, o Options) (*data.Set, *Report, error) {
	if o.Keep == 0 {
		o.Keep = kept
	}
	var before int64
	r := newReader(set, o)
	for i, f := range files {
		r.file = int16(i)
		r.report.files = append(r.report.files, f.Name)
		r.read(&meter{ctx: ctx, in: f.Text, options: &r.options, before: &before}, f.Size)
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
	}
	defer r.report.sort()
	r.checkKeys()
	r.shorten()
	if r.report.FaultCount > 0 {
		return nil, r.report, nil
	}
	return r.finish(), r.report, nil
}
