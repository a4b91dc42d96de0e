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
	"userbase/ui/paper"
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

// paragraphs are what a command says of itself.
func paragraphs(cmd *cobra.Command) []string {
	texts := strings.Split(cmp.Or(cmd.Long, cmd.Name()+" "+cmd.Short+"."), "\n\n")
	for i := range texts {
		texts[i] = strings.ReplaceAll(texts[i], "\n", " ")
	}
	return texts
}

// besideFlags is the column in which begins what flags do.
const besideFlags = 28

// helpText is the help of a command for so many columns, the flags of its own before those of the state.
func helpText(cmd *cobra.Command, columns int) string {
	cmd.InheritedFlags() // as a side effect, Flags knows them
	p := paper.New(columns)
	for _, text := range paragraphs(cmd) {
		p.Text("", text)
		p.Blank()
	}
	p.Heading("Usage:")
	p.Text("  ", cmd.UseLine())
	if cmd.HasSubCommands() {
		p.Text("  ", cmd.Name()+" COMMAND")
		commands := list{title: "Commands"}
		for _, c := range shown(cmd) {
			commands.entries = append(commands.entries, entry{c.Name(), c.Short})
		}
		commands.write(p)
	}
	helpFlags(p, cmd)
	for _, l := range lists(cmd) {
		l.write(p)
	}
	if cmd.Example != "" {
		p.Blank()
		p.Heading("Example:")
		p.Text("  ", cmd.Example)
	}
	return p.String()
}

// helpFlags writes the flags of a command.
func helpFlags(p *paper.Paper, cmd *cobra.Command) {
	p.Blank()
	p.Heading("Flags:")
	fields := screen.Fields()
	cmd.Flags().VisitAll(func(flag *pflag.Flag) {
		if !slices.ContainsFunc(fields, func(f screen.Field) bool { return f.Name == flag.Name }) {
			helpFlag(p, flag)
		}
	})
	whole := cmd.Flags().Lookup("view") != nil
	for i, f := range fields {
		if whole && (i == 0 || f.Section != fields[i-1].Section) {
			p.Blank()
			p.Heading(string(f.Section) + ":")
		}
		if flag := cmd.Flags().Lookup(f.Name); flag != nil {
			helpFlag(p, flag)
		}
	}
}

// helpFlag writes a flag with its value and its use.
func helpFlag(p *paper.Paper, f *pflag.Flag) {
	head := "      --" + f.Name
	if f.Shorthand != "" {
		head = "  -" + f.Shorthand + ", --" + f.Name
	}
	if value := valueOf(f); value != "" {
		head += " " + value
	}
	usage := f.Usage
	if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" {
		usage += " (" + f.DefValue + " if not given)"
	}
	p.Item(head, usage, besideFlags)
}

// valueOf is what a flag's value is called; "" of a switch.
func valueOf(f *pflag.Flag) string {
	isDay := func(field screen.Field) bool { return field.Name == f.Name && field.Kind == screen.OneDay }
	switch {
	case slices.ContainsFunc(screen.Fields(), isDay):
		return "DAY"
	case f.Name == dataFlag:
		return "FILE"
	case f.Value.Type() == "int":
		return "N"
	case f.Value.Type() != "bool":
		return strings.ToUpper(f.Name)
	}
	return ""
}
