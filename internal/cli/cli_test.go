package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"readout/graph"
	"readout/graph/store"
	"readout/loader"
)

func TestEveryCommandHasAnExample(t *testing.T) {
	var walk func(*cobra.Command)
	walk = func(cmd *cobra.Command) {
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
		if cmd.Hidden || !cmd.HasParent() {
			return
		}
		if cmd.Short == "" || !strings.Contains(cmd.Example, "readout "+cmd.Name()) && !strings.Contains(cmd.Example, "readout neo4j "+cmd.Name()) {
			t.Errorf("%s: short %q, example %q: want both, and the command in the example", cmd.CommandPath(), cmd.Short, cmd.Example)
		}
	}
	walk((&app{}).root())
}

func TestEveryFlagWithATwinNamesIt(t *testing.T) {
	a := &app{}
	root := a.root()
	for name, variable := range twins {
		found := false
		for _, cmd := range append(root.Commands(), root) {
			if flag := cmd.Flags().Lookup(name); flag != nil {
				found = true
				if !strings.Contains(flag.Usage, variable) {
					t.Errorf("%s --%s: %q: want it to name %s", cmd.CommandPath(), name, flag.Usage, variable)
				}
			}
			if flag := cmd.PersistentFlags().Lookup(name); flag != nil {
				found = true
			}
		}
		if !found {
			t.Errorf("%s is the twin of --%s, which no command has", variable, name)
		}
	}
}

func TestTheSummaryTellsWhatBecameOfEachRecord(t *testing.T) {
	var out bytes.Buffer
	printSummary(&out, loader.Summary{
		Read: 7, Skipped: map[string]int{"b.csv": 1},
		Outcome: store.Outcome{New: 3, Changed: 1, Unchanged: 2, Possible: []graph.PossibleMatch{
			{Label: "Person", A: "aa-ada", B: "x", Why: "the name fits several"},
		}},
	}, 1500*time.Millisecond)
	want := `7 records read: 3 new, 1 changed, 2 unchanged, 1 skipped (1.5 s)
  skipped in b.csv: 1 record with errors, listed above
  possibly the same Person: aa-ada and x: the name fits several
`
	if out.String() != want {
		t.Errorf("printed\n%s\nwant\n%s", out.String(), want)
	}
}
