package command

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"userbase/ui/paper"
)

// list is a part of help and of the manual: words, and what they mean.
type list struct {
	title   string
	entries []entry
}

// entry is a word, and what it means, in one line or in several.
type entry struct{ word, means string }

// write writes the list as a part of help, its meanings in one column.
func (l list) write(p *paper.Paper) {
	const before, gap = 2, 2
	column := 0
	for _, e := range l.entries {
		column = max(column, before+len(e.word)+gap)
	}
	p.Blank()
	p.Heading(l.title + ":")
	for _, e := range l.entries {
		means, further, several := strings.Cut(e.means, "\n")
		p.Item(strings.Repeat(" ", before)+e.word, means, column)
		if several {
			p.Text(p.Indent(column, before), further)
		}
	}
}

// lists are those of a command.
func lists(cmd *cobra.Command) []list {
	switch {
	case !cmd.HasParent():
		return []list{exitStatus(), environment()}
	case cmd.Name() == "check":
		return []list{exitOfAnswers("surely true", "surely false", "not known or only by the numbers given")}
	case cmd.Name() == "verify":
		return []list{exitOfAnswers("all hold", "one changed", "of one it cannot be told, and none changed")}
	case cmd.Name() == "completion":
		return []list{{"Shells", shells}}
	}
	return nil
}

func exitStatus() list {
	return list{"Exit status", []entry{
		{"0", "all went well"},
		{strconv.Itoa(failure), "a failure"},
		{strconv.Itoa(wrongUse), "wrong usage"},
		{"128+n", "signal n ended the dashboard: 130 after ctrl+c, 143 after SIGTERM"},
	}}
}

// exitOfAnswers are the exit codes of a command of which three are answers.
func exitOfAnswers(zero, one, two string) list {
	return list{"Exit status", []entry{
		{"0", zero},
		{"1", one},
		{"2", two},
		{strconv.Itoa(answerUse), "wrong usage"},
		{strconv.Itoa(answerFailure), "a failure"},
		{"128+n", "signal n ended it: 130 after ctrl+c"},
	}}
}

// environment lists the variables that the program reads, itself or by Bubble Tea's way of counting colours.
func environment() list {
	return list{"Environment", []entry{
		{"NO_COLOR", "any value: no colours on the screen, no bold in what commands print"},
		{"CLICOLOR", "0: the same"},
		{"COLORFGBG", "the terminal's colours, such as 15;0: dark or light until the terminal answers"},
		{"TERM, COLORTERM", "how many colours there are; dumb: no dashboard, no bold; linux: no dots of braille"},
		{"LC_ALL, LC_CTYPE, LANG", "the first that is set: plain ASCII on the screen unless it names UTF-8"},
		{"BROWSER", "what opens the page of a source, before the desktop's own"},
		{"TMUX, STY", "inside tmux, which is given what is copied; inside GNU screen, which has 16 colours"},
		{"DISPLAY, WAYLAND_DISPLAY", "that there is a desktop, whose clipboard is given what is copied"},
		{"SSH_CONNECTION", "on macOS and Windows: that the desktop is not that of the person at the keys"},
		{"HOME", "what ~ stands for in the name of a file"},
	}}
}

// shells are what completion is printed for, and what each needs to use it from its next start on.
var shells = []entry{
	{"bash", "in ~/.bashrc, with the package bash-completion:\nsource <(userbase completion bash)"},
	{"zsh", "in ~/.zshrc, below compinit: source <(userbase completion zsh)"},
	{"fish", "in ~/.config/fish/config.fish: userbase completion fish | source"},
	{"powershell", "in the file $PROFILE:\nuserbase completion powershell | Out-String | Invoke-Expression"},
}
