package command

import (
	"errors"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/data"
	"userbase/ui/claim"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

func checkCommand(fields *pflag.FlagSet) *cobra.Command {
	var format, metric string
	formats, metrics := []string{"text", "json"}, metricGroups()
	cmd := &cobra.Command{
		Use:   "check CLAIM",
		Short: "judge a claim such as \"signal > threema\", with the evidence",
		Long: `check says whether the figures bear out a claim: that one messenger has more users than another
("signal > threema"), than a multiple of another ("whatsapp > 50 x signal"), or than a number
("telegram >= 1 bn"). It takes > >= < and <=.

Exit codes: 0 certainly true, 1 certainly false, 2 undetermined or only as far as stated; 64 for wrong usage,
74 for a failure.`,
		Example: `userbase check "signal > threema" --day 2021-01-15`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := fit.OneOf("--format", format, formats); err != nil {
				return err
			}
			if err := fit.OneOf("--metric", metric, metrics); err != nil {
				return err
			}
			return check(cmd, strings.Join(args, " "), data.Group(metric), format == "json")
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().StringVar(&metric, "metric", string(data.Active), "metric group: "+strings.Join(metrics, ", "))
	cmd.Flags().AddFlag(fields.Lookup("day"))
	cmd.Flags().AddFlag(fields.Lookup("no-estimates"))
	fixed(cmd, "format", formats)
	fixed(cmd, "metric", metrics)
	return cmd
}

// check judges a claim and prints the evidence, for people or for programs. The verdict is the exit code.
func check(cmd *cobra.Command, typed string, group data.Group, machine bool) error {
	env, s, err := asked(cmd)
	if err != nil {
		return err
	}
	c, err := claim.ParseClaim(typed, env.Set)
	if err != nil {
		return err
	}
	s.Group = group
	f := screen.NewFrame(env, s, 0, 0, nil)
	finding := claim.Judge(f, c)
	text := []byte(claim.Evidence(f, finding))
	if machine {
		if text, err = claim.EvidenceJSON(f, finding); err != nil {
			return failed(err)
		}
	}
	if err := write(text); err != nil && !errors.Is(err, syscall.EPIPE) {
		return err
	}
	if code := finding.Exit(); code != 0 {
		return exit{code: code}
	}
	return nil
}

func metricGroups() (ids []string) {
	for _, g := range data.Groups {
		ids = append(ids, string(g))
	}
	return ids
}
