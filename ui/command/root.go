// Command userbase compares the user bases of messengers: a dashboard in the terminal, and its screens as files.
// This file holds flags, commands and exit codes; package ui holds what they show.
package command

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"
	mcobra "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/data"
	"userbase/ui"
	"userbase/ui/claim"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// The exit codes. Of check, 0 to 2 are answers, so that its errors have codes of their own (those of sysexits.h).
const (
	failure      = 1
	wrongUse     = 2
	checkUse     = 64
	checkFailure = 74
)

// exit ends the program with a code, and with an error unless that is nil.
type exit struct {
	code int
	err  error
}

func (e exit) Error() string { return fmt.Sprint(e.err) }
func (e exit) Unwrap() error { return e.err }

// failed marks an error that is not one of usage.
func failed(err error) error {
	if err == nil {
		return nil
	}
	return exit{failure, err}
}

// Run carries out a command line and returns the exit code. Every error is one line on standard error.
func Run(args []string) int {
	root := rootCommand()
	root.SetArgs(args)
	cmd, err := root.ExecuteC()
	e := exit{code: wrongUse, err: err}
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE): // whoever read had enough
		return 0
	case errors.As(err, &e) && e.err == nil:
		return e.code
	}
	if cmd.Name() == "check" {
		e.code = map[int]int{wrongUse: checkUse, failure: checkFailure}[e.code]
	}
	fmt.Fprintln(os.Stderr, "userbase: "+strings.Map(printable, e.err.Error()))
	return e.code
}

// printable keeps an error on one line, whatever words of the command line it repeats.
func printable(r rune) rune {
	if r < ' ' || r >= 0x7f && r < 0xa0 {
		return ' '
	}
	return r
}

// stdout is standard output. A reader that goes away is an error to writers, not the end of the process.
type stdout struct{}

func (stdout) Write(b []byte) (int, error) {
	signal.Ignore(syscall.SIGPIPE)
	n, err := os.Stdout.Write(b)
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			err = at.Err
		}
		err = failed(fmt.Errorf("cannot write to standard output: %w", err))
	}
	return n, err
}

func write(b []byte) error {
	_, err := stdout{}.Write(b)
	return err
}

// Load loads the data set and reads the clock, once in a run of the program.
func Load() (*screen.Env, error) {
	set, err := data.Load()
	if err != nil {
		return nil, failed(err)
	}
	return ui.NewEnv(set, data.DayOf(time.Now()), version()), nil
}

// version is the release that was built, or "dev". Go makes up versions for what lies between releases; they would
// put another one into every picture.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "dev"
	}
	v := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && strings.Contains(v, s.Value[:12]) {
			return "dev"
		}
	}
	if !strings.HasPrefix(v, "v") || strings.Contains(v, "+dirty") {
		return "dev"
	}
	return v
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "userbase",
		Short: "compare the user bases of messengers honestly",
		Long: `userbase shows how many people use WhatsApp, Messenger, WeChat, Telegram, Signal and Threema, since when, and how sure that is.

It opens a dashboard. If standard output is no terminal, or TERM is dumb, it prints the screen as sentences and a table instead. NO_COLOR (any value) takes the colours away, and a locale other than UTF-8 all but ASCII; files depend on neither.

Exit codes: 0, 1 for a failure, 2 for wrong usage, 128 and the number of the signal that ended the dashboard (130 for ctrl+c).`,
		Example:       "userbase --view trend --day 2021-01-15 --scale log --hide threema",
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			if slices.Contains(screen.IDs(ui.Screens()), args[0]) {
				return fmt.Errorf("%q is no command but a view: write userbase --view %s", args[0], args[0])
			}
			return fit.OneOf("command", args[0], names(cmd))
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			env, err := Load()
			if err != nil {
				return err
			}
			if yes, _ := cmd.Flags().GetBool("version"); yes {
				return write([]byte("userbase " + env.Version + "   data " + env.Set.Version + ", as of " + env.Set.Newest().Long() + "\n"))
			}
			s, err := state(cmd, env, screen.Default())
			if err != nil {
				return err
			}
			return show(env, s, "")
		},
	}
	root.SetOut(stdout{})
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		if env, err := Load(); err == nil {
			describe(cmd, env)
		}
		_ = write([]byte(helpText(cmd)))
	})
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().BoolP("help", "h", false, "show this help")
	root.CompletionOptions.DisableDefaultCmd = true
	fields := stateFlags(root)
	root.AddCommand(snapshotCommand(fields), openCommand(fields), checkCommand(fields), figuresCommand(), completionCommand(), manCommand())
	root.Flags().Bool("version", false, "show the versions of program and data")
	root.SetHelpCommand(helpCommand())
	return root
}

