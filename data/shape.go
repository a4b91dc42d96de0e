package data

// Shape is all that the width of a value in people depends on.
type Shape struct {
	bound         Bound
	digits, zeros int // zeros at the end of the digits
}

// Shape is that of the figure's value.
func (o *Observation) Shape() Shape {
	s := Shape{bound: o.Bound}
	for n := o.Value; n > 0; n /= 10 {
		if s.digits++; n%10 == 0 && s.zeros == s.digits-1 {
			s.zeros++
		}
	}
	return s
}

// Shapes are stock figures of a group of which no two have the same shape, and one has each.
func (s *Set) Shapes(group Group) []*Observation { return s.shapes()[group] }

func (s *Set) allShapes() map[Group][]*Observation {
	type key struct {
		Group
		Shape
	}
	all, seen := map[Group][]*Observation{}, map[key]bool{}
	for i := range s.Observations {
		o := &s.Observations[i]
		if k := (key{o.Metric.Group(), o.Shape()}); !seen[k] {
			seen[k], all[k.Group] = true, append(all[k.Group], o)
		}
	}
	return all
}
