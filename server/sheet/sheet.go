// Package sheet writes texts into the cells of CSV, for spreadsheets as well as for
// programs.
package sheet

import "strings"

// Safe returns a text as a cell that no spreadsheet takes for a formula: one that
// begins with = + - @, a tab or a carriage return has an apostrophe before it, by
// which spreadsheets know text. One that begins with an apostrophe gets another, so
// that taking one off always gives the text again (Plain).
//
// Numbers that a program reads, such as -1.5, must not go through it.
func Safe(text string) string {
	if text != "" && strings.IndexByte("=+-@\t\r'", text[0]) >= 0 {
		return "'" + text
	}
	return text
}

// Plain is the inverse of Safe.
func Plain(cell string) string { return strings.TrimPrefix(cell, "'") }

// escapes are those of the CSV that is loaded (docs/records.md).
var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, "|", `\|`)

// Join writes a list into one cell, with semicolons between; one in a text, and a bar
// or a backslash, has a backslash before it.
func Join(list []string) string {
	escaped := make([]string, len(list))
	for i, text := range list {
		escaped[i] = escapes.Replace(text)
	}
	return strings.Join(escaped, "; ")
}
