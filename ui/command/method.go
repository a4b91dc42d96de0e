package command

import (
	"github.com/spf13/cobra"

	"userbase/ui/method"
	"userbase/ui/screen"
)

func methodCommand(env *screen.Env) *cobra.Command {
	return &cobra.Command{
		Use:   "method",
		Short: "print the rules of comparison, with examples from the data",
		Long: "method prints the rules of comparison in plain words: what a number may mean, when an order is " +
			"sure, what is never done. Each has an example from the data.",
		Example: "userbase method | less",
		Args:    exactly(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			return writeText(method.Page(env.Set, env.Today, width()))
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}
