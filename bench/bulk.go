// The generated meetings as files for Neo4j's bulk import: the graph that loading
// them would give, without the loader's bookkeeping, in minutes where the loader
// needs half an hour.
//
// What is who, and which reports are one meeting, the domain decides here as it
// does for the loader. The meetings are spread over a file a month first, so that no
// more than a month of them is in memory at once; what stays there is who there is
// and who met whom.

package main

import (
	"bufio"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"readout/graph"
	"readout/internal/generate"
)

// columns are the heads of the files: nodes by label, relationships by their type,
// or by label and type where two labels have it.
var columns = []struct{ file, kind, head string }{
	{"Person", "nodes", "id:ID(Person),name,names:string[]"},
	{"Country", "nodes", "code:ID(Country),code3,name,names:string[]"},
	{"Meeting", "nodes", "id:ID(Meeting),title,kind,date,earliest:date,latest:date,mode,status"},
	{"Place", "nodes", "id:ID(Place),name,names:string[]"},
	{"Topic", "nodes", "id:ID(Topic),name"},
	{"Article", "nodes", "id:ID(Article),url,publisher,published,language"},
	{"SERVES", "relationships", ":START_ID(Person),:END_ID(Country)"},
	{"ATTENDED", "relationships", ":START_ID(Person),side:long,party,office,:END_ID(Meeting)"},
	{"TOOK_PART", "relationships", ":START_ID(Country),side:long,:END_ID(Meeting)"},
	{"REPORTS", "relationships", ":START_ID(Article),record,status,date,place,quote,:END_ID(Meeting)"},
	{"AT", "relationships", ":START_ID(Meeting),name,:END_ID(Place)"},
	{"IN", "relationships", ":START_ID(Place),:END_ID(Country)"},
	{"ABOUT", "relationships", ":START_ID(Meeting),name,:END_ID(Topic)"},
	{"MET", "relationships", ":START_ID(Person),meetings:long,first:date,last:date,:END_ID(Person)"},
	{"Country.MET", "relationships", ":START_ID(Country),meetings:long,first:date,last:date,:END_ID(Country)"},
}

const arrayDelimiter = "|"

// bulk is the files that are being written, and what they have in common.
type bulk struct {
	dir       string
	months    map[string]*part
	mentions  map[string]graph.Mention // by key
	ids       map[string]string        // of people, by mention's key
	tables    map[string]*table
	written   map[string]bool // places, topics and articles
	people    map[graph.Pair]graph.Tie
	countries map[graph.Pair]graph.Tie
}

type part struct {
	path string
	file *os.File
	*bufio.Writer
}

type table struct {
	file *os.File
	*csv.Writer
}

// writeBulk writes the files of n generated meetings to dir, and returns what
// neo4j-admin wants to be told of them.
func writeBulk(dir string, n int) ([]string, error) {
	b := &bulk{
		dir: dir, months: make(map[string]*part), mentions: make(map[string]graph.Mention), ids: make(map[string]string),
		tables: make(map[string]*table), written: make(map[string]bool),
		people: make(map[graph.Pair]graph.Tie), countries: make(map[graph.Pair]graph.Tie),
	}
	if err := b.spread(n); err != nil {
		return nil, err
	}
	var args []string
	for _, c := range columns {
		path := filepath.Join(dir, c.file+".csv")
		f, err := os.Create(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		b.tables[c.file] = &table{f, csv.NewWriter(bufio.NewWriterSize(f, 1<<16))}
		if _, err := f.WriteString(c.head + "\n"); err != nil {
			return nil, err
		}
		name := c.file[strings.LastIndex(c.file, ".")+1:]
		args = append(args, fmt.Sprintf("--%s=%s=%s", c.kind, name, path))
	}
	if err := b.write(); err != nil {
		return nil, err
	}
	for _, t := range b.tables {
		t.Flush()
		if err := t.Error(); err != nil {
			return nil, err
		}
		if err := t.file.Close(); err != nil {
			return nil, err
		}
	}
	return append(args, "--array-delimiter="+arrayDelimiter), nil
}

// spread generates the meetings into a file a month, and notes who is named.
func (b *bulk) spread(n int) error {
	reading, writing := io.Pipe()
	go func() { _ = writing.CloseWithError(generate.Meetings(writing, n)) }()
	defer reading.Close()
	err := eachMeeting(reading, func(line []byte, m graph.Meeting) error {
		for _, mention := range (graph.Record{Kind: graph.KindMeeting, Meeting: &m}).Mentions() {
			b.mentions[mention.Country+" "+mention.Name] = mention
		}
		month := m.Date.String()[:7]
		p := b.months[month]
		if p == nil {
			path := filepath.Join(b.dir, month+".jsonl")
			f, err := os.Create(path)
			if err != nil {
				return err
			}
			p = &part{path, f, bufio.NewWriterSize(f, 1<<15)}
			b.months[month] = p
		}
		_, err := p.Write(append(line, '\n'))
		return err
	})
	for _, p := range b.months {
		if err == nil {
			err = p.Flush()
		}
		if closeErr := p.file.Close(); err == nil {
			err = closeErr
		}
	}
	return err
}

func eachMeeting(r io.Reader, do func(line []byte, m graph.Meeting) error) error {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var m graph.Meeting
		if err := json.Unmarshal(lines.Bytes(), &m); err != nil {
			return err
		}
		if err := do(lines.Bytes(), m); err != nil {
			return err
		}
	}
	return lines.Err()
}

