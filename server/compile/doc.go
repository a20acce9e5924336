// Package compile turns a GraphQL field into one Cypher statement, and what the
// statement returns into JSON.
//
// What stands in the graph behind a type or a field is read from the schema's
// directives (@node, @relationship, @cypher …, described where schema.graphqls
// declares them). The package knows no type of any one schema, no HTTP and no
// driver, and keeps nothing between calls: adding a property or a relationship to
// an API is an edit of its schema.
//
//	c, err := compile.New(schema, scalars)        // once: reads and checks the mapping
//	plan, err := c.Compile(operation, field)      // one field of Query: text and shape
//	args, err := plan.Bind(variables)             // parameters, checked; what it may cost
//	value := …run plan.Text with args.Params: one column, at most one row…
//	json, problems := plan.Append(nil, value, args)
//
// A plan is good for all requests with the same document, operation and
// [Signature] of variables, so that it can be kept.
//
// The statement returns lists by position instead of maps by name: that is less to
// encode, to send and to decode, and the shape knows what stands where. Values
// travel only as parameters; labels, types and properties come only from the schema.
package compile
