package ui

import "userbase/data"

// browsed says what became of opening something. Who cannot open an address here is told all of it, and may copy it.
func (a *app) browsed(m browseMsg) {
	shown := data.Quoted(m.url)
	switch {
	case m.err != nil:
		a.say("could not open it: "+shown+" (y"+data.Nbsp+"copies"+data.Nbsp+"it; "+m.err.Error()+")", true)
		a.frame.Modal.Whole, a.closed = true, m.url
	case m.running != "":
		a.say("handed to "+data.Quoted(m.running)+": "+shown, false)
	default:
		a.say("opened "+shown, false)
	}
}
