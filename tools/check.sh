#!/usr/bin/env bash
# Formatting, vet, linters and known vulnerabilities: what a change must pass besides
# its tests. Run by "make check", in any folder. Every tool is built from the versions
# pinned in tools/go.mod, so nothing has to be installed but Go.
#
# Vulnerabilities are looked up in a pinned copy of the Go vulnerability database (the
# module golang.org/x/vulndb), not over the network, so that the same commit always gets
# the same answer. govulncheck reads the module's data/osv as it is. A new copy:
#
#   go list -m golang.org/x/vulndb@master    # the version to put below
#
# GOVULNDB, if set, names another database (a file:// or https:// address, see
# govulncheck -db) to ask instead.
set -euo pipefail

vulndb=v0.0.0-20260813214354-9de686e1fb00

cd "$(dirname "$0")/.."

heading() { printf '\n== %s\n' "$*"; }
tool() { go tool -modfile=tools/go.mod "$@"; }

heading gofmt
unformatted=$(find . -name node_modules -prune -o -name '*.go' -print0 | xargs -0 -r gofmt -l)
if [ -n "$unformatted" ]; then
	printf 'not formatted (gofmt -w):\n%s\n' "$unformatted"
	exit 1
fi

heading generated code
go tool gqlgen generate
if [ -n "$(git status --porcelain server/gql/gen)" ]; then
	git --no-pager diff --stat server/gql/gen
	echo 'server/gql/gen is not what schema.graphqls gives: commit what "make generate" makes'
	exit 1
fi

heading web
npm --prefix web run check

heading go vet
go vet ./...

heading golangci-lint
tool golangci-lint run

if [ -z "${GOVULNDB:-}" ]; then
	go mod download "golang.org/x/vulndb@$vulndb"
	GOVULNDB=file://$(go env GOMODCACHE)/golang.org/x/vulndb@$vulndb/data/osv
fi
heading "govulncheck ($GOVULNDB)"
tool govulncheck -db "$GOVULNDB" ./...
