// Responses: what a server answered, and what its errors mean.
//
// "OpenAI-compatible" holds for the good ones only: errors come as objects and as
// bare text, with codes that are words or numbers, and now and then with 200.

package llm

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"time"
	"unicode"
)

// errTooLong is the cause of a failure that only a shorter article will mend.
var errTooLong = errors.New("more than the model can read")

// reply is what a model answered.
type reply struct {
	text    string
	refused bool
	cutOff  bool
}

// refusal is a try that was answered with an error's status.
func (c *chat) refusal(response *http.Response, data []byte) *failure {
	code, message := serverError(data)
	f := &failure{
		text:  c.clean(response.Status),
		again: mayPass(response.StatusCode) && code != "insufficient_quota", // which OpenAI gives 429
	}
	switch status := response.StatusCode; {
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		f.text += ": want a key that it takes in " + KeyVariable // servers repeat parts of the key
		return f
	case status == http.StatusNotFound:
		f.text += ": want the URL of the API, as in http://127.0.0.1:11434/v1, and a model that it has"
	case status >= http.StatusMultipleChoices && status < http.StatusBadRequest:
		f.text += ": want the URL that it redirects to, " + c.clean(shown(response.Header.Get("Location")))
	}
	if isTooLong(response.StatusCode, code, message) {
		f.cause, f.again = errTooLong, false
	}
	if message = c.clean(message); message != "" {
		f.text += ": " + message
	}
	if f.again {
		f.after = retryAfter(response.Header.Get("Retry-After"), time.Now())
	}
	return f
}

// isTooLong says whether a request was refused for its length. llama.cpp and vLLM
// say so in words alone, llama.cpp sometimes with 500.
func isTooLong(status int, code, message string) bool {
	message = strings.ToLower(message)
	return status == http.StatusRequestEntityTooLarge || code == "context_length_exceeded" ||
		strings.Contains(message, "context length") || strings.Contains(message, "context size")
}

// read takes the model's answer out of a response.
func (c *chat) read(data []byte) (reply, *failure) {
	var response struct {
		Choices []struct {
			Reason  string `json:"finish_reason"`
			Message struct {
				Content string `json:"content"`
				Refusal string `json:"refusal"`
			} `json:"message"`
		} `json:"choices"`
	}
	if err := json.Unmarshal(data, &response); err != nil || len(response.Choices) == 0 {
		f := &failure{text: "the response is no chat completion: want the URL of the API, as in http://127.0.0.1:11434/v1"}
		if _, message := serverError(data); message != "" {
			f.text = c.clean(message)
		}
		return reply{}, f
	}
	first := response.Choices[0]
	return reply{
		text:    first.Message.Content,
		refused: first.Message.Refusal != "" || first.Reason == "content_filter",
		cutOff:  first.Reason == "length",
	}, nil
}

// serverError reads {"error":{"code":…,"message":…}} or {"error":"…"}; empty where
// data is neither.
func serverError(data []byte) (code, message string) {
	var outer struct {
		Error json.RawMessage `json:"error"`
	}
	if json.Unmarshal(data, &outer) != nil {
		return "", ""
	}
	if json.Unmarshal(outer.Error, &message) == nil {
		return "", message
	}
	var inner struct {
		Code    any    `json:"code"` // text, or a number
		Message string `json:"message"`
	}
	if json.Unmarshal(outer.Error, &inner) != nil {
		return "", ""
	}
	code, _ = inner.Code.(string)
	return code, inner.Message
}

// clean makes somebody else's words fit for one line of ours, without the key.
func (c *chat) clean(text string) string {
	const limit = 300
	text = strings.Join(strings.FieldsFunc(c.redact(text), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
	if runes := []rune(text); len(runes) > limit {
		text = string(runes[:limit]) + "…"
	}
	return text
}
