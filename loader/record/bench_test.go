package record

import (
	"bytes"
	"testing"
)

// typical is a meeting of about 600 bytes, as extraction writes them.
const typical = `{"kind":"meeting","title":"Bilateral talks in Islamabad","date":"2024-01-03","mode":"in_person","status":"held",` +
	`"place":{"city":"Islamabad","country":"PK"},"parties":[{"country":"PK","people":[{"name":"Ada Example","office":"Foreign Minister","country":"PK"}]},` +
	`{"country":"RW","people":[{"name":"Ben Example","office":"Chief of Defence Staff","organisation":"Example Defence Force","country":"RW"}]}],` +
	`"topics":["defence cooperation"],"sources":[{"article":"en-01","url":"https://example.org/news/2024/01/03/talks","published":"2024-01-03","language":"en",` +
	`"quote":"Ada Example met Ben Example in Islamabad.","start":812,"end":1010}]}` + "\n"

func benchmark(b *testing.B, work func(raw) bool) {
	data := []byte(typical)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if !work(raw{line: 1, data: data}) {
			b.Fatal("the typical record is bad")
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "records/s")
}

// BenchmarkCheck is one core's work on one record.
func BenchmarkCheck(b *testing.B) {
	benchmark(b, func(next raw) bool { _, bad := check(next); return bad == nil })
}

// BenchmarkDecode is one core's work on one record.
func BenchmarkDecode(b *testing.B) {
	benchmark(b, func(next raw) bool { _, bad := decode(next); return bad == nil })
}

// BenchmarkCheckFile reads a whole file, with as many cores as there are.
func BenchmarkCheckFile(b *testing.B) {
	const records = 20_000
	file := bytes.Repeat([]byte(typical), records)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		r, err := NewReader("bench.jsonl", bytes.NewReader(file), FormatAuto)
		if err != nil {
			b.Fatal(err)
		}
		for _, err := range r.Check(b.Context()) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(records*float64(b.N)/b.Elapsed().Seconds(), "records/s")
}
