package verify_test

import (
	"testing"

	"userbase/ui/snapshot"
	"userbase/ui/verify"
)

// Which files of one's own are missing is told by the ends of their paths, of each file once.
func TestUnloaded(t *testing.T) {
	env := envOf(t)
	for _, c := range []struct {
		own, loaded []string
		want        string
	}{
		{nil, nil, ""},
		{[]string{"a.csv"}, []string{"/w/b.csv", "/w/a.csv"}, ""},
		{[]string{"quarters.csv"}, nil, "made with quarters.csv, which is not loaded: add --data quarters.csv"},
		{[]string{"a.csv"}, []string{"/w/aa.csv"}, "made with a.csv, which is not loaded: add --data a.csv"},
		{[]string{"a b.csv", "b.csv", "c.csv"}, []string{"/b.csv"},
			"made with a b.csv and c.csv, which are not loaded: add --data 'a b.csv' --data c.csv"},
		{[]string{"q1/a.csv", "q2/a.csv"}, []string{"/w/q2/a.csv", "/w/q1/a.csv"}, ""},
		{[]string{"q1/a.csv", "q2/a.csv"}, []string{"/w/q2/a.csv"},
			"made with q1/a.csv, which is not loaded: add --data q1/a.csv"},
		{[]string{"a.csv", "a.csv"}, []string{"/w/q1/a.csv"}, "made with a.csv, which is not loaded: add --data a.csv"},
		{[]string{"-"}, []string{"-"}, ""},
		{[]string{"-"}, nil, "made with standard input, which is not loaded: add --data -"},
		{[]string{"/dev/fd/63"}, []string{"/proc/self/fd/12"}, ""},
		{[]string{"/dev/fd/63"}, []string{"/w/63"},
			"made with a pipe of the shell (/dev/fd/63), which is not loaded: add --data FILE"},
		{[]string{"a", "b", "c", "d", "e"}, nil,
			"made with a, b, c and 2 further files, which are not loaded: add each of them with --data"},
		{[]string{"\x1b]\u202e"}, nil, `made with "\x1b]\u202e", which is not loaded: add --data '"\x1b]\u202e"'`},
	} {
		env.OwnPaths = c.loaded
		if got := verify.Unloaded(snapshot.Meta{Own: c.own, DataVersion: "0000000"}, env); got != c.want {
			t.Errorf("%q without %q: %s, want %s", c.own, c.loaded, got, c.want)
		}
		if got := verify.Unloaded(snapshot.Meta{Own: c.own, DataVersion: env.Set.Version}, env); got != "" {
			t.Errorf("%q from the same data: %s", c.own, got)
		}
	}
}
