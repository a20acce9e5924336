// Writing meetings with their edges, tenures, and who met whom.

package store

import (
	"context"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"readout/graph"
)

func (w *writer) writeMeetings(ctx context.Context) error {
	var meetings, wholes []row
	var ids []string
	places, topics := make(map[string]row), make(map[string]row)
	for _, g := range w.meetings.creates {
		meeting := meetingRow(g)
		if g.Place != nil {
			place := placeRow(*g.Place)
			meeting["place"] = place
			keepSmallest(places, place)
		}
		about := topicRows(g)
		for _, topic := range about {
			keepSmallest(topics, topic)
		}
		meeting["topics"] = about
		meetings = append(meetings, meeting)
		for _, whole := range g.PartOf {
			wholes = append(wholes, row{"part": g.ID, "whole": whole})
		}
		ids = append(ids, g.ID)
	}
	for _, s := range []struct {
		cypher string
		rows   []row
	}{
		{writePlaces, w.unknown("Place", places)},
		{writeTopics, w.unknown("Topic", topics)},
		{createMeetings, meetings},
		{joinWholes, wholes},
	} {
		if err := w.runRows(ctx, s.cypher, s.rows); err != nil {
			return err
		}
	}
	return w.runIDs(ctx, joinParts, ids)
}

// unknown returns those of the nodes, by id, that aren't known to be there under this name
// or a smaller one.
func (w *writer) unknown(label string, nodes map[string]row) []row {
	var rows []row
	for id, node := range nodes {
		key, name := named{label, id}, node["name"].(string)
		if known := w.known.names[key]; known == "" || name < known {
			rows = append(rows, node)
			w.names[key] = name
		}
	}
	return rows
}

func topicRows(g graph.Gathering) []row {
	var about []row
	for _, name := range g.Topics {
		about = append(about, row{"id": graph.Slug(graph.Fold(name)), "name": name})
	}
	return about
}

// keepSmallest adds a node to those by id; of two with one id, the smaller name
// stands.
func keepSmallest(nodes map[string]row, node row) {
	id := node["id"].(string)
	if other, ok := nodes[id]; !ok || node["name"].(string) < other["name"].(string) {
		nodes[id] = node
	}
}

func meetingRow(g graph.Gathering) row {
	var records []string
	var byCountry, byOrganisation, attended, agreements, reports []row
	for i, side := range g.Sides {
		if side.Party.Country != "" {
			byCountry = append(byCountry, row{"id": side.Party.Country, "side": i + 1})
		} else {
			byOrganisation = append(byOrganisation, row{"id": side.Party.Organisation, "side": i + 1})
		}
		attended = append(attended, attendedRows(i+1, side)...)
	}
	for _, a := range g.Agreements {
		agreements = append(agreements, agreementRow(g, a))
	}
	for _, r := range g.Reports {
		records = append(records, r.Key)
		reports = append(reports, reportRows(r)...)
	}
	return row{
		"id": g.ID, "title": orNull(g.Title), "kind": orNull(string(g.Type)), "date": orNull(g.Date.String()),
		"earliest": day(g.Date.Earliest()), "latest": day(g.Date.Latest()),
		"mode": string(g.Mode), "status": string(g.Status),
		"records": records, "countries": byCountry, "organisations": byOrganisation, "people": attended,
		"agreements": agreements, "reports": reports,
	}
}

func attendedRows(side int, s graph.Side) []row {
	var attended []row
	for j, person := range s.People {
		a := s.Attendees[j]
		attended = append(attended, row{
			"person": person, "side": side, "party": s.Party.String(),
			"office": orNull(a.Office), "organisation": orNull(a.Organisation), "role": orNull(a.Role),
		})
	}
	return attended
}

// placeRow names a place by its city, or by the country where no city is known.
func placeRow(p graph.PlaceRef) row {
	name := p.City
	if name == "" {
		name = graph.CountryName(p.Country)
	}
	return row{"id": p.ID(), "name": name, "country": orNull(p.Country), "location": location(p.ID())}
}

// location is the point of a place, nil where it isn't known.
func location(place string) any {
	at, ok := graph.Positions()[place]
	if !ok {
		return nil
	}
	const wgs84 = 4326
	return neo4j.Point2D{X: at.Longitude, Y: at.Latitude, SpatialRefId: wgs84}
}

