// Two answers side by side: the JSON that the server wrote, in its order, and what
// the evaluator has.

package differential_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
)

// decode reads JSON; objects keep the order of their keys.
func decode(data []byte) (any, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return decodeValue(d)
}

func decodeValue(d *json.Decoder) (any, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		o := object{}
		for d.More() {
			key, err := d.Token()
			if err != nil {
				return nil, err
			}
			value, err := decodeValue(d)
			if err != nil {
				return nil, err
			}
			o = append(o, member{key.(string), value})
		}
		_, err := d.Token()
		return o, err
	case json.Delim('['):
		list := []any{}
		for d.More() {
			value, err := decodeValue(d)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
		}
		_, err := d.Token()
		return list, err
	}
	return token, nil
}

// difference returns where two answers differ first, and how; empty: nowhere. What
// cursors belong to is told to learn.
func difference(path string, got, want any, learn func(mark cursorMark, cursor string)) string {
	differs := func() string { return fmt.Sprintf("%s: got %s, want %s", path, show(got), show(want)) }
	switch want := want.(type) {
	case cursorMark:
		cursor, ok := got.(string)
		if !ok || cursor == "" {
			return fmt.Sprintf("%s: got %s, want a cursor", path, show(got))
		}
		learn(want, cursor)
		return ""
	case object:
		have, ok := got.(object)
		if !ok || !slices.EqualFunc(have, want, func(a, b member) bool { return a.key == b.key }) {
			return differs()
		}
		for i := range want {
			if d := difference(path+"."+want[i].key, have[i].value, want[i].value, learn); d != "" {
				return d
			}
		}
		return ""
	case []any:
		have, ok := got.([]any)
		if !ok {
			return differs()
		}
		for i := range min(len(have), len(want)) {
			if d := difference(fmt.Sprintf("%s[%d]", path, i), have[i], want[i], learn); d != "" {
				return d
			}
		}
		if len(have) != len(want) {
			return fmt.Sprintf("%s: %d items, want %d: got %s, want %s", path, len(have), len(want), show(got), show(want))
		}
		return ""
	}
	if number(got) != number(want) {
		return differs()
	}
	return ""
}

// show writes a value, shortened.
func show(v any) string {
	var out bytes.Buffer
	var write func(any)
	write = func(v any) {
		switch v := v.(type) {
		case object:
			out.WriteByte('{')
			for i, m := range v {
				if i > 0 {
					out.WriteString(", ")
				}
				out.WriteString(m.key + ": ")
				write(m.value)
			}
			out.WriteByte('}')
		case []any:
			out.WriteByte('[')
			for i, e := range v {
				if i > 0 {
					out.WriteString(", ")
				}
				write(e)
			}
			out.WriteByte(']')
		case cursorMark:
			out.WriteString("a cursor")
		case nil:
			out.WriteString("null")
		case string:
			fmt.Fprintf(&out, "%q", v)
		default:
			fmt.Fprint(&out, v)
		}
	}
	write(v)
	if text := out.String(); len(text) > 700 {
		return text[:700] + " …"
	}
	return out.String()
}
