// Last stage of a batch: the statements, in an order in which each finds what it
// needs.

package store

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

type row = map[string]any

// do runs a statement with rows, unless there are none.
func do[T any](ctx context.Context, b *batch, cypher string, list []T) ([][]any, error) {
	if len(list) == 0 {
		return nil, nil
	}
	return rows(ctx, b.tx, cypher, row{"rows": list})
}

// steps runs one function after the other until one fails.
func steps(ctx context.Context, list ...func(context.Context) error) error {
	for _, step := range list {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return nil
}

func (b *batch) write(ctx context.Context) error {
	w := &writer{batch: b}
	return steps(ctx, w.clear, w.writeIdentities, w.writeRecords, w.writeMeetings, w.writeTenures, w.writeTies, w.tidy, w.logLoad)
}

// writer carries from one step to the next what clearing left behind.
type writer struct {
	*batch
	people, countries        []graph.Pair // who met in meetings that were cleared
	places, topics, articles []string     // that may be left over
	offices                  []string
}

// clear takes away the meetings and tenures that go or are written anew.
func (w *writer) clear(ctx context.Context) error {
	ids := w.meetings.deletes
	var err error
	if w.people, err = w.pairs(ctx, people.in(pairsOfMeetings), ids); err != nil {
		return err
	}
	if w.countries, err = w.pairs(ctx, countries.in(pairsOfMeetings), ids); err != nil {
		return err
	}
	left, err := do(ctx, w.batch, deleteMeetings, ids)
	if err != nil {
		return err
	}
	for _, l := range left {
		w.places = append(w.places, texts(l[0])...)
		w.topics = append(w.topics, texts(l[1])...)
		w.articles = append(w.articles, texts(l[2])...)
	}
	var tenures []row
	for _, records := range []map[string]stored{w.removed, w.touched} {
		for key, rec := range records {
			if rec.record.Kind == graph.KindTenure {
				tenures = append(tenures, row{"record": key, "person": w.before(rec.record.Tenure.Person.Mention())})
			}
		}
	}
	offices, err := do(ctx, w.batch, deleteTenures, tenures)
	if err != nil {
		return err
	}
	for _, o := range offices {
		w.offices = append(w.offices, o[0].(string))
	}
	return nil
}

func (w *writer) pairs(ctx context.Context, cypher string, ids []string) ([]graph.Pair, error) {
	found, err := do(ctx, w.batch, cypher, ids)
	pairs := make([]graph.Pair, len(found))
	for i, f := range found {
		pairs[i] = graph.Pair{A: f[0].(string), B: f[1].(string)}
	}
	return pairs, err
}

func texts(list any) []string {
	var all []string
	for _, v := range list.([]any) {
		all = append(all, v.(string))
	}
	return all
}

func (w *writer) writeIdentities(ctx context.Context) error {
	c := w.identities
	var counts, created []row
	for key, by := range c.counts {
		switch {
		case c.gone[key] || by == 0:
		case c.created[key]:
			m := c.mentions[key]
			body, err := json.Marshal(m)
			if err != nil {
				return err
			}
			created = append(created, row{"key": key, "count": by, "body": string(body), "under": unique(m.Keys())})
		default:
			counts = append(counts, row{"key": key, "by": by})
		}
	}
	return steps(ctx,
		func(ctx context.Context) error {
			return w.runIDs(ctx, deleteMentions, slices.Collect(maps.Keys(c.gone)))
		},
		func(ctx context.Context) error { return w.runRows(ctx, countMentions, counts) },
		func(ctx context.Context) error { return w.runRows(ctx, createMentions, created) },
		func(ctx context.Context) error { return w.writeEntities(ctx, graph.PersonLabel, people) },
		func(ctx context.Context) error { return w.writeEntities(ctx, graph.OrganisationLabel, organisations) },
	)
}

func (w *writer) runIDs(ctx context.Context, cypher string, values []string) error {
	_, err := do(ctx, w.batch, cypher, values)
	return err
}

func (w *writer) runRows(ctx context.Context, cypher string, values []row) error {
	_, err := do(ctx, w.batch, cypher, values)
	return err
}

func (w *writer) writeEntities(ctx context.Context, label graph.Label, s shape) error {
	var nodes, names []row
	for _, e := range w.identities.upserts {
		if e.Label != label {
			continue
		}
		nodes = append(nodes, row{"id": e.ID, "properties": entityRow(e), "countries": e.Countries})
		var mentions []string
		for _, m := range e.Mentions {
			mentions = append(mentions, m.Key())
		}
		names = append(names, row{"id": e.ID, "mentions": mentions})
	}
	if err := w.runRows(ctx, s.in(writeEntities), nodes); err != nil {
		return err
	}
	if err := w.runRows(ctx, s.in(nameEntities), names); err != nil {
		return err
	}
	return w.runIDs(ctx, s.in(deleteNodes), w.identities.deletes[label])
}

func entityRow(e graph.Entity) row {
	properties := row{"id": e.ID, "name": e.Name, "names": e.Names, "wikidata": orNull(e.Wikidata)}
	if e.Label == graph.OrganisationLabel {
		properties["kind"] = orNull(string(e.Kind))
	}
	return properties
}

func (w *writer) writeRecords(ctx context.Context) error {
	var gone []string
	for key := range w.removed {
		if _, replaced := w.added[key]; !replaced {
			gone = append(gone, key)
		}
	}
	var created, rewritten []row
	for key, rec := range w.added {
		r := recordRow(rec, w.meetings.slots[key])
		if _, replaces := w.removed[key]; replaces {
			rewritten = append(rewritten, r)
		} else {
			created = append(created, r)
		}
	}
	for key, rec := range w.touched {
		if rec.record.Meeting != nil {
			rewritten = append(rewritten, recordRow(rec, w.meetings.slots[key]))
		}
	}
	if err := w.runIDs(ctx, deleteRecords, gone); err != nil {
		return err
	}
	if err := w.runRows(ctx, rewriteRecords, rewritten); err != nil {
		return err
	}
	if err := w.runRows(ctx, moveRecords, w.meetings.moved); err != nil {
		return err
	}
	return w.runRows(ctx, createRecords, created)
}

// recordRow is a record's node; slot is where a meeting's report stands.
func recordRow(rec stored, slot string) row {
	r := row{
		"key": rec.key, "kind": string(rec.record.Kind), "digest": rec.digest, "body": rec.body, "id": orNull(rec.id),
		"slot": orNull(slot),
	}
	if m := rec.record.Meeting; m != nil {
		r["partOf"] = orNull(m.PartOf)
	}
	return r
}

// article is what a source says of its article.
func article(s graph.Source) row {
	return row{
		"url": orNull(s.URL), "title": orNull(s.Title), "publisher": orNull(s.Publisher),
		"published": orNull(s.Published.String()), "language": orNull(s.Language),
	}
}

func unique(values []string) []string {
	slices.Sort(values)
	return slices.Compact(values)
}

// orNull turns what isn't known into null, which Neo4j doesn't keep.
func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func day(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return neo4j.DateOf(t)
}

// before returns the id of the node that m meant when the batch began.
func (b *batch) before(m graph.Mention) string {
	if id, ok := b.identities.moved[m.Key()]; ok {
		return id
	}
	return b.entity(m)
}
