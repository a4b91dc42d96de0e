package snapshot

import (
	_ "embed" // the script
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"userbase/data"
	"userbase/ui/fit"
)

// Step is one picture of a play: a document as svg draws it, its day in words, and the same for narrow windows.
type Step struct {
	Doc
	When string
}

// playScript shows the picture of the day that the slider is at, and plays.
//
//go:embed play.js
var playScript string

// playStyle is what a play has beside the style of a page. Nothing in it moves but the pictures.
const playStyle = `.controls{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;margin:8px}
h1,main>p{margin:8px}
[hidden]{display:none!important}
.controls input{flex:1 1 12em;height:32px;accent-color:currentColor}
button{font:inherit;min-width:6em;min-height:32px}
#sentence{min-height:4.5em}
#days li{margin:8px 0}
section a[href^="#"]::after{content:none}
@media print{.controls{display:none}}
`

// What stands in the lines that pictures share for the id of the picture, and between two words of a row for what parts
// them: the next begins one cell behind the one before it, and looks alike. No text holds either.
const sameID, nextWord = "\x1f", "\x1e"

// shared are pictures of which every line is kept once: each is the numbers of its lines.
type shared struct {
	Lines  []string `json:"lines"`
	Wide   [][]int  `json:"wide"`
	Narrow [][]int  `json:"narrow,omitempty"`
}

// share draws the pictures of the steps. The lines are sorted, so that those that are alike are packed well.
func share(steps []Step, o Options) (all shared) {
	var wide, narrow [][]string
	for _, s := range steps {
		wide = append(wide, linesOf(s.Doc, o))
		if s.Narrow != nil {
			narrow = append(narrow, linesOf(*s.Narrow, Options{Transparent: o.Transparent}))
		}
	}
	all.Lines = slices.Concat(slices.Concat(wide, narrow)...)
	slices.Sort(all.Lines)
	all.Lines = slices.Compact(all.Lines)
	number := func(pictures [][]string) (numbers [][]int) {
		for _, lines := range pictures {
			var of []int
			for _, line := range lines {
				n, _ := slices.BinarySearch(all.Lines, line)
				of = append(of, n)
			}
			numbers = append(numbers, of)
		}
		return numbers
	}
	all.Wide, all.Narrow = number(wide), number(narrow)
	return all
}

// linesOf draws a picture.
func linesOf(d Doc, o Options) (lines []string) {
	w := &writer{}
	w.picture(d, o, "")
	for line := range strings.SplitSeq(strings.ReplaceAll(string(w.b), d.id(), sameID), "\n") {
		lines = append(lines, shorten(line))
	}
	return lines
}

// worded is the beginning of a word behind another, and the end of what stands before it.
var (
	worded = fit.Pattern(`</tspan> <tspan x="(\d+)"([^>]*)>`)
	before = fit.Pattern(`<tspan x="(\d+)"([^>]*)>([ -%'-;=?-~]*)$`)
)

// shorten puts nextWord where the place and the look of a word follow from the one before it.
func shorten(line string) string {
	var out strings.Builder
	at := 0
	for _, m := range worded().FindAllStringSubmatchIndex(line, -1) {
		out.WriteString(line[at:m[0]])
		at = m[1]
		head := line[:m[0]]
		last := before().FindStringSubmatch(head[max(strings.LastIndex(head, "<tspan"), 0):])
		if last != nil && last[2] == line[m[4]:m[5]] {
			x, _ := strconv.Atoi(last[1])
			if strconv.Itoa(x+cellW*(len(last[3])+1)) == line[m[2]:m[3]] {
				out.WriteString(nextWord)
				continue
			}
		}
		out.WriteString(line[m[0]:m[1]])
	}
	return out.String() + line[at:]
}

// Play writes a page with a slider over the steps, of which there is at least one, beginning at that with the index
// start. d is what the page says of itself. Without a script it shows the last picture, and all days in words.
func Play(d Doc, steps []Step, start int, o Options) []byte {
	d.Played = true
	last := steps[len(steps)-1]
	w := &writer{b: make([]byte, 0, 1<<19)}
	w.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	w.raw("<title>").text(d.Report.Title).raw("</title>\n")
	w.heads(d)
	d.Grid, d.Narrow = last.Grid, last.Narrow
	w.style(d, o, playStyle)
	w.raw("</head>\n<body>\n<main>\n")
	w.element("h1", d.Report.Title)
	w.element("p", d.Report.Scope)
	w.raw("<figure>\n")
	w.controls(len(steps), start)
	w.raw("<div class=\"wide\" id=\"wide\">\n")
	w.picture(last.Doc, o, "")
	w.raw("\n</div>\n")
	if last.Narrow != nil {
		w.raw("<div class=\"narrow\" id=\"narrow\">\n")
		w.picture(*last.Narrow, Options{Transparent: o.Transparent}, "")
		w.raw("\n</div>\n")
	}
	w.raw("<figcaption>\n<p id=\"sentence\" aria-live=\"polite\">").text(last.Report.Sentence).raw("</p>\n")
	w.raw("<div id=\"behind\" hidden>\n<h2>Sources of this day</h2>\n<ol id=\"now\"></ol>\n</div>\n")
	w.raw("</figcaption>\n</figure>\n<section>\n")
	w.stepWords(steps)
	w.element("p", d.Meta.versions())
	w.raw("<p><code>").text(d.Meta.Command).raw("</code></p>\n</section>\n</main>\n")
	b, _ := json.Marshal(share(steps, o)) // texts and numbers never fail
	w.raw("<script type=\"application/json\" id=\"pictures\">").raw(string(safeJSON(b))).raw("</script>\n")
	return w.raw("<script>\n" + playScript + "</script>\n</body>\n</html>\n").b
}

// controls appends the button and the slider, which only the script shows.
func (w *writer) controls(steps, start int) {
	w.raw(`<div class="controls" id="controls" hidden>
<button type="button" id="play">Play</button>
<label for="slider">Day</label>
<input type="range" id="slider" min="0" max="` + strconv.Itoa(steps-1) + `" step="1" value="` +
		strconv.Itoa(start) + `">
<span id="day"></span>
</div>
`)
}

// stepWords appends each day with its sentence, remarks and the numbers of its sources, and the sources of all.
func (w *writer) stepWords(steps []Step) {
	var all []*data.Source
	w.raw("<h2>Days on which a figure changed</h2>\n<ol id=\"days\">\n")
	for _, s := range steps {
		w.raw("<li><strong>").text(s.When).raw("</strong>: <span>").text(s.Report.Sentence).raw("</span>")
		for _, r := range s.remarks() {
			w.raw(" <small>").text(pointed(r)).raw("</small>")
		}
		w.raw(" Sources:")
		for _, o := range s.sources() {
			n := slices.Index(all, o) + 1
			if n == 0 {
				all = append(all, o)
				n = len(all)
			}
			number := strconv.Itoa(n)
			w.raw(` <a href="#source-` + number + `">` + number + "</a>")
		}
		w.raw("</li>\n")
	}
	w.raw("</ol>\n<h2>Sources</h2>\n<ol id=\"sources\">\n")
	for i, o := range all {
		w.source(o, ` id="source-`+strconv.Itoa(i+1)+`"`)
	}
	w.raw("</ol>\n")
}
