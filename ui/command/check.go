package command

import (
	"cmp"
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

func checkCommand(env *screen.Env, fields *pflag.FlagSet) *cobra.Command {
	var format, metric string
	formats, metrics := []string{"text", "json"}, metricGroups()
	cmd := &cobra.Command{
		Use:   "check CLAIM",
		Short: "judge a claim such as \"signal > threema\", with the evidence",
		Long: `check says whether the figures bear out a claim: that one messenger has more users than another
("signal > threema"), than a multiple of another ("whatsapp > 50 x signal"), or than a number
("telegram >= 1 bn"). It takes > >= < and <=. A number may be written 1439000000,
1,439,000,000, 1_000_000, 1.439bn, 20M, 250k or 1,3Mrd.; before a unit, a comma parts decimals.

Exit codes: 0 certainly true, 1 certainly false, 2 undetermined or only as far as stated; 64 for wrong usage,
74 for a failure.`,
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
			return check(screen.NewFrame(env, s, 0, 0, nil), strings.Join(args, " "), format == "json")
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&format, "format", "text", fit.Join(formats, "or"))
	cmd.Flags().StringVar(&metric, "metric", string(data.Active), "metric group: "+strings.Join(metrics, ", "))
	cmd.Flags().AddFlag(fields.Lookup("day"))
	cmd.Flags().AddFlag(fields.Lookup("no-estimates"))
	fixed(cmd, "format", func() []string { return formats })
	fixed(cmd, "metric", metricGroups)
	return cmd
}

// check judges a claim and prints the evidence, for people or for programs. The verdict is the exit code.
func check(f screen.Frame, typed string, machine bool) error {
	c, err := claim.ParseClaim(typed, f.Set)
	if err != nil {
		return err
	}
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
	return exit{code: finding.Exit()}
}

func metricGroups() (ids []string) {
	for _, g := range data.Groups {
		ids = append(ids, string(g))
	}
	return ids
}
