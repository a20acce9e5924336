// Package analysis computes figures of a network of who met whom: who is central in
// it, and which communities it falls into.
//
// It knows no database and no GraphQL: pairs go into a [Builder], and the [Graph] that
// comes out is asked. The same pairs give the same figures to the last digit, in
// whatever order they came: nodes are numbered by id, everything is done in the order
// of these numbers, what is drawn by lot is drawn with a fixed seed, and sums that are
// worked out side by side are added up in a fixed order.
package analysis
