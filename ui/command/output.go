package command

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/snapshot"
)

// stdout is standard output. A reader that goes away is an error to writers, not the end of the process.
type stdout struct{}

func (stdout) Write(b []byte) (int, error) {
	signal.Ignore(syscall.SIGPIPE)
	n, err := os.Stdout.Write(b)
	if err != nil {
		err = failed(fmt.Errorf("cannot write to standard output: %w", snapshot.Cause(err)))
	}
	return n, err
}

func write(b []byte) error {
	_, err := stdout{}.Write(b)
	return err
}

// note says something on standard error that is no error.
func note(text string) { tell("note: " + text) }

// longest is the number of columns of an error. It is a wide terminal's line, and more than any error needs that
// repeats no long words.
const longest = 240

// tell prints a line about the run on standard error: an error or a remark. Whatever words of the command line, of the
// environment or of a file it repeats, it is one line of what can be seen. Of a long one the middle goes, for its
// beginning says what is wrong and its end what to do.
func tell(text string) {
	fmt.Fprintln(os.Stderr, "userbase: "+fit.CutMiddle(data.OneLine(text), longest, false))
}
