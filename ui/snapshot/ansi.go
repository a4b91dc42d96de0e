package snapshot

var ansiFormat = Format{
	ID: "ansi", Ext: ".ansi", Words: "as seen, with colour, for terminals", Picture: true, Bare: true,
	Encode: func(d Doc, _ Options) ([]byte, error) { return []byte(d.whole().ANSI() + "\n"), nil },
}
