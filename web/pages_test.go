// The pages' tests and the audits of GraphQL over HTTP are TypeScript: they ask a server
// that shows the sample, on a database of its own.

package web_test

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestThePagesAndTheProtocol(t *testing.T) {
	program := filepath.Join(t.TempDir(), "readout")
	if out, err := exec.Command("go", "build", "-o", program, "readout").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	env := append(os.Environ(), "NEO4J_URI=", "READOUT_HOME="+t.TempDir())
	address := demo(t, program, env)
	cmd := exec.Command("npm", "test")
	// They load something, too, with the program, into the same database.
	cmd.Env = append(env, "READOUT_URL="+address, "READOUT="+program)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("npm test: %v\n%s", err, out)
	}
	t.Logf("%s", out[max(0, len(out)-200):])
}

// demo serves the sample until the test ends, and returns where.
func demo(t *testing.T, program string, env []string) (address string) {
	t.Helper()
	cmd := exec.Command(program, "demo", "--listen", "127.0.0.1:0")
	var errs bytes.Buffer
	cmd.Env, cmd.Stderr = env, &errs
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for address == "" && lines.Scan() {
		if _, behind, ok := strings.Cut(lines.Text(), "serving on "); ok {
			address, _, _ = strings.Cut(behind, ";")
		}
	}
	if address == "" {
		t.Fatalf("readout demo doesn't serve, but ends: %v\n%s", cmd.Wait(), errs.String())
	}
	go func() { _, _ = io.Copy(io.Discard, out) }() // until its end
	t.Cleanup(func() {
		if err := cmd.Process.Signal(os.Interrupt); err != nil {
			t.Error(err)
		}
		if err := cmd.Wait(); err != nil { // its database ends before its folder goes
			t.Errorf("readout demo, interrupted: %v\n%s", err, errs.String())
		}
	})
	return address
}
