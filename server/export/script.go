// Cypher statements that make the graph again, for cypher-shell and a database that
// Readout doesn't look after: the nodes and edges, without the records behind them.

package export

import (
	"bufio"
	"strconv"
	"strings"
)

// rowsAtOnce is how many nodes or edges one statement makes.
const rowsAtOnce = 500

// script collects rows of one kind into a statement.
type script struct {
	out  *bufio.Writer
	tail string // of the statement that is being written
	rows int
}

func newScript(out *bufio.Writer) *script {
	s := &script{out: out}
	s.write("// Written by readout export. Into an empty database: cypher-shell --file THIS\n")
	for _, k := range nodeKinds {
		s.write("CREATE CONSTRAINT ", strings.ToLower(k.label), "_", key(k.label), " IF NOT EXISTS FOR (n:", k.label,
			") REQUIRE n.", key(k.label), " IS UNIQUE;\n")
	}
	return s
}

func (s *script) write(parts ...string) {
	for _, p := range parts {
		_, _ = s.out.WriteString(p) // Flush says what went wrong
	}
}

// row adds a row to a statement that begins with UNWIND [ and goes on with tail.
func (s *script) row(tail string, row string) {
	if s.rows == rowsAtOnce || s.tail != tail {
		s.end()
		s.tail = tail
		s.write("UNWIND [\n", row)
	} else {
		s.write(",\n", row)
	}
	s.rows++
}

func (s *script) end() {
	if s.rows > 0 {
		s.write("\n] AS row\n", s.tail, ";\n")
	}
	s.rows, s.tail = 0, ""
}

func (s *script) node(k *nodeKind, values []any) error {
	s.row("MERGE (n:"+k.label+" {"+key(k.label)+": row."+key(k.label)+"})\nSET n = row", mapLiteral(k.columns, values))
	return nil
}

func (s *script) edge(k *edgeKind, from, to string, values []any) error {
	s.row("MATCH (a:"+k.from+" {"+key(k.from)+": row[0]})\nMATCH (b:"+k.to+" {"+key(k.to)+": row[1]})\n"+
		"CREATE (a)-[r:"+k.name+"]->(b)\nSET r = row[2]",
		"["+textLiteral(from)+", "+textLiteral(to)+", "+mapLiteral(k.columns, values)+"]")
	return nil
}

func (s *script) close() error {
	s.end()
	return nil
}

func mapLiteral(columns []column, values []any) string {
	var b strings.Builder
	b.WriteByte('{')
	for i, c := range columns {
		if values[i] == nil {
			continue
		}
		if b.Len() > 1 {
			b.WriteString(", ")
		}
		b.WriteString("`" + c.name + "`: " + literal(c.kind, values[i]))
	}
	b.WriteByte('}')
	return b.String()
}

func literal(k kind, value any) string {
	switch k {
	case texts:
		list := value.([]any)
		all := make([]string, len(list))
		for i, v := range list {
			all[i] = textLiteral(v.(string))
		}
		return "[" + strings.Join(all, ", ") + "]"
	case whole:
		return plain(value)
	case real:
		number := plain(value)
		if !strings.ContainsAny(number, ".e") {
			number += ".0" // else a whole number
		}
		return number
	case point:
		at := value.([]any)
		return "point({longitude: " + plain(at[0]) + ", latitude: " + plain(at[1]) + "})"
	case day:
		return "date('" + plain(value) + "')"
	default:
		return textLiteral(value.(string))
	}
}

// textLiteral writes any text for Cypher, on one line, since cypher-shell cuts a script
// at lines and semicolons. Every backslash is doubled, so that none begins a \u.
func textLiteral(text string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range text {
		switch {
		case r == '\\' || r == '\'':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f || 0x80 <= r && r < 0xa0 || r == 0x2028 || r == 0x2029:
			b.WriteString(`\u` + strconv.FormatInt(0x10000+int64(r), 16)[1:])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}
