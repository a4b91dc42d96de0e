//go:build unix

package snapshot

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// eachWay runs a test once where files can be without a name, and once where they cannot.
func eachWay(t *testing.T, test func(t *testing.T, named bool)) {
	for name, named := range map[string]bool{"named": true, "nameless": false} {
		t.Run(name, func(t *testing.T) {
			if runtime.GOOS != "linux" && !named {
				t.Skip("files have names here")
			}
			onlyNamed(t, named)
			test(t, named)
		})
	}
}

// onlyNamed lets drafts have names for a test.
func onlyNamed(t *testing.T, named bool) {
	was := nameless
	t.Cleanup(func() { nameless = was })
	if named {
		nameless = func(string) (*os.File, error) { return nil, errors.ErrUnsupported }
	}
}

// drafts lists the temporary names in a folder.
func drafts(t *testing.T, dir string) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(dir, draftPrefix+"*"+draftSuffix))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// A new file has the permissions of any new file, 0666 less the mask; one that is replaced keeps its own.
func TestSavePermissions(t *testing.T) {
	eachWay(t, func(t *testing.T, _ bool) {
		dir := t.TempDir()
		for _, mask := range []int{0, 0o022, 0o027, 0o077} {
			old := syscall.Umask(mask)
			path := filepath.Join(dir, fmt.Sprintf("%o", mask))
			err := errors.Join(Save(path, nil, refuse), Save(path+" forced", nil, replace))
			syscall.Umask(old)
			if err != nil {
				t.Fatal(err)
			}
			for _, path := range []string{path, path + " forced"} {
				info, err := os.Stat(path)
				if want := os.FileMode(0o666 &^ mask); err != nil || info.Mode() != want {
					t.Errorf("mask %o: %v, want %v, %v", mask, info.Mode(), want, err)
				}
				if err := errors.Join(os.Chmod(path, 0o604), Save(path, []byte("x"), replace)); err != nil {
					t.Fatal(err)
				}
				if info, err = os.Stat(path); err != nil || info.Mode() != 0o604 || info.Size() != 1 {
					t.Errorf("replaced: %v %v", info, err)
				}
			}
		}
	})
}

// On Linux a new file has no name before it is whole, so that nothing can be left of it.
func TestSaveIsNameless(t *testing.T) {
	eachWay(t, func(t *testing.T, named bool) {
		dir := t.TempDir()
		if f, err := nameless(dir); err != nil && !named {
			t.Skip("this file system has none without a name")
		} else if err == nil {
			_ = f.Close()
		}
		for _, force := range []bool{replace, refuse} {
			err := save(filepath.Join(dir, fmt.Sprint(force)), force, func(w io.Writer) error {
				if n := len(drafts(t, dir)); n != map[bool]int{true: 1, false: 0}[named] {
					t.Errorf("%d names", n)
				}
				_, err := w.Write([]byte("x"))
				return err
			})
			if err != nil {
				t.Error(err)
			}
		}
		folder(t, dir, map[string]string{"true": "x", "false": "x"})
	})
}

