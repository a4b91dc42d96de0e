package snapshot

var ansiFormat = Format{
	ID: "ansi", Ext: ".ansi", Words: "page for print in letters, with colour", Picture: true, Bare: true,
	Encode: func(d Doc, _ Options) ([]byte, error) { return []byte(d.whole().ANSI() + "\n"), nil },
}
