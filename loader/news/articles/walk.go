// Walking: the files that a path means.

package articles

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// path reads a file, or every file of a folder.
func (r *run) path(name string) error {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return r.failed(name, 0, err)
	case info.IsDir():
		return r.folder(name)
	}
	return r.file(name, true)
}

// folder reads what is in a folder and below it, in the order of names. A folder is
// read once, however many links lead to it, so that links in a circle do no harm.
func (r *run) folder(name string) error {
	real, err := filepath.EvalSymlinks(name)
	if err != nil {
		return r.failed(name, 0, err)
	}
	if real, err = filepath.Abs(real); err != nil {
		return r.failed(name, 0, err)
	}
	if r.folders[hashOf(real)] {
		return nil
	}
	r.folders[hashOf(real)] = true
	entries, err := os.ReadDir(name)
	if err != nil {
		return r.failed(name, 0, err)
	}
	pages := savedPages(entries)
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		if err := r.entry(name, entry, pages); err != nil {
			return err
		}
	}
	return nil
}

// entry reads one thing in a folder.
func (r *run) entry(folder string, entry fs.DirEntry, pages map[string]bool) error {
	if err := r.ctx.Err(); err != nil {
		return err
	}
	path := filepath.Join(folder, entry.Name())
	info, err := os.Stat(path) // follows links
	switch {
	case err != nil:
		return r.failed(path, 0, err)
	case info.IsDir() && pages[entry.Name()]:
		return r.report(&Problem{File: path, Kind: Skipped, Why: "the pictures and frames of the saved page beside it"})
	case info.IsDir():
		return r.folder(path)
	case !info.Mode().IsRegular():
		return r.report(&Problem{File: path, Kind: Skipped, Why: "not a regular file"})
	}
	return r.file(path, false)
}

// savedPages returns the folders that browsers make beside a page that they save
// whole: "X_files" for "X.html".
func savedPages(entries []fs.DirEntry) map[string]bool {
	pages := make(map[string]bool)
	for _, entry := range entries {
		if page, is := strings.CutSuffix(entry.Name(), filepath.Ext(entry.Name())); is && isPage(entry.Name()) {
			pages[page+"_files"] = true
		}
	}
	return pages
}

func isPage(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}
