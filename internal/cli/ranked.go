// What readout rank prints: a table, CSV or JSON.

package cli

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"

	"readout/graph/store"
	"readout/server/analysis"
)

// ranked are rows to be printed, and what they are of.
type ranked struct {
	Measure    string           `json:"measure"`
	Level      string           `json:"level"`
	From       string           `json:"from,omitempty"`
	To         string           `json:"to,omitempty"`
	Nodes      int              `json:"nodes"`                // who met anyone
	Edges      int              `json:"edges"`                // pairs who met
	Sources    int              `json:"sources,omitempty"`    // of betweenness
	Modularity *float64         `json:"modularity,omitempty"` // of communities
	Total      int              `json:"total"`                // ranks, or communities
	Rows       []map[string]any `json:"rows"`

	columns []string
}

func rankingShown(r *analysis.Ranking, f rankFlags) ranked {
	out := ranked{
		Measure: f.measure, Level: f.level, From: f.from, To: f.to, Nodes: r.Nodes, Edges: r.Edges, Sources: r.Sources,
		Total: len(r.Entries), Rows: []map[string]any{}, columns: []string{"rank", "id", "name", "score"},
	}
	for _, e := range firstOf(r.Entries, f.first) {
		out.Rows = append(out.Rows, map[string]any{"rank": e.Rank, "id": e.ID, "score": e.Score})
	}
	return out
}

func communitiesShown(p *analysis.Partition, f rankFlags) ranked {
	out := ranked{
		Measure: f.measure, Level: f.level, From: f.from, To: f.to, Nodes: p.Nodes, Edges: p.Edges, Modularity: &p.Modularity,
		Total: len(p.Communities), Rows: []map[string]any{}, columns: []string{"community", "size", "id", "name"},
	}
	for i, c := range firstOf(p.Communities, f.first) {
		for _, id := range c.Members {
			out.Rows = append(out.Rows, map[string]any{"community": i + 1, "size": len(c.Members), "id": id})
		}
	}
	return out
}

// firstOf returns the first n of a list; all for 0.
func firstOf[T any](list []T, n int) []T {
	if n == 0 || n > len(list) {
		return list
	}
	return list[:n]
}

// name gives the rows the names of their nodes.
func (r *ranked) name(ctx context.Context, s *store.Store, label string) error {
	ids := make([]string, len(r.Rows))
	for i, row := range r.Rows {
		ids[i] = row["id"].(string)
	}
	key := map[string]string{"Person": "id", "Country": "code"}[label]
	_, found, err := s.Query(ctx, fmt.Sprintf("UNWIND $ids AS id MATCH (n:%s {%s: id}) RETURN id, n.name", label, key), map[string]any{"ids": ids})
	if err != nil {
		return err
	}
	names := make(map[string]string, len(found))
	for _, f := range found {
		names[f[0].(string)] = f[1].(string)
	}
	for _, row := range r.Rows {
		row["name"] = names[row["id"].(string)]
	}
	return nil
}

func (r *ranked) print(w io.Writer, format string) error {
	switch format {
	case "json":
		encoder := json.NewEncoder(w)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		return encoder.Encode(r)
	case "csv":
		out := csv.NewWriter(w)
		if err := out.WriteAll(append([][]string{r.columns}, r.cells()...)); err != nil {
			return err
		}
		return out.Error()
	}
	fmt.Fprintln(w, r.heading())
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, strings.Join(r.columns, "\t"))
	for _, cells := range r.cells() {
		fmt.Fprintln(table, strings.Join(cells, "\t"))
	}
	return table.Flush()
}

// heading is a line that says what the table is of.
func (r *ranked) heading() string {
	what := map[string]string{"person": "people", "country": "countries"}[r.Level]
	line := fmt.Sprintf("%s of %d %s, %s that met", r.Measure, r.Nodes, what, counted(r.Edges, "pair"))
	if r.From != "" {
		line += " from " + r.From
	}
	if r.To != "" {
		line += " to " + r.To
	}
	if r.Sources > 0 && r.Sources < r.Nodes {
		line += fmt.Sprintf("; estimated from %d of them", r.Sources)
	}
	if r.Modularity != nil {
		line += fmt.Sprintf("; %d communities of modularity %.4f", r.Total, *r.Modularity)
	}
	return line
}

func (r *ranked) cells() [][]string {
	rows := make([][]string, len(r.Rows))
	for i, row := range r.Rows {
		for _, column := range r.columns {
			text := fmt.Sprint(row[column])
			if score, ok := row[column].(float64); ok {
				text = strconv.FormatFloat(score, 'f', -1, 64)
			}
			rows[i] = append(rows[i], text)
		}
	}
	return rows
}
