// Progress on a terminal: a bar; elsewhere: a line now and then.

package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"readout/graph/neo4jd"
	"readout/loader"
)

// lineEvery is how often progress is printed where there is no terminal.
const lineEvery = 10 * time.Second

// progress may be told of two things that go on at once.
type progress struct {
	mu       sync.Mutex
	w        io.Writer
	terminal bool
	bar      *progressbar.ProgressBar
	stage    string
	step     neo4jd.Step // that was printed last
	printed  time.Time
}

func newProgress(w io.Writer) *progress {
	file, ok := w.(*os.File)
	return &progress{w: w, terminal: ok && term.IsTerminal(int(file.Fd())), printed: time.Now()}
}

// at shows that stage has done so many; total 0: unknown.
func (p *progress) at(stage string, done, total int) {
	if !p.terminal {
		if time.Since(p.printed) >= lineEvery {
			p.printed = time.Now()
			of := ""
			if total > 0 {
				of = fmt.Sprintf(" of %d", total)
			}
			fmt.Fprintf(p.w, "%s: %d%s\n", stage, done, of)
		}
		return
	}
	if stage != p.stage || p.bar == nil {
		p.clear()
		p.stage = stage
		size := int64(total)
		if size == 0 {
			size = -1
		}
		p.bar = progressbar.NewOptions64(size, progressbar.OptionSetWriter(p.w), progressbar.OptionSetDescription(stage),
			progressbar.OptionShowCount(), progressbar.OptionThrottle(100*time.Millisecond),
			progressbar.OptionClearOnFinish())
	}
	_ = p.bar.Set(done) // a bar that can't be drawn is no reason to stop
}

// done takes the bar away.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
}

// line prints a line where the bar was.
func (p *progress) line(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	fmt.Fprintln(p.w, text)
}

func (p *progress) clear() {
	if p.bar != nil {
		_ = p.bar.Finish()
		p.bar = nil
	}
}

func (p *progress) load(l loader.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	stage := "loading records"
	if l.Checking {
		stage = "checking records"
	}
	p.at(stage, l.Done, l.Total)
}

// neo4jJars is about how many jars a Neo4j has.
const neo4jJars = 225

func (p *progress) neo4j(n neo4jd.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	stages := map[neo4jd.Step]string{
		neo4jd.StepFetch: "fetching Neo4j with Maven, once (jars)",
		neo4jd.StepStart: "starting Neo4j",
	}
	if n.Step == neo4jd.StepFetch && p.terminal {
		p.at(stages[n.Step], n.Jars, neo4jJars)
		return
	}
	if n.Step != p.step {
		p.clear()
		p.step = n.Step
		fmt.Fprintln(p.w, stages[n.Step]+" …")
	} else if n.Step == neo4jd.StepFetch {
		p.at(stages[n.Step], n.Jars, neo4jJars)
	}
}
