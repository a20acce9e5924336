// Records as the database keeps them: verbatim, with what finds them again.

package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"readout/graph"
)

// stored is one record with its bookkeeping.
type stored struct {
	key      string // what a later version of the record shares with it
	digest   string // of the body
	body     string // canonical JSON, without the kind
	id       string // given by the record's author; may be empty
	articles []string
	record   graph.Record

	// The articles of earlier records of its batch that it took the place of. They took the
	// place of others that the database may have.
	corrected []string

	slot    string // where reports of the same meeting stand; meetings only
	meeting string // id of the meeting that it now reports; meetings only
}

// newStored derives key and digest. A record with an id replaces the one of the
// same kind and id that was loaded before; for a meeting, the one that shares an
// article with it, since another article's report stands on its own. Without an
// id the key follows from the content, so that a record loaded twice is found.
func newStored(r graph.Record) (stored, error) {
	body, err := json.Marshal(r.Statement())
	if err != nil {
		return stored{}, fmt.Errorf("record of kind %s: %w", r.Kind, err)
	}
	s := stored{body: string(body), digest: hash(body), record: r}
	s.id, s.articles = identity(r)
	content := s.digest
	switch r.Kind {
	case graph.KindMeeting:
		content = strings.Join(append(s.articles, occasion(*r.Meeting)), "\n")
		if s.id != "" {
			content = s.id + " " + hash([]byte(strings.Join(s.articles, "\n")))
		}
	case graph.KindTenure:
		t := *r.Tenure
		content = strings.Join([]string{t.Person.Mention().Key(), t.Office, t.Organisation, t.Country, t.From.String()}, "\n")
	case graph.KindPerson, graph.KindOrganisation: // all of it
	default:
		return stored{}, fmt.Errorf("%w: record kind %q: want meeting, person, organisation or tenure", graph.ErrBadInput, r.Kind)
	}
	switch {
	case s.id == "":
		s.key = string(r.Kind) + " # " + hash([]byte(content)) // no id begins with #
	case r.Kind == graph.KindMeeting:
		s.key = string(r.Kind) + " " + content
	default:
		s.key = string(r.Kind) + " " + s.id
	}
	return s, nil
}

// identity returns the id that a record's author gave it, and of a meeting the ids of
// the articles that report it, sorted.
func identity(r graph.Record) (id string, articles []string) {
	switch r.Kind {
	case graph.KindMeeting:
		for _, source := range r.Meeting.Sources {
			articles = append(articles, articleID(source))
		}
		slices.Sort(articles)
		return r.Meeting.ID, articles
	case graph.KindPerson:
		return r.Person.ID, nil
	case graph.KindOrganisation:
		return r.Organisation.ID, nil
	case graph.KindTenure:
		return r.Tenure.ID, nil
	default:
		return "", nil
	}
}

// occasion is what tells a meeting without an id from others of the same article:
// when, how and who, as the record words it.
func occasion(m graph.Meeting) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s %s", m.Status, m.Mode, m.Date)
	for _, p := range m.Parties {
		fmt.Fprintf(&b, "\n%s %s", p.Country, p.Organisation)
		for _, a := range p.People {
			b.WriteString("\n" + a.Mention().Key())
		}
	}
	return b.String()
}

// readStored is the inverse of newStored, for what the database returns.
func readStored(kind, body string) (stored, error) {
	r, err := graph.ReadRecord(graph.RecordKind(kind), []byte(body))
	if err != nil {
		return stored{}, fmt.Errorf("in the database: %w", err)
	}
	return newStored(r)
}

// articleID is the key of the article that a source names.
func articleID(s graph.Source) string { return cmp.Or(s.Article, s.URL) }

// replaces says whether it takes the place of an earlier report of the same meeting's
// id: one that comes from the same source.
func (s stored) replaces(articles []string) bool {
	return slices.ContainsFunc(articles, func(a string) bool { return slices.Contains(s.articles, a) || slices.Contains(s.corrected, a) })
}

func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:16])
}

// checkCountries refuses codes that no Country node has: a MATCH on one would
// drop the edge without a word.
func checkCountries(r graph.Record) error {
	var codes []string
	for _, m := range r.Mentions() {
		codes = append(codes, m.Country)
	}
	switch r.Kind {
	case graph.KindMeeting:
		for _, p := range r.Meeting.Parties {
			codes = append(codes, p.Country)
		}
		if place := r.Meeting.Place; place != nil {
			codes = append(codes, place.Country)
		}
	case graph.KindTenure:
		codes = append(codes, r.Tenure.Country)
	default: // the others are their mention
	}
	for _, code := range codes {
		if code != "" && !graph.IsCountry(code) {
			return fmt.Errorf("%w: %s record: country: %q: want an ISO 3166-1 alpha-2 code", graph.ErrBadInput, r.Kind, code)
		}
	}
	return nil
}
