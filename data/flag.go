package data

// Flag is a warning beside a figure.
type Flag byte

// The flags.
const (
	FlagEstimate   Flag = 'e'
	FlagPress      Flag = 'p'
	FlagDefinition Flag = 'd'
	FlagCumulative Flag = 'c'
	FlagBreak      Flag = 'b'
	FlagWeak       Flag = 'w'
	FlagOwn        Flag = 'o'
)

// Flags are all flags, in the order in which they are shown: e p d c b w o.
var Flags = [...]Flag{FlagEstimate, FlagPress, FlagDefinition, FlagCumulative, FlagBreak, FlagWeak, FlagOwn}

// String is the flag as it is shown: "[e]".
func (f Flag) String() string { return "[" + string(rune(f)) + "]" }

// flagWords are what is said of each flag: for programs, for the note of a screen, and in as few letters as it takes.
var flagWords = map[Flag]struct{ id, meaning, short string }{
	FlagEstimate:   {"estimate", "by an estimate", "estimate"},
	FlagPress:      {"press", "by the press", "press"},
	FlagDefinition: {"definition", "does not say who counts", "who counts?"},
	FlagCumulative: {"cumulative", "everybody since launch", "since launch"},
	FlagBreak:      {"break", "definition changed", "changed"},
	FlagWeak:       {"weak", "read second-hand", "second-hand"},
	FlagOwn:        {"own", OwnPublisher, "own"},
}

// ID is the flag for programs.
func (f Flag) ID() string { return flagWords[f].id }

// Meaning is what the flag says, for the note of a screen.
func (f Flag) Meaning() string { return flagWords[f].meaning }

// Short is the meaning in as few letters as it takes.
func (f Flag) Short() string { return flagWords[f].short }

// Flags are the figure's warnings in their fixed order. None depends on a day: "old" is a word, not a flag.
func (o *Observation) Flags() []Flag {
	var flags []Flag
	for _, f := range Flags {
		if o.Has(f) {
			flags = append(flags, f)
		}
	}
	return flags
}

// Has reports whether the figure has the flag.
func (o *Observation) Has(f Flag) bool {
	switch f {
	case FlagEstimate:
		return o.Basis == Estimate
	case FlagPress:
		return o.Basis == Press
	case FlagDefinition, FlagCumulative:
		return o.Metric.flag() == f
	case FlagBreak:
		return o.Break
	case FlagWeak:
		return o.Source.Access == Weak
	case FlagOwn:
		return o.Own
	}
	return false
}

// flag is the warning that the metric itself carries; 0 if none.
func (m Metric) flag() Flag {
	switch m {
	case Users, Registered, InstallsTotal:
		return FlagDefinition
	case UsersCumulative:
		return FlagCumulative
	}
	return 0
}

// Verdict says whether two figures may be compared, and with which care.
type Verdict struct {
	Refused bool
	Reason  string // why it is refused
	Flags   []Flag // what the comparison rests on: [d], [c]; none: plain
}

// Comparable judges two figures by what they count. Only figures of one group are compared, and flows never
// are. Monthly with monthly and daily with daily is plain.
func Comparable(a, b *Observation) Verdict {
	for _, m := range [...]Metric{a.Metric, b.Metric} {
		if m.Flow() {
			return Verdict{Refused: true, Reason: m.Label() + " are not users"}
		}
	}
	if a.Metric.Group() != b.Metric.Group() {
		return Verdict{Refused: true, Reason: "they count different things"}
	}
	var v Verdict
	for _, f := range [...]Flag{FlagDefinition, FlagCumulative} {
		if a.Metric.flag() == f || b.Metric.flag() == f {
			v.Flags = append(v.Flags, f)
		}
	}
	return v
}
