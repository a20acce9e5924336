// The handler: gqlgen with its transports, caches and our limits.

package gql

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/ast"

	"readout/server/limit"
)

// Config says how questions are answered.
type Config struct {
	Graph         Graph
	Log           *slog.Logger
	Introspection bool // whether clients may ask for the schema
	Explain       bool // whether answers carry their Cypher, in extensions.explain
	// RequestID returns the id of the request that a context is of, for the log and
	// for SHOW TRANSACTIONS.
	RequestID func(context.Context) string
}

const (
	keptDocuments = 1000 // parsed and checked
	keptQueries   = 1000 // of automatic persisted queries: their texts
	keepAlive     = 15 * time.Second
	initTimeout   = 10 * time.Second // for a websocket's first message
)

// New returns the handler of /graphql: POST and GET with JSON or CSV, server-sent events,
// and WebSocket (graphql-transport-ws).
func New(cfg Config) (http.Handler, error) {
	s, err := newSchema(cfg)
	if err != nil {
		return nil, err
	}
	p := presenter{log: cfg.Log}
	h := handler.New(s)
	body := int64(limit.Body)
	h.AddTransport(transport.Websocket{
		KeepAlivePingInterval: keepAlive, PingPongInterval: keepAlive, InitTimeout: initTimeout, PayloadReadLimit: &body,
	})
	h.AddTransport(transport.SSE{KeepAlivePingInterval: keepAlive})
	h.AddTransport(transport.Options{})
	h.AddTransport(csvTransport{transport.GET{}, s})
	h.AddTransport(csvTransport{transport.POST{}, s})
	h.AddTransport(transport.GET{})
	h.AddTransport(transport.POST{})
	h.SetQueryCache(lru.New[*ast.QueryDocument](keptDocuments))
	h.SetParserTokenLimit(limit.Tokens)
	h.SetValidationRulesFn(validation)
	h.SetDisableSuggestion(!cfg.Introspection)
	h.SetErrorPresenter(p.present)
	h.SetRecoverFunc(p.recovered)
	h.Use(extension.AutomaticPersistedQuery{Cache: lru.New[string](keptQueries)})
	if cfg.Introspection {
		h.Use(extension.Introspection{})
	}
	if cfg.Explain {
		h.AroundResponses(withExplanations)
	}
	return withRequestID(h, cfg.RequestID), nil
}

type requestIDKey struct{}

func withRequestID(next http.Handler, id func(context.Context) string) http.Handler {
	if id == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), requestIDKey{}, id)))
	})
}

// asker returns the request's id.
func asker(ctx context.Context) string {
	if id, ok := ctx.Value(requestIDKey{}).(func(context.Context) string); ok {
		return id(ctx)
	}
	return ""
}

var _ graphql.ExecutableSchema = (*schema)(nil)
