package screen

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/ansi"

	"userbase/data"
	"userbase/ui/cells"
)

// The first six messengers have marks of their own; from the seventh on others come round in turn.
func TestMarksOfManyMessengers(t *testing.T) {
	set := setOf(t, 15)
	f := Frame{Env: &Env{Set: set}}
	filled, hollow := "", ""
	for _, id := range set.MessengerIDs() {
		filled += string(f.Mark(id, true))
		hollow += string(f.Mark(id, false))
	}
	if want := "■◆●▲★▼▮▰◉▬◣◥◢▮▰"; filled != want {
		t.Errorf("filled marks are %s, want %s", filled, want)
	}
	if want := "□◇○△☆▽▯▱◎▭◺◹◿▯▱"; hollow != want {
		t.Errorf("hollow marks are %s, want %s", hollow, want)
	}
}

// Fifty messengers have fifty looks, by colour and mark, also in ASCII and on a terminal of 16 colours; without colours
// they are told by mark and name. A look stays when further messengers come behind.
func TestFiftyMessengersHaveFiftyLooks(t *testing.T) {
	const fifty, more = 50, 120
	type seen struct {
		style cells.Style
		mark  string
	}
	for _, theme := range Themes[1:] {
		for _, basic := range []bool{false, true} {
			look := NewLook(theme, basic)
			few := Frame{Env: &Env{Set: setOf(t, fifty)}, Look: look}
			many := Frame{Env: &Env{Set: setOf(t, more)}, Look: look}
			for _, company := range []bool{true, false} {
				for _, ascii := range []bool{true, false} {
					looks := map[seen]string{}
					for _, id := range few.Set.MessengerIDs() {
						at := seen{few.Colour(id), string(few.Mark(id, company))}
						if at != (seen{many.Colour(id), string(many.Mark(id, company))}) {
							t.Errorf("%s: %s has another look among more", theme, id)
						}
						at.style.Turn = 0 // it cannot be seen
						if ascii {
							at.mark = cells.ToASCII(at.mark)
						}
						if theme == Mono {
							at.mark += few.Name(id)
						}
						if other := looks[at]; other != "" || at.mark == "?" {
							t.Errorf("%s, 16 colours %v, ASCII %v: %s looks like %s", theme, basic, ascii, id, other)
						}
						looks[at] = id
					}
				}
			}
		}
	}
}

// setOf is a set of so many messengers without a figure.
func setOf(t *testing.T, n int) *data.Set {
	t.Helper()
	apps := "id,name,short,launched,owner,headquarters,jurisdiction,business_model,e2ee_default,e2ee_since," +
		"open_source,phone_number_required,metadata,data_sharing_eu,data_sharing_world,moderation,sources\n"
	for i := range n {
		apps += fmt.Sprintf("app-%d,App %[1]d,App %[1]d,2010-01,o,h,j,b,no,,no,yes,m,e,w,m,s\n", i)
	}
	files := fstest.MapFS{}
	for name, text := range map[string]string{"messengers.csv": apps,
		"sources.csv": "id,publisher,title,title_original,url,published,access\ns,Paper,,,,,secondary\n",
		"events.csv":  "id,date,precision,kind,messengers,title,summary,source\n",
		"observations.csv": "messenger,metric,from,as_of,precision,value,bound,basis,counted_by,source,origin," +
			"disclosed,disclosed_precision,break,note\n"} {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	set, err := data.Parse(files)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// contrast is that of WCAG 2.2 between two colours: 1 of equal ones, 21 of black and white.
func contrast(a, b color.Color) float64 {
	luminance := func(c color.Color) float64 {
		r, g, b, _ := c.RGBA()
		linear := func(v uint32) float64 {
			if x := float64(v) / 0xffff; x > 0.04045 {
				return math.Pow((x+0.055)/1.055, 2.4)
			}
			return float64(v) / 0xffff / 12.92
		}
		return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// indexes are the colours of styles, -1 for the terminal's own.
func indexes(styles ...cells.Style) []int {
	var out []int
	for _, s := range styles {
		n, ok := s.Fg.Index()
		out = append(out, int(n))
		if !ok {
			out[len(out)-1] = -1
		}
	}
	return out
}

// The palettes are what was searched for, and can be seen on the backgrounds that they are for, on neutral also the
// faint lines.
func TestPalettes(t *testing.T) {
	white, cream := color.RGBA{255, 255, 255, 255}, color.RGBA{0xfd, 0xf6, 0xe3, 255}
	grey, night := color.RGBA{0x1e, 0x1e, 0x1e, 255}, color.RGBA{0x10, 0x14, 0x18, 255}
	for _, c := range []struct {
		theme        Theme
		six          []int
		quiet, faint int
		least        float64 // in tenths, as the palette was chosen
		on           []color.Color
	}{
		{Dark, []int{35, 175, 221, 117, 69, 202}, 246, 239, 5.1, []color.Color{grey, night, color.Black}},
		{Light, []int{29, 162, 136, 32, 20, 124}, 241, 250, 3.1, []color.Color{cream, white}},
		{Neutral, []int{29, 133, 136, 32, 63, 166}, 243, 243, 3.1, []color.Color{cream, white, night, color.Black}},
	} {
		l := NewLook(c.theme, false)
		if got := indexes(l.Messengers[:6]...); !slices.Equal(got, c.six) {
			t.Errorf("%s: the messengers have %v, want %v", c.theme, got, c.six)
		}
		if got := indexes(l.Quiet, l.Faint, l.Text, l.Strong, l.Link); !slices.Equal(got,
			[]int{c.quiet, c.faint, -1, -1, c.quiet}) {
			t.Errorf("%s: quiet, faint, text, strong, link have %v", c.theme, got)
		}
		seen := indexes(append(slices.Clone(l.Messengers), l.Quiet)...)
		if c.theme == Neutral {
			seen = append(seen, indexes(l.Faint)...)
		}
		for _, n := range seen {
			for _, on := range c.on {
				if got := contrast(ansi.IndexedColor(uint8(n)), on); math.Round(got*10)/10 < c.least {
					t.Errorf("%s: %d has a contrast of %.2f on %v, want %.1f", c.theme, n, got, on, c.least)
				}
			}
		}
	}
	if got := contrast(color.Black, color.White); math.Abs(got-21) > 1e-9 {
		t.Errorf("black on white has a contrast of %v", got)
	}
}

// On a terminal of 16 colours only messengers have one, the same under every theme: greys, which a theme may make the
// background, are none of them.
func TestSixteenColours(t *testing.T) {
	for _, theme := range Themes[1:] {
		l := NewLook(theme, true)
		want := []int{2, 5, 3, 6, 12, 1}
		if theme == Mono {
			want = nil
		}
		own := indexes(l.Messengers...)
		if got := own[:min(6, len(own))]; !slices.Equal(got, want) {
			t.Errorf("%s: the messengers have %v, want %v", theme, got, want)
		}
		for _, n := range own {
			if slices.Contains([]int{-1, 0, 7, 8, 15}, n) || n > 15 {
				t.Errorf("%s: a messenger has colour %d", theme, n)
			}
		}
		if l.Quiet != l.Text || l.Text != (cells.Style{}) || l.Faint != (cells.Style{Attr: cells.Faint}) {
			t.Errorf("%s: quiet is %v, faint is %v", theme, l.Quiet, l.Faint)
		}
	}
}
