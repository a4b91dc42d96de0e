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
		if at, ok := errors.AsType[*fs.PathError](err); ok {
			err = at.Err
		}
		err = failed(fmt.Errorf("cannot write to standard output: %w", err))
	}
	return n, err
}

func write(b []byte) error {
	_, err := stdout{}.Write(b)
	return err
}

// oneLine keeps an error on one line, whatever words of the command line it repeats.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if data.Printable(r) {
			return r
		}
		return ' '
	}, s)
}
