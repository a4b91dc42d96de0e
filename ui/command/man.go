package command

import (
	"slices"
	"strings"
	"time"

	mcobra "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/data"
	"userbase/ui/screen"
)

// manual is a page in roff. It bears the day of the newest figure, not that of its printing.
type manual struct {
	*roff.Document
	day    data.Day
	values map[string]string // of flags, as --day: what help calls their values
}

// Heading implements mango.Builder.
func (m manual) Heading(section uint, title, description string, _ time.Time) {
	m.Document.Heading(section, title, description, time.Unix(int64(m.day)*86400, 0).UTC())
}

// TextBold implements mango.Builder. Of a flag with a short form, mango gives that one two dashes, and of no flag the
// value.
func (m manual) TextBold(text string) {
	value := m.values[text[strings.LastIndexByte(text, ' ')+1:]]
	if short, long, ok := strings.Cut(text, " --"); ok && len(short) == len("--h") {
		text = short[1:] + ", --" + long
	}
	m.Document.TextBold(text)
	if value != "" {
		m.Text(" ")
		m.TextItalic(value)
	}
}

// list writes the entries of a list.
func (m manual) list(entries []entry) {
	for _, e := range entries {
		m.TaggedParagraph(-1)
		m.TextBold(e.word)
		m.EndSection()
		m.Text(strings.ReplaceAll(e.means, "\n", " "))
	}
	m.EndSection()
}

// lists writes the lists of all commands, those of one title in one section, which names the command that they belong
// to unless that is the first.
func (m manual) lists(commands []*cobra.Command) {
	var titles []string
	for _, c := range commands {
		for _, l := range lists(c) {
			if !slices.Contains(titles, l.title) {
				titles = append(titles, l.title)
			}
		}
	}
	for _, title := range titles {
		m.Section(title)
		for i, c := range commands {
			for _, l := range lists(c) {
				switch {
				case l.title != title:
					continue
				case i > 0:
					m.Paragraph()
					m.TextBold(c.CommandPath())
				}
				m.list(l.entries)
			}
		}
	}
}

func manCommand(env *screen.Env) *cobra.Command {
	return &cobra.Command{
		Use:     "man",
		Short:   "print the manual page",
		Long:    "man prints the manual page in roff.",
		Example: "userbase man | man -l -",
		Args:    exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			page, err := manPage(cmd.Root(), env)
			if err != nil {
				return failed(err)
			}
			return write([]byte(page))
		},
	}
}

// manPage is the manual page: what help says of all commands, and the keys.
func manPage(root *cobra.Command, env *screen.Env) (string, error) {
	describe(root, env)
	commands := append([]*cobra.Command{root}, shown(root)...)
	var keys, examples []entry
	for _, k := range env.Keys {
		keys = append(keys, entry{k.Show, k.Does})
	}
	values := map[string]string{}
	for _, c := range commands {
		examples = append(examples, entry{c.Example, c.Short})
		c.Flags().VisitAll(func(f *pflag.Flag) { values["--"+f.Name] = valueOf(f) })
	}
	for _, c := range commands[1:] { // of which the page has no room for more
		c.Short = strings.Join(paragraphs(c), " ")
	}
	root.Long = strings.Join(paragraphs(root), "\n")
	page, err := mcobra.NewManPage(1, root)
	if err != nil {
		return "", err
	}
	m := manual{roff.NewDocument(), env.Set.Newest(), values}
	page.Build(m)
	m.EndSection()
	m.lists(commands)
	m.Section("Keys")
	m.list(keys)
	m.Section("Examples")
	m.list(examples)
	return m.String(), nil
}
