package snapshot

var txtFormat = Format{
	ID: "txt", Ext: ".txt", Words: "page for print in letters, without colour", Picture: true, Bare: true,
	Encode: func(d Doc, _ Options) ([]byte, error) { return []byte(d.whole().Plain() + "\n"), nil },
}
