// Package bibtest reads BibTeX for tests.
package bibtest

import (
	"fmt"
	"strings"
)

// Read reads BibTeX strictly: entries of one kind, each with a key of its own, and fields in balanced braces or with
// the name of a month. It returns the texts of the fields, without their braces, by the keys of the entries. The error
// shows where it cannot go on.
func Read(text string) (entries map[string]map[string]string, err error) {
	entries = map[string]map[string]string{}
	rest := strings.TrimSpace(text)
	for rest != "" {
		body, found := strings.CutPrefix(rest, "@misc{")
		key, body, comma := strings.Cut(body, ",\n")
		if !found || !comma || key == "" || strings.ContainsAny(key, " {}%#\\,\"'~") || entries[key] != nil {
			return nil, fmt.Errorf("no entry, or one again: %.60q", rest)
		}
		entries[key] = map[string]string{}
		for !strings.HasPrefix(body, "}") {
			name, value, equals := strings.Cut(strings.TrimLeft(body, " "), " = ")
			if !equals || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") != "" {
				return nil, fmt.Errorf("no field: %.60q", body)
			}
			end, depth := 0, 0
			for ; end < len(value) && (depth > 0 || value[end] != ','); end++ {
				switch value[end] {
				case '\\':
					end++
				case '{':
					depth++
				case '}':
					depth--
				}
			}
			if depth != 0 || end >= len(value) || value[end] != ',' {
				return nil, fmt.Errorf("the braces of %s are not balanced: %.60q", name, value)
			}
			text := value[:end]
			if month := len(text) == 3 && name == "month"; !month && (text[0] != '{' || text[len(text)-1] != '}') {
				return nil, fmt.Errorf("%s is %q", name, text)
			}
			entries[key][name] = strings.Trim(text, "{}")
			body = strings.TrimLeft(value[end+1:], "\n")
		}
		rest = strings.TrimSpace(body[1:])
	}
	return entries, nil
}
