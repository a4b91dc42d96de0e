package command

import (
	"runtime/debug"
	"testing"
)

func TestVersions(t *testing.T) {
	const commit = "0123456789abcdef0123456789abcdef01234567"
	vcs := func(changed string) []debug.BuildSetting {
		return []debug.BuildSetting{{Key: "vcs", Value: "git"}, {Key: "vcs.revision", Value: commit},
			{Key: "vcs.modified", Value: changed}}
	}
	for _, c := range []struct {
		version    string
		settings   []debug.BuildSetting
		want, from string
	}{
		{"v1.2.3", vcs("false"), "v1.2.3", " (commit 0123456789ab)"},
		{"v1.2.3", nil, "v1.2.3", ""},
		{"(devel)", nil, "dev", ""},
		{"(devel)", vcs("false"), "dev", " (commit 0123456789ab)"},
		{"v1.2.3+dirty", vcs("true"), "dev", " (commit 0123456789ab, changed)"},
		{"v0.0.0-20261126000000-0123456789ab", vcs("false"), "dev", " (commit 0123456789ab)"},
		{"v0.0.0-20261126000000-0123456789ab", nil, "v0.0.0-20261126000000-0123456789ab", ""},
	} {
		info := &debug.BuildInfo{Settings: c.settings}
		info.Main.Version = c.version
		if got := versionOf(info); got != c.want || commitOf(info) != c.from {
			t.Errorf("%s: %q%q, want %q%q", c.version, got, commitOf(info), c.want, c.from)
		}
	}
}
