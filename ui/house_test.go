package ui

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// floors are the packages from the ground up: a package imports none of its own floor or of one above it. Those of the
// screens are the ones that the list of screens names.
var floors = [][]string{
	{"data", "ui/tty", "ui/bibtest", "ui/svgtest"},
	{"ui/scene", "data/own"},
	{"ui/cells"},
	{"ui/chart", "ui/fit"},
	{"ui/snapshot", "ui/paper"},
	{"ui/screen"},
	{"ui/say", "ui/frametest"},
	{"ui/part", "ui/claim", "ui/method", "ui/verify"},
	screenPackages(),
	{"ui"},
	{"ui/command"},
	{""},
}

// screenFloor is the floor of the screens.
const screenFloor = 8

func screenPackages() []string {
	var names []string
	for _, s := range Screens() {
		names = append(names, strings.TrimPrefix(reflect.TypeOf(s).PkgPath(), module+"/"))
	}
	return names
}

// module is what the packages of the module begin with.
const module = "userbase"

// listed is a package as go list tells it.
type listed struct {
	ImportPath    string
	Imports, Deps []string
}

func packages(t *testing.T) []listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports,Deps", "./...")
	cmd.Dir = ".."
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listed
	for in := json.NewDecoder(bytes.NewReader(out)); in.More(); {
		var p listed
		if err := in.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

// room is the name of a package within the module, and its floor; false for what is not of the module.
func room(t *testing.T, path string) (name string, floor int, ok bool) {
	t.Helper()
	name, ok = strings.CutPrefix(path, module)
	if !ok || name != "" && name[0] != '/' {
		return "", 0, false
	}
	name = strings.TrimPrefix(name, "/")
	floor = slices.IndexFunc(floors, func(f []string) bool { return slices.Contains(f, name) })
	if floor < 0 {
		t.Errorf("%s stands on no floor: give it one here and in ARCHITECTURE.md", path)
	}
	return name, floor, true
}

func TestArrowsLeadDown(t *testing.T) {
	seen := 0
	for _, p := range packages(t) {
		from, floor, _ := room(t, p.ImportPath)
		for _, path := range p.Imports {
			to, below, ours := room(t, path)
			if !ours {
				continue
			}
			seen++
			if below >= floor {
				t.Errorf("%s must not import %s", from, to)
			}
			if to == "data/own" && from != "ui/command" {
				t.Errorf("%s imports %s, which is for the commands alone", from, to)
			}
			if to == "ui/frametest" || to == "ui/bibtest" || to == "ui/svgtest" {
				t.Errorf("%s imports %s, which is for tests alone", from, to)
			}
		}
		if floor < len(floors)-3 && slices.ContainsFunc(p.Deps, func(d string) bool {
			return strings.HasPrefix(d,
				"charm.land/bubbletea")
		}) {
			t.Errorf("%s knows Bubble Tea", from)
		}
	}
	if seen < 50 {
		t.Errorf("only %d arrows were seen", seen)
	}
}

// source is a file of the module that is no test.
type source struct {
	dir, name string
	text      []byte
	set       *token.FileSet
	tree      *ast.File
}

func goFiles(t *testing.T) []source {
	t.Helper()
	var all []source
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasPrefix(path, "../.") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		set := token.NewFileSet()
		tree, err := parser.ParseFile(set, path, text, 0)
		rel, _ := filepath.Rel("..", path)
		all = append(all, source{filepath.ToSlash(filepath.Dir(rel)), rel, text, set, tree})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func (s source) test() bool { return strings.HasSuffix(s.name, "_test.go") }

// functions calls f for each function with its name, its receiver's type and its length in lines.
func (s source) functions(f func(name, of string, lines int)) {
	for _, d := range s.tree.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok {
			continue
		}
		of := ""
		if fn.Recv != nil {
			e := fn.Recv.List[0].Type
			if star, ok := e.(*ast.StarExpr); ok {
				e = star.X
			}
			if id, ok := e.(*ast.Ident); ok {
				of = id.Name
			}
		}
		f(fn.Name.Name, of, s.set.Position(fn.End()).Line-s.set.Position(fn.Pos()).Line+1)
	}
}

func TestFilesFunctionsAndLinesStaySmall(t *testing.T) {
	const mostFile, mostFunction, mostLine, mostMain = 300, 60, 120, 20
	for _, s := range goFiles(t) {
		lines := bytes.Split(bytes.TrimSuffix(s.text, []byte("\n")), []byte("\n"))
		for i, l := range lines {
			if n := utf8.RuneCount(bytes.ReplaceAll(l, []byte("\t"), []byte("    "))); n > mostLine {
				t.Errorf("%s:%d is %d columns wide", s.name, i+1, n)
			}
		}
		if s.test() {
			continue
		}
		if len(lines) > mostFile || s.name == "main.go" && len(lines) > mostMain {
			t.Errorf("%s has %d lines", s.name, len(lines))
		}
		s.functions(func(name, _ string, n int) {
			if n > mostFunction {
				t.Errorf("%s: %s has %d lines", s.name, name, n)
			}
		})
	}
}

func TestFrameStaysSmall(t *testing.T) {
	const most = 40
	n := 0
	for _, s := range goFiles(t) {
		s.functions(func(_, of string, _ int) {
			if of == "Frame" && s.dir == "ui/screen" {
				n++
			}
		})
	}
	if n == 0 || n > most {
		t.Errorf("Frame has %d methods, at most %d are allowed", n, most)
	}
}

// homes are the files of a screen, and the methods that stand in each of them.
var homes = map[string][]string{
	"screen.go":  {"ID", "Units", "Groups", "SortColumns", "PanelWidth", "Handle", "Show", "Uses", "Head"},
	"panel.go":   {"Panel", "Detail"},
	"words.go":   {"Sentence", "Notes"},
	"records.go": {"Records", "Page"},
}

func TestEveryScreenHasOneShape(t *testing.T) {
	files := map[string]int{}
	exported := map[string][]string{}
	for _, s := range goFiles(t) {
		if !slices.Contains(floors[screenFloor], s.dir) || s.test() {
			continue
		}
		base := filepath.Base(s.name)
		if homes[base] != nil {
			files[s.dir]++
		}
		s.functions(func(name, of string, _ int) {
			for home, methods := range homes {
				if slices.Contains(methods, name) && (of == "Screen" || of == "shown") && base != home {
					t.Errorf("%s: %s belongs into %s", s.name, name, home)
				}
			}
			if of == "" && ast.IsExported(name) {
				exported[s.dir] = append(exported[s.dir], name)
			}
		})
		for _, o := range s.tree.Scope.Objects {
			if o.Kind != ast.Fun && ast.IsExported(o.Name) {
				exported[s.dir] = append(exported[s.dir], o.Name)
			}
		}
	}
	for _, dir := range floors[screenFloor] {
		if len(exported[dir]) != 1 {
			t.Errorf("%s exports %v", dir, exported[dir])
		}
		if files[dir] != len(homes) {
			t.Errorf("%s has %d of the %d files of a screen", dir, files[dir], len(homes))
		}
	}
}
