package snapshot

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
)

// What Save does with a file that is there.
const replace, refuse = true, false

// folder fails unless the folder holds exactly the files, with their content.
func folder(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if text, ok := want[e.Name()]; !ok || err != nil || string(b) != text {
			t.Errorf("%s holds %q, %v", e.Name(), b, err)
		}
	}
	if len(list) != len(want) {
		t.Errorf("%d files, want %d", len(list), len(want))
	}
}

// oneLine fails unless the error is one line that names the path and the advice.
func oneLine(t *testing.T, err error, path, advice string) {
	t.Helper()
	said := fmt.Sprint(err)
	if err == nil || strings.ContainsAny(said, "\n\r\x1b") || strings.Contains(said, ".tmp") ||
		!strings.Contains(said, path) || !strings.Contains(said, advice) {
		t.Errorf("error %q: want %q and %q", err, path, advice)
	}
}

func TestSave(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a b.svg")
	if err := Save(path, []byte("one"), refuse); err != nil {
		t.Fatal(err)
	}
	folder(t, dir, map[string]string{"a b.svg": "one"})
	err := Save(path, []byte("two"), refuse)
	oneLine(t, err, path, "--force")
	if !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v is not fs.ErrExist", err)
	}
	folder(t, dir, map[string]string{"a b.svg": "one"})
	if runtime.GOOS != "windows" {
		if err := os.Chmod(path, 0o640); err != nil {
			t.Fatal(err)
		}
	}
	if err := Save(path, []byte("three"), replace); err != nil {
		t.Fatal(err)
	}
	folder(t, dir, map[string]string{"a b.svg": "three"})
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o640 {
		t.Errorf("the permissions have changed: %v %v", info.Mode(), err)
	}
	if err := Save(filepath.Join(dir, "new"), nil, replace); err != nil {
		t.Error(err)
	}
}

func TestSaveRefuses(t *testing.T) {
	dir := t.TempDir()
	locked := filepath.Join(dir, "locked")
	if err := os.Mkdir(locked, 0o555); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() == 0 && runtime.GOOS == "linux" {
		locked = "/sys" // nobody writes there, not even root
	}
	for _, test := range []struct{ path, advice string }{
		{"", "without a name"},
		{dir, "add a file name"},
		{filepath.Join(dir, "none") + string(filepath.Separator), "add a file name"},
		{filepath.Join(dir, "none", "a.svg"), "make it first"},
		{filepath.Join(locked, "a.svg"), "choose another"},
		{filepath.Join(dir, "a\x1b[31m\n.svg", "b"), "make it first"},
		{os.DevNull, "no ordinary file"},
		{filepath.Join(dir, strings.Repeat("long", 64)), "choose a shorter one"},
		{filepath.Join(dir, "a\x00b"), "NUL"},
	} {
		for _, force := range []bool{false, true} {
			shown := test.path
			if strings.ContainsAny(shown, "\x1b\x00") {
				shown = `\x`
			}
			oneLine(t, Save(test.path, []byte("x"), force), shown, test.advice)
		}
	}
	folder(t, filepath.Join(dir, "locked"), nil)
}

