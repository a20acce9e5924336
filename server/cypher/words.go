// The words of Cypher that matter here.

package cypher

// writing are the words that begin what isn't reading, and what to do instead. As the
// name of a property, a label or a parameter each is allowed.
var writing = map[string]string{
	"CREATE": noWrites, "MERGE": noWrites, "INSERT": noWrites, "SET": noWrites, "DELETE": noWrites, "DETACH": noWrites,
	"NODETACH": noWrites, "REMOVE": noWrites, "FOREACH": noWrites,
	"LOAD": "no file is read here; pass what is in it as a parameter",
	"USE":  "questions go to one database",
	"SHOW": "GET /cypher/schema tells what there is", "TERMINATE": noAdministration,
	"ALTER": noAdministration, "DROP": noAdministration, "GRANT": noAdministration, "DENY": noAdministration,
	"REVOKE": noAdministration, "RENAME": noAdministration, "ENABLE": noAdministration, "DEALLOCATE": noAdministration,
	"REALLOCATE": noAdministration, "DRYRUN": noAdministration,
	"EXPLAIN": "ask for the plan beside the statement (explain)",
	"PROFILE": "ask for the plan beside the statement (explain)",
	"CYPHER":  "the database's options are fixed",
}

const (
	noWrites         = "a statement can only read; the graph is changed by readout load and readout forget"
	noAdministration = "a statement can only read; the database is administered with readout neo4j shell"
)

// beforeBracket are the keywords that an opening bracket can follow, which is then no
// call of a function.
var beforeBracket = set("ALL", "AND", "ANY", "AS", "BY", "CALL", "CASE", "CONTAINS", "DISTINCT", "ELSE", "EXISTS", "GROUP", "GROUPS",
	"IN", "IS", "LIMIT", "MATCH", "NONE", "NOT", "OFFSET", "ON", "OR", "PATH", "PATHS", "RETURN", "SHORTEST", "SINGLE", "SKIP", "THEN",
	"UNWIND", "WHEN", "WHERE", "WITH", "XOR", "YIELD")

func set(names ...string) map[string]bool {
	s := make(map[string]bool, len(names))
	for _, name := range names {
		s[name] = true
	}
	return s
}
