package screen

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"userbase/data"
	"userbase/ui/fit"
)

// FieldKind is what a field of State holds.
type FieldKind uint8

// The kinds.
const (
	Choice   FieldKind = iota // one of some values
	FreeText                  // any text
	OneDay                    // a day as people write it
	Switched                  // on or off: a flag without a value
	List                      // several of some values, joined by commas
)

// Section is what a field is about: the heading over its flag in help.
type Section string

// The sections, in the order of the fields.
const (
	WhatIsShown      Section = "What is shown"
	HowItIsDrawn     Section = "How charts are drawn"
	EventsAndFigures Section = "Events and figures"
	LookOfIt         Section = "Look"
)

// Field is one field of State as a flag. From the list of fields the command line, its completion, the command that a
// snapshot prints and the round trip of State are made.
type Field struct {
	Name, Usage string
	Kind        FieldKind
	Section     Section
	Values      func(*Env) []string // of Choice and List: the allowed values
	Get         func(State) string  // as written on the command line; of Switched "true" or ""
	starts      bool                // of OneDay: of a longer time its first day is meant, else its last
	set         func(*State, string)
}

// text is a field that holds a text as it is.
func text[T ~string](kind FieldKind, name, usage string, values func(*Env) []string, at func(*State) *T) Field {
	return Field{Name: name, Usage: usage, Kind: kind, Values: values,
		Get: func(s State) string { return string(*at(&s)) },
		set: func(s *State, v string) { *at(s) = T(v) }}
}

// choice is a field that holds one of some values.
func choice[T ~string](name, usage string, values func(*Env) []string, at func(*State) *T) Field {
	return text(Choice, name, usage, values, at)
}

// day is a field that holds a day.
func day(name, usage string, at func(*State) *data.Day) Field {
	return Field{Name: name, Usage: usage, Kind: OneDay,
		Get: func(s State) string { return at(&s).String() },
		set: func(s *State, v string) { *at(s), _ = data.ParseDay(v) }}
}

// first is the field for the first of several days.
func first(f Field) Field {
	f.starts = true
	return f
}

// switched is a field that is on or off.
func switched(name, usage string, at func(*State) *bool) Field {
	return Field{Name: name, Usage: usage, Kind: Switched,
		Get: func(s State) string {
			if *at(&s) {
				return "true"
			}
			return ""
		},
		set: func(s *State, v string) { *at(s) = v == "true" }}
}

// in puts fields into a section.
func in(s Section, fields ...Field) []Field {
	for i := range fields {
		fields[i].Section = s
	}
	return fields
}

// Fields lists every field of State as a flag, in the order in which commands are written.
func Fields() []Field {
	return slices.Concat(in(WhatIsShown,
		choice("view", "screen", (*Env).ViewIDs, func(s *State) *string { return &s.View }),
		day("day", "day to show: "+data.DayForms, func(s *State) *data.Day { return &s.Day }),
		choice("focus", "messenger in focus", messengers, func(s *State) *string { return &s.Focus }),
		choice("base", "messenger to compare with", messengers, func(s *State) *string { return &s.Base }),
		choice("metric", "metric group", fixed(AllGroups), func(s *State) *data.Group { return &s.Group }),
		switched("no-estimates", "leave out estimates and repeats", func(s *State) *bool { return &s.NoEst }),
		choice("known", "figures that exist: all that are known now, or those public by the day, then", fixed(Knowns),
			func(s *State) *Known { return &s.Known }),
		text(List, "hide", "messengers to hide, joined by commas", messengers,
			func(s *State) *string { return &s.Hidden }),
	), in(HowItIsDrawn,
		choice("scale", "scale of lines", fixed(Scales), func(s *State) *Scale { return &s.Scale }),
		choice("unit", "unit of bars and lines", fixed(Units), func(s *State) *Unit { return &s.Unit }),
		choice("align", "what the time axis counts", fixed(Aligns), func(s *State) *Align { return &s.Align }),
		first(day("index-day", "first day of growth, and 100 on the index",
			func(s *State) *data.Day { return &s.IndexDay })),
		first(day("from", "first day of the time axis", func(s *State) *data.Day { return &s.From })),
		day("to", "last day of the time axis", func(s *State) *data.Day { return &s.To }),
	), in(EventsAndFigures,
		choice("kind", "only events of this kind", kinds, func(s *State) *string { return &s.Kind }),
		choice("whose", "only events and figures of this messenger", messengers,
			func(s *State) *string { return &s.Whose }),
		text(FreeText, "search", "only events and figures with this text", nil,
			func(s *State) *string { return &s.Search }),
		choice("sort", "column to sort by", (*Env).SortColumns,
			func(s *State) *string { return &s.Sort }),
		switched("reverse", "sort the other way round", func(s *State) *bool { return &s.Reverse }),
		choice("event", "selected event", events, func(s *State) *string { return &s.Event }),
		choice("figure", "selected figure", figures, func(s *State) *string { return &s.Figure }),
		switched("open", "show the selected thing in full", func(s *State) *bool { return &s.Open }),
	), in(LookOfIt,
		choice("theme", "colours", fixed(Themes), func(s *State) *Theme { return &s.Theme }),
		choice("lines", "what lines are drawn with: braille dots, or the lines of boxes", fixed(AllStrokes),
			func(s *State) *Strokes { return &s.Strokes }),
		switched("ascii", "plain ASCII glyphs", func(s *State) *bool { return &s.ASCII }),
	))
}