// A path that is far too long to be shown is cut in its middle, and so it is in what opening it says.
func TestLongPathsAreCut(t *testing.T) {
	path := strings.Repeat("0123456789/", 10000) + "x.svg"
	_, err := Read(path, nil)
	for _, err := range []error{err, Save(path, nil, refuse), Save(path, nil, replace)} {
		oneLine(t, err, "0123456789/x.svg", "…")
		if n := len(fmt.Sprint(err)); n > 1000 || n < 400 {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}

// A link is followed: what it points to is replaced, and the link stays.
func TestSaveThroughLink(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "real"), []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink("real", link); err != nil {
		t.Skip(err)
	}
	if err := Save(link, []byte("new"), refuse); !errors.Is(err, fs.ErrExist) {
		t.Error(err)
	}
	if err := Save(link, []byte("new"), replace); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(link); err != nil || to != "real" {
		t.Errorf("the link is %q, %v", to, err)
	}
	folder(t, dir, map[string]string{"real": "new", "link": "new"})
	for name, to := range map[string]string{"nowhere": "none", "round": "round"} {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
		for _, force := range []bool{replace, refuse} {
			oneLine(t, Save(filepath.Join(dir, name), []byte("x"), force), name, "leads nowhere")
		}
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
	folder(t, dir, map[string]string{"real": "new", "link": "new"})
}

// Of a file with two names the one is replaced, and the other keeps what it has.
func TestSaveOverHardLink(t *testing.T) {
	dir := t.TempDir()
	one, two := filepath.Join(dir, "one"), filepath.Join(dir, "two")
	if err := errors.Join(Save(one, []byte("old"), refuse), os.Link(one, two)); err != nil {
		t.Skip(err)
	}
	if err := Save(one, []byte("new"), replace); err != nil {
		t.Error(err)
	}
	folder(t, dir, map[string]string{"one": "new", "two": "old"})
}

// Of several files, those stay that were written before the one that could not be, and are counted.
func TestSaveAllHalf(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	files := []File{{path("a"), []byte("a")}, {path("b"), []byte("b")}, {path("none/c"), nil}, {path("d"), nil}}
	n, err := SaveAll(files, refuse)
	oneLine(t, err, "cannot write "+path("none/c")+": there is no folder", "")
	if n != 2 {
		t.Errorf("%d files were written", n)
	}
	folder(t, dir, map[string]string{"a": "a", "b": "b"})

	taken := path("x\x1b")
	if err := os.WriteFile(taken, []byte("mine"), 0o600); err != nil {
		t.Skip(err)
	}
	_, err = SaveAll([]File{{path("y"), nil}, {taken, nil}}, refuse)
	if one := Save(taken, nil, refuse); fmt.Sprint(err) != fmt.Sprint(one) {
		t.Errorf("%v, but of one file %v", err, one)
	}
	oneLine(t, err, `x\x1b" is there already`, "--force")
	folder(t, dir, map[string]string{"a": "a", "b": "b", "x\x1b": "mine"})
}

// Of many that save under one name without force, exactly one succeeds, and its file is whole.
func TestSaveRace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() { errs[i] = Save(path, []byte{byte('0' + i)}, refuse) })
	}
	wg.Wait()
	won := ""
	for i, err := range errs {
		if err == nil {
			won += string(rune('0' + i))
		} else if !errors.Is(err, fs.ErrExist) {
			t.Error(err)
		}
	}
	if len(won) != 1 {
		t.Fatalf("%q have won", won)
	}
	folder(t, dir, map[string]string{"a": won})
}

// What cannot be written to its end, as on a full disk, leaves nothing behind, and the old file as it was.
func TestSaveHalf(t *testing.T) {
	dir := t.TempDir()
	full := errors.New("no space left on device")
	half := func(w io.Writer) error {
		_, _ = w.Write([]byte("hal"))
		return full
	}
	path := filepath.Join(dir, "a.svg")
	err := save(path, refuse, half)
	oneLine(t, err, path, "no space left on device")
	if !errors.Is(err, full) {
		t.Error("the cause is lost")
	}
	folder(t, dir, nil)
	if err := Save(path, []byte("old"), refuse); err != nil {
		t.Fatal(err)
	}
	oneLine(t, save(path, replace, half), path, "no space left on device")
	folder(t, dir, map[string]string{"a.svg": "old"})
}

func TestFreeName(t *testing.T) {
	dir := t.TempDir()
	for _, test := range []struct{ path, want string }{
		{"x.svg", "x.svg"}, {"x.svg", "x-2.svg"}, {"x.svg", "x-3.svg"},
		{"y.plain.txt", "y.plain.txt"}, {"y.plain.txt", "y-2.plain.txt"},
		{"z", "z"}, {"z", "z-2"}, {"x.svg.gz", "x.svg.gz"}, {"x.svg.gz", "x.svg-2.gz"},
	} {
		got := FreeName(filepath.Join(dir, test.path))
		if got != filepath.Join(dir, test.want) {
			t.Errorf("%s: %s, want %s", test.path, got, test.want)
		}
		if err := Save(got, nil, refuse); err != nil {
			t.Error(err)
		}
	}
}
