package screen

// Modal is what lies over a screen, or is typed or said at the moment. It belongs to the frame, so that render,
// sweep and golden files draw it too, but not to the state.
type Modal struct {
	Kind    ModalKind
	Scroll  int    // first line shown of help or detail
	Down    int    // first line shown of what scrolls in a screen's body
	Input   string // text typed so far
	Cursor  int    // position in Input, in runes
	Notice  string // stands in the place of the note until the next key
	Bad     bool   // the notice is an error
	Whole   bool   // the notice takes as many rows as it needs, and nothing of it is cut
	Hint    bool   // first start: what to press is told
	Playing bool   // the years are playing
	List    Verb   // what is chosen from a list
	Row     int    // of it
	Save    SaveForm
}

// Typing reports whether keys are letters now.
func (m Modal) Typing() bool {
	return m.Kind == SearchModal || m.Kind == DayModal || m.Kind == SaveModal
}

// ModalKind is the kind of a modal.
type ModalKind uint8

// The modals. Whatever is open in full (State.Open) is drawn without one.
const (
	NoModal    ModalKind = iota
	HelpModal            // the keys of this screen
	RulesModal           // all keys, the signs and the rules
	SearchModal
	DayModal
	ListModal
	SaveModal
)

// SaveForm is what the save dialog asks for.
type SaveForm struct {
	Format string // id of a format
	Name   string // of the file; relative to the current folder
	Extent int    // number in snapshot.Extents
	Theme  Theme  // for pictures
	AsSeen bool   // a picture of the screen as it is, not a page for print
	Field  SaveField
	Named  bool   // the name was typed, not proposed
	Taken  string // the proposed name that was taken
	Err    string // why it could not be saved
}

// SaveField is where the cursor is in the save dialog.
type SaveField uint8

// The fields. The format is chosen from all of them but those of pictures, which take up and down for themselves.
const (
	NameField SaveField = iota
	SizeField
	ThemeField
	PrintField
)
