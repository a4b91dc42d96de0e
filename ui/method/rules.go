package method

import (
	"fmt"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
)

// Rules are the rules of comparison, in the order in which a reader needs them.
func Rules() []Rule {
	return []Rule{
		{"How exact a number is", text(`A number is exact, "about", "at least" or "at most", as it was published.
			"About" may be rounded by half a unit of its last digit that is no zero, but by no more than %s; an
			exact one the same, by no more than %s. That is no margin of error. "At least" has no upper end.`,
			percent(data.AboutPart), percent(data.ExactPart)), bounds},
		{"Who says so", text(`From the most to the least trusted: a company report, the company or its people, the press
			(told from inside), an estimate (somebody outside reckoned), a repeat (a list that copies an older number).
			The newest counts, of one day the most trusted. A repeat never does; nor, where a number counts already,
			an "at most", an "at least" below that number, or a less trusted one wholly below it. What does not count
			but contradicts what does, within %s, is shown beside it as another source. A number out of a file of
			your own counts by the same rules, and is called an own figure wherever it stands.`,
			months(data.DissentMonths)), voices},
		{"What is counted", text(`Compared with each other as %s: %s. Beside the last two stands %s. Each compared with
			its own kind alone: %s. Installs and sign-ups within a time are never users.`,
			data.Active.Label(), together(), remarks(), apart()), counted},
		{"How old a number is", text(`Each number is shown with the day it holds for. When more than %s have
			passed since, it is old: its bar is hatched, its age is told, and no order that rests on it is sure. After
			more than %s it has no place in the ranking: it stands below those that have one, with a pale bar.
			Compared with another alone, it still counts, with its age.`,
			months(data.OldMonths), months(data.RankMonths)), ages},
		{"Which is larger", text(`Sure: one is larger whatever both may mean, and neither is old. By the numbers given
			(a place such as "4?"): so, but one is old; or both may mean the same, but as published one is at least %s
			the other. Not known (a brace over their places): all else.`,
			times(data.TimesAhead)), orders},
		{"How many times as many", text(`A ratio is a range, rounded outwards: what the least and the most of both
			numbers allow. If the larger number is an "at least", so is the ratio; if both are, it cannot be said.
			Growth is the ratio of two numbers of one messenger, unless the definition changed between them.`), ratios},
		{"Lines between numbers", text(`A line leads from each number that counted to the next. Solid: both are
			exact or about, count the same, both or neither are estimates, at most %s apart. Dotted: others,
			up to %s apart. None: beyond that, between two equal "at least", and where the definition
			changed. What lies between two marks is never given as a number.`,
			months(data.SolidMonths), months(data.LineMonths)), lines},
		{"As known then", text(`A past day is shown as it is known today, also with numbers that were published only
			later; the screen says so. With "--known then", or K on the screen, only numbers exist that were public on
			that day. One of which nobody knows when it became public does not exist then; the note counts those.`),
			laterKnown},
		{"What is never done", text(`No sums or shares: people use several messengers, and "at least" does not add
			up. No forecasts. No causes: numbers before and after an event stand side by side, and that is all.`),
			causes},
	}
}

// text is a text that is written over several lines, with its values.
func text(format string, values ...any) string {
	return fmt.Sprintf(strings.Join(strings.Fields(format), " "), values...)
}

// percent is one of so many parts, in percent.
func percent(part float64) string {
	return data.Bind(strconv.FormatFloat(100/part, 'f', -1, 64), "%")
}

// months is a number of months.
func months(n int) string { return data.Bind(strconv.Itoa(n), "months") }

// times is how many times as many, in words.
func times(n int) string {
	if n == 2 {
		return "twice"
	}
	return data.Bind(strconv.Itoa(n), "times")
}

// together are the metrics of active users, in words.
func together() string {
	return strings.Join([]string{data.MAU.Label(), data.Users.Label(), data.UsersCumulative.Label()}, "; ")
}

// remarks are what is said of those of them that are not counted by the month.
func remarks() string {
	var words []string
	for _, f := range [...]data.Flag{data.FlagDefinition, data.FlagCumulative} {
		words = append(words, `"`+f.Meaning()+`"`)
	}
	return fit.Join(words, "and")
}

// apart are the groups that are compared within themselves alone, in words.
func apart() string {
	var words []string
	for _, g := range data.Groups {
		if g != data.Active {
			words = append(words, g.Label())
		}
	}
	return fit.Join(words, "and")
}
