package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"userbase/data"
)

// stdout is standard output. A reader that goes away is an error to writers, not the end of the process.
type stdout struct{}

func (stdout) Write(b []byte) (int, error) {
	signal.Ignore(syscall.SIGPIPE)
	n, err := os.Stdout.Write(b)
	if err != nil {
		err = failed(fmt.Errorf("cannot write to standard output: %w", cause(err)))
	}
	return n, err
}

// cause is an error without the name of a file that nobody named.
func cause(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at.Err
	}
	return err
}

// report prints an error as one line on standard error.
func report(err error) { fmt.Fprintln(os.Stderr, "userbase: "+oneLine(err.Error())) }

func write(b []byte) error {
	_, err := stdout{}.Write(b)
	return err
}

// note says something on standard error that is no error.
func note(s string) { report(errors.New("note: " + s)) }

// oneLine keeps an error on one line, whatever words of the command line it repeats.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if data.Printable(r) {
			return r
		}
		return ' '
	}, s)
}
