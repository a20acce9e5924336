// Package llm turns news articles into meeting records by asking a language model
// behind an OpenAI-compatible chat completions endpoint. It is optional and off
// by default: package news does the same offline, and a model makes things up.
//
// So nothing that the model says is taken on trust:
//
//	prompt.go     article → messages; the text is fenced off as data
//	chat.go       messages → reply; response.go reads what servers say, retry.go says
//	              when to try again, and how late
//	cache.go      replies that were good, on disk, so that none is paid for twice
//	schema.go     reply → proposals, if it keeps proposal.schema.json
//	quote.go      the quoted sentence, found in the article word for word
//	proposal.go   proposal → record, if all that can be checked about it holds
//
// What fails a check is dropped and counted with its reason. What can't be checked
// (the country behind a name, the day that "Tuesday" was, an office) is the
// model's word, which is why every record has the same low Confidence and names
// the model in its source's method.
package llm

// Confidence is that of every record. Models' own figures are not calibrated, so
// none is asked for: this one says "for a person to check" and stays below what
// package news gives.
const Confidence = 0.5

// methodPrefix and the model's name are a source's method.
const methodPrefix = "llm:"

// Why something was left out, besides the reasons of package news.
const (
	ReasonLong      = "the article is longer than the limit: its end was not read"
	ReasonTooLong   = "the article is longer than the model can read"
	ReasonRefused   = "the model refused to answer"
	ReasonCutOff    = "the model's answer was cut off"
	ReasonSchema    = "the model's answer doesn't keep the schema"
	ReasonQuote     = "the quote is not in the article word for word"
	ReasonLongQuote = "the quote is longer than a sentence"
	ReasonName      = "a person's name is not in the article"
	ReasonDate      = "the date is none"
	ReasonLater     = "held after the article was published"
	ReasonRecord    = "breaks a rule of the record format"
)
