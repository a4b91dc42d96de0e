package command

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/data"
	"userbase/ui/claim"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

func checkCommand(env *screen.Env, fields *pflag.FlagSet) *cobra.Command {
	var format, metric string
	formats, metrics := []string{"text", "json"}, metricGroups()
	cmd := &cobra.Command{
		Use:   "check CLAIM|-",
		Short: "judge a claim such as \"signal > threema\", with the evidence",
		Long: `check says whether the figures bear out a claim: that one messenger has more users than another
("signal > threema"), than a multiple of another ("whatsapp > 50 x signal"), or than a number
("telegram >= 1 bn"). It takes > >= < and <=, and the sentences that the screen compare offers
("WhatsApp had at least 90 times as many users as Signal"), which may name their day.
A number may be written 1439000000, 1,439,000,000, 1_000_000, 1.439bn, 20M, 250k or 1,3Mrd.; before a unit, a
comma parts decimals.

"check -" reads claims from standard input, one a line; empty lines and those that begin with # are passed. Each
mistake is told with its line, and the exit code is the worst: 64, 1, 2, 0. As json, each claim is one line
(JSON Lines).`,
		Example: `userbase check "signal > threema" --day 2021-01-15`,
		RunE: func(cmd *cobra.Command, args []string) error {
			err := cmp.Or(fit.OneOf("--format", format, formats), fit.OneOf("--metric", metric, metrics))
			if err != nil {
				return err
			}
			s, err := state(cmd, env, env.Default())
			if err != nil {
				return err
			}
			s.Group = data.Group(metric)
			f := screen.NewFrame(env, s, 0, 0, nil)
			f.Format = "plain" // evidence is a record of that kind
			c := checker{f, format == "json"}
			if !slices.Equal(args, []string{stdin}) {
				return c.one(strings.Join(args, " "))
			}
			if term.IsTerminal(os.Stdin.Fd()) {
				note("waiting for claims, one a line, until the end of input")
			}
			return c.lines(os.Stdin)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&format, "format", "text", fit.Join(formats, "or"))
	cmd.Flags().StringVar(&metric, "metric", string(data.Active), "metric group: "+strings.Join(metrics, ", "))
	cmd.Flags().AddFlag(fields.Lookup("day"))
	cmd.Flags().AddFlag(fields.Lookup("no-estimates"))
	cmd.Flags().AddFlag(fields.Lookup("known"))
	fixed(cmd, "format", func() []string { return formats })
	fixed(cmd, "metric", metricGroups)
	return cmd
}

// checker judges claims by a frame.
type checker struct {
	frame screen.Frame
	json  bool // for programs
}

// one judges a claim and prints the evidence. The verdict is the exit code.
func (c checker) one(typed string) error {
	code, text, err := c.judge(typed)
	if err != nil {
		return err
	}
	if c.json {
		var indented bytes.Buffer
		_ = json.Indent(&indented, text, "", "  ") // it is valid
		text = indented.Bytes()
	}
	if err := c.write(text); err != nil && !errors.Is(err, syscall.EPIPE) {
		return err
	}
	return exit{code: code}
}

// write writes evidence: for programs as it is, for people with the styles that they see.
func (c checker) write(text []byte) error {
	if c.json {
		return write(text)
	}
	return writeText(string(text))
}

// judge judges a claim: the exit code, and the evidence for people or, on one line, for programs.
func (c checker) judge(typed string) (code int, text []byte, err error) {
	parsed, err := claim.ParseClaim(typed, c.frame.Set)
	if err != nil {
		return 0, nil, err
	}
	finding := claim.Judge(c.frame, parsed)
	if !c.json {
		return finding.Exit(), []byte(claim.Evidence(c.frame, finding, width())), nil
	}
	if text, err = claim.EvidenceJSON(c.frame, finding); err != nil {
		err = failed(err)
	}
	return finding.Exit(), text, err
}

// lines judges claims that stand one a line, and prints the evidence of each as soon as it is read. A line that holds
// none is complained of and passed. The exit code is the worst.
func (c checker) lines(in io.Reader) error {
	worst, gap := 0, ""
	claims := bufio.NewReaderSize(in, mostLine+len("\n"))
	for number := 1; ; number++ {
		code, text := 0, []byte(nil)
		typed, err := readLine(claims)
		switch {
		case err == io.EOF:
			return exit{code: worst}
		case err == nil && (typed == "" || typed[0] == '#'):
			continue
		case err == nil:
			code, text, err = c.judge(typed)
		}
		if _, ok := errors.AsType[exit](err); ok { // not the fault of the line
			return err
		}
		if err != nil {
			tell(fmt.Sprintf("line %d: %v", number, err))
			worst = worse(worst, answerUse)
			continue
		}
		worst = worse(worst, code)
		if err := c.write(append([]byte(gap), text...)); errors.Is(err, syscall.EPIPE) {
			return exit{code: worst}
		} else if err != nil {
			return err
		}
		if !c.json {
			gap = "\n"
		}
	}
}

// mostLine is the number of bytes that a line may have: enough for any claim and any remark.
const mostLine = 64 << 10

// readLine reads a line without the blanks around it. The end of the text is io.EOF; a line that is too long is passed
// and is an error.
func readLine(in *bufio.Reader) (string, error) {
	b, err := in.ReadSlice('\n')
	line := strings.TrimSpace(strings.TrimPrefix(string(b), "\ufeff"))
	long := err == bufio.ErrBufferFull
	for err == bufio.ErrBufferFull {
		_, err = in.ReadSlice('\n')
	}
	switch {
	case err != nil && err != io.EOF:
		return "", failed(fmt.Errorf("cannot read standard input: %w", snapshot.Cause(err)))
	case long:
		return "", errors.New("it has more than 64 KiB: write a claim a line")
	case len(b) == 0:
		return "", io.EOF
	}
	return line, nil
}

// worse is the one of two exit codes that tells of more: a mistake, false, not certain, true.
func worse(a, b int) int {
	codes := []int{0, 2, 1, answerUse}
	return codes[max(slices.Index(codes, a), slices.Index(codes, b))]
}

func metricGroups() (ids []string) {
	for _, g := range data.Groups {
		ids = append(ids, string(g))
	}
	return ids
}
