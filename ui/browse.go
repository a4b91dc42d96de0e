package ui

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"

	"userbase/data"
	"userbase/ui/snapshot"
)

// OpenURL opens a web address, or a file named in full (~ is the home folder), with the desktop's opener. Errors say
// what could not be opened, and why.
func OpenURL(target string) error {
	words, err := opener(runtime.GOOS, target)
	if err != nil {
		return err
	}
	path, err := exec.LookPath(words[0])
	if err != nil {
		return fmt.Errorf("there is no %s here to open %s", words[0], data.Quoted(target))
	}
	cmd := exec.Command(path, words[1:]...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("%s could not open %s: %w", words[0], data.Quoted(target), err)
	}
	go func() { _ = cmd.Wait() }()
	return nil
}

// opener is the command line that opens a target on a system. Nothing else is opened but web addresses and files named
// in full: an address from the data must not become an option, a program or a file.
func opener(system, target string) ([]string, error) {
	target = snapshot.Expand(target)
	if !data.WebAddress(target) && !filepath.IsAbs(target) {
		return nil, fmt.Errorf("%s is no web address: it is not opened", data.Quoted(target))
	}
	switch system {
	case "darwin":
		return []string{"open", target}, nil
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler", target}, nil
	}
	return []string{"xdg-open", target}, nil
}
