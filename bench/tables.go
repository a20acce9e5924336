// What is printed of contests.

package main

import (
	"fmt"
	"slices"
)

func printRates(asked []question, results map[string]map[string][]measured, all []*contender) {
	fmt.Println("| question | contender | requests a second | p50, ms | p95, ms | CPU a request: Neo4j, ms | server, ms |\n| --- | --- | --- | --- | --- | --- | --- |")
	for _, q := range asked {
		for _, c := range all {
			rounds := results[q.name][c.name]
			if rounds == nil {
				continue
			}
			of := func(value func(measured) float64) float64 {
				var values []float64
				for _, m := range rounds {
					values = append(values, value(m))
				}
				return median(values)
			}
			fmt.Printf("| %s | %s | %.0f | %.2f | %.2f | %.2f | %.2f |\n", q.name, c.name,
				of(func(m measured) float64 { return m.rate }),
				of(func(m measured) float64 { return milliseconds(m.percentile(50)) }),
				of(func(m measured) float64 { return milliseconds(m.percentile(95)) }),
				of(func(m measured) float64 { return milliseconds(m.neo4j) }),
				of(func(m measured) float64 { return milliseconds(m.server) }))
		}
	}
	fmt.Println()
}

// printGoals prints medians of the ratios within a round, and what the processor's time of
// the handler by hand is to Readout's: that varies less than the rate does.
func printGoals(asked []question, results map[string]map[string][]measured) {
	fmt.Printf("Requests a second of Readout against:\n\n| question | %s | its processor time | goal | %s | goal | %s |\n| --- | --- | --- | --- | --- | --- | --- |\n",
		handwrittenName, peerName, peerCypherName)
	for _, q := range asked {
		against := func(name string) string {
			var ratios []float64
			for i, m := range results[q.name][name] {
				ratios = append(ratios, results[q.name][readoutName][i].rate/m.rate)
			}
			if ratios == nil {
				return ""
			}
			return fmt.Sprintf("**%.2f** (%.2f–%.2f)", median(ratios), slices.Min(ratios), slices.Max(ratios))
		}
		var processor []float64
		for i, m := range results[q.name][handwrittenName] {
			ours := results[q.name][readoutName][i]
			processor = append(processor, float64(m.neo4j+m.server)/float64(ours.neo4j+ours.server))
		}
		fmt.Printf("| %s: %s | %s | %.2f | %.1f | %s | %.1f | %s |\n", q.name, q.title,
			against(handwrittenName), median(processor), q.handwritten, against(peerName), q.overPeer, against(peerCypherName))
	}
	fmt.Println()
}
