package snapshot

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Whatever texts a play holds, nothing in its page acts but its own script.
func TestAHostilePlayIsHarmless(t *testing.T) {
	d := hostileDoc(t)
	narrow := d
	steps := []Step{{testDoc(t), "1 May 2020"}, {d, hostile}}
	steps[1].Narrow = &narrow
	b := Play(d, steps, 1, Options{})
	if bad := badRunes(string(b), "\n"); len(bad) > 0 {
		t.Errorf("%U", bad)
	}
	without, own, found := bytes.Cut(b, []byte("<script>\n"+playScript+"</script>"))
	if !found {
		t.Fatal("its own script is missing")
	}
	page, err := html.Parse(bytes.NewReader(append(without, own...)))
	if err != nil {
		t.Fatal(err)
	}
	pictures := 0
	each(page, func(e *html.Node) {
		if e.Data != "script" || attrOf(e, "id") != "pictures" {
			return
		}
		var all shared
		if err := json.Unmarshal([]byte(textOfNode(e)), &all); err != nil {
			t.Error(err)
		}
		pictures += len(all.Wide) + len(all.Narrow)
		e.Attr[0].Val = "application/ld+json" // no more than records
		inner, err := html.Parse(strings.NewReader(strings.Join(all.Lines, "\n")))
		if err != nil {
			t.Error(err)
		}
		safePage(t, "lines", inner)
	})
	if safePage(t, "play", page); pictures != 3 {
		t.Errorf("%d pictures, want 3", pictures)
	}
}
