package command

import (
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"userbase/ui/screen"
)

func versionCommand(env *screen.Env) *cobra.Command {
	return &cobra.Command{
		Use:               "version",
		Short:             "print the versions of program and data",
		Long:              "version prints the versions of program and data, as --version and -V do.",
		Example:           "userbase version",
		Args:              exactly(0, "no arguments"),
		RunE:              func(*cobra.Command, []string) error { return writeVersions(env) },
		ValidArgsFunction: cobra.NoFileCompletions,
	}
}

// writeVersions prints the versions of program and data; of a program that is no release, the commit that was built.
func writeVersions(env *screen.Env) error {
	built := env.Version
	if info, ok := debug.ReadBuildInfo(); ok && built == unreleased {
		built += commitOf(info)
	}
	return write([]byte("userbase " + built + "   " + env.DataWords() + ", as of " + env.Set.Newest().Long() +
		"\n"))
}

// unreleased is the version of what is no release. Go makes up versions for that; they would put another one into every
// picture.
const unreleased = "dev"

// versionOf is the release that was built.
func versionOf(info *debug.BuildInfo) string {
	if !strings.HasPrefix(info.Main.Version, "v") || strings.Contains(info.Main.Version, "+dirty") {
		return unreleased
	}
	if commit, _ := builtFrom(info); len(commit) >= short && strings.Contains(info.Main.Version, commit[:short]) {
		return unreleased
	}
	return info.Main.Version
}

// short is how many letters of a commit name it, in versions that Go makes up too.
const short = 12

// commitOf is the commit that was built, in brackets, and whether it was changed; "" if nobody knows.
func commitOf(info *debug.BuildInfo) string {
	switch commit, changed := builtFrom(info); {
	case len(commit) < short:
		return ""
	case changed:
		return " (commit " + commit[:short] + ", changed)"
	default:
		return " (commit " + commit[:short] + ")"
	}
}

// builtFrom is what the version control told when the program was built.
func builtFrom(info *debug.BuildInfo) (commit string, changed bool) {
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			commit = s.Value
		case "vcs.modified":
			changed = s.Value == "true"
		}
	}
	return commit, changed
}
