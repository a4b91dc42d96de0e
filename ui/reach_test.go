package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// What became of an address is told as it was: opened, or handed to what still runs, or not at all.
func TestWhatBecameOfAnAddress(t *testing.T) {
	d := start(t, 120, 36)
	d.send(browseMsg{url: "https://example.org/a", running: "firefox"})
	d.shows("handed to firefox: https://example.org/a").lacks("opened")
	d.send(browseMsg{url: "https://example.org/a"})
	d.shows("opened https://example.org/a")
}

// The address that could not be opened is there in full at every size, in one piece where it fits into a row, and y
// copies it until the next key.
func TestAnAddressThatCannotBeOpened(t *testing.T) {
	for _, length := range []int{36, 76, 217} { // the longest of the data
		address := "https://example.org/" + strings.Repeat("x", length-23) + "end"
		for _, size := range [][2]int{{40, 10}, {45, 12}, {80, 24}, {120, 36}, {200, 60}} {
			for _, flags := range [][]string{{"--view", "trend"}, {"--open"}} {
				d := start(t, size[0], size[1], flags...)
				d.send(browseMsg{url: address, err: errors.New("there is no opener here")})
				var rows []string
				for _, row := range strings.Split(d.text(), "\n") {
					rows = append(rows, strings.TrimSpace(row))
				}
				if room := size[0] - 2; length <= room && !slices.ContainsFunc(rows, func(row string) bool {
					return strings.Contains(row, address)
				}) {
					t.Errorf("%v: %d letters are not in one row:\n%s", size, length, d.text())
				}
				if !strings.Contains(strings.Join(rows, ""), address) {
					t.Errorf("%v: %d letters are not there in full:\n%s", size, length, d.text())
				}
				d.shows("error: could not open it:", "(y copies it")
				d.press("y")
				if !slices.Equal(d.copied, []string{address}) {
					t.Errorf("%v: y copies %q", size, d.copied)
				}
				d.shows("sent to the terminal:").press("y")
				if len(d.copied) != 2 || d.copied[1] == address {
					t.Errorf("%v: after the next key y copies %q", size, d.copied)
				}
			}
		}
	}
}

// A copy goes to the terminal and, in a command, to what else there is; the notice names what certainly has it.
func TestCopiesAreToldAsTheyWent(t *testing.T) {
	for to, want := range map[Copied]string{{}: "sent to the terminal: ", {Tmux: true}: "copied (by tmux): ",
		{Desktop: true}: "copied: ", {Tmux: true, Desktop: true}: "copied (also by tmux): "} {
		d := start(t, 120, 36)
		d.app.doer.Copy = func(text string) Copied { d.copied = append(d.copied, text); return to }
		text := d.copies()
		_, cmd := d.app.Update(keyMsg("y"))
		if len(d.copied) != 0 {
			t.Error("Update itself copies")
		}
		batch, ok := cmd().(tea.BatchMsg)
		if !ok || len(batch) != 2 || batch[0]() != tea.SetClipboard(text)() {
			t.Errorf("the terminal is not given %q", text)
		}
		d.brought(batch)
		if !slices.Equal(d.copied, []string{text}) {
			t.Errorf("%q are copied, want %q", d.copied, text)
		}
		d.shows(want + text[:40])
	}
}

func TestWhereThereIsADesktop(t *testing.T) {
	for _, c := range []struct {
		system string
		vars   map[string]string
		want   bool
	}{
		{"linux", nil, false},
		{"linux", map[string]string{"DISPLAY": ":0"}, true},
		{"freebsd", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, true},
		{"darwin", nil, true},
		{"windows", nil, true},
		{"darwin", map[string]string{"SSH_CONNECTION": "a b"}, false},
		{"linux", map[string]string{"DISPLAY": "localhost:10", "SSH_CONNECTION": "a b"}, true},
	} {
		if got := hasDesktop(c.system, environment(c.vars)); got != c.want {
			t.Errorf("%s with %v: %v", c.system, c.vars, got)
		}
	}
}