// What programs have left that were killed is removed by the next that writes into the folder; what another one still
// writes stays, and is published.
func TestSaveRemovesLeftovers(t *testing.T) {
	onlyNamed(t, true)
	dir := t.TempDir()
	left := func(name string) { // half a file that nobody writes any longer
		if err := os.WriteFile(filepath.Join(dir, name), []byte("hal"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{".userbase-1.tmp", ".userbase-2.tmp", "userbase-3.tmp", ".userbase-4.txt"} {
		left(name)
	}
	if err := os.Symlink("/dev/zero", filepath.Join(dir, ".userbase-5.tmp")); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(filepath.Join(dir, ".userbase-6.tmp"), 0o600); err != nil {
		t.Skip(err)
	}
	err := save(filepath.Join(dir, "slow"), refuse, func(w io.Writer) error {
		left(".userbase-7.tmp")
		return errors.Join(Save(filepath.Join(dir, "quick"), []byte("quick"), refuse),
			Save(filepath.Join(dir, "slow 2"), []byte("slow 2"), replace), write(w, "slow"))
	})
	if err != nil {
		t.Error(err)
	}
	for _, name := range []string{".userbase-5.tmp", ".userbase-6.tmp"} { // no drafts
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
	folder(t, dir, map[string]string{"slow": "slow", "quick": "quick", "slow 2": "slow 2", "userbase-3.tmp": "hal",
		".userbase-4.txt": "hal"})
}

func write(w io.Writer, s string) error {
	_, err := io.WriteString(w, s)
	return err
}

// Many that replace one file at once all succeed, and leave one of their files whole.
func TestSaveReplaceRace(t *testing.T) {
	eachWay(t, func(t *testing.T, _ bool) {
		dir := t.TempDir()
		path := filepath.Join(dir, "a")
		var wg sync.WaitGroup
		for i := range 8 {
			wg.Go(func() {
				for range 20 {
					if err := Save(path, bytes.Repeat([]byte{byte('0' + i)}, 1000), replace); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		b, err := os.ReadFile(path)
		if err != nil || len(b) != 1000 || len(bytes.Trim(b, string(b[:1]))) > 0 {
			t.Errorf("%d bytes, %v", len(b), err)
		}
		folder(t, dir, map[string]string{"a": string(b)})
	})
}

// A process that is killed at any moment leaves the old file or the new one, either whole, and of a new name nothing or
// all; and at most one temporary file, which the next save removes.
func TestSaveKilled(t *testing.T) {
	const victim, size = "USERBASE_TEST_VICTIM", 1 << 16
	if dir := os.Getenv(victim); dir != "" {
		onlyNamed(t, strings.HasSuffix(dir, "named"))
		for i := 0; ; i++ {
			b := bytes.Repeat([]byte{byte('a' + i%26)}, size)
			if err := errors.Join(Save(filepath.Join(dir, "old"), b, replace),
				Save(filepath.Join(dir, fmt.Sprint("new", rand.Uint64())), b, refuse)); err != nil {
				fmt.Println(err)
			}
			fmt.Println("saved")
		}
	}
	whole := func(path string) {
		b, err := os.ReadFile(path)
		if err != nil || len(b) != size || len(bytes.Trim(b, string(b[:1]))) > 0 {
			t.Fatalf("%s: %d bytes, %v", path, len(b), err)
		}
	}
	eachWay(t, func(t *testing.T, named bool) {
		dir := filepath.Join(t.TempDir(), map[bool]string{true: "named", false: "other"}[named])
		old := filepath.Join(dir, "old")
		if err := errors.Join(os.Mkdir(dir, 0o700), Save(old, make([]byte, size), refuse)); err != nil {
			t.Fatal(err)
		}
		left := 0
		for i := range 50 {
			c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestSaveKilled$")
			c.Env = append(os.Environ(), victim+"="+dir)
			out, err := c.StdoutPipe()
			if err == nil {
				err = c.Start()
			}
			if err != nil {
				t.Fatal(err)
			}
			lines := bufio.NewScanner(out)
			for range 1 + rand.N(3) { // the moment after is any: the child goes on while its line is read
				if !lines.Scan() || lines.Text() != "saved" {
					t.Fatal(lines.Text())
				}
			}
			for range rand.N(2_000_000) {
				runtime.KeepAlive(i)
			}
			sig := []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGINT}[i%3]
			if signal.Ignored(sig) { // as in the background of a shell
				sig = syscall.SIGKILL
			}
			if err := c.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			_, _ = io.Copy(io.Discard, out)
			if _ = c.Wait(); c.ProcessState.Sys().(syscall.WaitStatus).Signal() != sig {
				t.Fatalf("the process was not killed: %v", c.ProcessState)
			}
			whole(old)
			n := len(drafts(t, dir))
			if left += n; n > 1 {
				t.Fatalf("%d temporary files", n)
			}
			if err := Save(old, make([]byte, size), replace); err != nil || len(drafts(t, dir)) > 0 {
				t.Fatalf("the next save: %v, %q", err, drafts(t, dir))
			}
			news, _ := filepath.Glob(filepath.Join(dir, "new*"))
			for _, path := range news {
				whole(path)
				_ = os.Remove(path)
			}
		}
		if named && left == 0 {
			t.Error("no process was killed while it wrote")
		}
		t.Logf("%d temporary files were left of 50", left)
	})
}

// A file that the disk has no room for is named, and nothing is left of it.
func TestSaveAllFull(t *testing.T) {
	const child = "USERBASE_TEST_FULL"
	if dir := os.Getenv(child); dir != "" {
		onlyNamed(t, strings.HasSuffix(dir, "named"))
		limit := syscall.Rlimit{Cur: 1000, Max: 1000}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			t.Fatal(err)
		}
		fmt.Println(SaveAll([]File{{dir + "/a", make([]byte, 999)}, {dir + "/b", make([]byte, 1001)}}, refuse))
		fmt.Println(SaveAll([]File{{dir + "/a", make([]byte, 1001)}}, replace))
		os.Exit(0)
	}
	eachWay(t, func(t *testing.T, named bool) {
		dir := filepath.Join(t.TempDir(), map[bool]string{true: "named", false: "other"}[named])
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		c := exec.Command("sh", "-c", `trap "" XFSZ; exec "$0" -test.run='^TestSaveAllFull$'`, os.Args[0])
		c.Env = append(os.Environ(), child+"="+dir)
		out, err := c.Output()
		want := "1 cannot write " + dir +
			"/b: file too large; no part of it was written, choose another folder\n" +
			"0 cannot write " + dir + "/a: file too large; no part of it was written, choose another folder\n"
		if err != nil || string(out) != want {
			t.Errorf("%v:\n%s\nwant\n%s", err, out, want)
		}
		folder(t, dir, map[string]string{"a": string(make([]byte, 999))})
	})
}
