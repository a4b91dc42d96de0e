package ui

import (
	"bufio"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"testing"
)

// chromium is a tab of a Chromium without a window. It speaks the protocol of its developer tools over two pipes.
type chromium struct {
	*testing.T
	to      *os.File
	from    *bufio.Reader
	session string
	last    int
	fetched []string // what the page asked for, its own file among them
	loaded  bool
}

// message is a call of the protocol, its answer, or an event.
type message struct {
	ID      int             `json:"id,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  any             `json:"params,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   json.RawMessage `json:"error,omitempty"`
}

func startChromium(t *testing.T) *chromium {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal("Chromium is not installed")
	}
	heard, to, err := os.Pipe()
	from, said, err2 := os.Pipe()
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	// Without its sandbox it also runs for root; it opens only pages of ours.
	c := exec.Command(path, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
		"--remote-debugging-pipe", "--user-data-dir="+t.TempDir())
	c.ExtraFiles = []*os.File{heard, said}
	if err := errors.Join(c.Start(), heard.Close(), said.Close()); err != nil {
		t.Fatal(err)
	}
	b := &chromium{T: t, to: to, from: bufio.NewReader(from)}
	t.Cleanup(func() {
		b.session = ""
		b.call("Browser.close", nil, nil)
		_ = errors.Join(c.Wait(), to.Close(), from.Close())
	})
	var target struct{ TargetID string }
	b.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var tab struct{ SessionID string }
	b.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &tab)
	b.session = tab.SessionID
	b.call("Page.enable", nil, nil)
	b.call("Network.enable", nil, nil)
	return b
}

// read takes the next message.
func (b *chromium) read() (m message) {
	b.Helper()
	text, err := b.from.ReadBytes(0)
	if err == nil {
		err = json.Unmarshal(text[:len(text)-1], &m)
	}
	if err != nil {
		b.Fatal("Chromium: ", err)
	}
	switch m.Method {
	case "Page.loadEventFired":
		b.loaded = true
	case "Network.requestWillBeSent":
		p, _ := m.Params.(map[string]any)
		r, _ := p["request"].(map[string]any)
		url, _ := r["url"].(string)
		b.fetched = append(b.fetched, url)
	}
	return m
}

// call calls a method and reads its result, unless it is nil.
func (b *chromium) call(method string, params, result any) {
	b.Helper()
	b.last++
	text, err := json.Marshal(message{ID: b.last, Method: method, Params: params, Session: b.session})
	if err == nil {
		_, err = b.to.Write(append(text, 0))
	}
	if err != nil {
		b.Fatal(err)
	}
	for {
		m := b.read()
		if m.ID != b.last {
			continue
		}
		if m.Error != nil {
			b.Fatalf("%s: %s", method, m.Error)
		}
		if result == nil {
			return
		}
		if err := json.Unmarshal(m.Result, result); err != nil {
			b.Fatalf("%s: %v", method, err)
		}
		return
	}
}

// open opens a file in a window of a width in pixels for a reader of a theme, on "screen" or as for "print".
func (b *chromium) open(path string, width int, theme, media string) {
	b.Helper()
	b.call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": 900,
		"deviceScaleFactor": 1, "mobile": false}, nil)
	b.call("Emulation.setEmulatedMedia", map[string]any{"media": media,
		"features": []map[string]string{{"name": "prefers-color-scheme", "value": theme}}}, nil)
	b.fetched, b.loaded = nil, false
	b.call("Page.navigate", map[string]any{"url": "file://" + path}, nil)
	for !b.loaded {
		b.read()
	}
}

// run evaluates a script in the page, waits for what it promises, and reads that, unless result is nil.
func (b *chromium) run(script string, result any) {
	b.Helper()
	var r struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails json.RawMessage
	}
	b.call("Runtime.evaluate", map[string]any{"expression": script, "awaitPromise": true, "returnByValue": true}, &r)
	if r.ExceptionDetails != nil {
		b.Fatalf("the page: %s", r.ExceptionDetails)
	}
	if result != nil {
		if err := json.Unmarshal(r.Result.Value, result); err != nil {
			b.Fatal(err)
		}
	}
}
