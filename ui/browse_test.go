package ui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestOpener(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("USERPROFILE", home)
	file := filepath.Join(home, "a b.svg")
	for target, want := range map[string]string{
		"https://example.org/a?b=c#d": "https://example.org/a?b=c#d", "http://example.org": "http://example.org",
		file: file, "~/a b.svg": file, // what was just saved
		"": "", "example.org": "", "a.svg": "", "./a.svg": "", "~": "", "~root/x": "", "-option": "", "--help": "",
		"javascript:alert(1)": "", "data:text/html,x": "", "file:///etc/passwd": "", "ftp://example.org": "",
		"mailto:a@example.org": "", "smb://example.org/x": "", "vbscript:x": "", "HTTP://example.org": "",
		"HTTP:// example.org": "", "Https://example.org": "", " https://example.org": "", "\nhttps://example.org": "",
		"https://": "", "https:// ": "", "https://example.org/\x1b[31m": "", "https://example.org\n--help": "",
		"https://example.org/\u202e": "", "https://example.org/\"": "", "https://example.org/'": "",
		"https://example.org/`id`": "", "https://example.org\\@evil.example": "",
		"https://example.org@evil.example": "",
	} {
		for system, words := range map[string][]string{"linux": {"xdg-open"}, "freebsd": {"xdg-open"},
			"darwin": {"open"}, "windows": {"rundll32", "url.dll,FileProtocolHandler"}} {
			got, err := opener(system, target)
			if want == "" {
				if err == nil || got != nil || !strings.Contains(err.Error(), "is no web address") ||
					strings.ContainsAny(err.Error(), "\x1b\n\u202e") {
					t.Errorf("%s opens %q with %q, %v", system, target, got, err)
				}
				continue
			}
			if err != nil || !slices.Equal(got, append(words, want)) {
				t.Errorf("%s opens %q with %q, %v", system, target, got, err)
			}
		}
	}
}

// What is refused starts no opener, whatever is called so.
func TestOpenURLStartsNothing(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"xdg-open", "open"} {
		script := "#!/bin/sh\necho \"$@\" >>" + filepath.Join(dir, "opened") + "\n"
		if err := os.WriteFile(filepath.Join(dir, name), []byte(script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	for _, target := range []string{"javascript:alert(1)", "--help", "file:///etc/passwd", "https://example.org/\n"} {
		if err := OpenURL(target); err == nil {
			t.Errorf("%q is opened", target)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "opened")); err == nil {
		t.Error("an opener was started")
	}
	t.Setenv("PATH", "")
	err := OpenURL("https://example.org")
	if err == nil || !strings.Contains(err.Error(), "to open https://example.org") {
		t.Errorf("without an opener: %v", err)
	}
}
