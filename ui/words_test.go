package ui

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"userbase/data"
	"userbase/ui/cells"
	"userbase/ui/frametest"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// wordStates are states in which screens say different things.
var wordStates = []string{"", "--open", "--day 2021-01-15 --open", "--day 2021-01-15 --known then", "--day 2012-06-01",
	"--day 2014-10-20 --focus messenger --base wechat", "--no-estimates --hide whatsapp", "--metric dau",
	"--metric registered --focus telegram --open", "--metric all --search e", "--unit index --focus threema",
	"--unit multiples --base signal --focus signal", "--metric flows --day 2021-01-15",
	"--focus whatsapp --base telegram --open --day 2020-03-01"}

// spokenSheets calls read with every screen in each of these states at four sizes, of a set in which the publishers
// use no word of the house; with its state in words.
func spokenSheets(t *testing.T, read func(s *sheet, where string)) {
	t.Helper()
	env := NewEnv(frametest.Scrubbed(t), testToday, "test")
	for _, view := range env.ViewIDs() {
		for i, flags := range wordStates {
			if testing.Short() && i%3 > 0 {
				continue
			}
			state, err := env.Parse(append([]string{"--view", view}, strings.Fields(flags)...))
			if err != nil {
				t.Fatal(err)
			}
			for _, size := range [][2]int{{45, 12}, {80, 24}, {120, 36}, {200, 60}} {
				f := screen.NewFrame(env, state, size[0], size[1], screen.NewLook(screen.Mono, false))
				read(newSheet(f), fmt.Sprintf("%s %s at %d×%d", view, flags, f.W, f.H))
			}
		}
	}
}

// drawn draws the sheet, and tells what stands on it and in its note, whole.
func (s *sheet) drawn() (g cells.Grid, note string) {
	g = cells.New(s.W, s.H, s.ASCII)
	s.draw(g)
	rows := strings.Split(g.Plain(), "\n")
	note = strings.Join(rows[s.Notes.Y:s.Notes.Y+s.Notes.H], " ")
	for _, n := range s.left { // counted in the note, and the first thing in help
		note += " " + n.Long
	}
	return g, note
}

// letters are the flags as they stand in the list of figures, and before their meanings.
var letters = regexp.MustCompile(`\[[bcdow]\]`)

// No screen, nothing that is opened on it, and no file of it says a word that only those who made the program know, or
// a letter for a word but in the list of figures and in the list of signs.
func TestNoScreenSpeaksInHouseWords(t *testing.T) {
	seen, lettered, lines := map[string]bool{}, 0, 0
	read := map[string]bool{} // most lines stand on many screens
	check := func(where, text string) {
		t.Helper()
		for line := range strings.Lines(data.Plain(text)) {
			lines++
			if read[line] {
				continue
			}
			read[line] = true
			if w := frametest.House(line); w != "" && !seen[where+w] {
				seen[where+w] = true
				t.Errorf("%s: %q in %q", where, w, strings.TrimSpace(line))
			}
		}
	}
	var flagSigns []*regexp.Regexp
	for _, f := range data.Flags {
		flagSigns = append(flagSigns, regexp.MustCompile(`(?m)^`+regexp.QuoteMeta(f.String())+` +`+f.Meaning()+`$`))
	}
	spokenSheets(t, func(s *sheet, where string) {
		g, note := s.drawn()
		text := g.Plain() + note + frametest.Text(s.keyLines())
		if s.View == "figures" {
			lettered += len(letters.FindAllString(text, -1))
			text = letters.ReplaceAllString(text, "")
		}
		check(where, text)
		check(where+" in full", frametest.Text(s.detailLines()))
		signs := frametest.Text(s.ruleLines())
		for _, sign := range flagSigns {
			signs = sign.ReplaceAllString(signs, "")
		}
		check(where+" in help", signs)
		if s.W != 120 {
			return
		}
		for _, format := range snapshot.Formats {
			if format.Binary || format.ID == "csv" || format.ID == "json" {
				continue
			}
			b, err := Encode(s.Frame, format, snapshot.Size{W: 100, H: 30}, screen.Dark, snapshot.Options{})
			if err != nil {
				t.Fatal(err)
			}
			text := string(b)
			if s.View == "figures" && format.Picture {
				text = letters.ReplaceAllString(text, "")
			}
			check(where+" as "+format.ID, text)
		}
	})
	if lettered < 20 || lines < 50_000 {
		t.Errorf("only %d letters and %d lines were seen", lettered, lines)
	}
}

