package frametest

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
)

// field is a column of a Table Schema.
type field struct {
	Name, Type  string
	Constraints struct {
		Required bool
		Enum     []string
		Pattern  string
	}
}

// Resource is one of the tables of a data package.
type Resource struct {
	Name, Path string
	Schema     struct {
		Fields      []field
		PrimaryKey  string
		ForeignKeys []struct {
			Fields    string
			Reference struct{ Resource, Fields string }
		}
	}
}

// Resources are the tables of a data package by their names.
func Resources(b []byte) (map[string]Resource, error) {
	var pack struct{ Resources []Resource }
	err := json.Unmarshal(b, &pack)
	all := map[string]Resource{}
	for _, r := range pack.Resources {
		all[r.Name] = r
	}
	return all, err
}

// wrong says what is wrong with a value; "" if nothing is.
func (f field) wrong(v string) string {
	types := map[string]string{"integer": `-?\d+`, "number": `-?\d+(\.\d+)?`, "boolean": `true|false`,
		"date": `\d{4}-\d\d-\d\d`, "string": `(?s).*`}
	switch c := f.Constraints; {
	case v == "" && c.Required:
		return "is missing"
	case v == "":
		return ""
	case types[f.Type] == "" || !regexp.MustCompile(`^(`+types[f.Type]+`)$`).MatchString(v):
		return "is no " + f.Type
	case c.Enum != nil && !slices.Contains(c.Enum, v):
		return "is not one of its words"
	case c.Pattern != "" && !regexp.MustCompile(`^(`+c.Pattern+`)$`).MatchString(v):
		return "is not " + c.Pattern
	}
	return ""
}

// TableFaults says in what a table is not as its resource in a data package says. It may lack fields, and repeat those
// of a figure.
func TableFaults(r Resource, b []byte) (faults []string) {
	lines, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil || len(lines) == 0 {
		return []string{fmt.Sprint("no table: ", err)}
	}
	again := regexp.MustCompile(`_\d+$`)
	for i, name := range lines[0] {
		named := func(f field) bool { return f.Name == name }
		at := slices.IndexFunc(r.Schema.Fields, named)
		if at < 0 {
			name = again.ReplaceAllString(name, "")
			at = slices.IndexFunc(r.Schema.Fields, named)
		}
		if at < 0 {
			return append(faults, "nothing is told of the column "+lines[0][i])
		}
		for n, line := range lines[1:] {
			if wrong := r.Schema.Fields[at].wrong(line[i]); wrong != "" {
				faults = append(faults, fmt.Sprintf("row %d: %s %q %s", n+1, name, line[i], wrong))
			}
		}
	}
	return faults
}
