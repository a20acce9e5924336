// Package notebook_test runs examples/notebook.ipynb over the sample data, and reads
// exported files back with the libraries that people use: in Python, with the packages
// of examples/requirements.txt.
//
// -update rewrites the notebook's outputs:
//
//	go run ./internal/testdb/with go test ./internal/notebook -update
package notebook_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"flag"
	"io"
	"log/slog"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"

	"readout/graph/store"
	"readout/internal/testdb"
	"readout/loader"
	"readout/loader/sample"
	"readout/server/export"
	"readout/server/gql"
)

var update = flag.Bool("update", false, "rewrite the notebook's outputs")

func TestMain(m *testing.M) { testdb.Main(m) }

const requirements = "../../examples/requirements.txt"

// python returns the interpreter of an environment with the requirements, which is made
// once for each state of their file.
func python(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(requirements)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(text)
	dir := filepath.Join(xdg.CacheHome, "readout", "python-"+hex.EncodeToString(sum[:4]))
	lock := flock.New(dir + ".lock")
	if err := errors.Join(os.MkdirAll(filepath.Dir(dir), 0o700), lock.Lock()); err != nil {
		t.Fatal(err)
	}
	defer lock.Close()
	interpreter, complete := filepath.Join(dir, "bin", "python"), filepath.Join(dir, "complete")
	if _, err := os.Stat(complete); err == nil {
		return interpreter
	}
	run(t, nil, "python3", "-m", "venv", "--clear", dir)
	run(t, nil, interpreter, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", requirements)
	if err := os.WriteFile(complete, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return interpreter
}

func run(t *testing.T, env []string, command string, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), command, args...)
	cmd.Env = append(os.Environ(), env...)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s %q: %v\n%s", command, args, err, out)
	}
}

// loaded returns a store with the sample, and the environment that points at its database.
func loaded(t *testing.T) (*store.Store, []string) {
	t.Helper()
	cfg := testdb.Config(t)
	s := testdb.Reopen(t, cfg)
	var inputs []loader.Input
	for _, name := range sample.Names {
		inputs = append(inputs, loader.Input{Name: name, Open: func() (io.ReadCloser, error) { return sample.Files.Open(name) }})
	}
	checked, err := loader.Check(t.Context(), inputs, loader.Options{Invalid: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := checked.Load(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	return s, []string{"NEO4J_URI=" + cfg.URI, "NEO4J_USERNAME=" + cfg.Username, "NEO4J_PASSWORD=" + cfg.Password}
}

func TestPython(t *testing.T) {
	interpreter := python(t)
	s, env := loaded(t)
	t.Run("the notebook's outputs are those of the sample", func(t *testing.T) {
		handler, err := gql.New(gql.Config{Graph: s, Log: slog.New(slog.DiscardHandler)})
		if err != nil {
			t.Fatal(err)
		}
		server := httptest.NewServer(handler)
		defer server.Close()
		args := []string{"execute.py", "../../examples/notebook.ipynb"}
		if *update {
			args = append(args, "--update")
		}
		run(t, append(env, "READOUT_URL="+server.URL), interpreter, args...)
	})
	t.Run("networkx and pandas read the graph out of the exports", func(t *testing.T) {
		dir := t.TempDir()
		for _, format := range []export.Format{export.GraphML, export.GEXF, export.CSV, export.Parquet} {
			f, err := os.Create(filepath.Join(dir, "graph."+string(format)))
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(export.Write(t.Context(), s, f, export.Options{Format: format}), f.Close()); err != nil {
				t.Fatal(err)
			}
		}
		run(t, env, interpreter, "readback.py", dir)
	})
}
