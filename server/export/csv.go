// CSV: the reports, for spreadsheets and for programs that read nothing better.

package export

import (
	"encoding/csv"
	"strings"
	"time"

	"readout/server/sheet"
)

var csvColumns = []string{
	"meeting", "title", "kind", "date", "earliest", "latest", "mode", "status", "place", "place_country",
	"parties", "people", "names", "topics", "agreements", "part_of",
	"article", "url", "article_title", "publisher", "published", "language",
	"report_status", "report_date", "report_place", "quote", "start", "end", "method", "confidence", "record",
}

func (x *exporter) csv() error {
	w := csv.NewWriter(x.out)
	if err := w.Write(csvColumns); err != nil {
		return err
	}
	err := x.reports(func(r reportRow) error {
		parties, people, names := sides(r)
		cells := []string{
			r.Meeting, cell(r.Title), cell(r.Kind), cell(r.Date), date(r.Earliest), date(r.Latest), r.Mode, r.Status, cell(r.Place), cell(r.PlaceCountry),
			parties, people, names, sheet.Join(r.Topics), sheet.Join(r.Agreements), sheet.Join(r.PartOf),
			r.Article, cell(r.URL), cell(r.Headline), cell(r.Publisher), cell(r.Published), cell(r.Language),
			cell(r.SaidStatus), cell(r.SaidDate), cell(r.SaidPlace), cell(r.Quote), cell(r.Start), cell(r.End), cell(r.Method), cell(r.Confidence), r.Record,
		}
		for i := range cells {
			cells[i] = sheet.Safe(cells[i])
		}
		return w.Write(cells)
	})
	if err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

// sides writes who sat where: sides stand between bars, in the same order in each of
// the three, since people of one side didn't meet each other.
func sides(r reportRow) (parties, people, names string) {
	var p, ids, n []string
	for _, party := range r.Parties {
		var sideIDs, sideNames []string
		for _, a := range r.People {
			if a.Side == party.Side {
				sideIDs, sideNames = append(sideIDs, a.ID), append(sideNames, a.Name)
			}
		}
		p, ids, n = append(p, sheet.Join([]string{party.ID})), append(ids, sheet.Join(sideIDs)), append(n, sheet.Join(sideNames))
	}
	const bar = " | "
	return strings.Join(p, bar), strings.Join(ids, bar), strings.Join(n, bar)
}

func cell[T any](value *T) string {
	if value == nil {
		return ""
	}
	return plain(any(*value))
}

func date(days *int32) string {
	if days == nil {
		return ""
	}
	return time.Unix(int64(*days)*24*60*60, 0).UTC().Format(time.DateOnly)
}
