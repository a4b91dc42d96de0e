package ui

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"userbase/ui/screen"
)

// Golden files: what the screens look like, with their styles.
func TestGolden(t *testing.T) {
	for _, view := range testEnv().ViewIDs() {
		for _, size := range []struct {
			w, h  int
			flags []string
		}{
			{80, 24, nil},
			{120, 36, []string{"--day", "2021-01-15", "--focus", "signal", "--base", "whatsapp", "--scale", "log"}},
			{45, 12, []string{"--day", "2021-01-15", "--focus", "telegram"}},
		} {
			for _, theme := range []screen.Theme{screen.Dark, screen.Mono} {
				t.Run(fmt.Sprintf("%s/%dx%d/%s", view, size.w, size.h, theme), func(t *testing.T) {
					f := frameOf(t, size.w, size.h, append([]string{"--view", view, "--theme", string(theme)},
						size.flags...)...)
					golden.RequireEqual(t, []byte(Render(f).ANSI()+"\n"))
				})
			}
		}
	}
}
