// Package svgtest reads what an svg draws, for tests.
package svgtest

import (
	"fmt"
	"regexp"
	"strconv"
)

var (
	commands = regexp.MustCompile(`([MLHVCmlhvcz])([^A-Za-z]*)`)
	numbers  = regexp.MustCompile(`-?(\d+\.?\d*|\.\d+)`)
)

// Places are the ends of all pieces of a path, in points: where it begins, and where each line and each curve ends. It
// fails on a command that it does not know or that lacks a number.
func Places(d string) (places [][2]float64, err error) {
	var at, from [2]float64
	read := 0
	for _, m := range commands.FindAllStringSubmatch(d, -1) {
		read += len(m[0])
		var n []float64
		for _, s := range numbers.FindAllString(m[2], -1) {
			v, _ := strconv.ParseFloat(s, 64) // the pattern lets nothing else through
			n = append(n, v)
		}
		want := map[string]int{"M": 2, "l": 2, "h": 1, "v": 1, "c": 6, "z": 0}
		if count, known := want[m[1]]; !known || count != len(n) {
			return nil, fmt.Errorf("%q is no command of a path", m[0])
		}
		switch m[1] {
		case "M":
			at = [2]float64{n[0], n[1]}
			from = at
		case "l":
			at[0], at[1] = at[0]+n[0], at[1]+n[1]
		case "h":
			at[0] += n[0]
		case "v":
			at[1] += n[0]
		case "c":
			at[0], at[1] = at[0]+n[4], at[1]+n[5]
		case "z":
			at = from
		}
		places = append(places, at)
	}
	if read != len(d) {
		return nil, fmt.Errorf("%q is not all a path", d)
	}
	return places, nil
}
