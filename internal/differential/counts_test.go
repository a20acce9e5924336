// Counts of meetings whose conditions name something, at which their statements begin:
// random questions seldom do.

package differential_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestMeetingsOfWhatConditionsNameAreCounted(t *testing.T) {
	b := open(t)
	random := rand.New(rand.NewPCG(*seed, 12))
	conditions := []string{
		`countries: {some: {id: {eq: COUNTRY}}}`,
		`countries: {some: {id: {in: [COUNTRY, COUNTRY]}}}, during: {from: "2024"}`,
		`and: [{countries: {some: {id: {eq: COUNTRY}}}}, {countries: {some: {id: {eq: COUNTRY}}}}]`,
		`people: {some: {id: {in: [PERSON, PERSON, PERSON]}}}, status: {eq: HELD}`,
		`organisations: {some: {id: {eq: ORGANISATION}}}, not: {countries: {some: {id: {eq: COUNTRY}}}}`,
		`place: {id: {eq: PLACE}}, people: {some: {id: {eq: PERSON}}}`,
		`partOf: {some: {id: {eq: MEETING}}}`,
		`parts: {some: {id: {eq: MEETING}}}`,
	}
	// named fills in ids of what the meeting has, or of anything.
	named := func(text string, m *node) string {
		for _, label := range labels {
			of := m.around(label)
			if len(of) == 0 {
				of = b.graph.nodes[label]
			}
			for strings.Contains(text, strings.ToUpper(label)) {
				text = strings.Replace(text, strings.ToUpper(label), strconv.Quote(pick(random, of).key()), 1)
			}
		}
		return text
	}
	counted := 0
	for range 5 {
		for _, condition := range conditions {
			where := named(condition, pick(random, b.graph.nodes["Meeting"]))
			q := question{text: fmt.Sprintf(`{
  timeline(where: {%[1]s}) { period meetings }
  hosts(where: {%[1]s}) { country { id } meetings first last }
  people: top(kind: PERSON, where: {%[1]s}) { node { id } meetings first last }
  countries: top(kind: COUNTRY, where: {%[1]s}) { node { id } meetings first last }
  organisations: top(kind: ORGANISATION, where: {%[1]s}) { node { id } meetings first last }
  places: top(kind: PLACE, where: {%[1]s}) { node { id } meetings first last }
}`, where)}
			if d := b.check(q); d != "" {
				t.Errorf("%s\n%s", d, q)
			}
			answer, _, err := b.evaluate(q)
			if err != nil {
				t.Fatal(err)
			}
			if periods, _ := answer.get("timeline").([]any); len(periods) > 0 {
				counted++
			}
		}
	}
	t.Logf("%d of %d conditions have meetings", counted, 5*len(conditions))
	if counted == 0 {
		t.Error("no condition has a meeting")
	}
}

// around returns the nodes of a label to which relationships lead.
func (n *node) around(label string) []*node {
	var all []*node
	for _, r := range slices.Concat(n.in, n.out) {
		for _, end := range []*node{r.from, r.to} {
			if end != n && end.label == label {
				all = append(all, end)
			}
		}
	}
	return all
}
