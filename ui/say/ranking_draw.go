package say

import (
	"userbase/data"
	"userbase/ui/screen"
)

// Why says in short why a messenger has no figure: the first one, or that it was not launched.
func Why(f screen.Frame, id string) string {
	m := f.Set.Messenger(id)
	if f.Day() < m.Launched {
		return "n/a  launched " + m.Launched.Format(max(m.LaunchPrecision, data.ByMonth))
	}
	if o := f.Set.First(id, f.Query()); o != nil {
		return "n/a  first figure " + o.AsOf.Format(o.Precision)
	}
	return "n/a  no figure of this kind"
}
