# One line each: what a target does is in the script or program that it calls.
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo development)

.PHONY: build demo test check bench clean

build: ## bin/readout
	go build -trimpath -ldflags "-X main.version=$(VERSION)" -o bin/readout .

demo: build ## start Neo4j, load the sample data, answer, serve
	bin/readout demo

test: check ## every test, on a real Neo4j, with the race detector
	go run ./internal/testdb/with go test -race -timeout 30m ./...

check: ## formatting, vet, linters, known vulnerabilities
	tools/check.sh

bench: ## the numbers of docs/benchmarks.md
	go run ./bench

clean:
	rm -rf bin
