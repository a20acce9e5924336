// The sample data, inside the binary.
//
// `readout demo` fills an empty graph in a minute, without a network: for that it
// needs records that are true, small enough to embed and joined into one network.
// They are plain record files, read like any other file; nothing in the loader
// knows them.

// Package sample holds real diplomatic meetings of 2015 to 2025, with their
// people, offices and organisations, as embedded JSONL record files.
package sample

import "embed"

// Files holds the record files, at its root.
//
//go:embed *.jsonl
var Files embed.FS

// Names are the files of Files in the order to load them: what is referred to
// comes before what refers to it.
var Names = []string{
	"organisations.jsonl",
	"people.jsonl",
	"tenures.jsonl",
	"meetings.jsonl",
	"seeds.jsonl",
}
