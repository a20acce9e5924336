// neo4j.conf, written anew at each start.

package neo4jd

import "fmt"

const mebibyte = 1 << 20

// conf keeps the server to this machine and to what Readout needs. A setting that
// Neo4j does not know ends the start, so this cannot drift unnoticed.
func conf(p ports, memory uint64) string {
	size := serverMemory(memory)
	return fmt.Sprintf(`# Written by readout at each start; changes are lost.

# Loopback only.
server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:%[1]d
server.bolt.advertised_address=127.0.0.1:%[1]d
server.http.enabled=true
server.http.listen_address=127.0.0.1:%[2]d
server.http.advertised_address=127.0.0.1:%[2]d
server.https.enabled=false
# No extensions: that saves their scan of the class path.
server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,QUERY_API_ENDPOINTS,BROWSER
# The Browser comes from here; other pages need not read our answers.
dbms.security.http_access_control_allow_origin=http://127.0.0.1:%[2]d

# What an attacker with a statement could reach.
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
dbms.security.procedures.unrestricted=
# Neo4j's own and no plugin's, should somebody put one there.
dbms.security.procedures.allowlist=db.*,dbms.*,tx.*
# LOAD CSV reads no address either.
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
# One statement can't take what all have together (70 %% of the heap).
db.memory.transaction.max=%[6]dm
# By default a statement may pass its time by 2 s before anyone looks.
db.transaction.monitor.check.interval=500ms

# Tell nobody.
dbms.usage_report.enabled=false
client.allow_telemetry=false

# From this machine's memory.
server.memory.heap.initial_size=%[3]dm
server.memory.heap.max_size=%[4]dm
server.memory.pagecache.size=%[5]dm

# Little history: there is no backup to catch up with.
db.tx_log.rotation.size=64M
db.tx_log.rotation.retention_policy=2 files
db.logs.query.enabled=OFF

# By default Bolt waits twice 5 s for silence after every database has closed.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0

server.config.strict_validation.enabled=true
`, p.bolt, p.http, size.heapInitial, size.heapMax, size.pageCache, size.heapMax*6/10)
}

// sizes are in mebibytes.
type sizes struct{ heapInitial, heapMax, pageCache uint64 }

// serverMemory takes about a quarter of the machine: we share it with whatever the
// user came for. Who needs more than 2 + 2 GiB needs a server of their own (NEO4J_URI).
func serverMemory(total uint64) sizes {
	eighth := total / 8 / mebibyte
	heap := min(max(eighth, 512), 2048)
	return sizes{heapInitial: min(heap, 512), heapMax: heap, pageCache: min(max(eighth, 256), 2048)}
}
