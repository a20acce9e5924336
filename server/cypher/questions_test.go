package cypher_test

import "testing"

func TestWhatAnalystsAskIsAnswered(t *testing.T) {
	a := serve(t)
	all := table(t, "testdata/questions.txt")
	if len(all) < 120 {
		t.Errorf("%d questions, want at least 120", len(all))
	}
	for _, w := range all {
		t.Run(w.name, func(t *testing.T) {
			got := a.patient(t, body{"statement": w.statement, "parameters": w.parameters, "timeout": 30})
			if got.code() != "OK" {
				t.Fatalf("%s\nis %s: %v", w.statement, got.code(), got.Errors)
			}
			if len(got.Rows) == 0 {
				t.Errorf("no row:\n%s", w.statement)
			}
		})
	}
}
