// readout rank.

package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"readout/graph"
	"readout/graph/store"
	"readout/server/analysis"
	"readout/server/gql"
)

// community is what stands beside the measures of the package analysis.
const community = "community"

// rankFlags are what readout rank is told.
type rankFlags struct {
	measure, level, from, to, format string
	first                            int
	write, remove                    bool
}

func (a *app) rank() *cobra.Command {
	var f rankFlags
	cmd := &cobra.Command{
		Use:   "rank",
		Short: "Tell who is central in the network of who met whom, or its communities",
		Long: `Measure everyone who met anyone, highest score first, or put them into communities.
Only held meetings count; --from and --to leave those that may have taken place then.

  degree       how many others they met
  strength     how many meetings they had, with each other added up over all others
  betweenness  the share of shortest chains of meetings that lead through them, from
               0 to 1; in a network of more than 512, estimated from 512 of them
  pagerank     how often one is with them who goes along meetings; all together 1
  community    groups that met more among themselves than by chance (Louvain)

--write keeps the figures as properties of Person or Country, for Cypher: degree,
strength, betweenness, pagerank, community. They are not kept up to date by loading;
the node Figure tells of when they are (docs/model.md). --remove takes all of them away.`,
		Example: `  readout rank
  readout rank --measure betweenness --level country --from 2024 --to 2024-06
  readout rank --measure community --first 5 --format csv > communities.csv
  readout rank --measure pagerank --write
  readout rank --remove`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := f.check(); err != nil {
				return err
			}
			return a.withStore(cmd.Context(), func(ctx context.Context, s *store.Store) error {
				if f.remove {
					return s.RemoveFigures(ctx)
				}
				return a.rankWith(ctx, s, f)
			})
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&f.measure, "measure", "pagerank", strings.Join(measures(), ", "))
	flags.StringVar(&f.level, "level", "person", "person or country")
	flags.StringVar(&f.from, "from", "", "first day of the meetings: YYYY, YYYY-MM or YYYY-MM-DD")
	flags.StringVar(&f.to, "to", "", "last day of the meetings: YYYY, YYYY-MM or YYYY-MM-DD")
	flags.StringVar(&f.format, "format", "table", "table, csv or json")
	flags.IntVar(&f.first, "first", 20, "how many to print, of communities how many of these; 0: all")
	flags.BoolVar(&f.write, "write", false, "keep all of the figures as properties in the graph")
	flags.BoolVar(&f.remove, "remove", false, "take away all figures that --write kept, and print nothing")
	return cmd
}

func measures() []string {
	var all []string
	for _, m := range analysis.Measures {
		all = append(all, strings.ToLower(string(m)))
	}
	return append(all, community)
}

func (f rankFlags) check() error {
	for _, c := range []struct {
		flag, value string
		want        []string
	}{
		{"measure", f.measure, measures()}, {"level", f.level, []string{"person", "country"}}, {"format", f.format, []string{"table", "csv", "json"}},
	} {
		if !slices.Contains(c.want, c.value) {
			return fmt.Errorf("%w: --%s %q: want %s", graph.ErrBadInput, c.flag, c.value, strings.Join(c.want, ", "))
		}
	}
	var from, to graph.Date
	for _, d := range []struct {
		flag, value string
		date        *graph.Date
	}{{"from", f.from, &from}, {"to", f.to, &to}} {
		var err error
		if *d.date, err = graph.ParseDate(d.value); err != nil && d.value != "" {
			return fmt.Errorf("%w: --%s %q: want YYYY, YYYY-MM or YYYY-MM-DD", graph.ErrBadInput, d.flag, d.value)
		}
	}
	if f.from != "" && f.to != "" && to.Latest().Before(from.Earliest()) {
		return fmt.Errorf("%w: --to %q: want no earlier day than --from %q", graph.ErrBadInput, f.to, f.from)
	}
	if f.write && f.remove {
		return fmt.Errorf("%w: --write and --remove: want one of them", graph.ErrBadInput)
	}
	if f.first < 0 {
		return fmt.Errorf("%w: --first %d: want 0 or more", graph.ErrBadInput, f.first)
	}
	return nil
}

// labels of the nodes that a level has.
var labels = map[string]string{"person": "Person", "country": "Country"}

func (a *app) rankWith(ctx context.Context, s *store.Store, f rankFlags) error {
	load, err := s.Position(ctx)
	if err != nil {
		return err
	}
	network := gql.Network{Level: strings.ToUpper(f.level), From: f.from, To: f.to}
	var shown ranked
	figure := store.Figure{Label: labels[f.level], Property: f.measure, From: f.from, To: f.to, Load: load}
	if f.measure == community {
		p, err := network.Communities(ctx, s)
		if err != nil {
			return err
		}
		shown, figure.Values = communitiesShown(p, f), communitiesKept(p)
	} else {
		r, err := network.Rank(ctx, s, analysis.Measure(strings.ToUpper(f.measure)))
		if err != nil {
			return err
		}
		shown, figure.Values, figure.Sources = rankingShown(r, f), rankingKept(r), r.Sources
	}
	if err := shown.name(ctx, s, figure.Label); err != nil {
		return err
	}
	if err := shown.print(a.out, f.format); err != nil || !f.write {
		return err
	}
	n, err := s.WriteFigure(ctx, figure)
	if err == nil {
		fmt.Fprintf(a.err, "%s is a property of %d %s nodes now; readout rank --remove takes it away\n", figure.Property, n, figure.Label)
	}
	return err
}

func rankingKept(r *analysis.Ranking) []store.FigureValue {
	values := make([]store.FigureValue, len(r.Entries))
	for i, e := range r.Entries {
		values[i] = store.FigureValue{ID: e.ID, Value: e.Score}
	}
	return values
}

func communitiesKept(p *analysis.Partition) []store.FigureValue {
	values := make([]store.FigureValue, 0, p.Nodes)
	for i, c := range p.Communities {
		for _, id := range c.Members {
			values = append(values, store.FigureValue{ID: id, Value: i + 1})
		}
	}
	return values
}
