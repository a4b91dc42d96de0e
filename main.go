package main

import (
	"fmt"
	"os"
	"time"

	"userbase/data"
	"userbase/ui"
)

func main() {
	set, err := data.Load()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	env := ui.NewEnv(set, data.DayOf(time.Now()), "dev")
	s, err := ui.Parse(os.Args[1:], set, env.Today)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	code, err := ui.Run(env, s, "", os.Getenv("NO_COLOR") != "", ui.Doer{Browse: ui.OpenURL, Free: func(s string) string { return s }})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}
