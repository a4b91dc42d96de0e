//go:build unix

package snapshot

import (
	"net"
	"os"
	"path/filepath"
	"reflect"
	"syscall"
	"testing"
	"time"
)

// What has no end, or is no file, is refused in words, at once.
func TestReadNoFiles(t *testing.T) {
	dir, err := os.MkdirTemp("", "") // names of sockets are short
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	socket := filepath.Join(dir, "socket")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	loop, missing := filepath.Join(dir, "loop"), filepath.Join(dir, "missing")
	for link, to := range map[string]string{loop: "loop", missing: "nothing", filepath.Join(dir, "zero"): "/dev/zero"} {
		if err := os.Symlink(to, link); err != nil {
			t.Fatal(err)
		}
	}
	for path, want := range map[string]string{
		"/dev/zero": "it is a device", os.DevNull: "it is a device", filepath.Join(dir, "zero"): "it is a device",
		socket: "it is no file", dir: "it is a folder", loop: "too many", missing: "no such file",
		"": "no such file", filepath.Join(socket, "x"): "not a directory",
	} {
		_, err := Read(path, func() { t.Errorf("%s is waited for", path) })
		oneLine(t, err, path, want)
	}
}

// A pipe is read to its end; that nobody writes to it yet is said, once.
func TestReadPipe(t *testing.T) {
	d := testDoc(t)
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	content := map[string][]byte{"png": encode(t, "png", d), "too much": make([]byte, largest+1)}
	for name, b := range content {
		said := 0
		start := time.Now()
		written := make(chan struct{})
		m, err := Read(path, func() {
			said++
			go func() {
				defer close(written)
				if w, err := os.OpenFile(path, os.O_WRONLY, 0); err == nil {
					_, _ = w.Write(b)
					_ = w.Close()
				}
			}()
		})
		<-written
		if said != 1 || time.Since(start) < time.Second/10 {
			t.Errorf("%s: said %d times after %v", name, said, time.Since(start))
		}
		if name == "png" && (err != nil || !reflect.DeepEqual(m.Meta, d.Meta)) {
			t.Errorf("%v %+v", err, m)
		}
		if name == "too much" {
			oneLine(t, err, path, "8388609 bytes or more")
		}
	}
}
