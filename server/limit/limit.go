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
