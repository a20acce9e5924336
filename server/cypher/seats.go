// Seats: how many statements run at once, of one client and in all. A statement keeps
// its seat until it has ended in the database, so that those which can't be ended at
// once don't pile up there.

package cypher

import (
	"fmt"
	"sync"

	"readout/server/limit"
)

// seats counts what is taken. Its zero value is ready.
type seats struct {
	mu    sync.Mutex
	taken map[string]int // of each client that has one
	all   int
}

// take returns how to give the seat back.
func (s *seats) take(client string) (free func(), problem *Problem) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.taken[client] == limit.CypherClient:
		return nil, &Problem{Code: codeBusy, Message: fmt.Sprintf("%d statements of yours are running, the most at once; wait for one, or cancel it", limit.CypherClient)}
	case s.all == limit.CypherAll:
		return nil, &Problem{Code: codeBusy, Message: fmt.Sprintf("%d statements are running, the most at once; ask again in a moment", limit.CypherAll)}
	}
	if s.taken == nil {
		s.taken = make(map[string]int)
	}
	s.taken[client]++
	s.all++
	return sync.OnceFunc(func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.all--
		if s.taken[client]--; s.taken[client] == 0 {
			delete(s.taken, client)
		}
	}), nil
}
