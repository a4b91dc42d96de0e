package command

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"userbase/data/own"
	"userbase/ui"
	"userbase/ui/claim"
	"userbase/ui/frametest"
	"userbase/ui/method"
	"userbase/ui/paper"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Help, the manual page, the rules, the evidence of claims and the tables for people say no word that only those who
// made the program know. Values of flags and columns of files are ids, and the publishers' own words are taken out.
func TestNoCommandSpeaksInHouseWords(t *testing.T) {
	env := ui.NewEnv(frametest.Scrubbed(t), frametest.Today, "test")
	root := rootCommand(env)
	describe(root, env)
	check := func(where, text string) {
		t.Helper()
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s says nothing", where)
		}
		for _, f := range screen.Fields() {
			if f.Values != nil {
				words := strings.Join(strings.Fields(text), " ")
				text = strings.ReplaceAll(words, strings.Join(f.Values(env), ", "), "")
			}
		}
		text = strings.ReplaceAll(strings.Join(strings.Fields(text), " "), own.Columns(), "")
		if w := frametest.House(text); w != "" {
			t.Errorf("%s says %q", where, w)
		}
	}
	for _, c := range append([]*cobra.Command{root}, root.Commands()...) {
		check(c.Name()+" --help", ansi.Strip(helpText(c, paper.Most))+c.Short)
	}
	page, err := manPage(rootCommand(env), env)
	if err != nil {
		t.Fatal(err)
	}
	check("man", page)
	check("method", ansi.Strip(method.Page(env.Set, env.Today, paper.Most)))
	f := screen.NewFrame(env, env.Default(), 0, 0, nil)
	for _, said := range []string{"signal > threema", "wechat > telegram", "whatsapp > 50 x signal", "telegram > 3 bn",
		"whatsapp > 50 x messenger", "threema > whatsapp", "Messenger had 1 to 11 % more users than WeChat",
		"whatsapp had 60 % of all users", "users left WhatsApp for Signal", "Telegram had 1 bn users in 2100",
		"whatsapp > signal in 2009"} {
		c, err := claim.ParseClaim(said, env.Set)
		if err != nil {
			check("the error about "+said, err.Error())
			continue
		}
		check("check "+said, ansi.Strip(claim.Evidence(f, claim.Judge(f, c), paper.Most)))
	}
	for _, wrong := range []string{"", "signal", "signal > 1,439", "signal > 20 Q", "at least 2 to 3 M > x",
		"signal = 2", "Signal had at least 2 to 3 M users"} {
		if _, err := claim.ParseClaim(wrong, env.Set); err == nil {
			t.Errorf("%q is no error", wrong)
		} else {
			check("the error about "+wrong, err.Error())
		}
	}
	b, err := snapshot.Encode("md", choice{}.document(env, "md"), snapshot.Options{})
	if err != nil {
		t.Fatal(err)
	}
	check("figures --format md", string(b))
}
