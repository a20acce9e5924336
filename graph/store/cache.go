// What a Store remembers between batches: which node a Mention means.

package store

// cacheSize bounds the memory of an entityCache: about 100 bytes each.
const cacheSize = 100_000

// entityCache holds for as long as nobody else has written.
type entityCache struct {
	turn     int64 // after which turn at writing the entities are right
	entities map[string]string
}

// at returns what is known after turn; nothing, if another writer had a turn
// since.
func (c *entityCache) at(turn int64) map[string]string {
	if c.turn != turn {
		return nil
	}
	return c.entities
}

// learn takes in what b found out and wrote.
func (c *entityCache) learn(b *batch) {
	if c.turn != b.turn-1 || c.entities == nil || len(c.entities) > cacheSize {
		c.entities = make(map[string]string)
	}
	c.turn = b.turn
	for key, id := range b.entities {
		if id == "" {
			delete(c.entities, key)
		} else {
			c.entities[key] = id
		}
	}
}
