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
			got, err := openersOf(system, "", target)
			if want == "" {
				if err == nil || got != nil || err.Error() != "it is no web address" {
					t.Errorf("%s opens %q with %q, %v", system, target, got, err)
				}
				continue
			}
			if err != nil || len(got) != 1 || !slices.Equal(got[0], append(words, want)) {
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
	t.Setenv("BROWSER", filepath.Join(dir, "open"))
	for _, target := range []string{"javascript:alert(1)", "--help", "file:///etc/passwd", "https://example.org/\n"} {
		if _, err := OpenURL(target); err == nil {
			t.Errorf("%q is opened", target)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "opened")); err == nil {
		t.Error("an opener was started")
	}
	t.Setenv("PATH", "")
	t.Setenv("BROWSER", "")
	_, err := OpenURL("https://example.org")
	if err == nil || !strings.HasPrefix(err.Error(), "there is no ") {
		t.Errorf("without an opener: %v", err)
	}
}

// BROWSER names commands for addresses, in turn; %s is the address, which is never the command.
func TestBrowserOfTheEnvironment(t *testing.T) {
	const address = "https://example.org/?a=b"
	for browser, want := range map[string][][]string{
		"firefox":               {{"firefox", address}},
		"  a  -b  :: c ":        {{"a", "-b", address}, {"c", address}},
		"a --url=%s -x:b":       {{"a", "--url=" + address, "-x"}, {"b", address}},
		"%s":                    {{"%s", address}},
		"/opt/a b; rm -r $HOME": {{"/opt/a", "b;", "rm", "-r", "$HOME", address}},
		" : ":                   {{"xdg-open", address}},
	} {
		got, err := openersOf("linux", browser, address)
		if err != nil || !slices.EqualFunc(got, want, slices.Equal) {
			t.Errorf("BROWSER=%q: %q, %v, want %q", browser, got, err, want)
		}
	}
	got, err := openersOf("windows", `C:\a.exe;b`, address)
	if err != nil || len(got) != 2 || got[0][0] != `C:\a.exe` {
		t.Errorf("on Windows: %q, %v", got, err)
	}
	file := filepath.Join(t.TempDir(), "x.csv")
	if got, err := openersOf("linux", "firefox", file); err != nil || len(got) != 1 || got[0][0] != "xdg-open" {
		t.Errorf("a file is opened with %q, %v", got, err)
	}
	if got, err := openersOf("linux", "firefox", "--help"); err == nil {
		t.Errorf("an option is opened with %q", got)
	}
}
