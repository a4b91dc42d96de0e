package trend

import (
	"slices"

	"userbase/data"
	"userbase/ui/screen"
)

// series is one messenger of the plot: its figures and links within the time shown.
type series struct {
	id       string
	launched data.Day
	steps    []data.Step // in order of time
	links    []data.Link // also those that cross an edge of the time shown
	times    float64     // what a value is multiplied by: 1, or 100 divided by the base of the index
}

// value is the height of a figure on the scale: its own value, or that value on the index.
func (s series) value(o *data.Observation) float64 { return float64(o.Value) * s.times }

// last is the figure at which the line ends: the last that stood, else the last of all; where the line leaves the
// plot without a figure in it, the one that it comes from.
func (s series) last(to data.Day) *data.Observation {
	for _, step := range slices.Backward(s.steps) {
		if step.Fate == data.Stood {
			return step.Observation
		}
	}
	if n := len(s.links); n > 0 && s.links[n-1].From.AsOf <= to {
		return s.links[n-1].From
	}
	return s.steps[len(s.steps)-1].Observation
}

// content is what can be drawn, whatever the size of the window.
type content struct {
	from, to data.Day
	index    bool     // values are parts of the messenger's own value on the index day
	series   []series // with a figure or a link in the time shown; the focus last
	absent   []string // shown messengers without either
	baseless []string // shown messengers that cannot be on the index
}

// collect looks for what can be drawn.
func collect(f screen.Frame) content {
	f.Made("list of figures")
	c := content{index: f.Unit() == screen.Index}
	c.from, c.to = f.Range()
	ids := f.Visible()
	if at := slices.Index(ids, f.Focus); at >= 0 {
		ids = append(slices.Delete(ids, at, at+1), f.Focus)
	}
	for _, id := range ids {
		s := series{id: id, launched: f.Set.Messenger(id).Launched, times: 1}
		if c.index {
			base := f.Set.IndexBase(id, f.Query(), f.IndexDay)
			if base == nil {
				c.baseless = append(c.baseless, id)
				continue
			}
			s.times = 100 / float64(base.Value)
		}
		s.steps = slices.DeleteFunc(slices.Clone(f.Set.History(id, f.Query())), func(x data.Step) bool {
			return x.AsOf < c.from || x.AsOf > c.to
		})
		s.links = slices.DeleteFunc(f.Set.Links(id, f.Query()), func(l data.Link) bool {
			return l.To.AsOf < c.from || l.From.AsOf > c.to
		})
		if len(s.steps) == 0 && len(s.links) == 0 {
			c.absent = append(c.absent, id)
			continue
		}
		c.series = append(c.series, s)
	}
	return c
}

// inOrder are the series in the order of the data set.
func (c content) inOrder(f screen.Frame) []series {
	return slices.SortedFunc(slices.Values(c.series), func(a, b series) int { return f.Number(a.id) - f.Number(b.id) })
}

// empty says why there is nothing to draw; "" if there is something.
func (c content) empty(f screen.Frame) string {
	switch {
	case len(f.Visible()) == 0:
		return f.Hint("Nothing to draw: all are hidden.", " Press a.")
	case len(c.baseless) == len(f.Visible()):
		return "No bounded figure stands on " + f.IndexDay.Short() +
			", so none can be 100" + f.Hint(".", ". Press i on another day, or u.")
	case slices.ContainsFunc(c.series, func(s series) bool { return len(s.steps) > 0 }):
		return ""
	case f.From == 0 && f.To == 0:
		return f.Hint("No figure of this kind.", " Press m for another metric.")
	}
	return f.Hint("No figure between "+c.from.Short()+" and "+c.to.Short()+".", " Press - to zoom out.")
}

// values are those of the figures drawn, and of the figures whose links come in or go out.
func (c content) values() []float64 {
	var values []float64
	for _, s := range c.series {
		for _, step := range s.steps {
			values = append(values, s.value(step.Observation))
		}
		for _, l := range s.links {
			values = append(values, s.value(l.From), s.value(l.To))
		}
	}
	return values
}
