package server_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"log/slog"
	"maps"
	"slices"
	"testing"
	"time"

	"readout/server"
)

func TestEachRequestIsOneLine(t *testing.T) {
	for _, tc := range []struct {
		name, path, level string
		status, bytes     float64
	}{
		{"an answer", "/graphql?query=secret", "INFO", 200, 5},
		{"a page that isn't there", "/nowhere", "INFO", 404, 19},
		{"health, of no interest", "/healthz", "DEBUG", 200, 3},
		{"figures, of no interest", "/metrics", "DEBUG", 404, 19},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var out bytes.Buffer
			s := around(says(`"hi"` + "\n"))
			s.Log = slog.New(slog.NewJSONHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
			get(s, tc.path, header{"X-Request-Id", "r1"})

			var line map[string]any
			if err := json.Unmarshal(out.Bytes(), &line); err != nil {
				t.Fatalf("%v in %q, want one line", err, out.String())
			}
			if at, err := time.Parse(time.RFC3339Nano, line["time"].(string)); err != nil || time.Since(at) > time.Minute {
				t.Errorf("time %v, want now", line["time"])
			}
			if took := line["duration"].(float64); took <= 0 || took > float64(time.Minute) {
				t.Errorf("duration %v, want nanoseconds of this call", took)
			}
			delete(line, "time")
			delete(line, "duration")
			path := tc.path
			if tc.path == "/graphql?query=secret" {
				path = "/graphql"
			}
			want := map[string]any{
				"msg": "request", "level": tc.level, "method": "GET", "path": path, "status": tc.status,
				"bytes": tc.bytes, "request": "r1", "remote": "192.0.2.1:1234",
			}
			if !maps.Equal(line, want) {
				t.Errorf("logged %v, want %v", line, want)
			}
		})
	}
}

func TestReadinessLogsWhyTheDatabaseDoesNotAnswer(t *testing.T) {
	var out bytes.Buffer
	s := &server.Server{Graph: broken{}, Log: slog.New(slog.NewTextHandler(&out, nil))}
	get(s, "/readyz", header{"X-Request-Id", "r1"})
	if lines := bytes.Split(bytes.TrimSpace(out.Bytes()), []byte("\n")); len(lines) != 1 ||
		!slices.ContainsFunc(bytes.Fields(lines[0]), func(field []byte) bool { return string(field) == "request=r1" }) ||
		!bytes.Contains(lines[0], []byte(errBroken.Error())) {
		t.Errorf("logged %q, want one line with the error and request=r1", out.String())
	}
}

var errBroken = errors.New("broken on purpose")
