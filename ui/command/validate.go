package command

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"userbase/data/own"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

func validateCommand(env *screen.Env) *cobra.Command {
	var strict bool
	var format string
	formats := []string{"text", "json"}
	cmd := &cobra.Command{
		Use:   "validate FILE…",
		Short: "check figures of your own, and tell all faults",
		Long: `validate reads files as --data does, together, and tells every fault, a line each:
FILE:LINE:COLUMN: what is wrong; what to do. Warnings tell what may be wrong, and do not keep a file from being
loaded. FILE can be a pipe; - is standard input.

The first row names the columns, in any order: ` + own.Columns() + `.`,
		Example: "userbase validate quarters.csv",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("validate needs at least one FILE")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := fit.OneOf("--format", format, formats); err != nil {
				return err
			}
			_, report, err := readOwn(env, args)
			if err != nil {
				return failed(err)
			}
			if err := writeReport(report, format == "json"); err != nil {
				return err
			}
			if report.FaultCount > 0 || strict && report.WarningCount > 0 {
				return exit{code: failure}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&strict, "strict", false, "exit with 1 on warnings too")
	cmd.Flags().StringVar(&format, "format", "text", fit.Join(formats, "or"))
	fixed(cmd, "format", func() []string { return formats })
	return cmd
}

// writeReport writes what reading found: for programs, or a line each and a last one that counts.
func writeReport(r *own.Report, forPrograms bool) error {
	if forPrograms {
		b, err := json.MarshalIndent(r, "", "  ")
		if err != nil {
			return failed(err)
		}
		return write(append(b, '\n'))
	}
	var b strings.Builder
	for _, f := range r.Faults {
		b.WriteString(f.String() + "\n")
	}
	for _, f := range r.Warnings {
		b.WriteString(f.AsWarning() + "\n")
	}
	if more := r.FaultCount + r.WarningCount - len(r.Faults) - len(r.Warnings); more > 0 {
		fmt.Fprintf(&b, "and %d more\n", more)
	}
	if r.FaultCount == 0 {
		b.WriteString(fit.Counting(r.Rows, "figure") + ", ")
	}
	b.WriteString(fit.Counting(r.FaultCount, "fault") + ", " + fit.Counting(r.WarningCount, "warning") + "\n")
	return write([]byte(b.String()))
}
