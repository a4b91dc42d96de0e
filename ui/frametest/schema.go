package frametest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strings"
)

// object is an object of JSON; numbers in it are json.Number.
type object = map[string]any

func readObject(b []byte) (o object, err error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	return o, d.Decode(&o)
}

// SchemaFaults says in what a document is not as a schema says, both as JSON.
func SchemaFaults(root, document []byte) []string {
	r, err := readObject(root)
	if err != nil {
		return []string{err.Error()}
	}
	v, err := readObject(document)
	if err != nil {
		return []string{err.Error()}
	}
	s := schema{root: r}
	s.check(r, v, "")
	return s.faults
}

// schema checks values by the part of JSON Schema (2020-12) that schema.json uses; another word in it is a fault.
type schema struct {
	root   object
	faults []string
}

func (s *schema) fault(at, format string, args ...any) {
	s.faults = append(s.faults, at+" "+fmt.Sprintf(format, args...))
}

// holds reports whether a value is what a part of the schema says, without noting faults.
func (s *schema) holds(part object, v any) bool {
	try := schema{root: s.root}
	try.check(part, v, "")
	return len(try.faults) == 0
}

func (s *schema) check(part object, v any, at string) {
	for word, says := range part {
		switch word {
		case "$schema", "$defs", "title", "description", "then":
		case "$ref":
			name := strings.TrimPrefix(says.(string), "#/$defs/")
			s.check(s.root["$defs"].(object)[name].(object), v, at)
		case "allOf":
			for _, p := range says.([]any) {
				s.check(p.(object), v, at)
			}
		case "anyOf":
			if !slices.ContainsFunc(says.([]any), func(p any) bool { return s.holds(p.(object), v) }) {
				s.fault(at, "is none of what it may be: %.300v", v)
			}
		case "if":
			if s.holds(says.(object), v) {
				s.check(part["then"].(object), v, at)
			}
		case "const":
			if fmt.Sprint(says) != fmt.Sprint(v) {
				s.fault(at, "is %v, not %v", v, says)
			}
		case "enum":
			if !slices.Contains(says.([]any), v) {
				s.fault(at, "is %v, not of %v", v, says)
			}
		case "type":
			s.checkType(says, v, at)
		default:
			s.checkInside(part, word, v, at)
		}
	}
}

// checkType checks the type, of which there may be several.
func (s *schema) checkType(says, v any, at string) {
	types, several := says.([]any)
	if !several {
		types = []any{says}
	}
	is := map[string]bool{"null": v == nil}
	switch v := v.(type) {
	case string:
		is["string"] = true
	case bool:
		is["boolean"] = true
	case []any:
		is["array"] = true
	case object:
		is["object"] = true
	case json.Number:
		n, ok := new(big.Rat).SetString(v.String())
		is["number"], is["integer"] = ok, ok && n.IsInt()
	}
	if !slices.ContainsFunc(types, func(kind any) bool { return is[kind.(string)] }) {
		s.fault(at, "is %.100v, not %v", v, says)
	}
}

// checkInside checks what is said of texts, numbers, lists and objects; of others that says nothing.
func (s *schema) checkInside(part object, word string, v any, at string) {
	says := part[word]
	text, isText := v.(string)
	number, isNumber := v.(json.Number)
	o, isObject := v.(object)
	switch word {
	case "pattern":
		if isText && !regexp.MustCompile(says.(string)).MatchString(text) {
			s.fault(at, "is %q, not %v", text, says)
		}
	case "minLength":
		if isText && text == "" {
			s.fault(at, "is empty")
		}
	case "minimum":
		if f, _ := number.Float64(); isNumber && f < 0 {
			s.fault(at, "is %v", number)
		}
	case "items":
		list, _ := v.([]any)
		for i, x := range list {
			s.check(says.(object), x, fmt.Sprintf("%s/%d", at, i))
		}
	case "required":
		for _, key := range says.([]any) {
			if _, there := o[key.(string)]; isObject && !there {
				s.fault(at, "lacks %v", key)
			}
		}
	case "properties":
		for key, x := range o {
			if p, told := says.(object)[key]; told {
				s.check(p.(object), x, at+"/"+key)
			}
		}
	case "additionalProperties":
		for key := range o {
			if _, told := part["properties"].(object)[key]; !told {
				s.fault(at, "has %q, which is not told of", key)
			}
		}
	default:
		s.fault(at, "is checked by %q, which nobody knows", word)
	}
}
