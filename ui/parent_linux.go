package ui

import (
	"bytes"
	"fmt"
	"os"
)

// parent is the parent of a process, 0 if it has none.
func parent(pid int) int {
	stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	above := 0
	_, _ = fmt.Sscanf(string(stat[bytes.LastIndexByte(stat, ')')+1:]), " %c %d", new(rune), &above) // after its name
	return above
}
