package command

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
)

// helpCommand is "userbase help COMMAND".
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "help [COMMAND]",
		Short:  "show help",
		Hidden: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			of, rest, _ := cmd.Root().Find(args) // fails only for a root without Args
			if len(rest) > 0 {
				return fit.OneOf("command", rest[0], names(cmd.Root()))
			}
			return of.Help()
		},
	}
}

// flagError says what is wrong with a flag, and what is near.
func flagError(cmd *cobra.Command, err error) error {
	switch e := err.(type) {
	case *pflag.NotExistError:
		name := data.Word(e.GetSpecifiedName())
		if e.GetSpecifiedShortnames() != "" {
			return fmt.Errorf("there is no flag -%s: see %s --help", data.Quoted(name), cmd.CommandPath())
		}
		var flags []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, f.Name) })
		if near := fit.Nearest(name, flags); near != "" {
			return fmt.Errorf("there is no flag --%s: did you mean --%s?", data.Quoted(name), near)
		}
		return fmt.Errorf("there is no flag --%s: see %s --help", data.Quoted(name), cmd.CommandPath())
	case *pflag.InvalidSyntaxError:
		return fmt.Errorf("%q is no flag", data.Word(e.GetSpecifiedFlag()))
	case *pflag.ValueRequiredError:
		return fmt.Errorf("--%s needs a value", e.GetFlag().Name)
	case *pflag.InvalidValueError:
		value := data.Word(e.GetValue())
		switch e.GetFlag().Value.Type() {
		case "bool":
			return fmt.Errorf("--%s: %q is neither true nor false", e.GetFlag().Name, value)
		case "int":
			return fmt.Errorf("--%s: %q is no number", e.GetFlag().Name, value)
		}
	}
	return err
}

// helpText is the help of a command as plain text, the flags of its own before those of the state.
func helpText(cmd *cobra.Command) string {
	cmd.InheritedFlags() // as a side effect, Flags knows them
	var b strings.Builder
	for _, paragraph := range strings.Split(cmp.Or(cmd.Long, cmd.Name()+" "+cmd.Short+"."), "\n\n") {
		b.WriteString(fit.Paragraph("", strings.ReplaceAll(paragraph, "\n", " "), HelpWidth) + "\n")
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
	b.WriteString("\nFlags:\n")
	fields := screen.Fields()
	cmd.Flags().VisitAll(func(flag *pflag.Flag) {
		if !slices.ContainsFunc(fields, func(f screen.Field) bool { return f.Name == flag.Name }) {
			b.WriteString(flagHelp(flag, false))
		}
	})
	whole := cmd.Flags().Lookup("view") != nil
	for i, f := range fields {
		if whole && (i == 0 || f.Section != fields[i-1].Section) {
			b.WriteString("\n" + string(f.Section) + ":\n")
		}
		if flag := cmd.Flags().Lookup(f.Name); flag != nil {
			b.WriteString(flagHelp(flag, f.Kind == screen.OneDay))
		}
	}
	if cmd.Example != "" {
		b.WriteString("\nExample:\n  " + cmd.Example + "\n")
	}
	return b.String()
}

// HelpWidth is the number of columns that help keeps to.
const HelpWidth = 96

// flagHelp is a flag with its value and its use.
func flagHelp(f *pflag.Flag, day bool) string {
	head := "      --" + f.Name
	if f.Shorthand != "" {
		head = "  -" + f.Shorthand + ", --" + f.Name
	}
	switch {
	case day:
		head += " DAY"
	case f.Value.Type() == "int":
		head += " N"
	case f.Value.Type() != "bool":
		head += " " + strings.ToUpper(f.Name)
	}
	usage := f.Usage
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" {
		usage += " (" + f.DefValue + " if not given)"
	}
	return fit.Paragraph(fmt.Sprintf("%-27s ", head+" "), usage, HelpWidth)
}
