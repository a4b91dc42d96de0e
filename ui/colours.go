package ui

import (
	"os"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"userbase/ui/screen"
)

// setLook gives the frame the look of its theme, unless it has it.
func (a *app) setLook() {
	theme := a.frame.Theme
	switch {
	case a.noColor != "":
		theme = screen.Mono
	case theme == screen.Auto:
		theme = a.auto
	}
	if a.frame.Look == nil || a.frame.Look.Theme != theme {
		a.frame.Look = screen.NewLook(theme, a.basic)
	}
}

// askBackground asks the terminal for its background; nothing waits for the answer.
func (a *app) askBackground() tea.Cmd {
	if a.noColor != "" {
		return nil
	}
	return tea.RequestBackgroundColor
}

// themeOn is the theme for a background.
func themeOn(dark bool) screen.Theme {
	if dark {
		return screen.Dark
	}
	return screen.Light
}

// noColor says what wants no colours, as people read it; "" if nothing does. NO_COLOR may have any value, also one that
// Bubble Tea does not know (no-color.org), CLICOLOR is 0 or does not count (bixense.com/clicolors).
func noColor(getenv func(string) string) string {
	switch {
	case getenv("NO_COLOR") != "":
		return "NO_COLOR is set"
	case getenv("CLICOLOR") == "0":
		return "CLICOLOR is 0"
	}
	return ""
}

// background is the theme for the background that COLORFGBG tells, such as 15;0 or 0;default;15: the last is one of the
// 16 colours. Where it tells none, or there is none, it is the one that can be seen on both.
func background(colorfgbg string) screen.Theme {
	_, last, _ := strings.Cut(colorfgbg, ";")
	n, err := strconv.Atoi(last[strings.LastIndexByte(last, ';')+1:])
	if err != nil || n < 0 || n > 15 {
		return screen.Neutral
	}
	return themeOn(n < 7 || n == 8)
}

// Profile says what of styled text is wanted on a file of the process and can be seen there: nothing unless it is a
// terminal, one that is not dumb, and colours are wanted. Nobody is asked for it: what commands print is one line at
// times, many lines at others.
func Profile(f *os.File) colorprofile.Profile {
	if !term.IsTerminal(f.Fd()) || os.Getenv("TERM") == "dumb" || noColor(os.Getenv) != "" {
		return colorprofile.NoTTY
	}
	return coloursOf(colorprofile.Env(os.Environ()), os.Getenv)
}

// profile says how many colours Bubble Tea may send to the terminal, which are those that Lip Gloss has found at the
// start but for two names: asking again would read what is known of all kinds of terminals again.
func profile() colorprofile.Profile {
	return sendable(coloursOf(lipgloss.Writer.Profile, os.Getenv))
}

// sendable takes 256 colours for all that there are. A picture has no others (scene.Color), and each of its cells would
// be looked up to find that its colour is one of them.
func sendable(found colorprofile.Profile) colorprofile.Profile {
	if found == colorprofile.ANSI256 {
		return colorprofile.TrueColor
	}
	return found
}

// coloursOf mends what was found. Whatever calls itself xterm today has 256 colours, while what is known of it by that
// name is of the year 1996. GNU screen of that name, in which tmux runs too, makes red of half of them.
func coloursOf(found colorprofile.Profile, getenv func(string) string) colorprofile.Profile {
	switch term := getenv("TERM"); {
	case term == "xterm" && found == colorprofile.ANSI:
		return colorprofile.ANSI256
	case term == "screen" && found == colorprofile.ANSI256 && getenv("STY") != "" && getenv("TMUX") == "":
		return colorprofile.ANSI
	}
	return found
}
