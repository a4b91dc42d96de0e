package ui

import (
	"regexp"
	"strings"
	"testing"

	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// In auto a picture is the light one, and its styles make the dark one of it, colour by colour.
func TestAutoIsLightAndDark(t *testing.T) {
	colour := regexp.MustCompile(`(?:fill|stroke)="(#[0-9a-f]{6})"`)
	id := regexp.MustCompile(`userbase-[0-9a-f]+|(auto|light|dark)`)
	rule := regexp.MustCompile(`(?:fill|stroke)="(#[0-9a-f]{6})"\]\{(?:fill|stroke):(#[0-9a-f]{6})\}`)
	const media = "@media screen and (prefers-color-scheme:dark)" // and not on paper
	for _, view := range testEnv().ViewIDs() {
		f := frameOf(t, 120, 36, "--view", view, "--day", "2021-01-15")
		drawing := func(format string, theme screen.Theme) (rules, shapes string) {
			b, err := Encode(f, formatByID(format), snapshot.Size{W: 120, H: 36}, theme, snapshot.Options{})
			if err != nil {
				t.Fatal(err)
			}
			text := string(b)
			if strings.Contains(text, media) != (theme == screen.Auto) {
				t.Errorf("%s of %s in %s: dark colours in the wrong theme", format, view, theme)
			}
			_, text, _ = strings.Cut(text, "<svg ")
			if before, after, both := strings.Cut(text, "</style>"); both && theme == screen.Auto {
				rules, text = before, after
			}
			_, text, _ = strings.Cut(text, "<rect ")
			shapes, _, _ = strings.Cut(text, "</svg>")
			return rules, shapes
		}
		for _, format := range []string{"svg", "html"} {
			rules, auto := drawing(format, screen.Auto)
			_, light := drawing(format, screen.Light)
			_, dark := drawing(format, screen.Dark)
			night := map[string]string{}
			for _, m := range rule.FindAllStringSubmatch(rules, -1) {
				night[m[1]] = m[2]
			}
			unify := func(s string) string { return id.ReplaceAllString(s, "id") }
			if unify(auto) != unify(light) {
				t.Errorf("%s of %s: auto is not the light one", format, view)
			}
			turned := colour.ReplaceAllStringFunc(auto, func(s string) string {
				c := colour.FindStringSubmatch(s)[1]
				if night[c] == "" {
					t.Errorf("%s of %s: nothing stands for %s in the dark", format, view, c)
				}
				return strings.Replace(s, c, night[c], 1)
			})
			if unify(turned) != unify(dark) {
				t.Errorf("%s of %s: its styles do not make the dark one of it", format, view)
			}
		}
	}
}
