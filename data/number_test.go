package data

import (
	"strings"
	"testing"
)

func TestLeadingNumber(t *testing.T) {
	for text, want := range map[string]struct {
		n    float64
		rest string
	}{
		"2":             {2, ""},
		" 2.5 billion ": {2.5e9, ""},
		"2.5bn":         {2.5e9, ""},
		"2 b":           {2e9, ""},
		"500M":          {500e6, ""},
		"500 mn":        {500e6, ""},
		"500 Million":   {500e6, ""},
		"250 k":         {250e3, ""},
		"250 Thousand":  {250e3, ""},
		"1_000_000":     {1e6, ""},
		".5":            {.5, ""},
		"50 x signal":   {50, "x signal"},
		"50×Signal":     {50, "×Signal"},
		"3 M x signal":  {3, "M x signal"}, // a unit is the last word
		"5 bananas":     {5, "bananas"},
		"2,5 bn":        {2, ",5 bn"},
		"1e400":         {1, "e400"},
	} {
		if n, rest, ok := LeadingNumber(text); !ok || n != want.n || rest != want.rest {
			t.Errorf("%q: %v, %q, %v; want %v and %q", text, n, rest, ok, want.n, want.rest)
		}
	}
	for _, text := range []string{"", "bn", "signal", "0", "0 bn", "-5", ".", "1.2.3", "x 5",
		strings.Repeat("9", 400)} {
		if n, rest, ok := LeadingNumber(text); ok {
			t.Errorf("%q is no number, but %v and %q", text, n, rest)
		}
	}
}
