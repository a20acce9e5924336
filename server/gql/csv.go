// Answers as CSV, for clients that ask for text/csv: the rows of one connection.
//
// The request is read and answered as for JSON. Which columns there are follows from
// the question alone, so that the same question has the same head, whatever its answer.

package gql

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"mime"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// csvTransport answers requests that another transport reads.
type csvTransport struct {
	json   graphql.Transport
	schema *schema
}

func (c csvTransport) Supports(r *http.Request) bool { return wantsCSV(r) && c.json.Supports(r) }

// wantsCSV tells whether a client likes CSV better than JSON: it names it first.
func wantsCSV(r *http.Request) bool {
	for _, header := range r.Header.Values("Accept") {
		for part := range strings.SplitSeq(header, ",") {
			switch media, _, _ := mime.ParseMediaType(strings.TrimSpace(part)); media {
			case "text/csv":
				return true
			case "application/json", "application/graphql-response+json", "application/*", "*/*":
				return false
			}
		}
	}
	return false
}

func (c csvTransport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	plain := r.Clone(r.Context())
	plain.Header.Set("Accept", "application/json")
	answer := &buffered{header: make(http.Header), status: http.StatusOK}
	asked := &tabled{GraphExecutor: exec, schema: c.schema}
	c.json.Do(answer, plain, asked)

	text, ok := asked.write(answer.body.Bytes())
	if !ok {
		w.Header().Set("Content-Type", "application/json")
		if answer.status == http.StatusOK { // else a program would take the errors for rows
			answer.status = http.StatusUnprocessableEntity
		}
		w.WriteHeader(answer.status)
		_, _ = w.Write(answer.body.Bytes())
		return
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8; header=present")
	_, _ = w.Write(text)
}

// buffered keeps an answer until it is known what it is.
type buffered struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (b *buffered) Header() http.Header            { return b.header }
func (b *buffered) WriteHeader(status int)         { b.status = status }
func (b *buffered) Write(text []byte) (int, error) { return b.body.Write(text) }

// tabled refuses what isn't a table before it is asked of the database.
type tabled struct {
	graphql.GraphExecutor
	schema *schema
	table  *table
}

func (t *tabled) CreateOperationContext(ctx context.Context, params *graphql.RawParams) (*graphql.OperationContext, gqlerror.List) {
	operation, errs := t.GraphExecutor.CreateOperationContext(ctx, params)
	if errs != nil {
		return operation, errs
	}
	found, err := t.schema.tableOf(operation)
	if err != nil {
		return operation, gqlerror.List{{Err: err, Message: err.Error()}}
	}
	t.table = found
	return operation, nil
}

// write turns a JSON answer into CSV; not one with errors.
func (t *tabled) write(answer []byte) (text []byte, ok bool) {
	var parsed struct {
		Errors json.RawMessage
		Data   any
	}
	d := json.NewDecoder(bytes.NewReader(answer))
	d.UseNumber()
	if err := d.Decode(&parsed); err != nil || parsed.Errors != nil || t.table == nil {
		return nil, false
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	// A buffer takes everything.
	_ = w.Write(t.table.head())
	rows, _ := at(parsed.Data, t.table.path).([]any)
	for _, row := range rows {
		cells := make([]string, len(t.table.columns))
		for i, column := range t.table.columns {
			cells[i] = cell(at(row, column))
		}
		_ = w.Write(cells)
	}
	w.Flush()
	return out.Bytes(), true
}

// at follows response keys into a value; nil where there is nothing.
func at(value any, path []string) any {
	for _, key := range path {
		object, _ := value.(map[string]any)
		value = object[key]
	}
	return value
}
