// Answers that are one object: what failed, and what is known beforehand.

package cypher

import "net/http"

// failure is the body of an answer that has none.
type failure struct {
	Errors []failed `json:"errors"`
}

type failed struct {
	Message    string            `json:"message"`
	Locations  []Position        `json:"locations,omitempty"`
	Extensions map[string]string `json:"extensions"`
}

func (p *Problem) body() failure {
	one := failed{Message: p.Message, Extensions: map[string]string{"code": p.Code}}
	if p.At != nil {
		one.Locations = []Position{*p.At}
	}
	return failure{[]failed{one}}
}

func fail(w http.ResponseWriter, p *Problem) {
	if p.Code == codeBusy {
		w.Header().Set("Retry-After", "1")
	}
	body, _ := encoded(p.body()) // texts and numbers always can be
	w.Header().Set("Content-Type", typeJSON)
	w.WriteHeader(statuses[p.Code])
	_, _ = w.Write(append(body, '\n'))
}

func answer(w http.ResponseWriter, v any) {
	body, err := encoded(v)
	if err != nil {
		panic(err) // all that is answered can be
	}
	w.Header().Set("Content-Type", typeJSON)
	_, _ = w.Write(append(body, '\n'))
}
