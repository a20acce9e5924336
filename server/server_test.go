package server_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	"readout/graph/store"
	"readout/internal/testdb"
	"readout/server"
)

func TestMain(m *testing.M) { testdb.Main(m) }

func TestHealthIsOursAndReadinessTheDatabases(t *testing.T) {
	cfg := testdb.Config(t)
	there := testdb.Reopen(t, cfg)
	gone, err := store.Open(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	if err := gone.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name, path string
		database   *store.Store
		want       int
	}{
		{"alive", "/healthz", there, http.StatusOK},
		{"alive without a database", "/healthz", gone, http.StatusOK},
		{"ready", "/readyz", there, http.StatusOK},
		{"not ready without a database", "/readyz", gone, http.StatusServiceUnavailable},
		{"no GraphQL where none was given", "/graphql", there, http.StatusNotFound},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s := server.Server{Graph: tc.database, Log: slog.New(slog.DiscardHandler)}
			response := httptest.NewRecorder()
			s.Handler().ServeHTTP(response, httptest.NewRequest(http.MethodGet, tc.path, nil))
			if response.Code != tc.want {
				t.Errorf("GET %s = %d, want %d", tc.path, response.Code, tc.want)
			}
		})
	}
}
