package command

import (
	"github.com/spf13/cobra"

	"userbase/data"
	"userbase/ui/fit"
)

func completionCommand() *cobra.Command {
	var names []string
	for _, s := range shells {
		names = append(names, s.word)
	}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "print the completion script for " + fit.Join(names, "or"),
		Long:      "completion prints a script that lets the shell complete commands, flags and their values.",
		Example:   "source <(userbase completion bash)",
		ValidArgs: names,
		Args:      exactly(1, "one SHELL: "+fit.Join(names, "or")),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch root := cmd.Root(); args[0] {
			case "bash":
				return root.GenBashCompletionV2(stdout{}, true)
			case "zsh":
				return root.GenZshCompletion(stdout{})
			case "fish":
				return root.GenFishCompletion(stdout{}, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(stdout{})
			}
			return fit.OneOf("shell", args[0], names)
		},
	}
}

// harmless are the words of the command line; those that a shell asks to complete as an error would repeat them, since
// Cobra itself does.
func harmless(args []string) []string {
	if len(args) == 0 || args[0] != cobra.ShellCompRequestCmd && args[0] != cobra.ShellCompNoDescRequestCmd {
		return args
	}
	const longestWord = 100 // of which Cobra repeats two in a line
	clean := make([]string, len(args))
	for i, word := range args {
		clean[i] = fit.CutMiddle(data.OneLine(word), longestWord, false)
	}
	return clean
}
