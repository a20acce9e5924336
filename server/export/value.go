// Values of the database as text.

package export

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// plain returns a value as text; lists as JSON, which can hold any text.
func plain(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	case []any:
		return jsonList(v)
	}
	return fmt.Sprint(value) // a date
}

// jsonList writes a list as JSON, with <, > and & as they are.
func jsonList(list []any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(list); err != nil {
		panic(err) // lists of texts always marshal
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// values are a row's, taken one after the other.
type values []any

func (v *values) take() any {
	first := (*v)[0]
	*v = (*v)[1:]
	return first
}

// must takes a text that is never missing.
func (v *values) must() string { return v.take().(string) }

// next takes a value that may be missing: then nil.
func next[T any](v *values) *T {
	if value, ok := v.take().(T); ok {
		return &value
	}
	return nil
}

// day takes a date as days since 1970.
func (v *values) day() *int32 {
	value := v.take()
	if value == nil {
		return nil
	}
	t, err := time.Parse(time.DateOnly, plain(value))
	if err != nil {
		panic(err) // the database's dates are dates
	}
	days := int32(t.Unix() / (24 * 60 * 60))
	return &days
}

func (v *values) texts() []string {
	list := v.take().([]any)
	all := make([]string, len(list))
	for i, text := range list {
		all[i] = text.(string)
	}
	return all
}

func (v *values) parties() []partyRow {
	list := v.take().([]any)
	all := make([]partyRow, len(list))
	for i, row := range list {
		r := values(row.([]any))
		all[i] = partyRow{r.take().(int64), r.must(), r.must()}
	}
	return all
}

func (v *values) people() []attendeeRow {
	list := v.take().([]any)
	all := make([]attendeeRow, len(list))
	for i, row := range list {
		r := values(row.([]any))
		all[i] = attendeeRow{r.take().(int64), r.must(), r.must(), next[string](&r), next[string](&r)}
	}
	return all
}
