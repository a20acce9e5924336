// Java's archive of loaded classes (CDS), which spares a server about a third of its
// start. It is by-work of a first server's end, where it costs some seconds once per
// user and Java, and has no other effect: a Java that cannot use it starts without.

package neo4jd

import (
	"errors"
	"os"
	"path/filepath"
)

// archiveFlags lets a server use the archive, or make one as it ends.
func (s *supervisor) archiveFlags() []string {
	switch {
	case s.order.Archive == "":
		return nil
	case exists(s.order.Archive):
		return []string{"-XX:SharedArchiveFile=" + s.order.Archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"}
	}
	return []string{"-XX:ArchiveClassesAtExit=" + s.archivePart(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off"}
}

// archivePart is for this home alone: servers of two homes may make an archive at once.
func (s *supervisor) archivePart() string {
	return s.order.Archive + ".part-" + shortSum([]byte(s.home))
}

// keepArchive takes over what a server has made as it ended. One that was killed may
// have left half a file.
func (s *supervisor) keepArchive(p *process) {
	if s.order.Archive == "" || !exists(s.archivePart()) {
		return
	}
	var err error
	if p.killed {
		err = os.Remove(s.archivePart())
	} else if err = os.Rename(s.archivePart(), s.order.Archive); err == nil {
		parts, _ := filepath.Glob(s.order.Archive + ".part-*") // fails for a bad pattern alone
		for _, part := range parts {
			err = errors.Join(err, os.Remove(part))
		}
	}
	if err != nil {
		s.log.Warn("no archive of classes", "reason", err)
	}
}
