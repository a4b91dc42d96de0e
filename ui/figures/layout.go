package figures

// rows is how the table lies in the height of a body.
type rows struct {
	top   int // rows above the first figure, the last of them the header if there are any
	count int // figures
	note  int // rows below for the remark on the selected figure; beside a panel none
}

// The heights of a body from which on it holds more than figures.
const (
	headerFrom = 3  // the header: two figures are left
	airFrom    = 14 // an empty row above the header
	noteFrom   = 9  // the first row of the remark: seven figures are left
	secondFrom = 12 // its second row
)

// layRows spends h rows.
func layRows(h int, panel bool) rows {
	var l rows
	below := 0
	switch {
	case panel:
		below = 1
	case h >= secondFrom:
		l.note = 2
	case h >= noteFrom:
		l.note = 1
	}
	switch {
	case h >= airFrom:
		l.top = 2
	case h >= headerFrom:
		l.top = 1
	}
	l.count = max(h-l.top-l.note-below, 0)
	return l
}

// places is where the columns of the table lie: period and value end before their column, the others begin at it. A
// column 0 is left out.
type places struct {
	period, mark, name, counts, value, who, public, read, title, flags, end int

	says int  // the width of who says so
	room bool // for the longer words of what is counted
}

// The widths of the columns.
const (
	countsWide   = 20 // what is counted, and the value behind it
	countsNarrow = 18 // the same in the shorter words
	wordWide     = 8  // who says so in a word: estimate
	wordsWide    = 14 // in words: company report
	firmWide     = 25 // with the name of the firm: Sensor Tower, an estimate
	publicWidth  = 14 // by 25 Jan 2021
	readLeast    = 12 // of a publisher and the flags behind it
	readWide     = 26 // of a publisher before the title of its page
	titleLeast   = 22 // of that title
	flagsWidth   = 7  // two flags
)

// layColumns lays the columns into a width. What does not fit goes in this order: the page's title, since when it is
// public, the name of the firm, where it was read, who says so, the flags or, of one messenger, its name.
func layColumns(w, period, name int, one bool) places {
	var p places
	for _, c := range []struct {
		name, flags, room         bool
		says, public, read, title int // widths, 0: the column is left out
	}{
		{name: true, room: true, says: firmWide, public: publicWidth, read: readWide, title: titleLeast},
		{name: true, room: true, says: firmWide, public: publicWidth, read: readWide},
		{name: true, room: true, says: firmWide, read: readLeast + flagsWidth},
		{name: true, room: true, says: wordsWide, read: readLeast},
		{name: true, room: true, says: wordWide, read: readLeast},
		{name: true, room: true, says: wordWide, flags: true},
		{name: true, flags: true, room: true}, {name: !one, flags: true}, {name: true}, {flags: true}, {},
	} {
		p = places{end: w - 1, room: c.room}
		x, counts := 2, countsNarrow
		if c.room {
			x, counts = 3, countsWide
		}
		p.period = x + period
		p.mark = p.period + 1
		x = p.mark + 2
		if c.name {
			p.name = x
			x += name + 1
		}
		p.counts = x
		p.value = x + counts
		x = p.value
		if p.says = c.says; c.says > 0 {
			p.who = x + 2
			x = p.who + c.says
		}
		if c.public > 0 {
			p.public = x + 1
			x = p.public + c.public
		}
		if c.read > 0 {
			p.read = x + 1
			x = p.read + c.read
		}
		if c.title > 0 {
			p.title = x
			x += c.title
		}
		if c.flags {
			p.flags = x + 1
			x = p.flags + flagsWidth
		}
		if x <= p.end {
			break
		}
	}
	return p
}
