package ui

// A new screen is one file and one word here.
func init() {
	screens = func() []Screen {
		return []Screen{ranking{}, trend{}, growth{}, compare{}, events{}, profiles{}, figures{}}
	}
}
