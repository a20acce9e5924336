package articles

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"iter"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"readout/graph"
	"readout/loader/news"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// show writes an article or an error as a line or more of a golden file.
func show(a news.Article, err error) string {
	var p *Problem
	switch {
	case errors.As(err, &p):
		return fmt.Sprintf("-- %s: %v\n\n", p.Kind, p)
	case err != nil:
		return fmt.Sprintf("-- ended: %v\n\n", err)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "== %s\n", a.ID)
	for _, field := range [][2]string{
		{"url", a.URL}, {"title", a.Title}, {"publisher", a.Publisher}, {"published", a.Published.String()}, {"language", a.Language},
	} {
		if field[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", field[0], field[1])
		}
	}
	fmt.Fprintf(&b, "%s\n\n", strings.TrimSpace(strings.ReplaceAll(a.Text, "\r", `\r`)))
	return b.String()
}

func TestEveryFormIsRead(t *testing.T) {
	const golden = "testdata/forms.golden"
	t.Chdir("testdata")
	var got strings.Builder
	for a, err := range Read(t.Context(), []string{"forms"}) {
		got.WriteString(show(a, err))
	}
	t.Chdir("..")
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	wanted := strings.Split(string(want), "\n\n")
	for i, entry := range strings.Split(got.String(), "\n\n") {
		if i >= len(wanted) || entry != wanted[i] {
			t.Fatalf("Read(forms), part %d:\n%s\nwant (go test -update changes it):\n%s", i, entry, wanted[min(i, len(wanted)-1)])
		}
	}
}

// write makes a folder of files, given as name, content, name, content …
func write(t *testing.T, namesAndContents ...string) string {
	t.Helper()
	folder := t.TempDir()
	for pair := range slices.Chunk(namesAndContents, 2) {
		path := filepath.Join(folder, pair[0])
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(pair[1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// read returns what Read yields for paths: the articles, and the problems as
// "kind: name:line: why", without folder.
func read(t *testing.T, folder string, paths ...string) (got []news.Article, problems []string) {
	t.Helper()
	for i, path := range paths {
		paths[i] = filepath.Join(folder, path)
	}
	for a, err := range Read(t.Context(), paths) {
		var p *Problem
		switch {
		case err == nil:
			got = append(got, a)
		case errors.As(err, &p):
			problems = append(problems, string(p.Kind)+": "+strings.ReplaceAll(p.Error(), folder+"/", ""))
		default:
			t.Fatalf("Read(%q) ended: %v", paths, err)
		}
	}
	return got, problems
}

func ids(all []news.Article) []string {
	var list []string
	for _, a := range all {
		list = append(list, a.ID)
	}
	return list
}

func TestAPathThatIsNotThereIsBadInputBeforeAnythingIsRead(t *testing.T) {
	folder := write(t, "a.txt", "Ada met Ben.")
	missing := filepath.Join(folder, "b.txt")
	for a, err := range Read(t.Context(), []string{folder, missing}) {
		if !errors.Is(err, graph.ErrBadInput) || !strings.Contains(err.Error(), missing) {
			t.Errorf("Read yields %+v, %v; want ErrBadInput that names %s, and nothing else", a, err, missing)
		}
	}
}

func TestACancelledReadEndsWithTheContextsError(t *testing.T) {
	folder := write(t, "a.txt", "Ada met Ben.", "b.txt", "Ben met Ada.", "c.html", "<html><p>They met.")
	ctx, cancel := context.WithCancel(t.Context())
	next, stop := iter.Pull2(Read(ctx, []string{folder}))
	defer stop()
	if a, err, _ := next(); err != nil || a.ID != "a" {
		t.Fatalf("first: %+v, %v; want article a", a, err)
	}
	cancel()
	if a, err, _ := next(); !errors.Is(err, context.Canceled) {
		t.Errorf("after cancel: %+v, %v; want %v", a, err, context.Canceled)
	}
	if a, err, goesOn := next(); goesOn {
		t.Errorf("after the end: %+v, %v; want no more", a, err)
	}
}

func TestACallerMayStopAnywhere(t *testing.T) {
	all := 0
	for _, err := range Read(t.Context(), []string{"testdata/forms"}) {
		_ = err
		all++
	}
	for stop := range all {
		n := 0
		for _, err := range Read(t.Context(), []string{"testdata/forms"}) {
			if n++; n > stop || errors.Is(err, context.Canceled) {
				break
			}
		}
	}
}

func TestFoldersAreReadInOrderAndOnce(t *testing.T) {
	folder := write(t, "b/2.txt", "Two.", "b/1.txt", "One.", "a.txt", "Letter.", "c/.d/3.txt", "Three.", ".e", "E.", "z.txt", "End.")
	for link, target := range map[string]string{
		"b/up": "..", "b/self": ".", "b2": "b", "gone": "nowhere", "f.txt": filepath.Join("c", ".d", "3.txt"),
	} {
		if err := os.Symlink(target, filepath.Join(folder, link)); err != nil {
			t.Fatal(err)
		}
	}
	socket, err := net.Listen("unix", filepath.Join(folder, "s.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	got, problems := read(t, folder, ".")
	if want := []string{"a", "1", "2", "f", "z"}; !slices.Equal(ids(got), want) {
		t.Errorf("IDs %q, want %q", ids(got), want)
	}
	want := []string{"broken: gone: no such file or directory", "skipped: s.txt: not a regular file"}
	if !slices.Equal(problems, want) {
		t.Errorf("problems %q, want %q", problems, want)
	}
}

func TestANamedFileIsReadWhateverItsName(t *testing.T) {
	folder := write(t,
		"README", "Ada met Ben.", "page", "<!-- x --> <!DOCTYPE html><title>P</title><p>Page.", "data", ` [{"text":"In an array."}]`,
		"news.feed", `<rss><channel><item><title>Item</title></item></channel></rss>`, "notes.md", "Notes.", "paper.pdf", "%PDF-1.7\n", "a.php?id=7", "<html><p>Seven.")
	names := []string{"README", "page", "data", "news.feed", "notes.md", "paper.pdf", "a.php?id=7"}
	got, problems := read(t, folder, names...)
	if want := []string{"readme", "page", "data", "news.feed", "notes.md", "a-php-id-7"}; !slices.Equal(ids(got), want) {
		t.Errorf("named: IDs %q, want %q", ids(got), want)
	}
	if want := []string{"broken: paper.pdf: not text: want " + forms}; !slices.Equal(problems, want) {
		t.Errorf("named: problems %q, want %q", problems, want)
	}
	got, problems = read(t, folder, ".")
	if want := []string{"a-php-id-7", "data", "news.feed", "page"}; !slices.Equal(ids(got), want) {
		t.Errorf("in a folder: IDs %q, want %q", ids(got), want)
	}
	if len(problems) != 3 {
		t.Errorf("in a folder: problems %q, want README, notes.md and paper.pdf skipped", problems)
	}
}
