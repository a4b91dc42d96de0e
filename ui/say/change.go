package say

import (
	"math"

	"userbase/data"
	"userbase/ui/screen"
)

// Grew says how often the users of a messenger multiplied: "Signal grew 2.9 to 4.2 times", "WeChat grew 17 to 18 %"; or
// why that cannot be said: "Signal's growth cannot be said: only one figure". The full stop is the caller's.
func Grew(f screen.Frame, id string, c data.Change) string {
	whose, growth := f.Name(id), f.Name(id)+"'s growth"
	if g := f.GroupShown(); g != data.Active {
		whose += "'s " + Counted(g)
		growth = "The growth of " + whose
	}
	switch times := c.Times; {
	case c.Why != data.Said:
		return growth + " cannot be said: " + c.Reason()
	case times == data.Interval{Lo: 1, Hi: 1}:
		return whose + " did not grow"
	case times.Hi <= 1:
		return whose + " shrank by " + data.PercentWords(lost(times))
	case times.Lo < 1 && !times.OpenBelow():
		return "Whether " + whose + " grew or shrank cannot be said"
	}
	return whose + " grew " + c.Amount().Words()
}

// AsMany says how many users a figure counts beside an earlier one: "at least 1.8 times as many", "22 to 84 % more",
// "5.5 to 32 % fewer"; "" if it cannot be said.
func AsMany(c data.Change) string {
	switch times := c.Times; {
	case c.Why != data.Said:
		return ""
	case times == data.Interval{Lo: 1, Hi: 1}:
		return "as many"
	case times.Hi <= 1:
		return data.PercentWords(lost(times)) + " fewer"
	case times.Lo < 1 && !times.OpenBelow(), c.Amount().Unit != "%":
		return data.TimesWords(times) + " as many"
	}
	return c.Amount().Words() + " more"
}

// WhoCounted says what is in doubt of who counts in the two figures of a change, as sentences to be put behind another;
// "" if nothing is.
func WhoCounted(c data.Change) string {
	words := ""
	for _, flag := range c.Flags {
		switch flag {
		case data.FlagDefinition:
			words += " Who counts is not said."
		case data.FlagCumulative:
			words += " Everybody since launch is counted."
		}
	}
	return words
}

// lost is the part that was lost where a number shrank: 0.1 is 10 %.
func lost(times data.Interval) data.Interval {
	if times.OpenBelow() {
		return data.Interval{Lo: 1 - times.Hi, Hi: math.Inf(1)}
	}
	return data.Interval{Lo: 1 - times.Hi, Hi: 1 - times.Lo}
}
