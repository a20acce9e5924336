// The schema library's findings, in our words.

package record

import (
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// missingWants says what a field that must be there is, by its name.
var missingWants = map[string]string{
	"kind":    wantKind,
	"parties": "two or more parties",
	"sources": "one or more sources",
	"name":    "a name",
	"title":   "a title",
	"person":  `a person, as in {"name":"Ada Example"}`,
	"office":  `an office, as in "Prime Minister"`,
}

// typeWants says what a value of the wrong type should be, by the part of the
// schema that it broke.
var typeWants = map[string]string{
	"date":      wantDate,
	"country":   wantCountry,
	"id":        wantID,
	"wikidata":  wantWikidata,
	"name":      wantName,
	"offset":    wantOffset,
	"party":     `a party, as in {"country":"PK"}`,
	"attendee":  `a person, as in {"name":"Ada Example"}`,
	"person":    `a person, as in {"name":"Ada Example"}`,
	"place":     `a place, as in {"city":"Geneva","country":"CH"}`,
	"agreement": `an agreement, as in {"title":"Example Treaty"}`,
	"source":    `a source, as in {"url":"https://example.org/news/1"}`,
}

// alternatives says which fields an object needs one of.
var alternatives = map[string][]string{
	"party":  {"country", "organisation"},
	"source": {"article", "url"},
	"place":  {"city", "country"},
	"tenure": {"country", "organisation"},
}

var jsonTypes = map[string]string{
	"string": "text", "array": "a list", "object": "an object", "integer": "a whole number", "number": "a number from 0 to 1",
}

// jsonType returns the first of types, which may be null besides.
func jsonType(types []string) string {
	for _, name := range types {
		if want := jsonTypes[name]; want != "" {
			return want
		}
	}
	return list(types)
}

// translate returns all that err says about tree.
func translate(err *jsonschema.ValidationError, tree any) []violation {
	path := err.InstanceLocation
	definition := strings.TrimPrefix(err.SchemaURL, schemaURL+"#/$defs/")
	one := violation{path: path, value: show(at(tree, path))}
	switch k := err.ErrorKind.(type) {
	case *kind.Required:
		var all []violation
		for _, field := range k.Missing {
			all = append(all, violation{path: join(path, field), value: "missing", want: missingWants[field]})
		}
		return all
	case *kind.AdditionalProperties:
		var all []violation
		for _, field := range k.Properties {
			want := nearest(field, schema().fields[err.SchemaURL])
			all = append(all, violation{path: join(path, field), value: "unknown field", want: want})
		}
		return all
	case *kind.Type:
		one.want = typeWants[definition]
		if one.want == "" && len(path) > 0 {
			one.want = missingWants[path[len(path)-1]]
		}
		if one.want == "" {
			one.want = jsonType(k.Want)
		}
	case *kind.Enum:
		one.want = oneOf(k.Want)
	case *kind.AnyOf:
		for _, field := range alternatives[definition] {
			if at(tree, join(path, field)) != nil {
				return nil // of the wrong type, which is said elsewhere
			}
		}
		one = violation{path: join(path, alternatives[definition][0]), value: "missing", want: list(alternatives[definition])}
	case *kind.Format:
		one.want = k.Err.Error()
	case *kind.MinItems:
		one.want = missingWants[path[len(path)-1]]
	case *kind.MaxItems:
		one.value, one.want = strconv.Itoa(k.Got)+" of them", "at most "+strconv.Itoa(k.Want)
	case *kind.Minimum, *kind.Maximum:
		if one.want = typeWants[definition]; one.want == "" {
			one.want = jsonTypes["number"]
		}
	case *kind.UniqueItems:
		second := strconv.Itoa(max(k.Duplicates[0], k.Duplicates[1]))
		first := strconv.Itoa(min(k.Duplicates[0], k.Duplicates[1]))
		one.path = join(path, second)
		one.value = show(at(tree, one.path))
		one.want, one.other = "no repeats (also %s)", join(path, first)
	default:
		if len(err.Causes) == 0 {
			one.want = err.ErrorKind.LocalizedString(message.NewPrinter(language.English))
			break
		}
		var all []violation
		for _, cause := range err.Causes {
			all = append(all, translate(cause, tree)...)
		}
		return all
	}
	return []violation{one}
}

func join(path []string, last string) []string {
	return append(append([]string(nil), path...), last)
}

// at returns the value at path; nil where there is none.
func at(tree any, path []string) any {
	for _, part := range path {
		switch node := tree.(type) {
		case map[string]any:
			tree = node[part]
		case []any:
			i, err := strconv.Atoi(part)
			if err != nil || i < 0 || i >= len(node) {
				return nil
			}
			tree = node[i]
		default:
			return nil
		}
	}
	return tree
}

// oneOf returns "a, b or c" of the texts among values.
func oneOf(values []any) string {
	var texts []string
	for _, v := range values {
		if text, ok := v.(string); ok {
			texts = append(texts, text)
		}
	}
	return list(texts)
}

// list returns "a, b or c".
func list(texts []string) string {
	last := len(texts) - 1
	if last < 1 {
		return strings.Join(texts, "")
	}
	return strings.Join(texts[:last], ", ") + " or " + texts[last]
}

// nearest returns the known name that was likely meant, or all of them.
func nearest(name string, known []string) string {
	best, least := "", 1+min(3, len(name)/2)
	for _, candidate := range known {
		if d := distance(strings.ToLower(name), candidate); d < least {
			best, least = candidate, d
		}
	}
	if best == "" {
		return list(known)
	}
	return best
}

// distance is how many bytes must be put in, left out, or changed to turn a into
// b. A long a is only as far as its beginning, since names are short.
func distance(a, b string) int {
	a = a[:min(len(a), 100)]
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
