// Who may import whom.
//
// The rows below are the rules. A row that names a package of ours that no longer
// exists fails too, so that the table can't go stale.
//
// Files are parsed here, not listed by "go list": that leaves out files for other
// systems, and go test would not see that they changed and repeat its last result.

package arch_test

import (
	"fmt"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rule is one row: who never imports never, but for what is in but.
//
// A pattern is an import path, or one ending in /... for it and all below it;
// "std" is the standard library, "..." is everything.
type rule struct {
	who    string
	except []string // of who: not bound by the row
	never  []string
	but    []string
	tests  []string // what test files may import besides
	why    string
}

var rules = []rule{
	{
		who: "readout/graph", never: []string{"..."},
		but:   []string{"std", "golang.org/x/text/...", "github.com/mozillazg/go-unidecode"},
		tests: []string{"pgregory.net/rapid"},
		why:   "the domain is plain types and rules: it knows nobody, everybody knows it",
	},
	{
		who: "readout/graph/...", never: []string{"readout/..."}, but: []string{"readout/graph/..."},
		tests: []string{"readout/internal/testdb"},
		why:   "what we know doesn't depend on how it comes in (loader) or goes out (server)",
	},
	{
		who: "readout/graph/...", never: []string{"github.com/99designs/gqlgen/...", "github.com/vektah/gqlparser/..."},
		why: "nothing under graph knows GraphQL",
	},
	{
		who: "readout/graph/...", except: []string{"readout/graph/neo4jd"}, // it asks Neo4j whether it has started
		never: []string{"net/http/..."},
		why:   "nothing under graph knows HTTP",
	},
	{
		who: "readout/...",
		except: []string{
			"readout/graph/store/...",
			"readout/bench",               // its bare script is what the store is compared with
			"readout/internal/testdb/...", // it empties a database behind the store's back
		},
		never: []string{"github.com/neo4j/neo4j-go-driver/..."},
		why:   "only graph/store knows the driver",
	},
	{
		who: "readout/...", except: []string{"readout/bench", "readout/internal/testdb/..."},
		never: []string{"readout/internal/testdb/..."}, tests: []string{"readout/internal/testdb/..."},
		why: "testdb deletes what is in a database: it is for tests only",
	},
	{
		who: "readout/...", except: []string{"readout/server/gql/..."},
		never: []string{"github.com/99designs/gqlgen/..."},
		why:   "only server/gql knows gqlgen",
	},
	{
		who: "readout/server/compile", never: []string{"..."}, but: []string{"std", "github.com/vektah/gqlparser/v2/..."},
		tests: []string{"readout/internal/testdb", "readout/graph/...", "pgregory.net/rapid", "golang.org/x/tools/..."},
		why:   "the compiler is for any schema: it knows no HTTP, no driver and nothing of this graph",
	},
	{
		who: "readout/server/analysis", never: []string{"..."}, but: []string{"std"},
		tests: []string{"gonum.org/v1/gonum/graph/...", "pgregory.net/rapid", "readout/internal/generate"},
		why:   "figures are computed of pairs, wherever these come from: analysis knows no database and no GraphQL",
	},
	{
		who: "readout/loader/...", never: []string{"readout/server/..."},
		why: "the loader puts in, the server takes out: they meet only in graph",
	},
	{
		who: "readout/server/...", never: []string{"readout/loader/..."},
		tests: []string{"readout/loader/..."}, // what is asked is asked over the sample
		why:   "the loader puts in, the server takes out: they meet only in graph",
	},
}

// pkg is a folder with Go files: what they import, and what its test files import.
type pkg struct {
	path           string
	imports, tests []string
}

func matches(pattern, path string) bool {
	if pattern == "..." {
		return true
	}
	if pattern == "std" {
		first, _, _ := strings.Cut(path, "/")
		return first != "readout" && !strings.Contains(first, ".")
	}
	prefix, below := strings.CutSuffix(pattern, "/...")
	return path == prefix || below && strings.HasPrefix(path, prefix+"/")
}

func anyMatches(patterns []string, path string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return matches(p, path) })
}

// broken returns a line for each import that r forbids, in the order of pkgs.
func (r rule) broken(pkgs []pkg) []string {
	var lines []string
	for _, p := range pkgs {
		if !matches(r.who, p.path) || anyMatches(r.except, p.path) {
			continue
		}
		check := func(what string, imports, but []string) {
			for _, path := range imports {
				// An external test package imports the package that it tests.
				if path != p.path && anyMatches(r.never, path) && !anyMatches(but, path) {
					lines = append(lines, fmt.Sprintf("%s%s imports %s: %s", p.path, what, path, r.why))
				}
			}
		}
		check("", p.imports, r.but)
		check(" (tests)", p.tests, slices.Concat(r.but, r.tests))
	}
	return lines
}

// stale returns the patterns of r that name packages of ours, none of which exists.
func (r rule) stale(pkgs []pkg) []string {
	var lines []string
	for _, pattern := range slices.Concat([]string{r.who}, r.except, r.never, r.but, r.tests) {
		ours := pattern == "readout" || strings.HasPrefix(pattern, "readout/")
		if ours && !slices.ContainsFunc(pkgs, func(p pkg) bool { return matches(pattern, p.path) }) {
			lines = append(lines, pattern)
		}
	}
	return lines
}

