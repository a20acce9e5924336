// The files of neo4j-admin's import: one for the nodes of a label, one for the
// relationships of a type between two labels.

package store

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// importTables are the heads of the files, by what is written to them: a label, or a
// type between labels. A column's name is the property's.
var importTables = []struct{ name, head string }{
	{"Person", "id,name,names:string[],wikidata"},
	{"Country", "code,code3,name,names:string[]"},
	{"Organisation", "id,name,names:string[],kind,wikidata"},
	{"Office", "id,title,names:string[]"},
	{"Meeting", "id,title,kind,date,earliest:date,latest:date,mode,status"},
	{"Place", "id,name,names:string[],location:point{crs:WGS-84}"},
	{"Topic", "id,name"},
	{"Agreement", "id,title,kind,signed"},
	{"Article", "id,url,title,publisher,published,language"},
	{"Record", "key,kind,id,digest,body,slot,partOf"},
	{"Mention", "key,count:long,body"},
	{"NameKey", "key"},

	{"Person SERVES Country", ""},
	{"Organisation OF Country", ""},
	{"Office OF Country", ""},
	{"Office OF Organisation", ""},
	{"Place IN Country", ""},
	{"Person HELD Office", "record,title,from,to,earliest:date,latest:date,sources:string[]"},
	{"Person ATTENDED Meeting", "side:long,party,office,organisation,role"},
	{"Country TOOK_PART Meeting", "side:long"},
	{"Organisation TOOK_PART Meeting", "side:long"},
	{"Article REPORTS Meeting", "record,quote,start:long,end:long,date,place,status,method,confidence:double"},
	{"Meeting AT Place", "name"},
	{"Meeting ABOUT Topic", "name"},
	{"Meeting PRODUCED Agreement", ""},
	{"Meeting PART_OF Meeting", ""},
	{"Person MET Person", "meetings:long,first:date,last:date"},
	{"Country MET Country", "meetings:long,first:date,last:date"},
	{"Record STATES Meeting", ""},
	{"Mention NAMES Person", ""},
	{"Mention NAMES Organisation", ""},
	{"Mention UNDER NameKey", ""},
}

// arrayDelimiter is a control character, which no text of a record may hold.
const arrayDelimiter = "\x1f"

// importFiles writes them. Nodes have numbers, counted through all labels, by which
// Neo4j places them without having to sort and look up keys. What goes wrong comes out at close.
type importFiles struct {
	dir     string
	tables  map[string]*importTable
	numbers map[string]map[string]int64 // by label and key, of the nodes that more than one place speaks of
	next    int64                       // number
	nodes   int64                       // that were written
	longest int                         // of a value
	err     error
}

type importTable struct {
	path    string
	file    *os.File
	out     *csv.Writer
	columns []string // properties
	row     []string
}

func newImportFiles(dir string) (*importFiles, error) {
	f := &importFiles{dir: dir, tables: make(map[string]*importTable), numbers: make(map[string]map[string]int64)}
	for _, t := range importTables {
		head, columns := ":ID,"+t.head, propertiesOf(t.head)
		if _, relationship := typeOf(t.name); relationship {
			head = strings.TrimSuffix(":START_ID,:END_ID,"+t.head, ",")
		}
		table := &importTable{path: filepath.Join(dir, strings.ReplaceAll(t.name, " ", "-")+".csv"), columns: columns}
		var err error
		if table.file, err = os.Create(table.path); err != nil {
			return nil, err
		}
		if _, err := table.file.WriteString(head + "\n"); err != nil {
			return nil, err
		}
		table.out = csv.NewWriter(bufio.NewWriterSize(table.file, 1<<16))
		f.tables[t.name] = table
	}
	return f, nil
}

func propertiesOf(head string) []string {
	if head == "" {
		return nil
	}
	columns := strings.Split(head, ",")
	for i, c := range columns {
		columns[i], _, _ = strings.Cut(c, ":")
	}
	return columns
}

// typeOf returns the type in the name of a table of relationships.
func typeOf(name string) (kind string, relationship bool) {
	words := strings.Fields(name)
	if len(words) != 3 {
		return "", false
	}
	return words[1], true
}

// number returns a number that no node has yet.
func (f *importFiles) number() int64 {
	f.next++
	return f.next - 1
}

// numberOf returns the number of the node of a label with a key, which is to be written
// once, before or after.
func (f *importFiles) numberOf(label, key string) int64 {
	known := f.numbers[label]
	if known == nil {
		known = make(map[string]int64)
		f.numbers[label] = known
	}
	n, ok := known[key]
	if !ok {
		n = f.number()
		known[key] = n
	}
	return n
}

// node writes the node of a label with a number.
func (f *importFiles) node(label string, number int64, properties row) {
	f.nodes++
	f.put(label, properties, number)
}

// edge writes a relationship, whose table is named by the labels of its ends and its type.
func (f *importFiles) edge(name string, from, to int64, properties row) {
	f.put(name, properties, from, to)
}

func (f *importFiles) put(name string, properties row, numbers ...int64) {
	t := f.tables[name]
	t.row = t.row[:0]
	for _, n := range numbers {
		t.row = append(t.row, strconv.FormatInt(n, 10))
	}
	for _, column := range t.columns {
		t.row = append(t.row, f.value(properties[column]))
	}
	for _, value := range t.row {
		f.longest = max(f.longest, len(value))
	}
	if err := t.out.Write(t.row); err != nil && f.err == nil {
		f.err = err
	}
}

// value writes a property; none is an empty field.
func (f *importFiles) value(property any) string {
	switch v := property.(type) {
	case nil:
		return ""
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case *int:
		if v != nil {
			return strconv.Itoa(*v)
		}
		return ""
	case *float64:
		if v != nil {
			return strconv.FormatFloat(*v, 'g', -1, 64)
		}
		return ""
	case neo4j.Date:
		return v.String()
	case neo4j.Point2D:
		return fmt.Sprintf("{latitude: %v, longitude: %v}", v.Y, v.X)
	case []string:
		for _, element := range v {
			if strings.Contains(element, arrayDelimiter) && f.err == nil {
				f.err = fmt.Errorf("%q: want text without control characters", element)
			}
		}
		return strings.Join(v, arrayDelimiter)
	}
	if f.err == nil {
		f.err = fmt.Errorf("no way to write a %T for an import", property)
	}
	return ""
}

// close writes what is left, and returns the arguments that tell neo4j-admin of it all.
func (f *importFiles) close() ([]string, error) {
	if f.err == nil && f.nodes != f.next {
		f.err = fmt.Errorf("%d nodes were written, and relationships speak of %d", f.nodes, f.next)
	}
	args := []string{
		"--id-type=actual", "--array-delimiter=U+001F",
		// Nothing may be left out. That each end of a relationship is there is our business:
		// looking each up again (--strict) would take long.
		"--strict=false", "--bad-tolerance=0",
		// Of all texts only quotes may have several lines; reading them is slow.
		"--multiline-fields-format=v2", "--multiline-fields=" + f.tables["Article REPORTS Meeting"].path,
		// Each quote in a value takes two.
		fmt.Sprintf("--read-buffer-size=%d", max(4<<20, 2*f.longest+1<<16)),
	}
	for _, t := range importTables {
		table := f.tables[t.name]
		table.out.Flush()
		f.err = errors.Join(f.err, table.out.Error(), table.file.Close())
		if kind, relationship := typeOf(t.name); relationship {
			args = append(args, "--relationships="+kind+"="+table.path)
		} else {
			args = append(args, "--nodes="+t.name+"="+table.path)
		}
	}
	return args, f.err
}
