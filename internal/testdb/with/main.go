// With runs a command while the test database is up, so that the packages of a
// test run share one start of it:
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

func run(ctx context.Context, command []string) error {
	if len(command) == 0 {
		return errors.New("no command: want with COMMAND ARGUMENT…")
	}
	server, err := testdb.Start(ctx)
	if err != nil {
		return err
	}
	cmd := exec.Command(command[0], command[1:]...) // the terminal's Ctrl-C reaches it without us
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	return errors.Join(cmd.Run(), server.Close())
}
