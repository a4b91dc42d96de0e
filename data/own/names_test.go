package own

import (
	"fmt"
	"strings"
	"testing"
)

func TestIDs(t *testing.T) {
	for name, want := range map[string]string{
		"Zalo": "zalo", "KakaoTalk": "kakaotalk", "Kakao Talk": "kakao-talk", "ICQ (new)": "icq-new",
		"Sésame": "sesame", "Se\u0301same": "sesame", "Straße & Söhne": "strasse-and-sohne", "Signal+": "signal-plus",
		"  x--y  ":  "x-y",
		"Łódź Chat": "lodz-chat", "Threema’s": "threemas", "ＷｅＣｈａｔ": "wechat", "2": "2",
	} {
		if got := idOf(name); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	seen := map[string]string{}
	for _, name := range []string{"微信", "微博", "Line", "Line 微", "Line 信", "Яндекс", "яндекс.чат", "😀", "😁", "!"} {
		id := idOf(name)
		if strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || id == "" || seen[id] != "" {
			t.Errorf("%s and %s are %s", name, seen[id], id)
		}
		seen[id] = name
	}
	if idOf("ЯНДЕКС") != idOf("яндекс") {
		t.Error("another case is another messenger")
	}
}

// Short names fit the tables, and no two are alike.
func TestShortNames(t *testing.T) {
	taken := map[string]bool{"wechat": true}
	for _, test := range [][2]string{
		{"Zalo", "Zalo"}, {"KakaoTalk", "KakaoTalk"}, {"Google Chat", "Google"}, {"Google Allo", "Google A…"},
		{"Google Answers", "Google…2"}, {"WeChat Work", "WeChat W…"}, {"Extraordinary", "Extraord…"},
		{"微信国际版", "微信国际…"},
		{"微信国际商务版", "微信国…2"},
	} {
		if got := short(test[0], taken); got != test[1] {
			t.Errorf("%s: %s, want %s", test[0], got, test[1])
		}
	}
	seen := map[string]bool{}
	taken = map[string]bool{}
	for i := range 300 {
		got := short(fmt.Sprintf("Messenger of the World %d", i), taken)
		if seen[got] || cells(got) > shortName {
			t.Errorf("%d: %s", i, got)
		}
		seen[got] = true
	}
}
