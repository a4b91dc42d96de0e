package command

import (
	"github.com/spf13/cobra"

	"userbase/ui/fit"
)

func completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "print the completion script for bash, zsh, fish or powershell",
		Long:      "completion prints a script that lets the shell complete commands, flags and their values.",
		Example:   "source <(userbase completion bash)",
		ValidArgs: shells,
		Args:      exactly(1, "one SHELL: bash, zsh, fish or powershell"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := fit.OneOf("shell", args[0], shells); err != nil {
				return err
			}
			switch root := cmd.Root(); args[0] {
			case "bash":
				return root.GenBashCompletionV2(stdout{}, true)
			case "zsh":
				return root.GenZshCompletion(stdout{})
			case "fish":
				return root.GenFishCompletion(stdout{}, true)
			default:
				return root.GenPowerShellCompletionWithDesc(stdout{})
			}
		},
	}
}
