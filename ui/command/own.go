package command

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"userbase/data"
	"userbase/data/own"
	"userbase/ui"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// stdin is the name of standard input where a file is asked for.
const stdin = "-"

// dataFlag is the flag that names files with figures of one's own.
const dataFlag = "data"

// ownFlag adds --data to all commands, and has it read before any of them runs.
func ownFlag(root *cobra.Command, env *screen.Env) {
	var names []string
	root.PersistentFlags().StringArrayVar(&names, dataFlag, nil,
		"figures of your own, from a CSV file (- is standard input); can be given several times")
	_ = root.MarkPersistentFlagFilename(dataFlag, "csv", "tsv", "txt")
	root.PersistentPreRunE = func(_ *cobra.Command, args []string) error {
		all := slices.Concat(names, args)
		if i := slices.Index(all, stdin); i >= 0 && slices.Contains(all[i+1:], stdin) {
			return errors.New("standard input is asked for twice, and can be read once: name a file")
		}
		if len(names) == 0 {
			return nil
		}
		return addOwn(env, names)
	}
}

// completeOwn reads --data for the completion of a value, which may be of one's own.
func completeOwn(cmd *cobra.Command) {
	if names, _ := cmd.Flags().GetStringArray(dataFlag); !slices.Contains(names, stdin) {
		_ = cmd.Root().PersistentPreRunE(cmd, nil) // what cannot be read completes nothing
	}
}

// addOwn adds the figures of files to the data set: of all or of none.
func addOwn(env *screen.Env, names []string) error {
	set, report, err := readOwn(env, names)
	if err != nil {
		return failed(err)
	}
	shown := "userbase validate " + fit.Quote(names)
	if n := report.FaultCount; n > 0 {
		return failed(fmt.Errorf("--data: %s, so nothing is loaded: %s shows %s", fit.Counting(n, "fault"), shown,
			itOrThem(n)))
	}
	if n := report.WarningCount; n > 0 {
		note(fit.Counting(n, "warning") + " on figures of your own: " + shown + " shows " + itOrThem(n))
	}
	*env = *ui.NewEnv(set, env.Today, env.Version)
	for _, name := range names {
		env.OwnPaths = append(env.OwnPaths, whole(name))
	}
	for _, path := range env.OwnPaths {
		env.Own = append(env.Own, apart(path, env.OwnPaths))
	}
	return nil
}

// whole is the whole path of a file, with "/" between its parts; standard input has none.
func whole(name string) string {
	if name == stdin || name == "/dev/stdin" {
		return stdin
	}
	path, err := filepath.Abs(name)
	if err != nil {
		path = name
	}
	return filepath.ToSlash(path)
}

// apart is the shortest end of a path that no other of the paths has: "a.csv", or "q1/a.csv" beside "q2/a.csv". The
// path of a pipe of the shell stays whole.
func apart(path string, paths []string) string {
	if snapshot.Pipe(path) {
		return path
	}
	parts := strings.Split(path, "/")
	for i := len(parts) - 1; i > 0; i-- {
		end := strings.Join(parts[i:], "/")
		if !slices.ContainsFunc(paths, func(p string) bool { return p != path && strings.HasSuffix(p, "/"+end) }) {
			return end
		}
	}
	return path
}

func itOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// readOwn reads figures from files, and shows how far that is if it takes long. ctrl+c ends the program meanwhile.
func readOwn(env *screen.Env, names []string) (set *data.Set, report *own.Report, err error) {
	files := make([]own.File, len(names))
	var size int64
	for i, name := range names {
		files[i].Name = name
		f, err := snapshot.Open(name, waits(name))
		if err != nil {
			return nil, nil, fmt.Errorf("cannot read %s: %w", snapshot.Shown(name), snapshot.Cause(err))
		}
		if name != stdin {
			defer f.Close()
		}
		if info, err := f.Stat(); err == nil {
			files[i].Size = info.Size()
		}
		files[i].Text, size = f, size+files[i].Size
	}
	bar := newBar(size)
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	defer close(stop)
	defer signal.Stop(stop)
	go func() {
		if _, pressed := <-stop; pressed {
			bar.end()
			os.Exit(interrupted)
		}
	}()
	set, report, err = own.Read(context.Background(), env.Set, files, own.Options{Today: env.Today,
		Progress: bar.at})
	bar.end()
	return set, report, err
}