// names lists the commands that help shows.
func names(root *cobra.Command) (list []string) {
	for _, c := range root.Commands() {
		if !c.Hidden {
			list = append(list, c.Name())
		}
	}
	return list
}

// stateFlags makes the flags for the fields of the state. All commands share them, since only one of them runs.
func stateFlags(root *cobra.Command) *pflag.FlagSet {
	for _, f := range screen.Fields() {
		if f.Bool {
			root.Flags().Bool(f.Name, false, f.Usage)
			continue
		}
		root.Flags().String(f.Name, "", f.Usage)
		_ = root.RegisterFlagCompletionFunc(f.Name, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
			return complete(f, typed)
		})
	}
	return root.Flags()
}

// complete lists the values of a flag; for a list joined by commas, those that may follow.
func complete(f screen.Field, typed string) ([]string, cobra.ShellCompDirective) {
	if f.Day {
		return []string{"today", screen.TheEvening.String()}, cobra.ShellCompDirectiveNoFileComp
	}
	env, err := Load()
	if err != nil || f.Values == nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	values := f.Values(env)
	if !f.List {
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

// show opens the dashboard, or prints its screen where there is none to be had.
func show(env *screen.Env, s screen.State, notice string) error {
	terminal, ok := ui.FindTerminal()
	if !ok {
		if notice != "" {
			fmt.Fprintln(os.Stderr, "userbase: note: "+notice)
		}
		b, err := ui.Plain(screen.NewFrame(env, s, 0, 0, nil))
		if err != nil {
			return failed(err)
		}
		return write(b)
	}
	code, err := ui.Run(env, s, notice, terminal, ui.Doer{Browse: ui.OpenURL, Save: ui.SaveFile, Free: snapshot.FreeName})
	if code == 0 && err == nil {
		return nil
	}
	return exit{code, err}
}

func snapshotCommand(fields *pflag.FlagSet) *cobra.Command {
	var out, format, size string
	var scale int
	var force bool
	cmd := &cobra.Command{
		Use:   "snapshot [VIEW…]",
		Short: "write screens as files, or one to standard output",
		Long: `snapshot writes a screen as a picture (svg, png, html, txt, ansi) or as records (csv, json, md, plain), without a terminal. Several views go into a folder. Their paths are printed.

What is written depends on the data, the flags and the version of the program alone; only without --day also on today. Colours are those of --theme dark unless another is named.`,
		Example:   "userbase snapshot trend --scale log -o trend.svg",
		ValidArgs: screen.IDs(ui.Screens()),
		RunE: func(cmd *cobra.Command, views []string) error {
			for i, v := range views {
				if err := fit.OneOf("view", v, screen.IDs(ui.Screens())); err != nil {
					return err
				}
				if slices.Contains(views[:i], v) {
					return fmt.Errorf("view: %s is named twice", v)
				}
			}
			if out == "-" {
				out = ""
			}
			f, err := ui.FormatFor(format, out)
			if err != nil {
				return err
			}
			cells, err := ui.ParseSize(size)
			if err != nil {
				return fmt.Errorf("--size: %w", err)
			}
			if scale < 1 || scale > 8 {
				return fmt.Errorf("--scale-factor: %d is none: choose 1 to 8", scale)
			}
			env, err := Load()
			if err != nil {
				return err
			}
			s, err := state(cmd, env, screen.Default())
			if err != nil {
				return err
			}
			if len(views) == 0 {
				views = []string{s.View}
			}
			switch {
			case len(views) > 1 && !ui.IsFolder(out):
				return errors.New("several views need a folder to go to: -o DIR/")
			case out == "" && f.ID == "png" && term.IsTerminal(os.Stdout.Fd()):
				return errors.New("a png would only garble the terminal: name a file with -o, or redirect the output")
			}
			files := make([]ui.File, len(views))
			for i, v := range views {
				s.View = v
				if files[i], err = ui.FileOf(screen.NewFrame(env, s, 0, 0, nil), out, f, cells, snapshot.Options{ScaleFactor: scale}); err != nil {
					return failed(err)
				}
			}
			if out == "" {
				return write(files[0].Content)
			}
			if err := ui.SaveAll(files, force); err != nil {
				return failed(err)
			}
			for _, f := range files {
				if err := write([]byte(f.Path + "\n")); err != nil {
					return err
				}
			}
			return nil
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "file, or folder with / at its end; - is standard output, as is none")
	cmd.Flags().StringVar(&format, "format", "", "one of "+snapshot.FormatIDs()+"; else the ending of the file tells")
	cmd.Flags().StringVar(&size, "size", "120x36", "columns and rows of a picture")
	cmd.Flags().IntVar(&scale, "scale-factor", 2, "pixels of a png for each of its points, 1 to 8")
	cmd.Flags().BoolVar(&force, "force", false, "replace files that are there")
	cmd.Flags().AddFlagSet(fields)
	fixed(cmd, "format", strings.Split(snapshot.FormatIDs(), ", "))
	fixed(cmd, "size", []string{"80x24", "120x36", "160x45", "200x60"})
	return cmd
}

// fixed completes the values of a flag from a list.
func fixed(cmd *cobra.Command, flag string, values []string) {
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

func openCommand(fields *pflag.FlagSet) *cobra.Command {
	cmd := &cobra.Command{
		Use:               "open FILE",
		Short:             "open the dashboard where a snapshot was taken",
		Long:              "open reads the state back from a snapshot (svg, png, html or json) and opens the dashboard in it. Flags change it.",
		Example:           "userbase open userbase-ranking-2021-01-15.svg",
		Args:              exactly(1, "one FILE: a snapshot as svg, png, html or json"),
		ValidArgsFunction: cobra.FixedCompletions([]string{"svg", "png", "html", "json"}, cobra.ShellCompDirectiveFilterFileExt),
		RunE: func(cmd *cobra.Command, args []string) error {
			meta, err := snapshot.ReadArgs(args[0])
			if err != nil {
				return failed(err)
			}
			env, err := Load()
			if err != nil {
				return err
			}
			s, err := env.Parse(meta.Args)
			notice := ""
			switch {
			case meta.DataVersion != env.Set.Version:
				notice = "this snapshot was made from data " + meta.DataVersion + ", this program has " + env.Set.Version
				if err != nil {
					notice += "; left out: " + err.Error()
				}
			case err != nil:
				return failed(fmt.Errorf("%s holds a state that this program does not know: %w", args[0], err))
			}
			if s, err = state(cmd, env, s); err != nil {
				return err
			}
			return show(env, s, notice)
		},
	}
	cmd.Flags().AddFlagSet(fields)
	return cmd
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

func checkCommand(fields *pflag.FlagSet) *cobra.Command {
	var format, metric string
	cmd := &cobra.Command{
		Use:   "check CLAIM",
		Short: "judge a claim such as \"signal > threema\", with the evidence",
		Long: `check says whether the figures bear out a claim: that one messenger has more users than another ("signal > threema"), than a multiple of another ("whatsapp > 50 x signal"), or than a number ("telegram >= 1 bn"). It takes > >= < and <=.

Exit codes: 0 certainly true, 1 certainly false, 2 undetermined or only as far as stated; 64 for wrong usage, 74 for a failure.`,
		Example: `userbase check "signal > threema" --day 2021-01-15`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := fit.OneOf("--format", format, []string{"text", "json"}); err != nil {
				return err
			}
			if err := fit.OneOf("--metric", metric, metricGroups()); err != nil {
				return err
			}
			env, err := Load()
			if err != nil {
				return err
			}
			asked, err := claim.ParseClaim(strings.Join(args, " "), env.Set)
			if err != nil {
				return err
			}
			s, err := state(cmd, env, screen.Default())
			if err != nil {
				return err
			}
			s.Group = data.Group(metric)
			frame := screen.NewFrame(env, s, 0, 0, nil)
			finding := claim.Judge(frame, asked)
			text := []byte(claim.Evidence(frame, finding))
			if format == "json" {
				if text, err = claim.EvidenceJSON(frame, finding); err != nil {
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
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&format, "format", "text", "text or json")
	cmd.Flags().StringVar(&metric, "metric", string(data.Active), "metric group: "+strings.Join(metricGroups(), ", "))
	cmd.Flags().AddFlag(fields.Lookup("day"))
	cmd.Flags().AddFlag(fields.Lookup("no-estimates"))
	fixed(cmd, "format", []string{"text", "json"})
	fixed(cmd, "metric", metricGroups())
	return cmd
}

func metricGroups() (ids []string) {
	for _, g := range data.Groups {
		ids = append(ids, string(g))
	}
	return ids
}

func figuresCommand() *cobra.Command {
	var format string
	var messengers, metrics []string
	formats := []string{"csv", "json", "md"}
	cmd := &cobra.Command{
		Use:     "figures",
		Short:   "print the data set, a figure a row, with its sources",
		Long:    "figures prints the data set as csv, json or md: every figure with its bound, its basis and its source.",
		Example: "userbase figures --messenger signal,threema --metric active --format md",
		Args:    exactly(0, "no arguments: choose with --messenger and --metric"),
		RunE: func(*cobra.Command, []string) error {
			if err := fit.OneOf("--format", format, formats); err != nil {
				return err
			}
			env, err := Load()
			if err != nil {
				return err
			}
			for _, m := range messengers {
				if err := fit.OneOf("--messenger", m, screen.MessengerIDs(env.Set)); err != nil {
					return err
				}
			}
			for _, m := range metrics {
				if err := fit.OneOf("--metric", m, MetricIDs(env.Set)); err != nil {
					return err
				}
			}
			b, err := snapshot.Encode(format, DataSet(env, format, messengers, metrics), snapshot.Options{})
			if err != nil {
				return failed(err)
			}
			return write(b)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&format, "format", "csv", strings.Join(formats, ", "))
	cmd.Flags().StringSliceVar(&messengers, "messenger", nil, "only these messengers, joined by commas")
	cmd.Flags().StringSliceVar(&metrics, "metric", nil, "only these metrics or metric groups, joined by commas")
	fixed(cmd, "format", formats)
	for flag, values := range map[string]func(*data.Set) []string{"messenger": screen.MessengerIDs, "metric": MetricIDs} {
		_ = cmd.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
			return complete(screen.Field{Values: func(e *screen.Env) []string { return values(e.Set) }, List: true}, typed)
		})
	}
	return cmd
}

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

// manual is a page in roff. It bears the day of the newest figure, not that of its printing.
type manual struct {
	*roff.Document
	day data.Day
}

// Heading implements mango.Builder.
func (m manual) Heading(section uint, title, description string, _ time.Time) {
	m.Document.Heading(section, title, description, time.Unix(int64(m.day)*86400, 0).UTC())
}

// TextBold implements mango.Builder. Of a flag with a short form, mango gives that one two dashes.
func (m manual) TextBold(text string) {
	if short, long, ok := strings.Cut(text, " --"); ok && len(short) == len("--h") {
		text = short[1:] + ", --" + long
	}
	m.Document.TextBold(text)
}

func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "print the manual page",
		Long:    "man prints the manual page in roff.",
		Example: "userbase man | man -l -",
		Args:    exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			env, err := Load()
			if err != nil {
				return err
			}
			for _, c := range append(cmd.Root().Commands(), cmd.Root()) {
				describe(c, env)
			}
			page, err := mcobra.NewManPage(1, cmd.Root())
			if err != nil {
				return failed(err)
			}
			return write([]byte(page.Build(manual{roff.NewDocument(), env.Set.Newest()}) + "\n"))
		},
	}
}

// helpCommand is "userbase help COMMAND".
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "help [COMMAND]",
		Short:  "show help",
		Hidden: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, err := cmd.Root().Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 {
				return fit.OneOf("command", rest[0], names(cmd.Root()))
			}
			return of.Help()
		},
	}
}

