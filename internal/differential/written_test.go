// Fields that the schema answers with Cypher of its own, written once more by hand.

package differential_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"
)

// written are the fields, by type and name. A result of links is filtered, sorted
// and paged as the field's arguments say; any other is the value. It is filled
// by init, since its functions use it, and then only read.
var written map[string]func(e *evaluator, this any, args map[string]any) any

func init() {
	written = map[string]func(e *evaluator, this any, args map[string]any) any{
		"Person.name": nameIn, "Country.name": nameIn, "Organisation.name": nameIn,
		"Person.office":                    officeAt,
		"Person.countriesMet":              countriesMet,
		"Organisation.met":                 partiesMet,
		"Country.delegationsSent":          countrySent,
		"Country.delegationsReceived":      countryReceived,
		"Country.hosted":                   hosted,
		"Country.agreements":               agreementsOf,
		"Organisation.delegationsSent":     organisationSent,
		"Organisation.delegationsReceived": organisationReceived,
		"Organisation.agreements":          agreementsOf,
		"Delegation.people":                delegates,
		"Delegate.tenures":                 delegateTenures,
		"PersonMetEdge.meetings":           meetingsOfEdge,
		"CountryMetEdge.meetings":          meetingsOfEdge,
		"Query.between":                    between,
		"Between.meetings":                 betweenMeetings,
		"Between.agreements":               betweenAgreements,
		"Between.years":                    betweenYears,
		"Query.timeline":                   timeline,
		"Query.hosts":                      hostCountries,
		"Query.top":                        top,
		"Query.stats":                      stats,
		"Query.network":                    network,
		"Query.networkChange":              networkChange,
	}
}

func nameIn(_ *evaluator, this any, args map[string]any) any {
	script := map[any]*unicode.RangeTable{"HI": {R16: []unicode.Range16{{Lo: 0x900, Hi: 0x97f, Stride: 1}}}, "UR": {R16: []unicode.Range16{{Lo: 0x600, Hi: 0x6ff, Stride: 1}}}}[args["language"]]
	n := this.(*node)
	if script == nil {
		return n.props["name"]
	}
	// As many words as the main form, or about as many; then the shortest.
	words := func(s string) int { return len(strings.Split(s, " ")) }
	far := func(s string) int {
		return 100*max(words(s)-words(n.props["name"].(string)), words(n.props["name"].(string))-words(s)) + len([]rune(s))
	}
	best := n.props["name"]
	found := false
	for _, v := range n.props["names"].([]any) {
		name := v.(string)
		if strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(script, r) }) && (!found || far(name) < far(best.(string))) {
			best, found = name, true
		}
	}
	return best
}

// ---------------------------------------------------------------- time

type period struct{ from, to string }

// periodOf reads a Period: its first and its last day.
func periodOf(v any) period {
	ends := v.(map[string]any)
	p := period{"0000-01-01", "9999-12-31"}
	if from, ok := ends["from"].(string); ok {
		p.from = daysOf(from).from
	}
	if to, ok := ends["to"].(string); ok {
		p.to = daysOf(to).to
	}
	return p
}

// daysOf returns the first and the last day that a partial date can mean.
func daysOf(text string) period {
	switch len(text) {
	case 4:
		return period{text + "-01-01", text + "-12-31"}
	case 7:
		t, err := time.Parse("2006-01", text)
		if err != nil {
			panic(err)
		}
		return period{text + "-01", t.AddDate(0, 1, -1).Format(time.DateOnly)}
	}
	return period{text, text}
}

// within tells whether a meeting may have taken place in a time.
func (p period) has(m *node) bool {
	return m.props["date"] != nil && text(m, "earliest") <= p.to && text(m, "latest") >= p.from
}

func text(n *node, name string) string {
	s, _ := n.props[name].(string)
	return s
}

// ---------------------------------------------------------------- meetings

// sides returns who took part in a meeting by relationships of a type.
func sides(m *node, relations ...string) []*relation {
	var all []*relation
	for _, r := range m.in {
		if slices.Contains(relations, r.name) {
			all = append(all, r)
		}
	}
	return all
}

// attending returns the relationships of someone to meetings.
func attending(n *node) []*relation {
	var all []*relation
	for _, r := range n.out {
		if r.name == "ATTENDED" || r.name == "TOOK_PART" {
			all = append(all, r)
		}
	}
	return all
}

// opposite returns the meetings at which two were on different sides.
func opposite(a, b *node) []*node {
	var all []*node
	for _, x := range attending(a) {
		for _, y := range sides(x.to, "ATTENDED", "TOOK_PART") {
			if y.from == b && x.props["side"] != y.props["side"] && !slices.Contains(all, x.to) {
				all = append(all, x.to)
			}
		}
	}
	return all
}

