#!/bin/sh
# Scores extraction against gold articles: make eval GOLD=folder, which holds
# dev/*.json and score.py. Writes docs/quality.txt.
set -eu
gold=${1:-../shared/eval}
if [ ! -f "$gold/score.py" ]; then
	echo "eval: $gold/score.py: no such file; give the folder with score.py and dev/: make eval GOLD=…" >&2
	exit 1
fi
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
: >"$out/nobody.jsonl"
bin/readout extract "$gold/dev" >"$out/known.jsonl" 2>"$out/known.txt"
bin/readout extract --known "$out/nobody.jsonl" "$gold/dev" >"$out/unknown.jsonl" 2>"$out/unknown.txt"
score() {
	grep -v '"status":"\(planned\|cancelled\)"' "$1" >"$out/held.jsonl" || true
	python3 "$gold/score.py" "$gold/dev" "$out/held.jsonl" | sed 's/ *$//'
}
{
	echo "Held meetings in the development articles, by score.py: precision, recall, F1; the"
	echo "share of matched meetings whose date, country, parties and mode are right."
	echo
	score "$out/known.jsonl"
	echo
	sed 's/ *$//' "$out/known.txt"
	echo
	echo "The same with nobody known before:"
	echo
	score "$out/unknown.jsonl"
} | tee docs/quality.txt
