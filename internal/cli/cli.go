// Package cli is the program's commands: it reads flags and environment, opens
// what a command needs, and prints. What the commands do is done elsewhere.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"readout/graph"
)

// Exit statuses.
const (
	exitDone     = 0
	exitBadInput = 1 // the input or the request is wrong
	exitFailed   = 2 // something else failed
)

// Program is what main hands over.
type Program struct {
	Version string
	POM     []byte // pom.xml: which Neo4j, resolved by Maven
}

// app is the program while it runs: its settings, and where it prints.
type app struct {
	Program
	home   string
	listen string
	// What is served.
	playground, introspection, explain, cypher, logRequests bool

	out   io.Writer
	err   io.Writer
	in    io.Reader
	log   *slog.Logger
	level slog.LevelVar
}

// twins are the flags that can be set in the environment instead.
var twins = map[string]string{
	"home": "READOUT_HOME", "listen": "READOUT_LISTEN", "playground": "READOUT_PLAYGROUND",
	"introspection": "READOUT_INTROSPECTION", "explain": "READOUT_EXPLAIN", "cypher": "READOUT_CYPHER", "log-requests": "READOUT_LOG_REQUESTS",
}

// Main runs the program and returns its exit status.
func Main(p Program) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	a := &app{Program: p, out: os.Stdout, err: os.Stderr, in: os.Stdin}
	a.level.Set(slog.LevelWarn)
	a.log = slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{Level: &a.level}))
	return a.run(ctx, os.Args[1:])
}

func (a *app) run(ctx context.Context, args []string) int {
	root := a.root()
	root.SetArgs(args)
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetIn(a.in)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	var usage usageError
	switch {
	case errors.Is(err, errListed):
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.err, "readout: interrupted")
	default:
		fmt.Fprintln(a.err, "readout:", err)
	}
	if errors.As(err, &usage) || errors.Is(err, graph.ErrBadInput) || errors.Is(err, graph.ErrNotFound) {
		return exitBadInput
	}
	return exitFailed
}

// usageError is a command line that makes no sense.
type usageError struct{ error }

// errListed says that what is wrong was printed already.
var errListed = fmt.Errorf("%w: see above", graph.ErrBadInput)

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "readout",
		Short: "Who met whom: a graph of diplomatic meetings",
		Long: `Readout keeps a graph of diplomatic meetings in Neo4j: who met whom, when, where,
in which office, and who reported it.

Without NEO4J_URI it runs a Neo4j of its own, which it fetches with Maven when
it is first needed. NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE
point at any other.

Exit status: 0 done, 1 the input or the request is wrong, 2 something else failed.`,
		Args:          cobra.NoArgs, // says which command is unknown
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			return fromEnvironment(cmd.Flags())
		},
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w (%s --help)", err, cmd.CommandPath())}
	})
	root.PersistentFlags().StringVar(&a.home, "home", filepath.Join(xdg.DataHome, "readout"),
		"folder for data, logs and state (READOUT_HOME)")
	root.AddCommand(a.demo(), a.serve(), a.load(), a.importCommand(), a.extract(), a.forget(), a.ask(), a.rank(), a.export(), a.neo4j(), a.health(), a.version())
	explainArguments(root)
	return root
}

// explainArguments makes every error in a command's arguments a usage error.
func explainArguments(cmd *cobra.Command) {
	if check := cmd.Args; check != nil {
		cmd.Args = func(cmd *cobra.Command, args []string) error {
			if err := check(cmd, args); err != nil {
				return usageError{fmt.Errorf("%w (%s --help)", err, cmd.CommandPath())}
			}
			return nil
		}
	}
	for _, sub := range cmd.Commands() {
		explainArguments(sub)
	}
}

// fromEnvironment sets the flags that the command line leaves out.
func fromEnvironment(flags *pflag.FlagSet) error {
	for name, variable := range twins {
		flag := flags.Lookup(name)
		value, set := os.LookupEnv(variable)
		if flag == nil || flag.Changed || !set || value == "" {
			continue
		}
		if err := flags.Set(name, value); err != nil {
			return usageError{fmt.Errorf("%s: %q: %w", variable, value, err)}
		}
	}
	return nil
}

// listenFlag adds --listen to a command that serves, or asks a server.
func (a *app) listenFlag(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.listen, "listen", "127.0.0.1:8080", "address to serve on (READOUT_LISTEN)")
}

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Print the version",
		Example: "  readout version",
		Args:    cobra.NoArgs,
		Run: func(*cobra.Command, []string) {
			fmt.Fprintln(a.out, "readout", a.Version)
		},
	}
}