// flagError says what is wrong with a flag, and what is near.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			return fmt.Errorf("there is no flag -%s: see %s --help", name, cmd.CommandPath())
		}
		var flags []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, f.Name) })
		if near := fit.Nearest(name, flags); near != "" {
			return fmt.Errorf("there is no flag --%s: did you mean --%s?", name, near)
		}
		return fmt.Errorf("there is no flag --%s: see %s --help", name, cmd.CommandPath())
	case errors.As(err, &bare):
		return fmt.Errorf("--%s needs a value", bare.GetFlag().Name)
	case errors.As(err, &bad) && bad.GetFlag().Value.Type() == "bool":
		return fmt.Errorf("--%s: %q is neither true nor false", bad.GetFlag().Name, bad.GetValue())
	case errors.As(err, &bad) && bad.GetFlag().Value.Type() == "int":
		return fmt.Errorf("--%s: %q is no number", bad.GetFlag().Name, bad.GetValue())
	}
	return err
}

// sections are the headings over the flags of the state, by the first flag below each.
var sections = map[string]string{"view": "What is shown", "scale": "How charts are drawn", "kind": "Events and figures", "theme": "Look"}

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

// helpText is the help of a command as plain text, the flags of its own before those of the state.
func helpText(cmd *cobra.Command) string {
	cmd.InheritedFlags() // as a side effect, Flags knows them
	var b strings.Builder
	for _, paragraph := range strings.Split(cmp.Or(cmd.Long, cmd.Name()+" "+cmd.Short+"."), "\n\n") {
		b.WriteString(fit.Paragraph("", paragraph, HelpWidth) + "\n")
	}
	b.WriteString("Usage:\n  " + cmd.UseLine() + "\n")
	if cmd.HasSubCommands() {
		b.WriteString("  " + cmd.Name() + " COMMAND\n\nCommands:\n")
		for _, c := range cmd.Commands() {
			if !c.Hidden {
				b.WriteString(fit.Paragraph(fmt.Sprintf("  %-12s", c.Name()), c.Short, HelpWidth))
			}
		}
	}
	var own, of strings.Builder
	fields := map[string]bool{}
	for _, f := range screen.Fields() {
		fields[f.Name] = true
		flag := cmd.Flags().Lookup(f.Name)
		if flag == nil {
			continue
		}
		if title := sections[f.Name]; title != "" && cmd.Flags().Lookup("view") != nil {
			of.WriteString("\n" + title + ":\n")
		}
		of.WriteString(flagHelp(flag))
	}
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !fields[f.Name] {
			own.WriteString(flagHelp(f))
		}
	})
	b.WriteString("\nFlags:\n" + own.String() + of.String())
	if cmd.Example != "" {
		b.WriteString("\nExample:\n  " + cmd.Example + "\n")
	}
	return b.String()
}

const HelpWidth = 96

// flagHelp is a flag with its value and its use.
func flagHelp(f *pflag.Flag) string {
	head := "      --"
	if f.Shorthand != "" {
		head = "  -" + f.Shorthand + ", --"
	}
	head += f.Name
	switch {
	case f.Value.Type() == "int":
		head += " N"
	case strings.HasPrefix(f.Usage, "day ") || strings.Contains(f.Usage, " day "):
		head += " DAY"
	case f.Value.Type() != "bool":
		head += " " + strings.ToUpper(f.Name)
	}
	usage := f.Usage
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" {
		usage += " (" + f.DefValue + " if not given)"
	}
	return fit.Paragraph(fmt.Sprintf("%-27s ", head+" "), usage, HelpWidth)
}
