// Command userbase compares the user bases of messengers: a dashboard in the terminal, and its screens as files.
package main

import (
	"os"

	"userbase/ui/command"
)

func main() { os.Exit(command.Run(os.Args[1:])) }
