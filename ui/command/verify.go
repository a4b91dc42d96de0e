package command

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"userbase/ui"
	"userbase/ui/fit"
	"userbase/ui/paper"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
	"userbase/ui/verify"
)

func verifyCommand(env *screen.Env) *cobra.Command {
	var format string
	var note bool
	formats, from := []string{"text", "json"}, fit.Join(snapshot.Readable(), "or")
	cmd := &cobra.Command{
		Use:   "verify FILE…",
		Short: "does a published snapshot still hold?",
		Long: `verify says whether snapshots (` + from + `) still hold. It shows the state of each again, on its day,
with the data of this program, and compares the figures behind the picture and the sentence: a figure changed, was
added, was replaced by another, or is gone. An added figure that is of a later day than the picture, and than all
figures behind it, does not speak against it while its sentence is the same.

A folder is searched for such files, and those in it that userbase did not write are passed; - is standard input. Files
of versions that did not write the figures behind a picture cannot be told.

Of several files the exit code is the worst: 1, 2, 0. As json, each file is one line (JSON Lines).`,
		Example: "userbase verify pictures/ --note",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("verify needs a FILE: a snapshot as " + from + ", or a folder of them")
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(snapshot.Readable(), cobra.ShellCompDirectiveFilterFileExt),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := fit.OneOf("--format", format, formats); err != nil {
				return err
			}
			return (&verifier{env: env, json: format == "json", note: note, several: len(args) > 1}).files(args)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", fit.Join(formats, "or"))
	cmd.Flags().BoolVar(&note, "note", false,
		"print the text of a correction for each picture that does not hold; into a file or a pipe on one line")
	fixed(cmd, "format", func() []string { return formats })
	return cmd
}

// verifier judges files and prints what became of them.
type verifier struct {
	env           *screen.Env
	json, note    bool
	several       bool // there may be more than one file
	counts        [len(verify.Verdicts)]int
	passed, worst int
	printed, much bool // something was; it told much
}

// task is a file to be judged, or why it cannot be read.
type task struct {
	path   string
	found  bool // in a folder, where others may lie beside it
	err    error
	answer chan verify.Finding // nothing comes if the file is passed
}

// files judges all files, as many at a time as there are processors, and prints the answers in their order.
func (v *verifier) files(paths []string) error {
	const ahead, seldom = 64, 400 // files, percent
	debug.SetGCPercent(seldom)    // little of what is read is kept
	tasks, order := make(chan task, ahead), make(chan task, ahead)
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for t := range tasks {
				v.judge(t)
			}
		}()
	}
	go func() {
		walk(paths, func(t task) {
			t.answer = make(chan verify.Finding, 1)
			order <- t
			tasks <- t
		})
		close(tasks)
		close(order)
	}()
	for t := range order {
		v.several = v.several || t.found
		n, ok := <-t.answer
		if !ok {
			v.passed++
			continue
		}
		if err := v.print(n); errors.Is(err, syscall.EPIPE) {
			return exit{code: v.worst}
		} else if err != nil {
			return err
		}
	}
	return v.end(paths)
}

// walk names the files to be judged: those that are given, and those in folders whose endings are of snapshots.
func walk(paths []string, do func(task)) {
	for _, path := range paths {
		if info, err := os.Stat(path); err != nil || !info.IsDir() {
			do(task{path: path})
			continue
		}
		_ = filepath.WalkDir(path, func(at string, d fs.DirEntry, err error) error {
			switch f, _ := snapshot.FormatOf(at); {
			case err != nil:
				do(task{path: at, err: fmt.Errorf("cannot read %s: %w", snapshot.Shown(at), snapshot.Cause(err))})
			case f.Read != nil && regular(at, d):
				do(task{path: at, found: true})
			}
			return nil
		})
	}
}

// regular reports whether an entry of a folder is a file, or a link to one.
func regular(path string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		return err == nil && info.Mode().IsRegular()
	}
	return d.Type().IsRegular()
}

// judge answers a task.
func (v *verifier) judge(t task) {
	defer close(t.answer)
	past, err := snapshot.Past{}, t.err
	if err == nil {
		past, err = snapshot.Read(t.path, waits(t.path))
	}
	switch {
	case t.found && errors.Is(err, snapshot.ErrForeign):
	case err != nil:
		t.answer <- verify.Finding{File: t.path, Reason: err.Error()}
	default:
		t.answer <- verify.Judge(t.path, past, v.env, ui.Again(v.env))
	}
}

// print prints the answer to a file, and counts it.
func (v *verifier) print(n verify.Finding) error {
	verdict := n.Verdict()
	v.counts[verdict]++
	v.worst = worse(v.worst, verdict.Exit())
	switch {
	case v.json:
		b, err := n.JSON(v.env.Today)
		if err != nil {
			return failed(err)
		}
		return write(b)
	case !v.note:
		return v.block(n.Evidence(width()), verdict == verify.Differs)
	case verdict == verify.Differs:
		p := paper.New(width())
		if v.several {
			p.Address("", paper.Strong(snapshot.Named(n.File)))
		}
		if text := n.Note(v.env.Today); term.IsTerminal(os.Stdout.Fd()) {
			p.Text("", text)
		} else { // to be printed elsewhere
			p.Address("", text)
		}
		return v.block(p.String(), true)
	case verdict == verify.Unknown:
		note(n.Reason)
	}
	return nil
}

// block prints a text for people, with an empty line between it and the one before if one of them tells much.
func (v *verifier) block(text string, much bool) error {
	if v.printed && (much || v.much) {
		text = "\n" + text
	}
	v.printed, v.much = true, much
	return writeText(text)
}

// end says how many files there were, and gives the exit code.
func (v *verifier) end(paths []string) error {
	total := 0
	for _, n := range v.counts {
		total += n
	}
	if total == 0 {
		why := "no snapshot of userbase is in " + snapshot.Named(paths[0])
		if len(paths) > 1 {
			why += " or in one of the other folders"
		}
		if err := v.print(verify.Finding{File: paths[0], Reason: why}); err != nil {
			return err
		}
	} else if !v.json && !v.note && v.several {
		p := paper.New(width())
		p.Text("", v.sum(total))
		if err := v.block(p.String(), true); err != nil && !errors.Is(err, syscall.EPIPE) {
			return err
		}
	}
	return exit{code: v.worst}
}

// sum counts the files.
func (v *verifier) sum(total int) string {
	var parts []string
	for i, n := range v.counts {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, verify.Verdicts[i].Counted(n)))
		}
	}
	text := fit.Counting(total, "file") + ": " + strings.Join(parts, ", ")
	if v.passed > 0 {
		text += "; passed: " + fit.Counting(v.passed, "file") + " that userbase did not write"
	}
	return text
}
