// The audit: who asked what, and what became of it. What statements are about, their
// texts and numbers, is left out; the parameters are too.

package cypher

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

const auditedText = 2000 // bytes of a statement

func (g *Gate) audit(ctx context.Context, q Question, what string, summary Summary, problem *Problem) {
	if g.Audit == nil {
		return
	}
	outcome := "OK"
	if problem != nil {
		outcome = problem.Code
	}
	sum := sha256.Sum256([]byte(q.Statement)) // tells the same statement again
	g.Audit.InfoContext(ctx, "cypher", "what", what, "outcome", outcome, "request", q.Asker, "client", q.Client,
		"rows", summary.Rows, "bytes", summary.Bytes, "truncated", summary.Truncated != nil,
		"plan", summary.Plan, "answer", summary.Answer,
		"sha256", hex.EncodeToString(sum[:8]), "statement", stripped(q.Statement))
}

// stripped returns a statement on one line without its literals and comments. Of one
// that can't be read, nothing is safe to keep.
func stripped(written string) string {
	s, problem := decode(written)
	if problem != nil {
		return ""
	}
	all, problem := s.tokens()
	if problem != nil {
		return ""
	}
	var out strings.Builder
	end := 0
	for _, t := range all {
		if t.at > end {
			out.WriteByte(' ')
		}
		switch end = t.end; t.kind {
		case text:
			out.WriteString("'…'")
		case number:
			out.WriteString("…")
		default:
			out.WriteString(string(s.text[t.at:t.end]))
		}
		if out.Len() > auditedText {
			out.WriteString(" …")
			break
		}
	}
	return strings.TrimSpace(out.String())
}