func agreementRow(g graph.Gathering, a graph.Agreement) row {
	signed := a.Signed
	if signed.IsZero() {
		signed = g.Date
	}
	return row{
		"id": g.ID + "/" + graph.Slug(graph.Fold(a.Title)), "title": a.Title, "kind": string(a.Kind),
		"signed": orNull(signed.String()),
	}
}

// reportRows are the edges from the articles of one record: what each claims
// stands on its edge, whatever the meeting says in the end.
func reportRows(r graph.Report) []row {
	var reports []row
	m := r.Meeting
	var place any
	if m.Place != nil {
		place = strings.Trim(m.Place.City+", "+m.Place.Country, ", ")
	}
	for _, s := range m.Sources {
		reports = append(reports, row{
			"article": articleID(s), "said": article(s),
			"record": r.Key, "quote": orNull(s.Quote), "start": s.Start, "end": s.End, "date": orNull(m.Date.String()),
			"place": place, "status": string(m.Status), "method": orNull(s.Method), "confidence": s.Confidence,
		})
	}
	return reports
}

func (w *writer) writeTenures(ctx context.Context) error {
	var tenures []row
	for _, records := range []map[string]stored{w.added, w.touched} {
		for key, rec := range records {
			if rec.record.Kind == graph.KindTenure {
				tenures = append(tenures, tenureRow(key, *rec.record.Tenure, w.entity))
			}
		}
	}
	return w.runRows(ctx, createTenures, tenures)
}

// tenureRow is a tenure's edge; idOf gives the node id of each of its Mentions.
func tenureRow(key string, t graph.Tenure, idOf func(graph.Mention) string) row {
	var organisation, country any
	prefix := "int"
	if m, ok := t.OrganisationMention(); ok {
		prefix = idOf(m)
		organisation = prefix
	} else if t.Country != "" {
		prefix = strings.ToLower(t.Country)
		country = t.Country
	}
	sources := make([]string, len(t.Sources))
	for i, s := range t.Sources {
		sources[i] = articleID(s)
	}
	return row{
		"person": idOf(t.Person.Mention()), "office": prefix + "-" + graph.Slug(graph.Fold(t.Office)), "title": t.Office,
		"country": country, "organisation": organisation,
		"record": key, "from": orNull(t.From.String()), "to": orNull(t.To.String()),
		"earliest": day(t.From.Earliest()), "latest": day(t.To.Latest()), "sources": sources,
	}
}

// writeTies keeps the MET edges: pairs of cleared meetings are counted anew from
// the graph, all others only grow.
func (w *writer) writeTies(ctx context.Context) error {
	grown, err := w.recount(ctx, people, w.people, graph.Gathering.Met)
	if err != nil {
		return err
	}
	var pairs []row
	for p, tie := range grown {
		r := tieRow(tie)
		r["a"], r["b"] = p.A, p.B
		pairs = append(pairs, r)
	}
	if err := w.runRows(ctx, addTies, pairs); err != nil {
		return err
	}
	if grown, err = w.recount(ctx, countries, w.countries, graph.Gathering.CountriesMet); err != nil {
		return err
	}
	with := make(map[string]row)
	for p, tie := range grown {
		if with[p.A] == nil {
			with[p.A] = make(row)
		}
		with[p.A][p.B] = tieRow(tie)
	}
	var each []row
	for code, ties := range with {
		each = append(each, row{"a": code, "with": ties})
	}
	return w.runRows(ctx, addCountryTies, each)
}

// recount counts the cleared pairs anew, and returns how much the others of those who
// met have grown.
func (w *writer) recount(ctx context.Context, s shape, cleared []graph.Pair, met func(graph.Gathering) []graph.Pair,
) (map[graph.Pair]graph.Tie, error) {
	recounted := make(map[graph.Pair]bool, len(cleared))
	var pairs []row
	for _, p := range cleared {
		recounted[p] = true
		pairs = append(pairs, row{"a": p.A, "b": p.B})
	}
	grown := make(map[graph.Pair]graph.Tie)
	for _, g := range w.meetings.creates {
		for _, p := range met(g) {
			if !recounted[p] {
				grown[p] = grown[p].Add(g.Date)
			}
		}
	}
	return grown, w.runRows(ctx, s.in(recountTies), pairs)
}

func tieRow(tie graph.Tie) row {
	return row{"meetings": tie.Meetings, "first": day(tie.First), "last": day(tie.Last)}
}