// messengers and the others are values that are ids of the data.
func messengers(e *Env) []string { return e.Set.MessengerIDs() }
func kinds(e *Env) []string      { return e.Set.Kinds() }
func events(e *Env) []string     { return e.Set.EventIDs() }
func figures(e *Env) []string    { return e.Set.FigureIDs() }

// fixed gives values that do not depend on the data.
func fixed[T ~string](values []T) func(*Env) []string {
	return func(*Env) []string {
		out := make([]string, len(values))
		for i, v := range values {
			out[i] = string(v)
		}
		return out
	}
}

// Set puts the value of a flag into the state. The error names the flag, the value, and what is allowed or near.
func (f Field) Set(s *State, value string, e *Env) error {
	switch n := utf8.RuneCountInString(value); {
	case n > LongestText:
		return fmt.Errorf("--%s: %d characters are too many: write at most %d", f.Name, n, LongestText)
	case f.Kind == OneDay && value != "":
		d, err := f.day(value, e)
		if err != nil {
			return fmt.Errorf("--%s: %w", f.Name, err)
		}
		value = d.String()
	case f.Kind == Switched && value != "true" && value != "false" && value != "":
		return fmt.Errorf("--%s: %q is neither true nor false", f.Name, data.Word(value))
	case f.Values != nil && value != "":
		parts := []string{value}
		if f.Kind == List {
			parts = strings.Split(value, ",")
		}
		for i, p := range parts {
			var err error
			if parts[i], err = e.Value("--"+f.Name, p, f.Values(e)); err != nil {
				return err
			}
		}
		value = strings.Join(parts, ",")
	}
	f.set(s, value)
	return nil
}

// day is the day of the data that a value of the field means.
func (f Field) day(value string, e *Env) (data.Day, error) {
	from, to, err := data.ReadDays(data.Word(value), e.Today) // what was cut is no day
	if err == nil {
		from, to, err = e.within(from, to, value)
	}
	if f.starts {
		return from, err
	}
	return to, err
}

// Value is the one of the values that people mean by a word, in any case: the value itself, or the name of a messenger
// whose id it is. The error names the flag, and what is allowed or near, if it means none.
func (e *Env) Value(flag, word string, values []string) (string, error) {
	word = strings.TrimSpace(word)
	if slices.Contains(values, word) {
		return word, nil
	}
	for _, v := range values {
		if strings.EqualFold(v, word) {
			return v, nil
		}
	}
	if m := e.Set.Named(word); m != nil && slices.Contains(values, m.ID) {
		return m.ID, nil
	}
	return word, fit.OneOf(flag, word, values)
}

// Args writes the state as flags: those that differ from the default. What is in spell is written always.
func (e *Env) Args(s State, spell ...string) []string {
	def := e.Default()
	var args []string
	for _, f := range Fields() {
		v := f.Get(s)
		if v == f.Get(def) && !slices.Contains(spell, f.Name) {
			continue
		}
		switch {
		case f.Kind == Switched && v == "":
		case f.Kind == Switched:
			args = append(args, "--"+f.Name)
		case f.Kind == OneDay && v == "":
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
	s := e.Default()
	var first error
	fields := Fields()
	for i := 0; i < len(args); i++ {
		name, ok := strings.CutPrefix(args[i], "--")
		at := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
		if !ok || at < 0 {
			return e.Normalize(s), fmt.Errorf("%q is no flag of the state", data.Word(args[i]))
		}
		f, value := fields[at], "true"
		if f.Kind != Switched {
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
