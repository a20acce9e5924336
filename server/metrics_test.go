package server_test

import (
	"bufio"
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"readout/server"
)

// broken is a database that doesn't answer.
type broken struct{}

func (broken) Query(context.Context, string, map[string]any) ([]string, [][]any, error) {
	return nil, nil, errBroken
}

func TestRequestsAreCountedByRouteMethodAndClassOfStatus(t *testing.T) {
	s := around(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Has("stream") {
			w.Header().Set("Content-Type", "text/event-stream")
		}
	})
	s.Metrics = server.NewMetrics("v1.2.3")
	for _, request := range []struct{ method, path string }{
		{"GET", "/healthz"},
		{"GET", "/healthz"},
		{"GET", "/graphql?query=a"},
		{"GET", "/graphql?stream"},
		{"POST", "/graphql"}, // without a type: 415
		{"GET", "/nowhere"},
		{"GET", "/elsewhere"},
		{"INVENTED", "/graphql"},
	} {
		ask(s, httptest.NewRequest(request.method, request.path, nil), nil)
	}
	figures := get(s, "/metrics", nil).Body.String()
	for _, want := range []string{
		`readout_http_requests_total{method="GET",route="/healthz",status="2xx"} 2`,
		`readout_http_requests_total{method="GET",route="/graphql",status="2xx"} 2`,
		`readout_http_requests_total{method="POST",route="/graphql",status="4xx"} 1`,
		`readout_http_requests_total{method="GET",route="none",status="4xx"} 2`,
		`readout_http_requests_total{method="other",route="none",status="4xx"} 1`,
		`readout_http_request_duration_seconds_count{route="/healthz"} 2`,
		`readout_http_request_duration_seconds_count{route="/graphql"} 2`, // not the stream
		`readout_http_requests_in_flight 1`,                               // the one that asks
		`version="v1.2.3"} 1`,
		`go_goroutines `,
		`process_start_time_seconds `,
	} {
		if !strings.Contains(figures, want) {
			t.Errorf("/metrics lacks %s", want)
		}
	}
	for _, path := range []string{"nowhere", "INVENTED", "query"} {
		if strings.Contains(figures, path) {
			t.Errorf("/metrics has %q: a client can make it grow", path)
		}
	}
}

// hijackable is a recorder whose connection can be taken over.
type hijackable struct{ *httptest.ResponseRecorder }

func (hijackable) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, _ := net.Pipe()
	return conn, nil, nil
}

func TestAWebsocketIsCountedAndNotTimed(t *testing.T) {
	s := around(func(w http.ResponseWriter, _ *http.Request) {
		if _, _, err := w.(http.Hijacker).Hijack(); err != nil {
			t.Error(err)
		}
	})
	s.Metrics = server.NewMetrics("v1")
	r := httptest.NewRequest(http.MethodGet, "/graphql", nil)
	r.Header.Set("Upgrade", "websocket")
	s.Handler().ServeHTTP(hijackable{httptest.NewRecorder()}, r)
	figures := get(s, "/metrics", nil).Body.String()
	if want := `readout_http_requests_total{method="GET",route="/graphql",status="1xx"} 1`; !strings.Contains(figures, want) {
		t.Errorf("/metrics lacks %s", want)
	}
	if strings.Contains(figures, "readout_http_request_duration_seconds_count") {
		t.Error("/metrics has the duration of a websocket")
	}
}

func TestOthersAddFiguresOfTheirOwn(t *testing.T) {
	s := around(nil)
	s.Metrics = server.NewMetrics("v1")
	s.Metrics.Registry.MustRegister(prometheus.NewGauge(prometheus.GaugeOpts{Name: "readout_added", Help: "Added."}))
	if figures := get(s, "/metrics", nil).Body.String(); !strings.Contains(figures, "\nreadout_added 0\n") {
		t.Errorf("/metrics lacks readout_added")
	}
}

func TestWithoutFiguresAllElseAnswers(t *testing.T) {
	s := around(says("{}"))
	for path, want := range map[string]int{"/metrics": http.StatusNotFound, "/graphql": http.StatusOK} {
		if got := get(s, path, nil).Code; got != want {
			t.Errorf("GET %s = %d, want %d", path, got, want)
		}
	}
}
