package cells

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// asciiGlyphs puts the program's own signs into ASCII: of a messenger's marks the capital is the filled one.
var asciiGlyphs = map[rune]string{
	'■': "W", '□': "w", '◆': "M", '◇': "m", '●': "C", '○': "c", '▲': "T", '△': "t", '★': "S", '☆': "s", '▼': "H",
	'▽': "h",
	'▮': "A", '▯': "a", '▰': "B", '▱': "b", '◉': "D", '◎': "d", '▬': "E", '▭': "e", '◣': "L", '◺': "l",
	'◥': "G", '◹': "g", '◢': "R", '◿': "r",
	'█': "#", '▉': "#", '▊': "#", '▋': "#", '▌': "#", '▍': "#", '▎': "|", '▏': "|", '▒': "%", '▓': "%", '░': ".",
	'▐': "#", '▁': "_", '▂': "_", '▃': "-", '▄': "-", '▅': "=", '▆': "=", '▇': "#",
	'▶': ">", '▸': ">", '◀': "<", '◂': "<", '‹': "<", '›': ">",
	'─': "-", '┈': ".", '┄': ".", '│': "|", '┊': ":", '╎': ":", '╌': ".",
	'╭': "+", '╮': "+", '╰': "+", '╯': "+", '┌': "+", '┐': "+", '└': "+", '┘': "+", '├': "+", '┤': "+", '┬': "+",
	'┴': "+", '┼': "+",
	'↑': "^", '↓': "v", '←': "<", '→': ">", '≥': ">=", '≤': "<=", '½': "h", '×': "x", '…': "..", '·': ".", '•': "o",
	'–': "-", '—': "-", '\u00a0': " ", '‘': "'", '’': "'", '“': `"`, '”': `"`, '«': `"`, '»': `"`, 'ß': "ss",
	'−': "-", '€': "EUR",
}

// ToASCII is a text in plain ASCII: signs of its own for those of the program, letters without accents, else "?".
func ToASCII(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
		} else {
			b.WriteString(toASCII(r))
		}
	}
	return b.String()
}

// toASCII returns what stands for r in plain ASCII: a sign of its own, the letter without its accent, or "?".
func toASCII(r rune) string {
	if s, ok := asciiGlyphs[r]; ok {
		return s
	}
	if RuneWidth(r) == 0 {
		return ""
	}
	if unicode.IsLetter(r) {
		if d := norm.NFD.String(string(r)); d[0] < 0x80 {
			return d[:1]
		}
	}
	return "?"
}
