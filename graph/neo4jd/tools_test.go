// What we say about the user's Java and Maven, with scripts in their place.

package neo4jd

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tools makes a PATH of its own that holds scripts with these bodies, by name, beside
// the system's.
func tools(t *testing.T, scripts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, body := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir)
	t.Setenv("JAVA_HOME", "")
	return dir
}

const (
	java17 = `echo 'openjdk version "17.0.15" 2025-04-15' >&2`
	maven3 = `[ "$2" = -v ] && { echo 'Apache Maven 3.8.7'; exit; }` + "\n"
)

func TestMissingOrOldToolsAreSaidInOneSentence(t *testing.T) {
	for _, tc := range []struct {
		name    string
		scripts map[string]string
		want    []string
	}{
		{"no Java", nil, []string{"no java on the PATH", "Java 17 or 21", "NEO4J_URI"}},
		{"Java 11", map[string]string{"java": `echo 'openjdk version "11.0.2" 2019-01-15' >&2`}, []string{"is Java 11", "Java 17 or 21", "NEO4J_URI"}},
		{"Java 8", map[string]string{"java": `echo 'java version "1.8.0_281"' >&2`}, []string{"is Java 8", "Java 17 or 21", "NEO4J_URI"}},
		{"a Java that says nothing", map[string]string{"java": `exit 3`}, []string{"does not say a version", "exit status 3"}},
		{"no Maven", map[string]string{"java": java17}, []string{"no mvn on the PATH", "Maven 3.6", "NEO4J_URI"}},
		{"Maven 3.5", map[string]string{"java": java17, "mvn": `echo 'Apache Maven 3.5.4 (abc)'`}, []string{"is Maven 3.5", "Maven 3.6", "NEO4J_URI"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			cfg := newConfig(t)
			cfg.Cache = t.TempDir()
			tools(t, tc.scripts)
			_, err := Open(t.Context(), cfg)
			wantError(t, err, tc.want...)
			if err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("error of several lines: %q", err)
			}
		})
	}
}

func TestAJavaHomeWithoutJavaIsNamed(t *testing.T) {
	cfg := newConfig(t)
	tools(t, nil)
	t.Setenv("JAVA_HOME", "/nowhere/jdk")
	_, err := Open(t.Context(), cfg)
	wantError(t, err, "JAVA_HOME is /nowhere/jdk", "no bin/java")
}

func TestMavensErrorsAreShownWithoutItsHosts(t *testing.T) {
	cfg := newConfig(t)
	cfg.Cache = t.TempDir()
	tools(t, map[string]string{"mvn": maven3 + `
echo '[INFO] Downloading from central: https://mirror.example.test:8443/m2/a.pom'
printf '\033[1;31m[ERROR]\033[m Could not transfer artifact a:b:pom:1 from/to central (https://mirror.example.test:8443/m2): mirror.example.test: Name or service not known\n'
exit 1`})
	cfg, _, err := cfg.complete()
	if err != nil {
		t.Fatal(err)
	}
	_, err = resolveJars(t.Context(), cfg)
	wantError(t, err, "Maven could not fetch the jars", "artifact a:b:pom:1", "Name or service not known")
	if strings.Contains(err.Error(), "example") {
		t.Errorf("error %q names a host", err)
	}
	if left, _ := filepath.Glob(filepath.Join(cfg.Cache, "*part*")); len(left) > 0 {
		t.Errorf("a failed fetch left %v", left)
	}
}

func TestJarsAreFetchedOnceAndCounted(t *testing.T) {
	cfg := newConfig(t)
	cfg.Cache = t.TempDir()
	var seen []Progress
	cfg.Progress = func(p Progress) { seen = append(seen, p) }
	dir := tools(t, map[string]string{"mvn": maven3 + `
[ "$PWD" = "${4%/pom.xml}" ] || exit 9
/bin/mkdir lib; : > lib/a.jar; : > lib/b.jar
echo '[INFO] Downloaded from central: https://mirror.example.test/a.jar (3 kB at 6 kB/s)'
echo '[INFO] Copying b.jar to lib/b.jar'`})
	cfg, _, err := cfg.complete()
	if err != nil {
		t.Fatal(err)
	}
	first, err := resolveJars(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	want := []Progress{{Step: StepFetch}, {StepFetch, 1}, {StepFetch, 2}}
	if !slices.Equal(seen, want) {
		t.Errorf("progress %v, want %v", seen, want)
	}
	if n := countJars(first.dir); n != 2 || first.version != "5.26.30" {
		t.Errorf("%d jars of version %s, want 2 of 5.26.30", n, first.version)
	}
	if err := os.Remove(filepath.Join(dir, "mvn")); err != nil {
		t.Fatal(err)
	}
	if again, err := resolveJars(t.Context(), cfg); err != nil || again != first {
		t.Errorf("without Maven, from the cache = %v, %v, want %v", again, err, first)
	}
	cfg.POM = append(slices.Clone(cfg.POM), '\n')
	_, err = resolveJars(t.Context(), cfg)
	wantError(t, err, "no mvn on the PATH") // a changed file brings its own jars
}
