package command

import (
	"strings"
	"time"

	mcobra "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"

	"userbase/data"
	"userbase/ui/screen"
)

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

func manCommand(env *screen.Env) *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "print the manual page",
		Long:    "man prints the manual page in roff.",
		Example: "userbase man | man -l -",
		Args:    exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			describe(cmd.Root(), env)
			page, err := mcobra.NewManPage(1, cmd.Root())
			if err != nil {
				return failed(err)
			}
			return write([]byte(page.Build(manual{roff.NewDocument(), env.Set.Newest()}) + "\n"))
		},
	}
}
