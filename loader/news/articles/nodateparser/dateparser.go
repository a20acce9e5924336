// Package dateparser stands in for the module of the same path, which finds no dates
// here.
//
// go-trafilatura needs that module, but articles never lets it look for dates in
// prose, which is all that it is for. Yet a program that has it spends 0.2 seconds and
// 78 MB on its tables whenever it starts, whatever it was started for. A replace
// directive in go.mod puts this in its place:
//
//	replace github.com/markusmobius/go-dateparser => ./loader/news/articles/nodateparser
//
// It has what go-htmldate v1.9.1 compiles with, no more.
package dateparser

import (
	"errors"
	"time"
)

// ParserType says how a date is looked for.
type ParserType uint8

// The ways that go-htmldate names.
const (
	CustomFormat ParserType = iota
	AbsoluteTime
)

// PreferredDateSource says what a date without a year means.
type PreferredDateSource uint8

// Past is the one that go-htmldate names.
const Past PreferredDateSource = 1

// Configuration is passed over.
type Configuration struct {
	PreferredDateSource PreferredDateSource
	StrictParsing       bool
}

// Parser finds nothing.
type Parser struct {
	ParserTypes []ParserType
}

// Date is what a parser would find.
type Date struct {
	Time time.Time
}

// Parse fails.
func (*Parser) Parse(*Configuration, string, ...string) (Date, error) {
	return Date{}, errors.New("dates in prose are not looked for")
}
