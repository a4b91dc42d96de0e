package command

import (
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"userbase/data"
	"userbase/ui"
	"userbase/ui/fit"
	"userbase/ui/paper"
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

// write writes content as it is.
func write(b []byte) error {
	_, err := stdout{}.Write(b)
	return err
}

// writeText writes a text with as much of its styles as is wanted and can be seen.
func writeText(text string) error {
	_, err := io.WriteString(styled(stdout{}, os.Stdout), text)
	return err
}

// styled is a writer to a file of the process that takes away what of a text's styles is not wanted, or not seen there.
func styled(w io.Writer, to *os.File) io.Writer {
	profile := ui.Profile(to)
	if profile > colorprofile.NoTTY {
		lipgloss.EnableLegacyWindowsANSI(to)
	}
	return &colorprofile.Writer{Forward: w, Profile: profile}
}

// width is the columns of standard output.
func width() int {
	w, _, err := term.GetSize(os.Stdout.Fd())
	if err != nil || w <= 0 {
		return paper.Usual
	}
	return w
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
	fmt.Fprintln(styled(os.Stderr, os.Stderr), paper.Strong("userbase:")+" "+
		fit.CutMiddle(data.OneLine(text), longest, false))
}
