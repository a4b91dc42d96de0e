package screen

// SaveForm is what the save dialog asks for.
type SaveForm struct {
	Format string // id of a format
	Name   string // of the file; relative to the current folder
	Size   int    // number in pictureSizes
	Theme  Theme  // dark, light or mono, for pictures
	Field  int    // where the cursor is: 0 format, 1 name, 2 size, 3 theme
	Named  bool   // the name was typed, not proposed
	Taken  string // the proposed name that was taken
	Err    string // why it could not be saved
}
