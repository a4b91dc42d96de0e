package command

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/data"
	"userbase/ui"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// snapshotFlags are the flags of the command snapshot alone.
type snapshotFlags struct {
	out, format, size, pixels                    string
	dpi                                          int
	force, all, asSeen, transparent, excel, play bool
}

func snapshotCommand(env *screen.Env, fields *pflag.FlagSet) *cobra.Command {
	var asked snapshotFlags
	views := env.ViewIDs()
	cmd := &cobra.Command{
		Use:   "snapshot [VIEW…]",
		Short: "write screens as files, or one to standard output",
		Long: fmt.Sprintf(`snapshot writes a screen as a picture (%s) or as records (%s), without a
terminal. Several views go into a folder. Their paths are printed.

What is written depends on the data, the flags and the version of the program alone; only without --day
also on today. Without --theme an svg and a page hold a dark and a light theme and follow their reader's;
a png is light.

A file is written whole or not at all. With --force a link keeps leading where it leads and that file is
replaced; a link that leads nowhere is refused; of a file with several names (hard links) the others keep
what they have.`,
			strings.Join(snapshot.Pictures(), ", "), strings.Join(snapshot.Records(), ", ")),
		Example:   "userbase snapshot trend --scale log -o trend.svg",
		ValidArgs: views,
		Args: func(_ *cobra.Command, args []string) error {
			for i, v := range args {
				v = strings.ToLower(v)
				args[i] = v
				if err := fit.OneOf("view", v, views); err != nil {
					return err
				}
				if slices.Contains(args[:i], v) {
					return fmt.Errorf("view: %s is named twice", v)
				}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return asked.run(cmd, env, args) },
	}
	cmd.Flags().StringVarP(&asked.out, "output", "o", "",
		"file, or folder with / at its end; - is standard output, as is none")
	cmd.Flags().StringVar(&asked.format, "format", "",
		"one of "+strings.Join(snapshot.IDs(), ", ")+"; else the ending of the file tells")
	cmd.Flags().StringVar(&asked.size, "size", "120x36", "columns and rows of a picture")
	cmd.Flags().StringVar(&asked.pixels, "pixels", "",
		"width and height of a picture in place of --size, as 1200x628, or one of "+
			strings.Join(snapshot.PixelNames(), ", "))
	cmd.Flags().IntVar(&asked.dpi, "dpi", snapshot.DefaultDPI, fmt.Sprintf("dots an inch of a png, %d to %d",
		snapshot.LeastDPI, snapshot.MostDPI))
	cmd.Flags().BoolVar(&asked.transparent, "transparent", false, "leave the background of an svg, html or png away")
	cmd.Flags().BoolVar(&asked.all, "all", false, "in plain, every messenger of trend and every event of events")
	cmd.Flags().BoolVar(&asked.asSeen, "as-seen", false,
		"the whole screen as it is, tabs and keys and all, in place of a page for print")
	cmd.Flags().BoolVar(&asked.play, "play", false,
		"the ranking as an html page with a slider over all days on which a figure changed")
	excelFlag(cmd, &asked.excel)
	cmd.Flags().BoolVar(&asked.force, "force", false,
		"replace files that are there")
	cmd.Flags().AddFlagSet(fields)
	fixed(cmd, "format", snapshot.IDs)
	fixed(cmd, "size", snapshot.SizeNames)
	fixed(cmd, "pixels", snapshot.PixelNames)
	return cmd
}

// run writes the views.
func (a *snapshotFlags) run(cmd *cobra.Command, env *screen.Env, views []string) error {
	switch {
	case cmd.Flags().Changed("output") && strings.TrimSpace(a.out) == "":
		return errors.New("--output: an empty name is none: name a file, or - for standard output")
	case a.out == "-":
		a.out = ""
	}
	format, err := ui.FormatFor(a.format, a.out)
	if err != nil {
		return err
	}
	size, o, err := a.looks(cmd, format)
	if err != nil {
		return err
	}
	if err := noExcel(a.excel, format.ID); err != nil {
		return err
	}
	s, err := state(cmd, env, env.Default())
	if err != nil {
		return err
	}
	if len(views) == 0 {
		views = []string{s.View}
	}
	switch {
	case a.play && (format.ID != "html" || len(views) != 1 || views[0] != "ranking" || a.asSeen):
		return errors.New("--play is for the ranking as a page: userbase snapshot ranking --format html --play")
	case len(views) > 1 && !snapshot.IsFolder(a.out):
		return errors.New("several views need a folder to go to: -o DIR/")
	case a.out == "" && format.Binary && term.IsTerminal(os.Stdout.Fd()):
		return fmt.Errorf("a %s would only garble the terminal: name a file with -o, or redirect the output", format.ID)
	}
	files := make([]snapshot.File, len(views))
	for i, v := range views {
		s.View = v
		f := screen.NewFrame(env, s, 0, 0, nil)
		f.AsSeen = a.asSeen
		o.All, o.Excel, o.Play = a.all, a.excel, a.play
		if files[i], err = ui.NewFile(f, a.out, format, size, o); err != nil {
			return failed(err)
		}
	}
	return a.write(files, views)
}

// looks is how large a picture is, and how it is made.
func (a *snapshotFlags) looks(cmd *cobra.Command, format snapshot.Format) (snapshot.Size, snapshot.Options, error) {
	o := snapshot.Options{DPI: a.dpi, Transparent: a.transparent}
	least := snapshot.Size{W: screen.MinWidth, H: screen.MinHeight}
	size, err := snapshot.ParseSize(a.size, least)
	switch {
	case err != nil:
		return size, o, fmt.Errorf("--size: %w", err)
	case a.asSeen && !format.Picture:
		return size, o, fmt.Errorf("--as-seen: %s is no picture: choose one of %s", format.ID,
			strings.Join(snapshot.Pictures(), ", "))
	case a.dpi < snapshot.LeastDPI || a.dpi > snapshot.MostDPI:
		return size, o, fmt.Errorf("--dpi: %d is none: choose %d to %d", a.dpi, snapshot.LeastDPI, snapshot.MostDPI)
	case !cmd.Flags().Changed("pixels"):
		return size, o, nil
	case cmd.Flags().Changed("size"):
		return size, o, errors.New("--pixels and --size are two sizes: choose one")
	}
	if o.Pixels, size, err = snapshot.ParsePixels(a.pixels, least); err != nil {
		return size, o, fmt.Errorf("--pixels: %w", err)
	}
	return size, o, nil
}

// write writes the files of the views, and prints the paths of those that it wrote; without a name the content of the
// only one.
func (a *snapshotFlags) write(files []snapshot.File, views []string) error {
	if a.out == "" {
		return write(files[0].Content)
	}
	written, err := snapshot.SaveAll(files, a.force)
	for _, f := range files[:written] {
		if err := write([]byte(data.Quoted(f.Path) + "\n")); err != nil {
			return err
		}
	}
	switch {
	case err != nil && written > 0:
		return failed(fmt.Errorf("%w; %s %s written", err, fit.Join(views[:written], "and"), were(written)))
	case err != nil:
		return failed(err)
	}
	return nil
}

func were(n int) string {
	if n == 1 {
		return "was"
	}
	return "were"
}
