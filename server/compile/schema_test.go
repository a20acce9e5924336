// What schema.graphqls says of itself.

package compile

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

func TestEverythingInTheSchemaIsDescribed(t *testing.T) {
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: schemaFile, Input: readFile(t, schemaFile)})
	if err != nil {
		t.Fatal(err)
	}
	described := func(what, description string) {
		first, _ := utf8.DecodeRuneInString(description)
		last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(description))
		if !unicode.IsUpper(first) && !strings.ContainsRune("\"`", first) || !strings.ContainsRune(".?:", last) {
			t.Errorf("%s: description %q: want a sentence", what, description)
		}
	}
	described("schema", schema.Description)
	arguments := func(of string, args ast.ArgumentDefinitionList) {
		for _, a := range args {
			described(of+"("+a.Name+")", a.Description)
		}
	}
	for name, def := range schema.Types {
		if def.BuiltIn || strings.HasPrefix(name, "__") {
			continue
		}
		described(name, def.Description)
		for _, f := range def.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			described(name+"."+f.Name, f.Description)
			arguments(name+"."+f.Name, f.Arguments)
		}
		for _, v := range def.EnumValues {
			described(name+"."+v.Name, v.Description)
		}
	}
	for name, d := range schema.Directives {
		if d.Position.Src.BuiltIn {
			continue
		}
		described("@"+name, d.Description)
		arguments("@"+name, d.Arguments)
	}
}
