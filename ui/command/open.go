package command

import (
	"fmt"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
	"userbase/ui/verify"
)

func openCommand(env *screen.Env, fields *pflag.FlagSet) *cobra.Command {
	from := fit.Join(snapshot.Readable(), "or")
	cmd := &cobra.Command{
		Use:   "open FILE",
		Short: "open the dashboard where a snapshot was taken",
		Long: "open reads the state back from a snapshot (" + from +
			") and opens the dashboard in it. Flags change it. FILE can be a pipe; - is standard input.",
		Example:           "userbase open ranking.svg",
		Args:              exactly(1, "one FILE: a snapshot as "+from),
		ValidArgsFunction: cobra.FixedCompletions(snapshot.Readable(), cobra.ShellCompDirectiveFilterFileExt),
		RunE: func(cmd *cobra.Command, args []string) error {
			meta, err := snapshot.Read(args[0], waits(args[0]))
			if err != nil {
				return failed(err)
			}
			s, err := env.Parse(meta.Args)
			notice := otherData(env, meta.Meta)
			switch {
			case err != nil && notice == "":
				return failed(fmt.Errorf("%s holds a state that this program does not know: %w",
					snapshot.Shown(args[0]), err))
			case err != nil:
				notice += "; left out: " + err.Error()
			}
			if s, err = state(cmd, env, s); err != nil {
				return err
			}
			return show(cmd, env, s, notice)
		},
	}
	cmd.Flags().AddFlagSet(fields)
	speakFlag(cmd)
	return cmd
}

// otherData says that a snapshot was made from other data than those of this program; "" if it was not.
func otherData(env *screen.Env, m snapshot.Meta) string {
	lacks := verify.Unloaded(m, env)
	switch {
	case lacks != "":
		return "this snapshot was " + lacks
	case m.DataVersion != env.Set.Version:
		return "this snapshot was made from data " + data.Word(m.DataVersion) + ", this program has " + env.Set.Version
	}
	return ""
}

// waits says of a pipe that it is waited for.
func waits(path string) func() {
	return func() {
		note(snapshot.Shown(path) + " is a pipe that nothing writes to yet: waiting (ctrl+c ends it)")
	}
}
