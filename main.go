// Readout is a graph of diplomatic meetings: who met whom.
package main

import (
	_ "embed"
	"os"

	"readout/internal/cli"
)

//go:embed pom.xml
var pom []byte

// version is set when the program is built (Makefile, Dockerfile).
var version = "development"

func main() {
	os.Exit(cli.Main(cli.Program{Version: version, POM: pom}))
}
