package neo4jd

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"
)

func TestAServerIsSharedAndEndsWithItsLastClient(t *testing.T) {
	cfg := newConfig(t)
	began := time.Now()
	first := open(t, cfg)
	t.Logf("first start of a store: %v", time.Since(began))

	began = time.Now()
	second := open(t, cfg)
	t.Logf("found: %v", time.Since(began))
	if first.BoltURI() != second.BoltURI() || first.Password() == "" || first.Password() != second.Password() {
		t.Errorf("second Open: %s, want the first's %s and its password", second.BoltURI(), first.BoltURI())
	}
	other := startClient(t, cfg)
	if got := other.opened(); got != first.BoltURI() {
		t.Errorf("another process opened %s, want %s", got, first.BoltURI())
	}
	if n := len(servers(t, cfg)); n != 1 {
		t.Errorf("%d servers run, want 1", n)
	}
	checkPrivate(t, first)
	checkQuery(t, first)
	checkBrowser(t, first)

	for _, s := range []*Server{first, second, second} {
		if err := s.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
	if n := len(servers(t, cfg)); n != 1 {
		t.Errorf("%d servers run for the client that is left, want 1", n)
	}
	began = time.Now()
	other.close()
	t.Logf("last close: %v", time.Since(began))
	if left := servers(t, cfg); len(left) != 0 {
		t.Errorf("after the last Close servers %v are left", left)
	}

	began = time.Now()
	again := open(t, cfg)
	t.Logf("second start of a store: %v", time.Since(began))
	checkQuery(t, again)
	if err := again.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
}

func checkPrivate(t *testing.T, s *Server) {
	t.Helper()
	for path, want := range map[string]os.FileMode{
		string(s.home): 0o700, s.PasswordFile(): 0o600, s.home.stateFile(): 0o600,
	} {
		info, err := os.Stat(path)
		if err != nil {
			t.Error(err)
		} else if got := info.Mode().Perm(); got != want {
			t.Errorf("%s: mode %o, want %o", path, got, want)
		}
	}
}

func checkBrowser(t *testing.T, s *Server) {
	t.Helper()
	response, err := http.Get(s.HTTPAddress() + "/browser/")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		t.Errorf("the Neo4j Browser: status %s, want 200", response.Status)
	}
}

// checkQuery writes one node, once, and tries a wrong password.
func checkQuery(t *testing.T, s *Server) {
	t.Helper()
	if status, body := query(t, s, s.Password(), "MERGE (:Probe)"); status != http.StatusAccepted {
		t.Errorf("a statement: status %d: %s", status, body)
	}
	if status, body := query(t, s, "neo4j", "RETURN 1"); status != http.StatusUnauthorized {
		t.Errorf("a wrong password: status %d: %s", status, body)
	}
}

// count returns how many nodes there are.
func count(t *testing.T, s *Server) int {
	t.Helper()
	_, body := query(t, s, s.Password(), "MATCH (n) RETURN count(n)")
	var answer struct {
		Data struct{ Values [][]int }
	}
	if err := json.Unmarshal(body, &answer); err != nil || len(answer.Data.Values) != 1 {
		t.Fatalf("count: %v: %s", err, body)
	}
	return answer.Data.Values[0][0]
}

// query runs a statement over HTTP, because this package must not know the driver.
func query(t *testing.T, s *Server, password, statement string) (status int, body []byte) {
	t.Helper()
	content := fmt.Sprintf(`{"statement":%q}`, statement)
	request, err := http.NewRequest(http.MethodPost, s.HTTPAddress()+"/db/neo4j/query/v2", strings.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	request.SetBasicAuth(s.Username(), password)
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err = io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, body
}
