package snapshot

import (
	"bytes"
	"encoding/json"
	"errors"

	"userbase/data"
)

// packed are the figures of a state as pack writes them, of which a json snapshot has objects instead, since its rows
// share them. What is none of both is errDamaged; nil are none, or more than mostBehind. Objects with own figures are
// also packed without telling so: older files have a checksum of that.
func packed(raw json.RawMessage, sources []source) (texts, older []string, err error) {
	if len(raw) == 0 {
		return nil, nil, nil
	}
	var all list[string]
	var objects list[figure]
	if first := bytes.TrimLeft(raw, "[ \t\r\n"); len(first) > 0 && first[0] == '{' {
		err = json.Unmarshal(raw, &objects)
	} else if err = json.Unmarshal(raw, &all); err == nil {
		return all, nil, nil
	}
	if errors.Is(err, errTooMuch) {
		return nil, nil, nil
	} else if err != nil {
		return nil, nil, errDamaged
	}
	var figures, plain []*data.Observation
	own := false
	for _, f := range objects {
		o, err := f.observation()
		if err != nil {
			return nil, nil, err
		}
		x := *o
		own, x.Own = own || o.Own, false
		figures, plain = append(figures, o), append(plain, &x)
	}
	if own {
		older = pack(plain, sources)
	}
	return pack(figures, sources), older, nil
}

// observation is the figure with what pack tells of it.
func (f figure) observation() (*data.Observation, error) {
	o := &data.Observation{Messenger: f.Messenger, Metric: data.Metric(f.Metric), Value: f.Value, Break: f.Break,
		Own: f.Own, CountedBy: string(f.CountedBy), Source: &data.Source{ID: string(f.Source)}}
	ok := true
	day := func(s string) data.Day {
		if s == "" {
			return 0
		}
		d, err := data.ParseDay(s)
		ok = ok && err == nil
		return d
	}
	o.From, o.AsOf, o.Disclosed = day(string(f.From)), day(f.AsOf), day(string(f.Disclosed))
	o.Bound = named(&ok, f.Bound, data.Exact, data.AtMost)
	o.Basis = named(&ok, f.Basis, data.Filing, data.Repeat)
	o.Precision = named(&ok, f.Precision, data.ByDay, data.ByYear)
	if o.Disclosed != 0 {
		o.DisclosedPrecision = named(&ok, string(f.Known), data.OnDay, data.Latest)
	}
	if !ok {
		return nil, errDamaged
	}
	return o, nil
}

// named is the one of the values from first to last that has the name; ok becomes false if none has.
func named[T interface {
	~uint8
	String() string
}](ok *bool, name string, first, last T) T {
	for v := first; v <= last; v++ {
		if v.String() == name {
			return v
		}
	}
	*ok = false
	return first
}
