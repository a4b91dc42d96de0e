package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/ui/screen"
)

// stateFlags makes the flags for the fields of the state. All commands share them, since only one of them runs.
func stateFlags(root *cobra.Command) *pflag.FlagSet {
	for _, f := range screen.Fields() {
		if f.Kind == screen.Switched {
			root.Flags().Bool(f.Name, false, f.Usage)
			continue
		}
		root.Flags().String(f.Name, "", f.Usage)
		_ = root.RegisterFlagCompletionFunc(f.Name, func(_ *cobra.Command, _ []string, typed string) ([]string,
			cobra.ShellCompDirective) {
			return complete(f, typed)
		})
	}
	return root.Flags()
}

// complete lists the values of a flag; for a list joined by commas, those that may follow.
func complete(f screen.Field, typed string) ([]string, cobra.ShellCompDirective) {
	if f.Kind == screen.OneDay {
		return []string{"today", screen.TheEvening.String()}, cobra.ShellCompDirectiveNoFileComp
	}
	env, err := Load()
	if err != nil || f.Values == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	values := f.Values(env)
	if f.Kind != screen.List {
		return values, cobra.ShellCompDirectiveNoFileComp
	}
	return completeList(values, typed), cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

func completeList(values []string, typed string) (list []string) {
	before := typed[:strings.LastIndex(typed, ",")+1]
	for _, v := range values {
		if !slices.Contains(strings.Split(before, ","), v) {
			list = append(list, before+v)
		}
	}
	return list
}

// asked loads the data, and is the state that the flags of a command ask for.
func asked(cmd *cobra.Command) (*screen.Env, screen.State, error) {
	env, err := Load()
	if err != nil {
		return nil, screen.State{}, err
	}
	s, err := state(cmd, env, env.Default())
	return env, s, err
}

// state puts the flags that were given into a state.
func state(cmd *cobra.Command, env *screen.Env, s screen.State) (screen.State, error) {
	for _, f := range screen.Fields() {
		if flag := cmd.Flags().Lookup(f.Name); flag != nil && flag.Changed {
			if err := f.Set(&s, flag.Value.String(), env); err != nil {
				return s, err
			}
		}
	}
	return env.Normalize(s), nil
}

// describe adds the allowed values to the descriptions of the state's flags, where they are few.
func describe(cmd *cobra.Command, env *screen.Env) {
	for _, f := range screen.Fields() {
		if flag := cmd.Flags().Lookup(f.Name); flag != nil && f.Values != nil && flag.Usage == f.Usage {
			if values := f.Values(env); len(values) > 0 && len(values) <= 10 {
				flag.Usage += ": " + strings.Join(values, ", ")
			}
		}
	}
}
