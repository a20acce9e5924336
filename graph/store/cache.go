// What a Store remembers between batches: which node a Mention means, and what places
// and topics are called.

package store

// cacheSize bounds how many Mentions, and how many names, a cache holds: about 100 bytes each.
const cacheSize = 100_000

// cache holds for as long as nobody else has written.
type cache struct {
	turn     int64 // after which turn at writing it is right
	entities map[string]string
	names    map[named]string
}

// named is a node that has the smallest of the names that reports give it.
type named struct{ label, id string }

// at returns what is known after turn; nothing, if another writer had a turn
// since.
func (c *cache) at(turn int64) cache {
	if c.turn != turn {
		return cache{}
	}
	return *c
}

// learn takes in what b found out and wrote.
func (c *cache) learn(b *batch) {
	if c.turn != b.turn-1 {
		*c = cache{}
	}
	c.turn = b.turn
	c.entities = learnt(c.entities, b.entities)
	c.names = learnt(c.names, b.names)
}

// learnt returns old with what is new in it, and without what is empty now.
func learnt[K comparable](old, fresh map[K]string) map[K]string {
	if old == nil || len(old) > cacheSize {
		old = make(map[K]string)
	}
	for key, value := range fresh {
		if value == "" {
			delete(old, key)
		} else {
			old[key] = value
		}
	}
	return old
}
