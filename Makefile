# One line each: what a target does is in the script or program that it calls.
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo development)

PAGES := $(shell find web \( -name node_modules -o -name dist -o -name test-results \) -prune -o -type f -print)

.PHONY: build demo generate test check bench eval calibrate clean

build: web/dist ## bin/readout
	go build -trimpath -ldflags "-X main.version=$(VERSION)" -o bin/readout .

demo: build ## start Neo4j, load the sample data, answer, serve
	bin/readout demo

web/dist: $(PAGES) # the pages in the program
	npm --prefix web ci --no-audit --no-fund
	npm --prefix web run build
	@touch web/dist

generate: ## server/gql/gen from schema.graphqls
	go tool gqlgen generate

test: check ## every test, on a real Neo4j, with the race detector; what takes longest comes first
	go run ./internal/testdb/with go test -race -timeout 60m ./web ./internal/e2e ./...

check: web/dist ## formatting, vet, linters, known vulnerabilities
	tools/check.sh

bench: ## the numbers of docs/benchmarks.md
	go run ./bench

GOLD ?= ../shared/eval

eval: build ## the scores of docs/quality.txt, on gold articles in GOLD
	tools/eval.sh $(GOLD)

calibrate: ## the weights of confidence, fitted to gold articles in GOLD and the invented cases
	go test ./loader/news -count 1 -run TestTheWeightsAreThoseOfTheFit -update -gold $(abspath $(GOLD))
	go test ./loader/news -run TestExplain -update

clean:
	rm -rf bin web/dist
