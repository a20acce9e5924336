// Who is who: which Mentions mean the same person or organisation.
//
// The answer depends on the set of Mentions alone, never on their order, so that
// records loaded in any order and any split give the same graph:
//
//   - the same id, or the same Wikidata item, is the same person (two ids with one
//     item are one person, with the smaller id);
//   - otherwise the same country and the same folded name in any of the forms;
//   - otherwise people with different ids stay apart, whatever their names; a Mention
//     without an id whose names fit two of them belongs to neither, and is
//     reported as a possible match.

package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
)

// Entity is one person or organisation with all Mentions that mean it.
type Entity struct {
	Label     Label
	ID        string
	Mentions  []Mention // by Key
	Name      string    // the English form where there is one
	Names     []string  // every form, sorted
	Wikidata  string
	Countries []string // alpha-2, sorted; of a person: whom they serve
	Kind      OrganisationKind
}

// PossibleMatch is a decision that was left open: the ids of two nodes that may
// be one, and why they are not.
type PossibleMatch struct {
	Label string // Person, Organisation or Meeting
	A, B  string // ids, smaller first
	Why   string
}

// Identify groups mentions into entities, sorted by id. The mentions must be all
// of one label, and closed: no further Mention shares a key with one of them.
func Identify(mentions []Mention) ([]Entity, []PossibleMatch) {
	var identified, anonymous []Mention
	for _, m := range mentions {
		if m.Identified() {
			identified = append(identified, m)
		} else {
			anonymous = append(anonymous, m)
		}
	}
	known := components(identified, Mention.IdentityKeys)
	holders := make(map[string][]int) // key → which of known have it
	for i, group := range known {
		for key := range keySet(group) {
			holders[key] = append(holders[key], i)
		}
	}
	var entities []Entity
	var open []PossibleMatch
	type ambiguity struct {
		id         string
		candidates []int
	}
	var ambiguous []ambiguity
	for _, group := range components(anonymous, Mention.NameKeys) {
		candidates := make(map[int]bool)
		for key := range keySet(group) {
			for _, i := range holders[key] {
				candidates[i] = true
			}
		}
		if len(candidates) == 1 {
			for i := range candidates {
				known[i] = append(known[i], group...)
			}
			continue
		}
		id := derivedID(group)
		if len(candidates) > 1 {
			id += "-" + hashText(id)[:8] // the derived id itself may be one of the candidates'
			ambiguous = append(ambiguous, ambiguity{id, slices.Sorted(maps.Keys(candidates))})
		}
		entities = append(entities, newEntity(id, group))
	}
	ids := make([]string, len(known))
	for i, group := range known {
		ids[i] = givenID(group)
		entities = append(entities, newEntity(ids[i], group))
	}
	for _, a := range ambiguous {
		for _, i := range a.candidates {
			open = append(open, newPossibleMatch(string(mentions[0].Label), a.id, ids[i],
				"the name fits several with an id; give the record an id"))
		}
	}
	slices.SortFunc(entities, func(a, b Entity) int { return cmp.Compare(a.ID, b.ID) })
	return entities, sortPossible(open)
}

// sortPossible sorts by ids and keeps one reason a pair.
func sortPossible(open []PossibleMatch) []PossibleMatch {
	slices.SortFunc(open, func(x, y PossibleMatch) int {
		return cmp.Or(cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B), cmp.Compare(x.Why, y.Why))
	})
	return slices.CompactFunc(open, func(x, y PossibleMatch) bool { return x.A == y.A && x.B == y.B })
}

func newPossibleMatch(label, a, b, why string) PossibleMatch {
	return PossibleMatch{Label: label, A: min(a, b), B: max(a, b), Why: why}
}

// components groups mentions that are connected through the keys that keysOf
// returns.
func components(mentions []Mention, keysOf func(Mention) []string) [][]Mention {
	parent := make([]int, len(mentions))
	for i := range parent {
		parent[i] = i
	}
	var find func(int) int
	find = func(i int) int {
		if parent[i] != i {
			parent[i] = find(parent[i])
		}
		return parent[i]
	}
	owner := make(map[string]int)
	for i, m := range mentions {
		for _, key := range keysOf(m) {
			if j, ok := owner[key]; ok {
				parent[find(i)] = find(j)
			} else {
				owner[key] = i
			}
		}
	}
	groups := make(map[int][]Mention)
	for i, m := range mentions {
		groups[find(i)] = append(groups[find(i)], m)
	}
	return slices.Collect(maps.Values(groups))
}

func keySet(group []Mention) map[string]bool {
	keys := make(map[string]bool)
	for _, m := range group {
		for _, key := range m.Keys() {
			keys[key] = true
		}
	}
	return keys
}

// derivedID is the id of a group that no record gives one: from its smallest
// form in ASCII, which people can read, or else from its smallest form.
func derivedID(group []Mention) string {
	var best string
	bestReadable := false
	for _, m := range group {
		for _, form := range m.Forms() {
			folded := m.fold(form)
			readable := isASCII(folded)
			id := m.derivedID(folded)
			if best == "" || readable && !bestReadable || readable == bestReadable && id < best {
				best, bestReadable = id, readable
			}
		}
	}
	return best
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// givenID is the id of a group of identified Mentions: the smallest that a record
// gives; where there is only a Wikidata item, the derived id with the item.
func givenID(group []Mention) string {
	var id, item string
	for _, m := range group {
		if m.ID != "" && (id == "" || m.ID < id) {
			id = m.ID
		}
		if m.Wikidata != "" && (item == "" || m.Wikidata < item) {
			item = m.Wikidata
		}
	}
	if id != "" {
		return id
	}
	return derivedID(slices.DeleteFunc(slices.Clone(group), func(m Mention) bool { return !m.Identified() })) +
		"-" + strings.ToLower(item)
}

// newEntity folds the mentions of one person or organisation into what its node
// says.
func newEntity(id string, mentions []Mention) Entity {
	slices.SortFunc(mentions, func(a, b Mention) int { return cmp.Compare(a.Key(), b.Key()) })
	e := Entity{Label: mentions[0].Label, ID: id, Mentions: mentions}
	names := make(map[string]bool)
	countries := make(map[string]bool)
	best := mentions[0]
	for _, m := range mentions {
		for _, form := range m.Forms() {
			names[form] = true
		}
		if m.Country != "" {
			countries[m.Country] = true
		}
		if m.Wikidata != "" && (e.Wikidata == "" || m.Wikidata < e.Wikidata) {
			e.Wikidata = m.Wikidata
		}
		if m.Kind != "" && (e.Kind == "" || m.Kind < e.Kind) {
			e.Kind = m.Kind
		}
		if betterName(m, best) {
			best = m
		}
	}
	e.Name = best.Name
	e.Names = slices.Sorted(maps.Keys(names))
	e.Countries = slices.Sorted(maps.Keys(countries))
	return e
}

// betterName says whether a's main form serves better as the node's name than
// b's: from a record of its own, in Latin script, longer, or just smaller.
func betterName(a, b Mention) bool {
	if a.Own != b.Own {
		return a.Own
	}
	if x, y := isLatin(a.Name), isLatin(b.Name); x != y {
		return x
	}
	if len(a.Name) != len(b.Name) {
		return len(a.Name) > len(b.Name)
	}
	return a.Name < b.Name
}

func isLatin(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
}
