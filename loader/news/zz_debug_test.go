package news

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestZZ(t *testing.T) {
	want := strings.Fields(os.Getenv("ZZ"))
	x := inventing()
	for _, l := range []string{"en", "hi", "ur"} {
		for _, c := range readCases(t, l) {
			for _, w := range want {
				if c.ID == w {
					fmt.Println("=====", c.ID, c.Note)
					x.Explain(os.Stdout, Article{ID: c.ID, Published: day(t, c.Published), Language: l, Text: c.Text})
				}
			}
		}
	}
}
