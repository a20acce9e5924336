// Parquet: the reports, with lists and types.

package export

import "github.com/parquet-go/parquet-go"

const (
	// rowsInGroup bounds memory: a group is held until it is written.
	rowsInGroup = 20_000
	// rowsWritten is how many rows are handed over at once.
	rowsWritten = 500
)

func (x *exporter) parquet() error {
	w := parquet.NewGenericWriter[reportRow](x.out, parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowsInGroup))
	rows := make([]reportRow, 0, rowsWritten)
	flush := func() error {
		_, err := w.Write(rows)
		rows = rows[:0]
		return err
	}
	err := x.reports(func(r reportRow) error {
		if rows = append(rows, r); len(rows) < rowsWritten {
			return nil
		}
		return flush()
	})
	if err != nil {
		return err
	}
	if err := flush(); err != nil {
		return err
	}
	return w.Close()
}
