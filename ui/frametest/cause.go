package frametest

import "regexp"

// causes are the words that make a cause of what merely went before.
var causes = regexp.MustCompile(`(?i)\b(because|due to|owing to|thanks to|as a result|so that|in response to|` +
	`in reaction to|in the wake of|amid|as users left|after (which )?(many |the )?users (left|fled|moved)|exodus|` +
	`(led|leads|leading) to|caus(e|es|ed|ing)|dr(ive|ives|ove|iven|iving)|trigger(s|ed|ing)?|spark(s|ed|ing)?|` +
	`prompt(s|ed|ing)?|fuel(s|led|ling)?|push(es|ed|ing)? users|boost(s|ed|ing)?|flee(s|ing)?|fled|` +
	`flock(s|ed|ing)?|therefore|hence|thereby)\b`)

// Cause finds a word in a text that claims that one thing was the cause of another; "" if there is none. Figures say
// no more than what went before and what came after.
func Cause(text string) string { return causes.FindString(text) }
