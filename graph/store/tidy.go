// After a batch: what nothing points to any more goes, and what is left says what
// is still said of it.

package store

import (
	"context"
	"slices"
)

// tidy takes away what no meeting or tenure points to any more, and has the rest
// say what those that are left say.
func (w *writer) tidy(ctx context.Context) error {
	for _, id := range w.places {
		w.names[named{"Place", id}] = ""
	}
	for _, id := range w.topics {
		w.names[named{"Topic", id}] = ""
	}
	return steps(ctx,
		func(ctx context.Context) error { return w.runIDs(ctx, tidyPlaces, unique(w.places)) },
		func(ctx context.Context) error { return w.runIDs(ctx, tidyTopics, unique(w.topics)) },
		func(ctx context.Context) error { return w.runIDs(ctx, tidyOffices, unique(w.offices)) },
		func(ctx context.Context) error { return w.runIDs(ctx, deleteOrphanArticles, unique(w.articles)) },
		w.tidyArticles,
	)
}

func (w *writer) tidyArticles(ctx context.Context) error {
	if len(w.articles) == 0 {
		return nil
	}
	articles := unique(w.articles)
	records, err := readRecords(ctx, w.tx, recordsOfArticles, row{"rows": articles})
	if err != nil {
		return err
	}
	said := make(map[string]row)
	for _, rec := range records {
		for _, s := range rec.record.Meeting.Sources {
			if id := articleID(s); slices.Contains(articles, id) {
				if said[id] == nil {
					said[id] = row{}
				}
				for property, value := range article(s) {
					if old := said[id][property]; value != nil && (old == nil || value.(string) < old.(string)) {
						said[id][property] = value
					}
				}
			}
		}
	}
	var rewritten []row
	for id, properties := range said {
		rewritten = append(rewritten, row{"article": id, "properties": properties})
	}
	return w.runRows(ctx, rewriteArticles, rewritten)
}
