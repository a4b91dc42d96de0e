package ui

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"userbase/data"
	"userbase/ui/snapshot"
)

// openerPatience is how long an opener may take to say that it could not open something. One that still runs then has
// become the browser itself.
const openerPatience = 2 * time.Second

// OpenURL opens a web address, or a file named in full (~ is the home folder): an address with what BROWSER names, else
// with the desktop's opener. It waits for that to end, and returns the name of one that still runs after two seconds,
// of which nobody knows yet what it did. Errors say why nothing was opened; the address is the caller's to tell.
func OpenURL(target string) (running string, err error) {
	openers, err := openersOf(runtime.GOOS, os.Getenv("BROWSER"), target)
	late := time.After(openerPatience)
	for _, words := range openers {
		if running, err = runOpener(words, late); err == nil {
			return running, nil
		}
	}
	return "", err
}

// runOpener starts an opener in a session of its own, so that ctrl+z does not stop what it opens and the end of the
// terminal does not end it, and waits for it to end.
func runOpener(words []string, late <-chan time.Time) (running string, err error) {
	name := data.Quoted(words[0])
	path, err := exec.LookPath(words[0])
	if err != nil {
		return "", fmt.Errorf("there is no %s here", name)
	}
	cmd := exec.Command(path, words[1:]...)
	setApart(cmd)
	if err := cmd.Start(); err != nil {
		return "", fmt.Errorf("%s could not be started: %w", name, errors.Unwrap(err))
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err = <-ended:
	case <-late:
		return words[0], nil
	}
	var exited *exec.ExitError
	switch {
	case errors.As(err, &exited) && exited.Exited():
		return "", fmt.Errorf("%s ended with exit code %d", name, exited.ExitCode())
	case err != nil:
		return "", fmt.Errorf("%s: %w", name, err)
	}
	return "", nil
}

// openersOf are the command lines that may open a target on a system, the first that can is enough. Nothing else is
// opened but web addresses and files named in full: an address from the data must not become an option, a program or a
// file. BROWSER is a list of commands, in each of which %s is the address; without one it comes last.
func openersOf(system, browser, target string) ([][]string, error) {
	target = snapshot.Expand(target)
	if !data.WebAddress(target) && !filepath.IsAbs(target) {
		return nil, fmt.Errorf("it is no web address")
	}
	var all [][]string
	for _, command := range strings.Split(browser, listSeparator(system)) {
		words := strings.Fields(command)
		if len(words) == 0 || !data.WebAddress(target) {
			continue
		}
		if args := strings.Join(words[1:], " "); strings.Contains(args, "%s") {
			for i := range words[1:] {
				words[i+1] = strings.ReplaceAll(words[i+1], "%s", target)
			}
		} else {
			words = append(words, target)
		}
		all = append(all, words)
	}
	if all == nil {
		all = [][]string{append(desktopOpener(system), target)}
	}
	return all, nil
}

// listSeparator stands between the commands of BROWSER on a system.
func listSeparator(system string) string {
	if system == "windows" {
		return ";"
	}
	return ":"
}

// desktopOpener is the command line of a system's opener, without what it opens.
func desktopOpener(system string) []string {
	switch system {
	case "darwin":
		return []string{"open"}
	case "windows":
		return []string{"rundll32", "url.dll,FileProtocolHandler"}
	}
	return []string{"xdg-open"}
}
