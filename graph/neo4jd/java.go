// The user's Java and Maven: where they are and whether they will do.

package neo4jd

import (
	"context"
	"fmt"
	"go/version"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
)

const (
	oldestJava  = 17 // Neo4j 5.26 is made for 17 and 21
	oldestMaven = "3.6"
	otherwise   = "or set NEO4J_URI to use another Neo4j"
)

type java struct {
	path    string
	version int    // 17, 21, …
	says    string // all of its -version
}

var javaVersion = regexp.MustCompile(`version "(?:1\.)?(\d+)`)

// findJava takes the Java of JAVA_HOME, else the first on the PATH, as Maven does.
func findJava(ctx context.Context) (java, error) {
	j := java{path: "java"}
	if dir := os.Getenv("JAVA_HOME"); dir != "" {
		j.path = filepath.Join(dir, "bin", "java")
		if !exists(j.path) {
			return j, fmt.Errorf("JAVA_HOME is %s, where there is no bin/java: point it at a Java 17 or 21, %s", dir, otherwise)
		}
	}
	path, err := exec.LookPath(j.path)
	if err != nil {
		return j, fmt.Errorf("the embedded Neo4j needs Java 17 or 21, and there is no java on the PATH: install one (such as OpenJDK 17), %s", otherwise)
	}
	if j.path, err = filepath.Abs(path); err != nil {
		return j, fmt.Errorf("neo4j: java: %w", err)
	}
	output, err := runChild(ctx, exec.Command(j.path, "-version"))
	match := javaVersion.FindStringSubmatch(output)
	j.says = j.path + "\n" + output
	if match == nil {
		return j, fmt.Errorf("%s -version does not say a version (%s): install Java 17 or 21, %s", j.path, status(err), otherwise)
	}
	if j.version, err = strconv.Atoi(match[1]); err != nil || j.version < oldestJava {
		return j, fmt.Errorf("the embedded Neo4j needs Java 17 or 21, and %s is Java %s: install a newer one (such as OpenJDK 17) and put it first on the PATH or in JAVA_HOME, %s", j.path, match[1], otherwise)
	}
	return j, nil
}

// flags are those that depend on the version of Java.
func (j java) flags() []string {
	if j.version >= 24 {
		// Netty's and JNA's use of native code is meant.
		return []string{"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"}
	}
	if j.version >= 21 {
		return []string{"--enable-native-access=ALL-UNNAMED"}
	}
	return nil
}

// The collectors of garbage: one that stops a server for moments only, and one that
// takes less of the processor altogether.
const (
	concurrentCollector = "-XX:+UseG1GC"
	parallelCollector   = "-XX:+UseParallelGC"
)

// neo4jFlags are those of Neo4j's own distribution, less touching the whole heap
// before the start.
func neo4jFlags(collector string, more []string) []string {
	return append([]string{
		collector,
		"-XX:-OmitStackTraceInFastThrow",
		"-XX:+UnlockExperimentalVMOptions",
		"-XX:+TrustFinalNonStaticFields",
		"-XX:+DisableExplicitGC",
		"-XX:+ExitOnOutOfMemoryError", // a server that only half answers helps nobody
		"-Djdk.nio.maxCachedBufferSize=1024",
		"-Dio.netty.tryReflectionSetAccessible=true",
		"-Dlog4j2.disable.jmx=true",
		"-Dfile.encoding=UTF-8",
		"--add-opens=java.base/java.nio=ALL-UNNAMED",
		"--add-opens=java.base/java.io=ALL-UNNAMED",
		"--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
		"--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
	}, more...)
}

var mavenVersion = regexp.MustCompile(`Apache Maven (\d+\.\d+)`)

func findMaven(ctx context.Context) (string, error) {
	path, err := exec.LookPath("mvn")
	if err != nil {
		return "", fmt.Errorf("the embedded Neo4j is fetched with Maven, once, and there is no mvn on the PATH: install Maven 3.6 or newer, %s", otherwise)
	}
	output, err := runChild(ctx, exec.Command(path, "-B", "-v"))
	match := mavenVersion.FindStringSubmatch(output)
	if match == nil {
		return "", fmt.Errorf("%s -v does not say a version (%s): install Maven 3.6 or newer, %s", path, status(err), otherwise)
	}
	if version.Compare("go"+match[1], "go"+oldestMaven) < 0 { // Go's own versions are numbered alike
		return "", fmt.Errorf("the embedded Neo4j is fetched with Maven 3.6 or newer, and %s is Maven %s: install a newer one, %s", path, match[1], otherwise)
	}
	return path, nil
}
