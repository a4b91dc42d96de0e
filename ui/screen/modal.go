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
	Hint    bool   // first start: nobody has pressed a key yet
	Playing bool   // the years are playing
	Save    SaveForm
}

// ModalKind is the kind of a modal.
type ModalKind uint8

// The modals. Whatever is open in full (State.Open) is drawn without one.
const (
	NoModal ModalKind = iota
	HelpModal
	SearchModal
	SaveModal
)

// SaveForm is what the save dialog asks for.
type SaveForm struct {
	Format string // id of a format
	Name   string // of the file; relative to the current folder
	Size   int    // number in snapshot.Sizes
	Theme  Theme  // any but auto, for pictures
	Field  int    // where the cursor is: 0 format, 1 name, 2 size, 3 theme
	Named  bool   // the name was typed, not proposed
	Taken  string // the proposed name that was taken
	Err    string // why it could not be saved
}
