// readout neo4j: the embedded Neo4j by hand.

package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"readout/graph"
	"readout/graph/neo4jd"
)

func (a *app) neo4j() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "neo4j",
		Short:   "Run the embedded Neo4j by hand",
		Example: "  readout neo4j start\n  readout neo4j browser",
		Args:    cobra.NoArgs,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(a.neo4jStart(), a.neo4jStop(), a.neo4jStatus(), a.neo4jShell(), a.neo4jBrowser(), a.neo4jSupervise())
	return cmd
}

func (a *app) neo4jStart() *cobra.Command {
	var bolt, http int
	cmd := &cobra.Command{
		Use:     "start",
		Short:   "Start it, and let it run until it is stopped",
		Example: "  readout neo4j start --bolt-port 7687 --http-port 7474",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := refuseForeign(); err != nil {
				return err
			}
			cfg := a.embedded()
			cfg.BoltPort, cfg.HTTPPort = bolt, http
			state, err := neo4jd.Start(cmd.Context(), cfg)
			if err != nil {
				return err
			}
			a.printState(state)
			return nil
		},
	}
	cmd.Flags().IntVar(&bolt, "bolt-port", 0, "port for drivers (0: any free one)")
	cmd.Flags().IntVar(&http, "http-port", 0, "port for Neo4j Browser (0: any free one)")
	return cmd
}

func (a *app) neo4jStop() *cobra.Command {
	return &cobra.Command{
		Use:     "stop",
		Short:   "Stop it, whoever uses it",
		Example: "  readout neo4j stop",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			stopped, err := neo4jd.Stop(cmd.Context(), a.embedded())
			switch {
			case err != nil:
				return err
			case stopped:
				fmt.Fprintln(a.out, "stopped")
			default:
				fmt.Fprintln(a.out, "none was running in", a.home)
			}
			return nil
		},
	}
}

func (a *app) neo4jStatus() *cobra.Command {
	return &cobra.Command{
		Use:     "status",
		Short:   "Tell whether it runs, and where; exit status 1 if it doesn't",
		Example: "  readout neo4j status",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			if uri := os.Getenv("NEO4J_URI"); uri != "" {
				fmt.Fprintln(a.out, "NEO4J_URI is set: the embedded Neo4j isn't used, but", uri)
			}
			state, err := a.running()
			if err != nil {
				return err
			}
			a.printState(state)
			return nil
		},
	}
}

// running returns the state of the embedded Neo4j; none running is bad input, since
// nothing failed.
func (a *app) running() (*neo4jd.State, error) {
	state, err := neo4jd.Status(a.embedded())
	if errors.Is(err, neo4jd.ErrNotRunning) {
		return nil, fmt.Errorf("%w: %w (readout neo4j start)", graph.ErrNotFound, err)
	}
	return state, err
}

func (a *app) printState(s *neo4jd.State) {
	until := "until its last user ends"
	if s.Stay {
		until = "until readout neo4j stop"
	}
	fmt.Fprintf(a.out, "Neo4j %s is %s %s (process %d)\n", s.Version, s.Phase, until, s.Server)
	fmt.Fprintf(a.out, "  drivers:       %s\n  Neo4j Browser: %s/browser/\n", s.BoltURI(), s.HTTPAddress())
	fmt.Fprintf(a.out, "  user:          %s\n  password file: %s\n", neo4jd.Username, s.PasswordFile)
}

func (a *app) neo4jShell() *cobra.Command {
	return &cobra.Command{
		Use:   "shell [-- ARGUMENTS…]",
		Short: "Open Neo4j's own cypher-shell",
		Example: `  readout neo4j shell
  echo 'MATCH (m:Meeting) RETURN count(m)' | readout neo4j shell
  readout neo4j shell -- --format plain`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := refuseForeign(); err != nil {
				return err
			}
			return neo4jd.Shell(cmd.Context(), a.embedded(), args)
		},
	}
}

func (a *app) neo4jBrowser() *cobra.Command {
	return &cobra.Command{
		Use:     "browser",
		Short:   "Print where Neo4j Browser is, and how to log in; starts Neo4j if none runs",
		Example: "  readout neo4j browser",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := refuseForeign(); err != nil {
				return err
			}
			state, err := neo4jd.Status(a.embedded())
			if errors.Is(err, neo4jd.ErrNotRunning) {
				state, err = neo4jd.Start(cmd.Context(), a.embedded())
			}
			if err != nil {
				return err
			}
			a.printState(state)
			return nil
		},
	}
}

// neo4jSupervise is how the program runs itself to look after the server.
func (a *app) neo4jSupervise() *cobra.Command {
	return &cobra.Command{
		Use:    "supervise",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE:   func(cmd *cobra.Command, _ []string) error { return neo4jd.Supervise(cmd.Context(), a.home) },
	}
}
