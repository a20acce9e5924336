// docs/records.md is held to the letter: its examples are accepted, its bad
// inputs print the errors beside them.

package record

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

func documentation(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../docs/records.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// tables returns the rows of all tables under that header, each cell's code spans
// as they print.
func tables(document, header string) [][]string {
	var rows [][]string
	_, rest, _ := strings.Cut(document, header+"\n")
	for _, line := range strings.Split(rest, "\n")[1:] {
		if !strings.HasPrefix(line, "| ") {
			break
		}
		line = strings.ReplaceAll(strings.Trim(line, "| "), `\|`, "\x00")
		var cells []string
		for _, cell := range strings.Split(line, " | ") {
			var spans []string
			for _, span := range strings.Split(cell, "<br>") {
				spans = append(spans, strings.ReplaceAll(strings.Trim(span, "`"), "\x00", "|"))
			}
			cells = append(cells, strings.Join(spans, "\n"))
		}
		rows = append(rows, cells)
	}
	return rows
}

func TestTheDocumentedBadInputsPrintTheDocumentedErrors(t *testing.T) {
	rows := tables(documentation(t), "| input | error |")
	if len(rows) < 35 {
		t.Fatalf("docs/records.md has %d rows of bad input, want at least 35", len(rows))
	}
	for _, row := range rows {
		if got := problems(t, "meetings.jsonl", row[0]+"\n"); got != row[1] {
			t.Errorf("reading %s\n got %s\nwant %s", row[0], got, row[1])
		}
	}
}

func TestTheDocumentedBadRowsPrintTheDocumentedErrors(t *testing.T) {
	rows := tables(documentation(t), "| header | row | error |")
	if len(rows) < 10 {
		t.Fatalf("docs/records.md has %d bad rows of CSV, want at least 10", len(rows))
	}
	for _, row := range rows {
		if got := problems(t, "meetings.csv", row[0]+"\n"+row[1]+"\n"); got != row[2] {
			t.Errorf("reading %s\n%s\n got %s\nwant %s", row[0], row[1], got, row[2])
		}
	}
}

func TestTheDocumentedExamplesAreAccepted(t *testing.T) {
	blocks := regexp.MustCompile("(?s)```(json|csv)\n(.*?)```").FindAllStringSubmatch(documentation(t), -1)
	if len(blocks) < 5 {
		t.Fatalf("docs/records.md has %d examples, want one of each kind and CSV", len(blocks))
	}
	for _, block := range blocks {
		name := "example." + block[1]
		if got := problems(t, name, block[2]); got != "" {
			t.Errorf("%s", got)
		}
	}
}
