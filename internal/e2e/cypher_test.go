// Questions in Cypher, from a shell and over HTTP. The countries are there from the
// start; server/cypher is tested on more.

package e2e_test

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"readout/internal/testdb"
)

func TestACommandAsksInCypherAndChangesNothing(t *testing.T) {
	cfg := testdb.Config(t)
	env := shared(cfg)
	testdb.Reopen(t, cfg) // migrates
	before := digestOf(t, cfg)
	file := filepath.Join(t.TempDir(), "question.cypher")
	if err := os.WriteFile(file, []byte("MATCH (c:Country)\nWHERE c.code IN $codes\nRETURN c.code AS code, c.name AS name ORDER BY code;\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	const two = "MATCH (c:Country) WHERE c.code > 'I' RETURN c.code AS code ORDER BY code"
	for _, tc := range []struct {
		name       string
		args       []string
		status     int
		out, errs  string // out is all that is printed, errs a part
		onlyPrefix bool
	}{
		{"a table", []string{"-f", file, "--param", `codes=["IN","PK"]`}, 0, "code  name\nIN    India\nPK    Pakistan\n", "", false},
		{"CSV", []string{"-f", file, "--params", `{"codes": ["IN"]}`, "--format", "csv"}, 0, "code,name\r\nIN,India\r\n", "", false},
		{"JSON", []string{"RETURN $x AS x, $y AS y", "-p", "x=7", "-p", "y=seven", "--format", "json"}, 0, "{\"columns\":[\"x\",\"y\"],\n\"rows\":[[7,\"seven\"]],\n", "", true},
		{"NDJSON", []string{"RETURN 1 AS x", "--format", "ndjson"}, 0, "{\"columns\":[\"x\"]}\n{\"row\":[1]}\n{\"end\":{", "", true},
		{"a part", []string{two, "--max-rows", "2", "--format", "csv"}, 0, "code\r\nID\r\nIE\r\n", "truncated: there are more than 2 rows", false},
		{"a plan", []string{"MATCH (c:Country {code: 'IN'}) RETURN c", "--plan"}, 0, "operator", "", true},
		{"a write", []string{"MATCH (n) DETACH DELETE n"}, 1, "", "line 1, column 11: DETACH: a statement can only read", false},
		{"an error", []string{"MATCH (n)\nRETRUN n"}, 1, "", "line 2, column 1: Invalid input 'RETRUN'", false},
		{"no such form", []string{"RETURN 1", "--format", "xml"}, 1, "", `--format "xml": want table, csv, json or ndjson`, false},
		{"no such parameter", []string{"RETURN 1", "--param", "x"}, 1, "", `--param "x": want NAME=VALUE`, false},
		{"two statements", []string{"RETURN 1", "-f", file}, 1, "", "want one of them", false},
		{"no such file", []string{"-f", file + "x"}, 1, "", "no such file", false},
		{"too long", []string{"UNWIND range(1, 9000000000) AS i WITH i WHERE i < 0 RETURN i", "--timeout", "200ms"}, 2, "", "took more than 200ms", false},
	} {
		t.Run(tc.name, func(t *testing.T) {
			out, errs := runs(t, tc.status, env, append([]string{"cypher"}, tc.args...)...)
			if tc.onlyPrefix {
				out = out[:min(len(out), len(tc.out))]
			}
			if out != tc.out || !strings.Contains(errs, tc.errs) {
				t.Errorf("prints %q and %q, want %q and %q", out, errs, tc.out, tc.errs)
			}
		})
	}
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "cypher")
	cmd.Env, cmd.Stdin = append(os.Environ(), env...), strings.NewReader("RETURN 'from standard input' AS x")
	if out, err := cmd.Output(); err != nil || string(out) != "x\nfrom standard input\n" {
		t.Errorf("a statement from standard input prints %q, %v", out, err)
	}
	if after := digestOf(t, cfg); after != before {
		t.Errorf("the digest was %s, and is %s", before, after)
	}
}

func TestCypherCanBeTakenAway(t *testing.T) {
	env := shared(testdb.Config(t))
	for _, tc := range []struct {
		args []string
		env  []string
		want int
	}{
		{nil, nil, http.StatusOK},
		{[]string{"--cypher=false"}, nil, http.StatusNotFound},
		{nil, []string{"READOUT_CYPHER=false"}, http.StatusNotFound},
	} {
		address := serve(t, append(env, tc.env...), tc.args...)
		response, err := http.Post(address+"/cypher", "application/json", strings.NewReader(`{"statement": "RETURN 1 AS x"}`))
		if err != nil {
			t.Fatal(err)
		}
		_ = response.Body.Close()
		if response.StatusCode != tc.want {
			t.Errorf("serve %v %v: POST /cypher is %s, want %d", tc.args, tc.env, response.Status, tc.want)
		}
	}
}
