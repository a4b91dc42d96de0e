package verify

import (
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Unloaded says that a file was made with files of one's own that are not loaded; "" if all are. With the data that it
// was made from all are, whatever the names of their files; else each is known by its name, and counts once.
func Unloaded(m snapshot.Meta, env *screen.Env) string {
	const most = 3 // names
	if m.DataVersion == env.Set.Version {
		return ""
	}
	loaded := slices.Clone(env.OwnPaths)
	var names, flags []string
	for _, name := range m.Own {
		if i := slices.IndexFunc(loaded, func(path string) bool { return is(path, name) }); i >= 0 {
			loaded = slices.Delete(loaded, i, i+1)
			continue
		}
		flag := data.Quoted(data.Word(name))
		if snapshot.Pipe(name) { // nobody can name it again
			flag = "FILE"
		}
		names, flags = append(names, data.Quoted(data.Word(snapshot.OwnName(name)))), append(flags, "--data", flag)
	}
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return "made with " + names[0] + ", which is not loaded: add " + fit.Quote(flags)
	case n <= most:
		return "made with " + fit.Join(names, "and") + ", which are not loaded: add " + fit.Quote(flags)
	default:
		return "made with " + strings.Join(names[:most], ", ") + " and " + fit.Counting(n-most, "further file") +
			", which are not loaded: add each of them with --data"
	}
}

// is reports whether the file at a path is one that a snapshot names, as it shows names, by the end of its path. Any
// pipe may be any other.
func is(path, name string) bool {
	path = strings.TrimSpace(data.OneLine(path))
	return path == name || strings.HasSuffix(path, "/"+name) || snapshot.Pipe(path) && snapshot.Pipe(name)
}
