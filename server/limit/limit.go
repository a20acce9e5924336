// Package limit holds the limits of a request, all of them. The description of the
// schema (schema.graphqls) tells them to clients; tests sit at each and one past it.
package limit

import "time"

// The limits.
const (
	Body        = 256 << 10        // bytes of a request
	Tokens      = 2_000            // of a document: which fields may merge is found in time with its square
	Depth       = 12               // levels of fields
	Aliases     = 50               // fields with another response key than their name
	RootFields  = 10               // fields of Query
	Rows        = 50_000           // of an answer, by the product of its page sizes
	AnswerBytes = 16 << 20         // of one field of Query
	Statement   = 10 * time.Second // in the database
	FirstTime   = 40 * time.Second // the same for a statement that the database hasn't planned yet
	Subscribers = 1000             // subscriptions at once

	// What is computed by the server (centrality, communities).
	Computation  = 45 * time.Second // for one, its waiting and the reading of its pairs included
	Computations = 2                // at once
	Waiting      = 20               // for their turn
	Pairs        = 5_000_000        // of one: rows of the statement that gives them
)

// The limits of a statement in Cypher; docs/cypher.md tells them.
const (
	CypherText    = 32 << 10         // bytes of a statement
	CypherTokens  = 5_000            // names, values and signs of a statement
	CypherDepth   = 50               // brackets within one another: the database's parser recurses
	CypherLoops   = 3                // list comprehensions and the like within one another
	CypherSteps   = 100_000_000      // turns of these loops, as far as the text tells: nothing ends one in its middle
	CypherRepeats = 5                // repetitions in a regular expression
	CypherRows    = 50_000           // of an answer
	CypherFew     = 1_000            // the same, if the question doesn't say
	CypherBytes   = AnswerBytes      // of an answer
	CypherTime    = 30 * time.Second // in the database; if the question doesn't say: Statement
	CypherPlan    = 20 * time.Second // to plan it; a database that has just started takes its time
	CypherClient  = 2                // statements of one client at once
	CypherAll     = 4                // statements at once
)
