package screen

// RoomAtLeast is the skeleton as small as it may get: the note decides on the rest.
func (f Frame) RoomAtLeast(panelWidth int) Layout {
	foot := 1
	if f.Picture {
		foot = 4
	}
	return arrange(f.W, f.H, panelWidth, 2, foot, f.Picture)
}
