// readout serve and readout demo.

package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"readout/graph/store"
	"readout/loader"
	"readout/loader/sample"
	"readout/server"
	"readout/server/cypher"
	"readout/server/gql"
	"readout/web"
)

func (a *app) serve() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "serve",
		Short:   "Serve the graph over HTTP",
		Example: "  readout serve --listen 127.0.0.1:8080",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return a.withStore(cmd.Context(), func(ctx context.Context, s *store.Store) error {
				return a.serveUntilStopped(ctx, s)
			})
		},
	}
	a.serveFlags(cmd)
	return cmd
}

// serveFlags adds what the commands that serve can be told.
func (a *app) serveFlags(cmd *cobra.Command) {
	a.listenFlag(cmd)
	flags := cmd.Flags()
	flags.BoolVar(&a.playground, "playground", true, "show the playground at /playground (READOUT_PLAYGROUND)")
	flags.BoolVar(&a.introspection, "introspection", true, "let clients ask for the schema (READOUT_INTROSPECTION)")
	flags.BoolVar(&a.explain, "explain", false, "put the Cypher behind each answer into its extensions (READOUT_EXPLAIN)")
	flags.BoolVar(&a.cypher, "cypher", true, "let clients ask in Cypher at /cypher, reading only (READOUT_CYPHER)")
	flags.BoolVar(&a.logRequests, "log-requests", false, "log each request, not only what fails (READOUT_LOG_REQUESTS)")
}

func (a *app) demo() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Load the sample data, answer a first question, and serve",
		Long: `Start Neo4j, load real meetings of 2015–2025 (loader/sample), answer a first
question from them, and serve until Ctrl-C. Loading them again changes nothing.`,
		Example: "  readout demo",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			a.explain = a.explain || !cmd.Flags().Changed("explain")
			return a.withStore(cmd.Context(), func(ctx context.Context, s *store.Store) error {
				checked, err := check(ctx, sampleInputs(), false, newProgress(a.err), func() {})
				if err != nil {
					return err
				}
				if err := a.loadInto(ctx, s, checked); err != nil {
					return err
				}
				if err := a.printCounts(ctx, s); err != nil {
					return err
				}
				if err := a.printFirstAnswer(ctx, s); err != nil {
					return err
				}
				return a.serveUntilStopped(ctx, s)
			})
		},
	}
	a.serveFlags(cmd)
	// Who tries Readout wants to see how it answers; serve keeps that to itself.
	cmd.Flags().Lookup("explain").DefValue = "true"
	return cmd
}

func sampleInputs() []loader.Input {
	var inputs []loader.Input
	for _, name := range sample.Names {
		inputs = append(inputs, loader.Input{
			Name: "sample/" + name,
			Open: func() (io.ReadCloser, error) { return sample.Files.Open(name) },
		})
	}
	return inputs
}

func (a *app) serveUntilStopped(ctx context.Context, s *store.Store) error {
	listener, err := server.Listen(a.listen)
	if err != nil {
		return err
	}
	if a.logRequests {
		a.level.Set(slog.LevelInfo)
	}
	answers, err := gql.New(gql.Config{
		Graph: s, Log: a.log, Introspection: a.introspection, Explain: a.explain, RequestID: server.RequestID,
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "\nserving on http://%s; Ctrl-C stops everything\n", listener.Addr())
	fmt.Fprintf(a.out, "  explorer:      http://%s/\n", listener.Addr())
	fmt.Fprintf(a.out, "  GraphQL:       http://%s/graphql\n", listener.Addr())
	if a.playground {
		fmt.Fprintf(a.out, "  playground:    http://%s/playground\n", listener.Addr())
	}
	if a.cypher {
		fmt.Fprintf(a.out, "  Cypher:        http://%s/cypher\n", listener.Addr())
	}
	fmt.Fprintf(a.out, "  for operators: /healthz, /readyz, /metrics\n")
	fmt.Fprintln(a.out, "Neo4j Browser and cypher-shell: readout neo4j browser, readout neo4j shell")
	served := &server.Server{
		Graph: s, Log: a.log, Metrics: server.NewMetrics(a.Version), GraphQL: answers,
		Files: web.Files(), Pages: a.pages(), Playground: a.playground,
	}
	if a.cypher {
		// Who asked what is written down whatever else is logged.
		gate := &cypher.Gate{Graph: s, Log: a.log, Audit: slog.New(slog.NewTextHandler(a.err, nil))}
		served.Cypher = gate.Handler(server.RequestID)
		defer waitFor(ctx, gate)
	}
	var beside sync.WaitGroup
	asking, stop := context.WithCancel(ctx)
	beside.Go(func() { a.warm(asking, answers) })
	defer beside.Wait()
	defer stop()
	return served.Run(ctx, listener)
}

// pages are those of the front end that are switched on.
func (a *app) pages() []server.Page {
	pages := []server.Page{{File: "explorer/index.html", Paths: web.ExplorerPaths, Policy: web.ExplorerPolicy}}
	if a.cypher {
		pages[0].Paths = append(slices.Clip(pages[0].Paths), web.ConsolePath)
	}
	if a.playground {
		pages = append(pages, server.Page{File: "playground/index.html", Paths: []string{"/playground", "/playground/{$}"}, Policy: web.PlaygroundPolicy})
	}
	return pages
}

func (a *app) printCounts(ctx context.Context, s *store.Store) error {
	nodes, relationships, err := s.Counts(ctx)
	if err != nil {
		return err
	}
	for _, counts := range [][]store.Count{nodes, relationships} {
		var parts []string
		for _, c := range counts {
			parts = append(parts, fmt.Sprintf("%d %s", c.N, c.Name))
		}
		fmt.Fprintln(a.out, "in the graph:", strings.Join(parts, ", "))
	}
	return nil
}

// firstQuestion is the kind of question that the graph is for.
const firstQuestion = `MATCH (p:Person)-[met:MET]-(other:Person)-[:SERVES]->(c:Country)
WHERE p.id = 'in-narendra-modi'
RETURN other.name AS person, c.name AS country, met.meetings AS meetings,
       toString(met.first) AS first, toString(met.last) AS last
ORDER BY meetings DESC, person LIMIT 8`

func (a *app) printFirstAnswer(ctx context.Context, s *store.Store) error {
	columns, values, err := s.Query(ctx, firstQuestion, nil)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "\nWhom did Narendra Modi meet most often? In Cypher:\n\n%s\n\n", firstQuestion)
	table := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, strings.Join(columns, "\t"))
	for _, row := range values {
		cells := make([]string, len(row))
		for i, value := range row {
			cells[i] = fmt.Sprint(value)
		}
		fmt.Fprintln(table, strings.Join(cells, "\t"))
	}
	return table.Flush()
}
