package command

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/ui/screen"
)

// stateFlags makes the flags for the fields of the state. All commands share them, since only one of them runs.
func stateFlags(root *cobra.Command, env *screen.Env) *pflag.FlagSet {
	for _, f := range screen.Fields() {
		if f.Kind == screen.Switched {
			root.Flags().Bool(f.Name, false, f.Usage)
			continue
		}
		root.Flags().String(f.Name, "", f.Usage)
		switch f.Kind {
		case screen.FreeText:
			fixed(root, f.Name, func() []string { return nil })
		case screen.OneDay:
			fixed(root, f.Name, func() []string { return []string{"today", screen.TheEvening.String()} })
		case screen.List:
			listed(root, f.Name, func() []string { return f.Values(env) })
		case screen.Choice:
			fixed(root, f.Name, func() []string { return f.Values(env) })
		}
	}
	return root.Flags()
}

// fixed completes the values of a flag from a list, which is made when a shell asks.
func fixed(cmd *cobra.Command, flag string, values func() []string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, func(cmd *cobra.Command, _ []string, _ string) ([]string,
		cobra.ShellCompDirective) {
		completeOwn(cmd)
		return values(), cobra.ShellCompDirectiveNoFileComp
	})
}

// listed completes a list of values joined by commas: with those that may follow.
func listed(cmd *cobra.Command, flag string, values func() []string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, func(cmd *cobra.Command, _ []string, typed string) (list []string,
		_ cobra.ShellCompDirective) {
		completeOwn(cmd)
		before := typed[:strings.LastIndex(typed, ",")+1]
		for _, v := range values() {
			if !slices.Contains(strings.Split(before, ","), v) {
				list = append(list, before+v)
			}
		}
		return list, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	})
}

// state puts the flags that were given into a state; only those named, if any are: a command may have others of its own
// under the name of a field.
func state(cmd *cobra.Command, env *screen.Env, s screen.State, only ...string) (screen.State, error) {
	for _, f := range screen.Fields() {
		if len(only) > 0 && !slices.Contains(only, f.Name) {
			continue
		}
		if flag := cmd.Flags().Lookup(f.Name); flag != nil && flag.Changed {
			if err := f.Set(&s, flag.Value.String(), env); err != nil {
				return s, err
			}
		}
	}
	return env.Normalize(s), nil
}

// describe adds the allowed values to the descriptions of the state's flags, where they are few: only for help and
// manual, since shells complete the values beside the descriptions.
func describe(root *cobra.Command, env *screen.Env) {
	for _, f := range screen.Fields() {
		if f.Values != nil && len(f.Values(env)) <= 10 {
			root.Flags().Lookup(f.Name).Usage += ": " + strings.Join(f.Values(env), ", ")
		}
	}
}
