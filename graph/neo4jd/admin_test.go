package neo4jd

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestAdminWorksOnAStoreThatNoServerHasOpen(t *testing.T) {
	cfg := newConfig(t)
	importOne(t, cfg)
	s := open(t, cfg) // a store without the rest of a home is no obstacle to a first start
	defer s.Close()

	ctx, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	wantError(t, Admin(ctx, cfg, []string{"database", "info"}), "a server runs on it")
}

// importOne makes a store with one node.
func importOne(t *testing.T, cfg Config) {
	t.Helper()
	csv := filepath.Join(t.TempDir(), "people.csv")
	if err := os.WriteFile(csv, []byte("id:ID,name\npk-example,Example\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := Admin(t.Context(), cfg, []string{"database", "import", "full", "neo4j", "--nodes=Person=" + csv}); err != nil {
		t.Fatal(err)
	}
}

func TestAdminsErrorHasWhatTheToolPrinted(t *testing.T) {
	wantError(t, Admin(t.Context(), newConfig(t), []string{"database", "import", "full", "neo4j", "--nodes=/nowhere.csv"}),
		"neo4j-admin", "/nowhere.csv")
}
