// Recipes: statements that answer what people ask. docs/cypher.md shows each with its
// answer over the sample.

package cypher

import (
	"embed"
	"encoding/json"
	"fmt"
	"net/http"
	"path"
	"strings"
)

// Recipe is a statement to run or to change.
type Recipe struct {
	Name       string         `json:"name"`
	Group      string         `json:"group"`
	Title      string         `json:"title"`
	About      string         `json:"about"`
	Statement  string         `json:"statement"`
	Parameters map[string]any `json:"parameters"`
}

//go:embed recipes/*.cypher
var recipeFiles embed.FS

// Recipes returns them all, in the order of the files' names: NN-name.cypher.
//
// A file begins with comments: the group and the title ("// Group: title"), what there
// is to say of it, and the parameters as JSON ("// :params {…}").
func Recipes() ([]Recipe, error) {
	files, err := recipeFiles.ReadDir("recipes")
	if err != nil {
		return nil, err
	}
	var all []Recipe
	for _, file := range files {
		written, err := recipeFiles.ReadFile(path.Join("recipes", file.Name()))
		if err != nil {
			return nil, err
		}
		r, err := recipe(string(written))
		if err != nil {
			return nil, fmt.Errorf("recipes/%s: %w", file.Name(), err)
		}
		_, r.Name, _ = strings.Cut(strings.TrimSuffix(file.Name(), ".cypher"), "-")
		all = append(all, r)
	}
	return all, nil
}

func recipe(written string) (Recipe, error) {
	r := Recipe{Parameters: map[string]any{}}
	var about []string
	for line := range strings.Lines(written) {
		comment, is := strings.CutPrefix(line, "// ")
		comment = strings.TrimSpace(comment)
		if !is {
			break
		}
		written = strings.TrimPrefix(written, line)
		parameters, are := strings.CutPrefix(comment, ":params ")
		switch {
		case are:
			d := json.NewDecoder(strings.NewReader(parameters))
			d.UseNumber()
			if err := d.Decode(&r.Parameters); err != nil {
				return r, err
			}
			if _, problem := Parameters(r.Parameters); problem != nil {
				return r, problem
			}
		case r.Title == "":
			var found bool
			if r.Group, r.Title, found = strings.Cut(comment, ": "); !found {
				return r, fmt.Errorf("first line %q: want // Group: title", comment)
			}
		default:
			about = append(about, comment)
		}
	}
	r.About, r.Statement = strings.Join(about, " "), strings.TrimSpace(written)
	if r.Title == "" || r.Statement == "" {
		return r, fmt.Errorf("want a title and a statement")
	}
	return r, nil
}

// recipes answers GET /cypher/recipes.
func (h *handler) recipes(w http.ResponseWriter, _ *http.Request) {
	all, err := Recipes()
	if err != nil {
		panic(err) // a file of ours is wrong, which a test would have said
	}
	answer(w, struct {
		Recipes []Recipe `json:"recipes"`
	}{all})
}