func held(meetings []*node) []*node {
	return slices.DeleteFunc(slices.Clone(meetings), func(m *node) bool { return m.props["status"] != "held" })
}

func meetingsOfPair(l *link) []*node { return held(opposite(l.rel.from, l.rel.to)) }

func meetingsOfEdge(_ *evaluator, this any, _ map[string]any) any {
	return linksTo(meetingsOfPair(this.(*link)))
}

func (e *evaluator) meetingFits(m *node, where any) bool {
	w, ok := where.(map[string]any)
	return !ok || e.fits(e.schema.Types["MeetingWhere"], m, w)
}

func (e *evaluator) meetings(where any) []*node {
	return slices.DeleteFunc(slices.Clone(e.graph.nodes["Meeting"]), func(m *node) bool { return !e.meetingFits(m, where) })
}

// ---------------------------------------------------------------- tallies

// tally is how many meetings, and when.
type tally struct {
	node     *node
	meetings []*node
}

// tallies collects meetings by what they are counted for.
type tallies map[*node]*tally

func (t tallies) add(n, m *node) {
	if t[n] == nil {
		t[n] = &tally{node: n}
	}
	if !slices.Contains(t[n].meetings, m) {
		t[n].meetings = append(t[n].meetings, m)
	}
}

// most returns the first ones as rows, those with most meetings first.
func (t tallies) most(name string, first any) []any {
	all := slices.SortedFunc(maps.Values(t), func(a, b *tally) int {
		return cmp.Or(cmp.Compare(len(b.meetings), len(a.meetings)), strings.Compare(a.node.key(), b.node.key()))
	})
	var rows []any
	for _, one := range all[:min(len(all), whole(first))] {
		rows = append(rows, row{name: one.node, "meetings": int64(len(one.meetings)), "first": least(one.meetings), "last": greatest(one.meetings)})
	}
	return rows
}

// least returns the first day that the first of some meetings can mean.
func least(meetings []*node) any {
	var best any
	for _, m := range meetings {
		if day := m.props["earliest"]; day != nil && (best == nil || day.(string) < best.(string)) {
			best = day
		}
	}
	return best
}

func greatest(meetings []*node) any {
	var best any
	for _, m := range meetings {
		if day := m.props["latest"]; day != nil && (best == nil || day.(string) > best.(string)) {
			best = day
		}
	}
	return best
}

func countriesMet(e *evaluator, this any, args map[string]any) any {
	t := tallies{}
	for _, x := range this.(*node).out {
		for _, y := range metAt(e, x, "ATTENDED", args["where"]) {
			if y.from.label == "Country" {
				t.add(y.from, x.to)
			}
		}
	}
	return t.most("country", args["first"])
}

// metAt returns the parties on other sides of a held meeting, if x is of a type.
func metAt(e *evaluator, x *relation, name string, where any) []*relation {
	if x.name != name || x.to.props["status"] != "held" || !e.meetingFits(x.to, where) {
		return nil
	}
	return slices.DeleteFunc(sides(x.to, "TOOK_PART"), func(y *relation) bool { return x.props["side"] == y.props["side"] })
}

func partiesMet(e *evaluator, this any, args map[string]any) any {
	t := tallies{}
	for _, x := range this.(*node).out {
		for _, y := range metAt(e, x, "TOOK_PART", args["where"]) {
			t.add(y.from, x.to)
		}
	}
	return t.most("party", args["first"])
}

func hostCountries(e *evaluator, _ any, args map[string]any) any {
	t := tallies{}
	for _, m := range e.meetings(args["where"]) {
		for _, host := range hosts(m) {
			t.add(host, m)
		}
	}
	return t.most("country", args["first"])
}

func top(e *evaluator, _ any, args map[string]any) any {
	kind := storedAs(e.schema.Types["TopKind"].EnumValues.ForName(args["kind"].(string)))
	t := tallies{}
	for _, m := range e.meetings(args["where"]) {
		for _, l := range append(linksTo(nodesOf(m.along("AT", "OUT"))), linksTo(nodesOf(append(m.along("ATTENDED", "IN"), m.along("TOOK_PART", "IN")...)))...) {
			if l.far.label == kind {
				t.add(l.far, m)
			}
		}
	}
	return t.most("node", args["first"])
}

// ---------------------------------------------------------------- delegations

func hosts(m *node) []*node {
	var all []*node
	for _, place := range m.along("AT", "OUT") {
		all = append(all, nodesOf(place.far.along("IN", "OUT"))...)
	}
	return all
}

func inPerson(m *node) bool { return m.props["status"] == "held" && m.props["mode"] == "in_person" }

func countrySent(_ *evaluator, this any, _ map[string]any) any {
	c := this.(*node)
	return linksTo(slices.DeleteFunc(nodesOf(c.along("TOOK_PART", "OUT")), func(m *node) bool {
		return !inPerson(m) || !slices.ContainsFunc(hosts(m), func(host *node) bool { return host != c })
	}))
}

