// Errors that arise before GraphQL, or instead of it, in the form that its clients read.

package server

import (
	"encoding/json"
	"net/http"
)

// Codes, as the presenter of GraphQL's errors has them.
const (
	codeBadInput = "BAD_INPUT"
	codeInternal = "INTERNAL"
)

// fail answers {"errors":[{"message":message,"extensions":{"code":code}}]}.
func fail(w http.ResponseWriter, status int, code, message string) {
	type extensions struct {
		Code string `json:"code"`
	}
	type problem struct {
		Message    string     `json:"message"`
		Extensions extensions `json:"extensions"`
	}
	body, _ := json.Marshal(map[string][]problem{"errors": {{message, extensions{code}}}}) // strings always can be
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(append(body, '\n')) // a client that went away needs no answer
}