func TestImportsKeepToTheTable(t *testing.T) {
	pkgs := list(t)
	for _, r := range rules {
		for _, line := range r.broken(pkgs) {
			t.Error(line)
		}
		for _, pattern := range r.stale(pkgs) {
			t.Errorf("no package %s: change the row %q", pattern, r.why)
		}
	}
}

// list returns every package of this module, sorted, with the imports of all its
// files, whatever system they are for. Folders that go ignores are left out, and
// modules within this one.
func list(t *testing.T) []pkg {
	t.Helper()
	const root = "../.."
	found := map[string]*pkg{}
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != root && ignored(name):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(name) != ".go":
			return nil
		}
		folder, err := filepath.Rel(root, filepath.Dir(name))
		if err != nil {
			return err
		}
		importPath := path.Join("readout", filepath.ToSlash(folder))
		if found[importPath] == nil {
			found[importPath] = &pkg{path: importPath}
		}
		return found[importPath].add(name)
	})
	if err != nil {
		t.Fatal(err)
	}
	var pkgs []pkg
	for _, importPath := range slices.Sorted(maps.Keys(found)) {
		pkgs = append(pkgs, *found[importPath])
	}
	return pkgs
}

func ignored(folder string) bool {
	base := filepath.Base(folder)
	_, err := os.Stat(filepath.Join(folder, "go.mod"))
	return err == nil || strings.ContainsAny(base[:1], "._") || base == "testdata" || base == "node_modules"
}

// add adds the imports of one file.
func (p *pkg) add(name string) error {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
	if err != nil {
		return err
	}
	for _, spec := range file.Imports {
		imported, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return err
		}
		into := &p.imports
		if strings.HasSuffix(name, "_test.go") {
			into = &p.tests
		}
		if !slices.Contains(*into, imported) {
			*into = append(*into, imported)
		}
	}
	return nil
}

func TestARuleNoticesAForbiddenImport(t *testing.T) {
	plain := rule{
		who: "readout/a", never: []string{"..."}, but: []string{"std", "ext.org/ok/..."}, tests: []string{"ext.org/check"}, why: "plain",
	}
	only := rule{who: "readout/...", except: []string{"readout/a/store/..."}, never: []string{"ext.org/driver/..."}, why: "only store"}
	apart := rule{who: "readout/a/...", never: []string{"readout/..."}, but: []string{"readout/a/..."}, why: "apart"}
	for _, tc := range []struct {
		name string
		rule rule
		pkg  pkg
		want []string
	}{
		{"what is in but may be imported", plain, pkg{path: "readout/a", imports: []string{"net/http", "ext.org/ok", "ext.org/ok/sub"}}, nil},
		{"all else may not", plain, pkg{path: "readout/a", imports: []string{"ext.org/okay"}}, []string{"readout/a imports ext.org/okay: plain"}},
		{"our own packages are not the standard library", plain, pkg{path: "readout/a", imports: []string{"readout/b"}}, []string{"readout/a imports readout/b: plain"}},
		{"what tests may import, code may not", plain, pkg{path: "readout/a", imports: []string{"ext.org/check"}}, []string{"readout/a imports ext.org/check: plain"}},
		{"tests may import it, and the package they test", plain, pkg{path: "readout/a", tests: []string{"ext.org/check", "readout/a"}}, nil},
		{"tests are bound too", plain, pkg{path: "readout/a", tests: []string{"ext.org/x"}}, []string{"readout/a (tests) imports ext.org/x: plain"}},
		{"a row without /... does not bind what is below", plain, pkg{path: "readout/a/b", imports: []string{"ext.org/x"}}, nil},
		{"a row with /... binds what is below", only, pkg{path: "readout/a/b", imports: []string{"ext.org/driver/v5/neo4j"}}, []string{"readout/a/b imports ext.org/driver/v5/neo4j: only store"}},
		{"a row with /... binds the package itself", only, pkg{path: "readout", imports: []string{"ext.org/driver"}}, []string{"readout imports ext.org/driver: only store"}},
		{"an exception is not bound", only, pkg{path: "readout/a/store", imports: []string{"ext.org/driver/v5/neo4j"}}, nil},
		{"a name that only begins like an exception is bound", only, pkg{path: "readout/a/storeroom", imports: []string{"ext.org/driver"}}, []string{"readout/a/storeroom imports ext.org/driver: only store"}},
		{"within a part is fine, across is not", apart, pkg{path: "readout/a/x", imports: []string{"readout/a", "readout/b", "ext.org/x"}}, []string{"readout/a/x imports readout/b: apart"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.rule.broken([]pkg{tc.pkg}); !slices.Equal(got, tc.want) {
				t.Errorf("broken(%+v) = %q, want %q", tc.pkg, got, tc.want)
			}
		})
	}
}

func TestARuleNoticesAPackageThatIsGone(t *testing.T) {
	r := rule{
		who: "readout/a/...", except: []string{"readout/a/gone"}, never: []string{"readout/gone/...", "ext.org/gone", "..."},
		but: []string{"std", "readout/a/b"}, tests: []string{"readout/a/..."},
	}
	pkgs := []pkg{{path: "readout/a/b"}}
	want := []string{"readout/a/gone", "readout/gone/..."}
	if got := r.stale(pkgs); !slices.Equal(got, want) {
		t.Errorf("stale() = %q, want %q", got, want)
	}
}
