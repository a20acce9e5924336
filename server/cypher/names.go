// Procedures and functions that a statement may call: those that only look at the
// graph, or at their arguments. What Neo4j or a plugin of its adds is left out until
// somebody has looked at it.

package cypher

import "strings"

// procedures are written with these very capitals.
var procedures = set(
	"db.index.fulltext.listAvailableAnalyzers", "db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships",
	"db.index.vector.queryNodes", "db.index.vector.queryRelationships",
	"db.labels", "db.propertyKeys", "db.relationshipTypes",
	"db.schema.nodeTypeProperties", "db.schema.relTypeProperties", "db.schema.visualization",
)

// functions are in lower case: capitals make no difference. file(), linenumber() and
// graph.…() are left out: they are about files and other databases.
var functions = set(strings.Fields(`
abs acos all allshortestpaths any asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cot count
date date.realtime date.statement date.transaction date.truncate
datetime datetime.fromepoch datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction datetime.truncate
degrees duration duration.between duration.indays duration.inmonths duration.inseconds
e elementid endnode exists exp floor haversin head id isempty isnan keys labels last left length
localdatetime localdatetime.realtime localdatetime.statement localdatetime.transaction localdatetime.truncate
localtime localtime.realtime localtime.statement localtime.transaction localtime.truncate
log log10 lower ltrim max min nodes none normalize nullif percentilecont percentiledisc pi
point point.distance point.withinbbox properties radians rand randomuuid range reduce relationships replace reverse right round rtrim
shortestpath sign sin single size split sqrt startnode stdev stdevp substring sum tail tan
time time.realtime time.statement time.transaction time.truncate timestamp
toboolean tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull tointeger tointegerlist tointegerornull
tolower tostring tostringlist tostringornull toupper trim type upper valuetype
vector.similarity.cosine vector.similarity.euclidean`)...)
