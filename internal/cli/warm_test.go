package cli

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"readout/web"
)

func TestTheFirstQuestionsAreAskedOnceUntilOneFails(t *testing.T) {
	all := len(web.FirstQuestions())
	if all == 0 {
		t.Fatal("the explorer's start asks nothing")
	}
	for _, tc := range []struct {
		name, answer string
		asked        int
		logged       string
	}{
		{"all are answered", `{"data":{}}`, all, ""},
		{"one fails", `{"errors":[{"message":"no database"}]}`, 1, "no database"},
		{"one isn't answered in JSON", `gone`, 1, "gone"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var log bytes.Buffer
			a := &app{log: slog.New(slog.NewTextHandler(&log, nil))}
			asked := make(map[string]int)
			a.warm(t.Context(), http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				body, err := io.ReadAll(r.Body)
				if err != nil {
					t.Error(err)
				}
				asked[string(body)]++
				if _, err := io.WriteString(w, tc.answer); err != nil {
					t.Error(err)
				}
			}))
			if len(asked) != tc.asked {
				t.Errorf("%d different questions asked, want %d", len(asked), tc.asked)
			}
			for body, times := range asked {
				if times != 1 || !strings.Contains(body, `"query":"`) {
					t.Errorf("asked %d times, want once and a query: %s", times, body)
				}
			}
			if got := log.String(); (got == "") != (tc.logged == "") || !strings.Contains(got, tc.logged) {
				t.Errorf("logged %q, want %q in it", got, tc.logged)
			}
		})
	}
}
