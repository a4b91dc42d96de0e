package command

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write LICENSES.txt anew")

// notice is a licence or another notice of what the program contains.
type notice struct{ of, file, text string }

// module is a Go module as go list tells it.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// linked are the modules that are part of the program on any system it is built for, sorted.
func linked(t *testing.T) []module {
	t.Helper()
	var all []module
	for _, system := range []string{"linux", "darwin", "windows"} {
		cmd := exec.Command("go", "list", "-deps", "-json=Module", "userbase")
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			t.Fatal(err)
		}
		for in := json.NewDecoder(bytes.NewReader(out)); in.More(); {
			var p struct{ Module *module }
			if err := in.Decode(&p); err != nil {
				t.Fatal(err)
			}
			if p.Module != nil && !p.Module.Main && !slices.Contains(all, *p.Module) {
				all = append(all, *p.Module)
			}
		}
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return all
}

var isNotice = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|copyright|patents)([-.].*)?$`)

// noticesIn are the notices in a folder.
func noticesIn(t *testing.T, of, dir string) []notice {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var found []notice
	for _, f := range files {
		if f.Type().IsRegular() && isNotice.MatchString(f.Name()) {
			found = append(found, read(t, of, filepath.Join(dir, f.Name())))
		}
	}
	return found
}

func read(t *testing.T, of, path string) notice {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return notice{of, filepath.Base(path), strings.Trim(strings.ReplaceAll(string(b), "\r\n", "\n"), "\n")}
}

// notices are those of all that the program contains.
func notices(t *testing.T) []notice {
	t.Helper()
	all := []notice{
		read(t, "userbase", "../../LICENSE"),
		read(t, "the data set of userbase", "../../data/LICENSE.md"),
		read(t, "the letters of pictures, DejaVu Sans Mono", "../snapshot/LICENSE-DejaVu"),
	}
	modules := linked(t)
	if len(modules) < 20 {
		t.Fatalf("only %d modules were seen", len(modules))
	}
	var goes []notice // some distributions of Go leave its notices out, but the modules of Go have the same
	for _, m := range modules {
		found := noticesIn(t, m.Path+" "+m.Version, m.Dir)
		if !slices.ContainsFunc(found, func(n notice) bool { return n.file != "PATENTS" }) {
			t.Errorf("%s has no licence: is it free to be used?", m.Path)
		}
		if m.Path == "golang.org/x/sys" {
			goes = found
		}
		all = append(all, found...)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range goes {
		n.of = "Go, its runtime and its library"
		if b, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), n.file)); err == nil {
			n.text = strings.Trim(string(b), "\n")
		} else if !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		all = append(all, n)
	}
	return all
}

// holder is a line that says who holds the rights.
var holder = regexp.MustCompile(`(?m)^Copyright .*\n`)

// parted is a text without the lines in its head that say who holds the rights, and those lines.
func (n notice) parted() (text, holders string) {
	head, rest, _ := strings.Cut(n.text, "\n\nPermission is")
	if rest == "" {
		return n.text, ""
	}
	holders = strings.Join(holder.FindAllString(head+"\n", -1), "")
	head = strings.TrimSpace(holder.ReplaceAllString(head+"\n", ""))
	return strings.TrimSpace(head + "\n\nPermission is" + rest), holders
}

// words are the words of a text, however its lines are broken.
func words(text string) string { return strings.Join(strings.Fields(text), " ") }

// book is all notices as one text: those that differ only in who holds the rights stand once, below all they belong to.
func book(all []notice) string {
	var order []string
	alike := map[string][]notice{}
	for _, n := range all {
		text, _ := n.parted()
		key := words(text)
		if alike[key] == nil {
			order = append(order, key)
		}
		alike[key] = append(alike[key], n)
	}
	var b strings.Builder
	b.WriteString("userbase contains what is named below, each under the text that follows it.\n")
	for _, key := range order {
		b.WriteString("\n" + strings.Repeat("=", 80) + "\n\n")
		text := alike[key][0].text
		same := !slices.ContainsFunc(alike[key], func(n notice) bool { return words(n.text) != words(text) })
		for _, n := range alike[key] {
			b.WriteString(n.title() + "\n")
			if !same {
				var holders string
				text, holders = n.parted()
				for line := range strings.Lines(holders) {
					b.WriteString("  " + line)
				}
			}
		}
		b.WriteString("\n" + text + "\n")
	}
	return b.String()
}

// title names a notice.
func (n notice) title() string { return n.of + " (" + n.file + ")" }

// The notices that --licenses prints are those of all that is linked in, as it is now.
func TestLicences(t *testing.T) {
	all := notices(t)
	want := book(all)
	if *update {
		if err := os.WriteFile("LICENSES.txt", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, n := range all {
		if !strings.Contains(licences, n.title()+"\n") {
			t.Errorf("LICENSES.txt lacks %s: go test ./ui/command -update", n.title())
		}
	}
	if !t.Failed() && licences != want {
		t.Error("LICENSES.txt is not as the notices are now: go test ./ui/command -update, and look at the difference")
	}
}

// Every line of every notice is in the book.
func TestLicencesKeepEveryLine(t *testing.T) {
	whole := words(licences)
	seen := 0
	for _, n := range notices(t) {
		for line := range strings.Lines(n.text) {
			if seen++; !strings.Contains(whole, words(line)) {
				t.Errorf("%s: %q is missing", n.title(), line)
			}
		}
	}
	if seen < 1000 {
		t.Errorf("saw %d lines", seen)
	}
}
