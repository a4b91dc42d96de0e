package command

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"userbase/ui/paper"
	"userbase/ui/screen"
)

// commands are a fresh command line: the root, and all that help shows.
func commands(t *testing.T) (*screen.Env, []*cobra.Command) {
	t.Helper()
	env, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	root := rootCommand(env)
	root.InitDefaultHelpFlag()
	all := append([]*cobra.Command{root}, shown(root)...)
	if len(all) < 9 {
		t.Fatalf("there are %d commands", len(all))
	}
	return env, all
}

// Help has no line wider than the terminal or than 96 columns, and says the same at every width.
func TestHelpFits(t *testing.T) {
	env, all := commands(t)
	describe(all[0], env)
	for _, c := range all {
		words := strings.Join(strings.Fields(helpText(c, paper.Most)), "")
		for _, columns := range []int{40, 80, 96, 200} {
			text := helpText(c, columns)
			for _, line := range strings.Split(ansi.Strip(text), "\n") {
				if ansi.StringWidth(line) > min(columns, paper.Most) || strings.TrimRight(line, " ") != line {
					t.Errorf("%s, %d columns: %q", c.Name(), columns, line)
				}
			}
			if got := strings.Join(strings.Fields(text), ""); ansi.Strip(got) != ansi.Strip(words) {
				t.Errorf("%s, %d columns: words are lost in\n%s", c.Name(), columns, text)
			}
			if !strings.Contains(text, paper.Strong("Usage:")+"\n") {
				t.Errorf("%s, %d columns: heads do not stand out", c.Name(), columns)
			}
		}
	}
}

// plainRoff is a manual page as words.
func plainRoff(page string) string {
	page = regexp.MustCompile(`\\f[BIP]|\\&`).ReplaceAllString(page, "")
	return regexp.MustCompile(`(?m)^\.(TP|PP|RS 4|RE)?$\n?`).ReplaceAllString(page, "")
}

// The manual says what help says of each command and each list, and all keys.
func TestManualIsOfTheRecords(t *testing.T) {
	env, all := commands(t)
	var want []string
	for _, c := range all {
		want = append(want, paragraphs(c)...)
		want = append(want, c.Example+"\n"+c.Short+"\n")
		c.Flags().VisitAll(func(f *pflag.Flag) {
			want = append(want, strings.TrimRight("--"+f.Name+" "+valueOf(f), " ")+"\n")
		})
		for _, l := range lists(c) {
			want = append(want, ".SH "+strings.ToUpper(l.title)+"\n")
			for _, e := range l.entries {
				want = append(want, e.word+"\n"+strings.ReplaceAll(e.means, "\n", " ")+"\n")
			}
		}
	}
	for _, k := range env.Keys {
		want = append(want, k.Show+"\n"+k.Does+"\n")
	}
	for _, title := range []string{"EXIT STATUS", "ENVIRONMENT", "KEYS", "EXAMPLES"} {
		want = append(want, ".SH "+title+"\n")
	}
	page, err := manPage(all[0], env)
	if err != nil {
		t.Fatal(err)
	}
	text := plainRoff(page)
	for _, w := range want {
		if strings.Count(text, w) == 0 {
			t.Errorf("the manual lacks %q", w)
		}
	}
	for _, code := range []string{"0", "1", "2", "64", "74", "128+n"} {
		_, status, _ := strings.Cut(text, ".SH EXIT STATUS\n")
		_, status, _ = strings.Cut(status, "userbase check\n")
		if status, _, _ = strings.Cut(status, ".SH"); !strings.Contains("\n"+status, "\n"+code+"\n") {
			t.Errorf("the manual lacks the exit code %s of check: %q", code, status)
		}
	}
	if strings.Count(text, ".SH EXIT STATUS\n") != 1 {
		t.Error("the exit status has several sections")
	}
}

// The variables that help lists are those that the program reads, and COLORTERM, which is read for it.
func TestEnvironmentIsWhatIsRead(t *testing.T) {
	var listed []string
	for _, e := range environment().entries {
		listed = append(listed, strings.Split(e.word, ", ")...)
	}
	read := []string{"COLORTERM", "HOME"}
	direct, looped := regexp.MustCompile(`etenv\("([A-Z_]+)"\)`), regexp.MustCompile(`"(LC_[A-Z]+|LANG)"`)
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") ||
			filepath.Base(path) == "lists.go" {
			return err
		}
		text, err := os.ReadFile(path)
		for _, found := range append(direct.FindAllSubmatch(text, -1), looped.FindAllSubmatch(text, -1)...) {
			read = append(read, string(found[1]))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(listed)
	slices.Sort(read)
	if read = slices.Compact(read); !slices.Equal(read, listed) || len(read) < 10 {
		t.Errorf("help lists %v, but what is read is %v", listed, read)
	}
}
