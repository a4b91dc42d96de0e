// Package verify says whether a snapshot still holds: which figures behind it are not what they were, what its sentence
// is now, and how a newspaper corrects it.
package verify

import (
	"cmp"
	"slices"

	"userbase/data"
	"userbase/ui/screen"
	"userbase/ui/snapshot"
)

// Verdict is whether a file still holds. The order is that of exit codes.
type Verdict uint8

// The verdicts.
const (
	Holds Verdict = iota
	Differs
	Unknown
)

// Verdicts are all verdicts in their order.
var Verdicts = [...]Verdict{Holds, Differs, Unknown}

// String is the verdict for programs, Words for people.
func (v Verdict) String() string { return [...]string{"holds", "changed", "unknown"}[v] }

// Words is the verdict for people.
func (v Verdict) Words() string { return [...]string{"holds", "changed", "cannot tell"}[v] }

// Counted is the verdict behind the number of files that have it.
func (v Verdict) Counted(n int) string {
	if v == Holds && n > 1 {
		return "hold"
	}
	return [...]string{"holds", "changed", "not known"}[v]
}

// Exit is the exit code.
func (v Verdict) Exit() int { return int(v) }

// Finding is what became of a file.
type Finding struct {
	File        string // its path
	Reason      string // why nothing can be told of it, with its name; "" if something can
	Past        snapshot.Past
	Frame       screen.Frame // its state with the data of today
	Differences []Difference
	Many        snapshot.Digest // of the figures of today, where the file has one too
	Sentence    string          // of today
}

// Again is what the state of a file shows with the data of today: the frame, the figures behind it, and the sentence.
type Again func(snapshot.Past) (screen.Frame, []*data.Observation, string, error)

// Judge compares what a file says of itself with what its state shows again, given the program with its data.
func Judge(file string, p snapshot.Past, env *screen.Env, again Again) Finding {
	n := Finding{File: file, Past: p}
	why := untold(p, env)
	if why == "" {
		f, now, sentence, err := again(p)
		if err == nil {
			n.Frame, n.Sentence = f, data.Plain(sentence)
			if p.Figures == nil {
				n.Many = snapshot.NewDigest(now)
				return n
			}
			n.Differences = Differences(p.Figures, now)
			slices.SortStableFunc(n.Differences, func(a, b Difference) int {
				return cmp.Compare(n.place(a), n.place(b))
			})
			return n
		}
		why = "holds a state that this program does not know: " + err.Error()
	}
	n.Reason = snapshot.Named(file) + " " + why
	return n
}

// place is whether a difference concerns the messenger in focus, the one that it is compared with, or another.
func (n Finding) place(d Difference) int {
	switch d.latest().Messenger {
	case n.Frame.Focus:
		return 0
	case n.Frame.Base:
		return 1
	}
	return len([...]string{n.Frame.Focus, n.Frame.Base})
}

// untold says why a file cannot be judged; "" if it can.
func untold(p snapshot.Past, env *screen.Env) string {
	const behind = "does not tell the figures behind it: "
	silent := p.Figures == nil && p.Many == snapshot.Digest{}
	switch lacks := Unloaded(p.Meta, env); {
	case lacks != "":
		return "was " + lacks
	case silent && p.Sentence == "":
		return behind + "userbase " + data.Word(p.Version) + " did not write that yet"
	case silent:
		return behind + "pages of many days do not"
	case p.Sentence == "":
		return "is a list of figures and no picture: make it anew, and compare the two"
	}
	return ""
}

// Verdict is whether the file still holds.
func (n Finding) Verdict() Verdict {
	switch {
	case n.Reason != "":
		return Unknown
	case n.Sentence != n.Past.Sentence || n.Many != n.Past.Many || slices.ContainsFunc(n.Differences, n.counts):
		return Differs
	}
	return Holds
}

// counts reports whether a difference speaks against the picture by itself. A figure of a later day than the picture's
// and than all that it rested on does not: the lines of a picture of a past day go on to when it is drawn.
func (n Finding) counts(d Difference) bool {
	reaches := func(o *data.Observation) bool { return o.AsOf >= d.Now.AsOf }
	return d.Kind != Added || d.Now.AsOf <= n.Frame.Day() || slices.ContainsFunc(n.Past.Figures, reaches)
}
