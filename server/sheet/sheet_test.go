package sheet_test

import (
	"strings"
	"testing"

	"readout/server/sheet"
)

func TestCellsAreNoFormulas(t *testing.T) {
	for _, text := range []string{"", "=1+2", "+1", "-1", "@x", "\tx", "\rx", "'x", "''", "plain", "a=b"} {
		cell := sheet.Safe(text)
		if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") {
			t.Errorf("Safe(%q) = %q, which a spreadsheet runs", text, cell)
		}
		if got := sheet.Plain(cell); got != text {
			t.Errorf("Plain(Safe(%q)) = %q", text, got)
		}
	}
}

func TestAListIsOneCell(t *testing.T) {
	if got, want := sheet.Join([]string{"a; b", `c|d\e`, ""}), `a\; b; c\|d\\e; `; got != want {
		t.Errorf("Join() = %q, want %q", got, want)
	}
}