func (b *bulk) write() error {
	for _, c := range graph.Countries() {
		b.put("Country", c.Code, c.Code3, c.Name, strings.Join(c.Names, arrayDelimiter))
	}
	entities, _ := graph.Identify(slices.Collect(maps.Values(b.mentions)))
	for _, e := range entities {
		b.put("Person", e.ID, e.Name, strings.Join(e.Names, arrayDelimiter))
		for _, country := range e.Countries {
			b.put("SERVES", e.ID, country)
		}
		for _, m := range e.Mentions {
			b.ids[m.Country+" "+m.Name] = e.ID
		}
	}
	for _, month := range slices.Sorted(maps.Keys(b.months)) {
		if err := b.month(b.months[month].path); err != nil {
			return err
		}
	}
	for pair, tie := range b.people {
		b.tie("MET", pair, tie)
	}
	for pair, tie := range b.countries {
		b.tie("Country.MET", pair, tie)
	}
	return nil
}

// month writes the meetings of a file. Reports of one meeting have the same day, as
// all that are generated have a day.
func (b *bulk) month(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	defer os.Remove(path)
	days := make(map[string][]graph.Report)
	err = eachMeeting(f, func(_ []byte, m graph.Meeting) error {
		day := m.Date.String()
		days[day] = append(days[day], graph.NewReport(recordKey(m), m, func(m graph.Mention) string { return b.ids[m.Country+" "+m.Name] }))
		return nil
	})
	if err != nil {
		return err
	}
	for _, day := range slices.Sorted(maps.Keys(days)) {
		clusters, _ := graph.SameMeeting(days[day])
		for _, c := range clusters {
			b.meeting(c.Gathering())
		}
	}
	return nil
}

func (b *bulk) meeting(g graph.Gathering) {
	b.put("Meeting", g.ID, g.Title, string(g.Type), g.Date.String(), g.Date.Earliest().Format(time.DateOnly),
		g.Date.Latest().Format(time.DateOnly), string(g.Mode), string(g.Status))
	for i, side := range g.Sides {
		b.put("TOOK_PART", side.Party.Country, strconv.Itoa(i+1), g.ID)
		for j, person := range side.People {
			b.put("ATTENDED", person, strconv.Itoa(i+1), side.Party.String(), side.Attendees[j].Office, g.ID)
		}
	}
	place := strings.ToLower(g.Place.Country) + "-" + graph.Slug(graph.Fold(g.Place.City))
	if b.first("Place", place) {
		b.put("Place", place, g.Place.City, g.Place.City)
		b.put("IN", place, g.Place.Country)
	}
	b.put("AT", g.ID, g.Place.City, place)
	for _, name := range g.Topics {
		topic := graph.Slug(graph.Fold(name))
		if b.first("Topic", topic) {
			b.put("Topic", topic, name)
		}
		b.put("ABOUT", g.ID, name, topic)
	}
	for _, r := range g.Reports {
		for _, s := range r.Meeting.Sources {
			// Each record has an article of its own.
			b.put("Article", s.Article, s.URL, s.Publisher, s.Published.String(), s.Language)
			b.put("REPORTS", s.Article, r.Key, string(r.Meeting.Status), r.Meeting.Date.String(),
				r.Meeting.Place.City+", "+r.Meeting.Place.Country, s.Quote, g.ID)
		}
	}
	for _, pair := range g.Met() {
		b.people[pair] = b.people[pair].Add(g.Date)
	}
	for _, pair := range g.CountriesMet() {
		b.countries[pair] = b.countries[pair].Add(g.Date)
	}
}

// first tells whether a node is one that wasn't written yet.
func (b *bulk) first(label, id string) bool {
	key := label + " " + id
	if b.written[key] {
		return false
	}
	b.written[key] = true
	return true
}

func (b *bulk) tie(file string, pair graph.Pair, tie graph.Tie) {
	b.put(file, pair.A, strconv.Itoa(tie.Meetings), tie.First.Format(time.DateOnly), tie.Last.Format(time.DateOnly), pair.B)
}

// put writes a row; what goes wrong comes out when the file is closed.
func (b *bulk) put(file string, values ...string) { _ = b.tables[file].Write(values) }

// recordKey is the key that the store gives to a meeting's record without an id.
func recordKey(m graph.Meeting) string {
	var s strings.Builder
	s.WriteString(m.Sources[0].Article)
	fmt.Fprintf(&s, "\n%s %s %s", m.Status, m.Mode, m.Date)
	for _, p := range m.Parties {
		fmt.Fprintf(&s, "\n%s %s", p.Country, p.Organisation)
		for _, a := range p.People {
			s.WriteString("\n" + a.Mention().Key())
		}
	}
	sum := sha256.Sum256([]byte(s.String()))
	return "meeting # " + hex.EncodeToString(sum[:16])
}
