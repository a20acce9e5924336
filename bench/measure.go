// Measuring: so many connections ask one question for so long.

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// load is what a contender is put under.
type load struct {
	requests    [][]byte // in turn, from the first
	connections int
	warming     time.Duration // before anything counts
	slot        time.Duration
	neo4j       int // process id
}

// measured is what came of it.
type measured struct {
	rate          float64         // requests a second
	latencies     []time.Duration // sorted
	neo4j, server time.Duration   // CPU a request
	resident      int64           // bytes of the server, at most
}

func (m measured) percentile(p int) time.Duration { return m.latencies[(len(m.latencies)-1)*p/100] }

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }

func (c *contender) measure(ctx context.Context, l load) (measured, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	begin := time.Now().Add(l.warming)
	end := begin.Add(l.slot)
	var next atomic.Int64
	var all sync.WaitGroup
	latencies := make([][]time.Duration, l.connections)
	late := make([]time.Duration, l.connections) // of the request that was under way at the end
	for i := range l.connections {
		all.Go(func() {
			conn, err := dial(c.address)
			if err != nil {
				cancel(err)
				return
			}
			defer conn.conn.Close()
			for ctx.Err() == nil {
				request := l.requests[int(next.Add(1)-1)%len(l.requests)]
				asked := time.Now()
				if body, err := conn.do(request); err != nil && !timedOut(body) {
					cancel(fmt.Errorf("%s: %w\n%s", c.name, err, request))
					return
				}
				answered := time.Now()
				if answered.After(end) { // waited for, so that it doesn't burden the next contender
					late[i] = answered.Sub(asked)
					return
				}
				if answered.After(begin) {
					latencies[i] = append(latencies[i], answered.Sub(asked))
				}
			}
		})
	}
	m, err := c.watch(ctx, l, begin, end)
	all.Wait()
	if cause := context.Cause(ctx); cause != nil {
		return m, cause
	}
	m.latencies = slices.Concat(latencies...)
	took := l.slot
	if len(m.latencies) == 0 { // so slow that none came in time: those count that came late
		m.latencies, took = late, time.Since(begin)
	}
	slices.Sort(m.latencies)
	n := time.Duration(len(m.latencies))
	m.rate = float64(n) / took.Seconds()
	m.neo4j, m.server = m.neo4j/n, m.server/n
	return m, err
}

// timedOut tells whether an answer says that it took too long: that is as slow as it
// took, and no reason to stop.
func timedOut(body []byte) bool { return bytes.Contains(body, []byte(`"code":"TIMEOUT"`)) }

// watch returns the CPU time that is taken between begin and end, and the memory.
func (c *contender) watch(ctx context.Context, l load, begin, end time.Time) (measured, error) {
	var m measured
	sleepUntil(ctx, begin)
	neo4j, server := cpu(l.neo4j), c.cpu()
	for time.Now().Before(end) && ctx.Err() == nil {
		m.resident = max(m.resident, c.resident())
		sleepUntil(ctx, time.Now().Add(min(100*time.Millisecond, time.Until(end))))
	}
	m.neo4j, m.server = cpu(l.neo4j)-neo4j, c.cpu()-server
	if neo4j == 0 || server == 0 {
		return m, errors.New("/proc doesn't tell the CPU time of processes: reading is measured on Linux")
	}
	return m, nil
}

func sleepUntil(ctx context.Context, t time.Time) {
	select {
	case <-ctx.Done():
	case <-time.After(time.Until(t)):
	}
}

// cpu is of the contender's process and its children.
func (c *contender) cpu() (sum time.Duration) {
	for _, pid := range c.pids() {
		sum += cpu(pid)
	}
	return sum
}

func (c *contender) resident() (sum int64) {
	for _, pid := range c.pids() {
		sum += resident(pid)
	}
	return sum
}

func (c *contender) pids() []int {
	pids := []int{c.cmd.Process.Pid}
	lists, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pids[0])) // fails for a bad pattern alone
	for _, list := range lists {
		text, _ := os.ReadFile(list) // of a thread that has just ended: none
		for field := range strings.FieldsSeq(string(text)) {
			if pid, err := strconv.Atoi(field); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}

// cpu is the time that a process has had, 0 where /proc doesn't tell.
func cpu(pid int) time.Duration {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	// Behind the name, which is in brackets: state is the first, user and system time
	// the 12th and 13th, in hundredths of a second.
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.Atoi(fields[11])
	system, _ := strconv.Atoi(fields[12])
	return time.Duration(user+system) * 10 * time.Millisecond
}

func resident(pid int) int64 {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	fields := strings.Fields(string(text))
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.ParseInt(fields[1], 10, 64)
	return pages * int64(os.Getpagesize())
}
