// Package command is the command line: flags, commands and exit codes, a file a command. Package ui holds what they
// show.
package command

import (
	"cmp"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"userbase/data"
	"userbase/ui"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
	"userbase/ui/tty"
)

// The exit codes. Of check and verify, 0 to 2 are answers, so that their errors have codes of their own (those of
// sysexits.h).
const (
	failure       = 1
	wrongUse      = 2
	answerUse     = 64
	answerFailure = 74
	interrupted   = 130
)

// exit ends the program with a code, and with an error unless that is nil.
type exit struct {
	code int
	err  error
}

func (e exit) Error() string { return fmt.Sprint(e.err) }
func (e exit) Unwrap() error { return e.err }

// failed marks an error that is not one of usage.
func failed(err error) error { return exit{failure, err} }

// Run carries out a command line and returns the exit code. Every error is one line on standard error.
func Run(args []string) int {
	if tty.Watching() { // this is not the program but the process that watches over its terminal
		return 0
	}
	if is, err := ui.Copying(); is { // nor is this
		if err != nil {
			return failure
		}
		return 0
	}
	env, err := Load()
	if err != nil {
		return complain(slices.ContainsFunc(args, answers), exit{failure, err})
	}
	root := rootCommand(env)
	root.SetArgs(harmless(args))
	var unwritten error
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		describe(root, env)
		unwritten = writeText(helpText(cmd, width()))
	})
	cmd, err := root.ExecuteC()
	err = cmp.Or(err, unwritten)
	e := exit{code: wrongUse, err: err}
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // whoever read had enough
		return 0
	case errors.As(err, &e) && e.err == nil:
		return e.code
	}
	return complain(answers(cmd.Name()), e)
}

// answers reports whether the exit codes of a command are answers.
func answers(command string) bool { return command == "check" || command == "verify" }

// complain prints an error and returns the exit code, which is another one for commands whose codes are answers.
func complain(answers bool, e exit) int {
	if answers {
		e.code = map[int]int{wrongUse: answerUse, failure: answerFailure}[e.code]
	}
	tell(e.err.Error())
	return e.code
}

// Load loads the data set and reads the clock, once in a run of the program.
func Load() (*screen.Env, error) {
	set, err := data.Load()
	if err != nil {
		return nil, err
	}
	version := unreleased
	if info, ok := debug.ReadBuildInfo(); ok {
		version = versionOf(info)
	}
	return ui.NewEnv(set, data.DayOf(time.Now()), version), nil
}

func rootCommand(env *screen.Env) *cobra.Command {
	var messengers []string
	for _, m := range env.Set.Messengers {
		messengers = append(messengers, m.Short)
	}
	root := &cobra.Command{
		Use:   "userbase [VIEW]",
		Short: "compare the user bases of messengers honestly",
		Long: "userbase shows how many people use " + fit.Join(messengers, "and") + `, since when,
and how sure that is.

It opens a dashboard, on a view where one is named ("userbase trend"); a command of that name goes first. If
standard output is no terminal, or TERM is dumb, it prints the screen as sentences instead. A
terminal that draws signs two cells wide gets plain ASCII. Files depend neither on the terminal nor on the
environment. With --speak nothing is drawn: each key is answered in lines of text, for screen readers and
terminals that cannot be drawn on.`,
		Example:       "userbase trend --day 15.1.2021 --scale log --hide Threema",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          func(cmd *cobra.Command, args []string) error { return viewNamed(cmd, env, args) },
		RunE:          func(cmd *cobra.Command, _ []string) error { return dashboard(cmd, env) },
	}
	root.SetOut(stdout{})
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().BoolP("help", "h", false, "show this help")
	fields := stateFlags(root, env)
	root.AddCommand(snapshotCommand(env, fields), openCommand(env, fields), checkCommand(env, fields),
		verifyCommand(env), figuresCommand(env, fields), validateCommand(env), methodCommand(env),
		completionCommand(), manCommand(env), versionCommand(env))
	ownFlag(root, env)
	root.ValidArgs = slices.DeleteFunc(env.ViewIDs(), func(v string) bool { return slices.Contains(names(root), v) })
	speakFlag(root)
	root.Flags().BoolP("version", "V", false, "show the versions of program and data")
	root.Flags().Bool("licenses", false, "show the licences of all that the program contains")
	root.SetHelpCommand(helpCommand())
	return root
}

// viewNamed takes a word that is no command for the view that it names, in any case.
func viewNamed(cmd *cobra.Command, env *screen.Env, args []string) error {
	if len(args) == 0 {
		return nil
	}
	view := strings.ToLower(args[0])
	if !slices.Contains(env.ViewIDs(), view) {
		return fit.OneOf("command", args[0], append(names(cmd), env.ViewIDs()...))
	}
	if flag := cmd.Flags().Lookup("view"); len(args) > 1 || flag.Changed {
		return fmt.Errorf("the view is named twice: %s and %s", view, data.Word(append(args, flag.Value.String())[1]))
	}
	return cmd.Flags().Set("view", view)
}

// dashboard opens the dashboard in the state that the flags ask for.
func dashboard(cmd *cobra.Command, env *screen.Env) error {
	s, err := state(cmd, env, env.Default())
	if err != nil {
		return err
	}
	if yes, _ := cmd.Flags().GetBool("version"); yes {
		return writeVersions(env)
	}
	if yes, _ := cmd.Flags().GetBool("licenses"); yes {
		return write([]byte(licences))
	}
	return show(cmd, env, s, "")
}

// speakFlag adds the flag that show asks for.
func speakFlag(cmd *cobra.Command) {
	cmd.Flags().Bool("speak", false, "for screen readers: answer each key in lines of text, and draw nothing")
}

// doer is what the dashboard does outside of itself.
var doer = ui.Doer{Browse: ui.OpenURL, Copy: ui.CopyText, Paste: ui.ReadClipboard, Save: ui.SaveFile,
	Free: snapshot.FreeName}

// shown are the commands of a command that help shows.
func shown(cmd *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(cmd.Commands()), func(c *cobra.Command) bool { return c.Hidden })
}

// names are their names.
func names(root *cobra.Command) (list []string) {
	for _, c := range shown(root) {
		list = append(list, c.Name())
	}
	return list
}

// show opens the dashboard, or prints its screen where there is none to be had.
func show(cmd *cobra.Command, env *screen.Env, s screen.State, notice string) error {
	terminal, ok := ui.FindTerminal()
	speak, _ := cmd.Flags().GetBool("speak")
	if ok && speak {
		code, err := ui.Speak(env, s, cmp.Or(notice, ui.AgeOfData(env)), terminal, doer)
		return exit{code, err}
	}
	if !ok || terminal.Dumb {
		if notice != "" {
			note(notice)
		}
		b, err := ui.Plain(screen.NewFrame(env, s, 0, 0, nil), terminal)
		if err != nil {
			return failed(err)
		}
		return write(b)
	}
	code, err := ui.Run(env, s, cmp.Or(notice, ui.AgeOfData(env)), terminal, doer)
	return exit{code, err}
}

// exactly wants a number of arguments, described in words.
func exactly(n int, words string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return fmt.Errorf("%s needs %s", cmd.Name(), words)
		}
		return nil
	}
}