// A rank is one number: no range of places, none that is about.
func TestARankIsOneNumber(t *testing.T) {
	bad := regexp.MustCompile(`(~\d+|\d-\d+)[?┐│┘ ]*[■□◆◇●○▲△★☆▼▽]`)
	good := regexp.MustCompile(`\d[?┐│┘ ][■□◆◇●○▲△★☆▼▽]`)
	seen := 0
	spokenSheets(t, func(s *sheet, where string) {
		if s.View != "ranking" || s.Open {
			return
		}
		g, _ := s.drawn()
		if m := bad.FindString(g.Plain()); m != "" {
			t.Errorf("%s: a rank is %q", where, m)
		}
		seen += len(good.FindAllString(g.Plain(), -1))
	})
	if seen < 50 {
		t.Errorf("only %d ranks were seen", seen)
	}
}

// plainSigns need no explanation: the marks of messengers, which stand before their names; who is in focus; what axes,
// rules, grid lines and boxes are drawn with; a text that is cut; times.
const plainSigns = "■◆●▲★▼▸─│┊╎┴┬╭╮╯╰⠀…×–“”«»€"

// blocks are what bars are made of: their scale explains them.
const blocks = "█▉▊▋▌▍▎▏▐▁▂▃▄▅▆▇"

// uncounted are days that nobody counted; a dot alone parts words.
var uncounted = regexp.MustCompile(`· +·`)

// No sign stands on a screen without its word: in the note, in help since the note has no room for it, or in a row.
func TestEverySignHasItsWord(t *testing.T) {
	explained := map[rune]int{}
	spokenSheets(t, func(s *sheet, where string) {
		if s.Open { // what lies in the box is no part of the note
			return
		}
		g, note := s.drawn()
		rows := strings.Split(g.Plain(), "\n")
		shown := strings.Join(rows[s.Body.Y:s.Notes.Y], "\n")
		for _, r := range shown {
			word := strings.ContainsRune(note, r)
			switch {
			case r < 0x80, r == 0xa0, r > 0x2800 && r <= 0x28ff, unicode.IsLetter(r),
				strings.ContainsRune(plainSigns+blocks, r):
				continue
			case strings.ContainsRune(screen.Hollow, r):
				word = strings.ContainsAny(note, screen.Hollow)
			case r == '·':
				word = word || !uncounted.MatchString(shown)
			case strings.ContainsRune("┐┘", r):
				word = strings.Contains(shown+note, "order not known")
			case strings.ContainsRune("┤├", r):
				word = strings.ContainsAny(note, "┤│├")
			case strings.ContainsRune("▒░", r):
				word = word || strings.Contains(shown, "old")
			}
			if !word {
				t.Errorf("%s: %c is not explained by %q", where, r, note)
				return
			}
			explained[r]++
		}
	})
	for _, r := range "≥≤▶↑▒░☆┐┤·" {
		if explained[r] == 0 {
			t.Errorf("%c was never seen", r)
		}
	}
}

// codes are what stands in code font, and blocks of code.
var codes = regexp.MustCompile("(?s)```.*?```|`[^`\n]*`|(?m:^    .*$)")

// The pages for users say no such word, but for ids in code font.
func TestDocumentsSpeakInWords(t *testing.T) {
	for _, name := range []string{"README.md", "CONTRIBUTING.md", "CHANGELOG.md"} {
		b, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		words := strings.Fields(codes.ReplaceAllString(string(b), ""))
		if w := frametest.House(strings.Join(words, " ")); w != "" {
			t.Errorf("%s says %q", name, w)
		}
	}
}

// ids are the words of the data set, of its columns and of verdicts, for programs.
var ids = []string{"filing", "official", "basis", "undetermined", "certain", "stood", "dissents", "as far as stated "}

// No text that the program holds, be it shown or not, has such a word: notices and errors are not all to be seen here.
func TestNoTextOfTheProgramHasAHouseWord(t *testing.T) {
	seen := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") ||
			filepath.Base(filepath.Dir(path)) == "frametest" {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return err
		}
		tags := map[*ast.BasicLit]bool{}
		ast.Inspect(file, func(n ast.Node) bool {
			if field, ok := n.(*ast.Field); ok && field.Tag != nil {
				tags[field.Tag] = true
			}
			l, ok := n.(*ast.BasicLit)
			if !ok || l.Kind != token.STRING || tags[l] {
				return true
			}
			seen++
			text, _ := strconv.Unquote(l.Value) // it was parsed
			if w := frametest.House(strings.Join(strings.Fields(text), " ")); w != "" && !slices.Contains(ids, text) {
				t.Errorf("%s: %q in %.80q", set.Position(l.Pos()), w, text)
			}
			return true
		})
		return nil
	})
	if err != nil || seen < 3000 {
		t.Errorf("%v, %d texts", err, seen)
	}
}
