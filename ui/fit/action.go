package fit

import "strings"

// WebAddress reports whether the text is an address that may be given to the desktop's opener.
func WebAddress(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}
