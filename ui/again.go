package ui

import (
	"slices"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Again works out what the state of a file shows with the data of today: the frame, the figures that a file of its
// format rests on, and the sentence. For a file that was made on its day that day is today. The error says what of the
// state is not known.
func Again(env *screen.Env) func(snapshot.Past) (screen.Frame, []*data.Observation, string, error) {
	return func(p snapshot.Past) (screen.Frame, []*data.Observation, string, error) { return again(env, p) }
}

func again(env *screen.Env, p snapshot.Past) (f screen.Frame, behind []*data.Observation, sentence string, err error) {
	if p.Today {
		today, err := data.ParseDay(p.Day)
		if err != nil {
			return f, nil, "", err
		}
		then := *env
		then.Today = min(max(today, env.Set.FirstDay()), env.Today)
		env = &then
	}
	state, err := env.Parse(p.Args)
	if err != nil {
		return f, nil, "", err
	}
	f = screen.NewFrame(env, state, 0, 0, nil)
	format := formatByID(p.Format)
	format.Picture = format.Picture && p.Size != snapshot.Size{}
	f = forFile(f, format, p.Size, screen.Mono, snapshot.Options{})
	s := newSheet(f)
	r := s.records()
	behind = snapshot.Report{Rows: r.Rows, Figures: slices.Concat(r.Spoken, r.Figures)}.Behind()
	if len(s.said) > 0 {
		sentence = s.said[0]
	}
	return f, behind, sentence, nil
}
