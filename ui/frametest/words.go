package frametest

import (
	"reflect"
	"regexp"
	"strings"
	"testing"

	"userbase/data"
)

// house are words that only those who made the program know, and letters that stand for words.
var house = regexp.MustCompile(`(?i)\b(dissent(s|ing)?|as far as stated|undetermined|bounded|floors?|basis|filings?|` +
	`official|standing|stood|compared? with care|(un)?certain(ly)?)\b|\[[bcdeopw]\]`)

// House finds such a word or letter in a text; "" if there is none. Ids of files and flags stay what they are: they are
// taken out before by whoever asks.
func House(text string) string { return house.FindString(text) }

// Scrubbed is the set with no such word in what its publishers wrote, so that all that a screen says of it is the
// program's own. No length changes.
func Scrubbed(t testing.TB) *data.Set {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i := range set.Messengers {
		scrub(reflect.ValueOf(&set.Messengers[i]).Elem())
	}
	for i := range set.Observations {
		scrub(reflect.ValueOf(&set.Observations[i]).Elem())
	}
	for i := range set.Events {
		scrub(reflect.ValueOf(&set.Events[i]).Elem())
	}
	for i := range set.Sources {
		scrub(reflect.ValueOf(set.Sources[i]).Elem())
	}
	return set
}

// scrub writes x for each letter of the words in the texts of a struct; its id stays.
func scrub(v reflect.Value) {
	for i := range v.NumField() {
		if f := v.Field(i); f.Kind() == reflect.String && v.Type().Field(i).Name != "ID" {
			f.SetString(house.ReplaceAllStringFunc(f.String(), func(s string) string {
				return strings.Repeat("x", len(s))
			}))
		}
	}
}
