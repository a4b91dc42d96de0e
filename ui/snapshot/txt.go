package snapshot

var txtFormat = Format{
	ID: "txt", Ext: ".txt", Words: "as seen, without colour", Picture: true, Bare: true,
	Encode: func(d Doc, _ Options) ([]byte, error) { return []byte(d.whole().Plain() + "\n"), nil },
}
