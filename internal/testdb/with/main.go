// With runs a command while the test databases are up, so that the packages of a
// test run share one start of them:
//
//	go run ./internal/testdb/with go test ./...
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"

	"readout/internal/testdb"
)

func main() {
	testdb.Supervise()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "with:", err)
		os.Exit(1)
	}
}

// In tests nearly each statement is new to Neo4j, and none is asked often enough for
// Java's second compiler to pay: without it, planning a statement takes a third less of
// the processor. So it is for every Java that the command starts.
const javaOptions, quickJava = "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"

func run(ctx context.Context, command []string) error {
	if len(command) == 0 {
		return errors.New("no command: want with COMMAND ARGUMENT…")
	}
	if err := os.Setenv(javaOptions, strings.TrimSpace(os.Getenv(javaOptions)+" "+quickJava)); err != nil {
		return err
	}
	stop, err := testdb.StartAll(ctx)
	if err != nil {
		return err
	}
	cmd := exec.Command(command[0], command[1:]...) // the terminal's Ctrl-C reaches it without us
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return errors.Join(cmd.Run(), stop())
}
