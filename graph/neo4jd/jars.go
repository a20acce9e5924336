// The jars, brought by the user's own Maven once and kept in the user's cache.

package neo4jd

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"
)

type jars struct {
	dir     string // what the class path names as dir/*
	version string // Neo4j's
}

// archive is where j's archive of these jars' classes belongs. It is of use to exactly
// the Java that made it.
func (js jars) archive(j java) string {
	return filepath.Join(filepath.Dir(js.dir), "java-"+shortSum([]byte(j.says))+".jsa")
}

func shortSum(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:4])
}

// resolveJars returns the directory of the jars that cfg.POM names. The directory's
// name holds the version, for people, and the file's sum, so that a changed file
// brings its own jars. It appears only when it is complete.
func resolveJars(ctx context.Context, cfg Config) (jars, error) {
	version, err := pomVersion(cfg.POM)
	if err != nil {
		return jars{}, err
	}
	cache, err := filepath.Abs(cfg.Cache)
	if err == nil && cfg.Cache == "" {
		err = errors.New("no directory given")
	}
	if err != nil {
		return jars{}, fmt.Errorf("neo4j: cache: %w", err)
	}
	name := filepath.Join(cache, fmt.Sprintf("neo4j-%s-%s", version, shortSum(cfg.POM)))
	j := jars{dir: filepath.Join(name, "lib"), version: version}
	if exists(j.dir) {
		return j, nil
	}
	if err := os.MkdirAll(cache, 0o700); err != nil {
		return j, fmt.Errorf("neo4j: cache: %w", err)
	}
	cfg.Progress(Progress{Step: StepFetch})
	lock, err := acquire(ctx, name+".lock", exclusive)
	if err != nil {
		return j, fmt.Errorf("neo4j: another program is still fetching the jars: %w", err)
	}
	defer lock.release()
	if exists(j.dir) { // by the other program
		return j, nil
	}
	return j, fetch(ctx, cfg, name)
}

// pomVersion reads which Neo4j the Maven file is about.
func pomVersion(pom []byte) (string, error) {
	var project struct {
		Version string `xml:"properties>neo4j.version"`
	}
	if err := xml.Unmarshal(pom, &project); err != nil {
		return "", fmt.Errorf("neo4j: pom.xml: %w", err)
	}
	if project.Version == "" || strings.ContainsAny(project.Version, `/\`) {
		return "", fmt.Errorf("neo4j: pom.xml: property neo4j.version is %q: want such as 5.26.30", project.Version)
	}
	return project.Version, nil
}

// fetch has Maven copy the jars beside name and then moves them there. Only for the
// holder of the lock.
func fetch(ctx context.Context, cfg Config, name string) error {
	mvn, err := findMaven(ctx)
	if err != nil {
		return err
	}
	if old, err := filepath.Glob(name + ".part-*"); err == nil {
		for _, dir := range old { // of somebody who was killed
			_ = os.RemoveAll(dir)
		}
	}
	part, err := os.MkdirTemp(filepath.Dir(name), filepath.Base(name)+".part-")
	if err != nil {
		return fmt.Errorf("neo4j: cache: %w", err)
	}
	defer os.RemoveAll(part)
	if err := os.WriteFile(filepath.Join(part, "pom.xml"), cfg.POM, 0o600); err != nil {
		return fmt.Errorf("neo4j: cache: %w", err)
	}
	began := time.Now()
	if err := runMaven(ctx, mvn, part, cfg.Progress); err != nil {
		return err
	}
	n := countJars(filepath.Join(part, "lib"))
	if n == 0 {
		return errors.New("neo4j: maven ended well but brought no jars")
	}
	cfg.Log.Info("neo4j jars fetched", "jars", n, "dir", name, "took", time.Since(began).Round(time.Second).String())
	if err := os.Rename(part, name); err != nil {
		return fmt.Errorf("neo4j: cache: %w", err)
	}
	return nil
}

func countJars(dir string) int {
	found, _ := filepath.Glob(filepath.Join(dir, "*.jar")) // fails for a bad pattern alone
	return len(found)
}
