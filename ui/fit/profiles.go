package fit

import "fmt"

// Counting is a number and what it counts: 1 page, 5 pages.
func Counting(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
