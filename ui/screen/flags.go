package screen

import (
	"fmt"
	"slices"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
)

// Field is one field of State as a flag. From this list the command line, its completion, the command that a
// snapshot prints and the round trip of State are made.
type Field struct {
	Name, Usage string
	Bool        bool                     // a flag without a value
	Values      func(*Env) []string // the allowed values, nil for days and free text
	Get         func(State) string       // as written on the command line; for Bool "true" or ""
	set         func(*State, string)
	Day         bool // a value that is a day
	List        bool // several of the values, joined by commas
}

// Fields lists every field of State as a flag, in the order in which commands are written.
func Fields() []Field {
	fixed := func(v ...string) func(*Env) []string { return func(*Env) []string { return v } }
	groups := func(*Env) []string {
		out := make([]string, len(AllGroups))
		for i, g := range AllGroups {
			out[i] = string(g)
		}
		return out
	}
	day := func(name, usage string, at func(*State) *data.Day) Field {
		return Field{Name: name, Usage: usage, Day: true,
			Get: func(s State) string { return at(&s).String() },
			set: func(s *State, v string) { *at(s), _ = data.ParseDay(v) }}
	}
	text := func(name, usage string, values func(*Env) []string, at func(*State) *string) Field {
		return Field{Name: name, Usage: usage, Values: values,
			Get: func(s State) string { return *at(&s) },
			set: func(s *State, v string) { *at(s) = v }}
	}
	list := func(name, usage string, values func(*Env) []string, at func(*State) *string) Field {
		f := text(name, usage, values, at)
		f.List = true
		return f
	}
	flag := func(name, usage string, at func(*State) *bool) Field {
		return Field{Name: name, Usage: usage, Bool: true,
			Get: func(s State) string {
				if *at(&s) {
					return "true"
				}
				return ""
			},
			set: func(s *State, v string) { *at(s) = v == "true" }}
	}
	events := func(e *Env) []string {
		set := e.Set
		ids := make([]string, len(set.Events))
		for i := range set.Events {
			ids[i] = set.Events[i].ID
		}
		return ids
	}
	figures := func(e *Env) []string {
		set := e.Set
		ids := make([]string, len(set.Observations))
		for i := range set.Observations {
			ids[i] = set.Observations[i].ID
		}
		return ids
	}
	messengers := func(e *Env) []string { return MessengerIDs(e.Set) }
	kinds := func(e *Env) []string { return EventKinds(e.Set) }
	return []Field{
		text("view", "screen", (*Env).ViewIDs, func(s *State) *string { return &s.View }),
		day("day", "day to show, YYYY-MM-DD or today", func(s *State) *data.Day { return &s.Day }),
		text("focus", "messenger in focus", messengers, func(s *State) *string { return &s.Focus }),
		text("base", "messenger to compare with", messengers, func(s *State) *string { return &s.Base }),
		text("metric", "metric group", groups, func(s *State) *string { return (*string)(&s.Group) }),
		flag("no-estimates", "leave out estimates and repeats", func(s *State) *bool { return &s.NoEst }),
		list("hide", "messengers to hide, joined by commas", messengers, func(s *State) *string { return &s.Hidden }),
		text("scale", "scale of trend", fixed(Linear, Log), func(s *State) *string { return &s.Scale }),
		text("unit", "unit of ranking and trend", fixed(People, Multiples, Index), func(s *State) *string { return &s.Unit }),
		text("align", "time axis of trend", fixed(Calendar, Launch), func(s *State) *string { return &s.Align }),
		day("index-day", "day that is 100 on the index", func(s *State) *data.Day { return &s.IndexDay }),
		day("from", "first day of the time axis", func(s *State) *data.Day { return &s.From }),
		day("to", "last day of the time axis", func(s *State) *data.Day { return &s.To }),
		text("kind", "only events of this kind", kinds, func(s *State) *string { return &s.Kind }),
		text("whose", "only events and figures of this messenger", messengers, func(s *State) *string { return &s.Whose }),
		text("search", "only events and figures with this text", nil, func(s *State) *string { return &s.Search }),
		text("sort", "column that growth and figures are sorted by", (*Env).SortColumns,
			func(s *State) *string { return &s.Sort }),
		flag("reverse", "sort the other way round", func(s *State) *bool { return &s.Reverse }),
		text("event", "selected event", events, func(s *State) *string { return &s.Event }),
		text("figure", "selected figure", figures, func(s *State) *string { return &s.Figure }),
		flag("open", "show the selected thing in full", func(s *State) *bool { return &s.Open }),
		text("theme", "colours", fixed(Auto, Dark, Light, Mono), func(s *State) *string { return &s.Theme }),
		flag("ascii", "plain ASCII glyphs", func(s *State) *bool { return &s.ASCII }),
	}
}

// Set puts the value of a flag into the state. The error names the flag, the value, and what is allowed or near.
func (f Field) Set(s *State, value string, e *Env) error {
	switch {
	case f.Day:
		if value == "today" {
			value = e.Today.String()
		}
		if value == "" {
			break
		}
		d, err := data.ParseDay(value)
		if err != nil {
			return fmt.Errorf("--%s: %w", f.Name, err)
		}
		if first := FirstDay(e.Set); d < first || d > e.Today {
			return fmt.Errorf("--%s: %s is outside of the data: choose a day from %s to today, %s", f.Name, value, first, e.Today)
		}
	case f.Bool:
		if value != "true" && value != "false" && value != "" {
			return fmt.Errorf("--%s: %q is neither true nor false", f.Name, value)
		}
	case f.Values != nil && value != "":
		parts := []string{value}
		if f.List {
			parts = strings.Split(value, ",")
			for i := range parts {
				parts[i] = strings.TrimSpace(parts[i])
			}
			value = strings.Join(parts, ",")
		}
		for _, p := range parts {
			if err := fit.OneOf("--"+f.Name, p, f.Values(e)); err != nil {
				return err
			}
		}
	}
	f.set(s, value)
	return nil
}

// Args writes the state as flags: those that differ from the default. What is in spell is written always.
func Args(s State, spell ...string) []string {
	def := Default()
	var args []string
	for _, f := range Fields() {
		v := f.Get(s)
		if v == f.Get(def) && !slices.Contains(spell, f.Name) {
			continue
		}
		switch {
		case f.Bool && v == "true":
			args = append(args, "--"+f.Name)
		case f.Bool:
		case f.Day && v == "":
			args = append(args, "--"+f.Name, "today")
		default:
			args = append(args, "--"+f.Name, v)
		}
	}
	return args
}

// Parse reads flags as Args writes them, beginning with the default state. A value that is not known is left out:
// the state holds the rest, and the error names the first such value.
func (e *Env) Parse(args []string) (State, error) {
	s := Default()
	var first error
	fields := Fields()
	for i := 0; i < len(args); i++ {
		name, ok := strings.CutPrefix(args[i], "--")
		at := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
		if !ok || at < 0 {
			return e.Normalize(s), fmt.Errorf("%q is no flag of the state", args[i])
		}
		f, value := fields[at], "true"
		if !f.Bool {
			if i++; i == len(args) {
				return e.Normalize(s), fmt.Errorf("--%s needs a value", name)
			}
			value = args[i]
		}
		if err := f.Set(&s, value, e); err != nil && first == nil {
			first = err
		}
	}
	return e.Normalize(s), first
}