func hosted(_ *evaluator, this any, _ map[string]any) any {
	var all []*link
	for _, place := range this.(*node).along("IN", "IN") {
		all = append(all, place.far.along("AT", "IN")...)
	}
	return linksTo(nodesOf(all))
}

func countryReceived(e *evaluator, this any, _ map[string]any) any {
	c := this.(*node)
	return slices.DeleteFunc(hosted(e, this, nil).([]*link), func(l *link) bool {
		parties := nodesOf(l.far.along("TOOK_PART", "IN"))
		return !inPerson(l.far) || !slices.Contains(parties, c) || len(parties) < 2
	})
}

func homes(organisation *node) []*node {
	return slices.DeleteFunc(nodesOf(organisation.along("OF", "OUT")), func(n *node) bool { return n.label != "Country" })
}

func organisationSent(_ *evaluator, this any, _ map[string]any) any {
	o := this.(*node)
	return linksTo(slices.DeleteFunc(nodesOf(o.along("TOOK_PART", "OUT")), func(m *node) bool {
		abroad := slices.ContainsFunc(hosts(m), func(host *node) bool { return !slices.Contains(homes(o), host) })
		return !inPerson(m) || len(homes(o)) == 0 || !abroad
	}))
}

func organisationReceived(_ *evaluator, this any, _ map[string]any) any {
	o := this.(*node)
	return linksTo(slices.DeleteFunc(nodesOf(o.along("TOOK_PART", "OUT")), func(m *node) bool {
		at := slices.ContainsFunc(hosts(m), func(host *node) bool { return slices.Contains(homes(o), host) })
		return !inPerson(m) || !at
	}))
}

func agreementsOf(_ *evaluator, this any, _ map[string]any) any {
	return linksTo(signedAt(nodesOf(this.(*node).along("TOOK_PART", "OUT"))))
}

func signedAt(meetings []*node) []*node {
	var all []*link
	for _, m := range meetings {
		all = append(all, m.along("PRODUCED", "OUT")...)
	}
	return nodesOf(all)
}

func delegates(_ *evaluator, this any, _ map[string]any) any {
	l := this.(*link)
	m := l.rel.to
	var there []*relation
	for _, r := range sides(m, "ATTENDED") {
		if r.props["side"] == l.rel.props["side"] {
			there = append(there, r)
		}
	}
	slices.SortFunc(there, func(a, b *relation) int {
		return cmp.Or(strings.Compare(text(a.from, "name"), text(b.from, "name")), strings.Compare(a.from.key(), b.from.key()))
	})
	var rows []any
	for _, r := range there {
		rows = append(rows, row{
			"person": r.from, "office": r.props["office"], "organisation": r.props["organisation"], "role": r.props["role"], "meeting": m,
		})
	}
	return rows
}

// ---------------------------------------------------------------- tenures

func officeAt(_ *evaluator, this any, args map[string]any) any {
	return tenuresIn(this.(*node), daysOf(args["at"].(string)))
}

func delegateTenures(_ *evaluator, this any, _ map[string]any) any {
	r := this.(row)
	m := r["meeting"].(*node)
	if m.props["date"] == nil {
		return []any{}
	}
	return tenuresIn(r["person"].(*node), period{text(m, "earliest"), text(m, "latest")})
}

// tenuresIn returns what a person may have held in a time. It is certain where the
// last day that it can have begun isn't after the time's first, and the first day
// that it can have ended isn't before its last.
func tenuresIn(person *node, p period) []any {
	tenures := slices.DeleteFunc(person.along("HELD", "OUT"), func(l *link) bool {
		earliest, latest := l.rel.props["earliest"], l.rel.props["latest"]
		return earliest != nil && earliest.(string) > p.to || latest != nil && latest.(string) < p.from
	})
	slices.SortFunc(tenures, func(a, b *link) int {
		x, y := a.rel.props["earliest"], b.rel.props["earliest"]
		switch {
		case x == nil && y != nil:
			return 1
		case x != nil && y == nil:
			return -1
		case x != nil && x != y:
			return compareValues(x, y)
		}
		return compareValues(a.rel.props["record"], b.rel.props["record"])
	})
	var rows []any
	for _, l := range tenures {
		certainty := "POSSIBLY"
		from, hasFrom := l.rel.props["from"].(string)
		to, hasTo := l.rel.props["to"].(string)
		if hasFrom && hasTo && daysOf(from).to < p.from && daysOf(to).from > p.to {
			certainty = "YES"
		}
		rows = append(rows, row{"tenure": l, "certainty": certainty})
	}
	return rows
}

// ---------------------------------------------------------------- between, timeline, stats
