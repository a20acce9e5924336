// What docker-compose.yml, the Dockerfile and pom.xml promise, read the way Docker
// Compose reads them. No container is started: whether the services work is not shown
// here, only that they are wired together, closed to the outside, and without secrets.

package compose_test

import (
	"context"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"

	program "readout/internal/cli"
)

const (
	root     = "../.."
	password = "only-in-this-test"
)

// variables are those that the program reads.
var variables = []string{
	"READOUT_HOME", "READOUT_LISTEN",
	"NEO4J_URI", "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE",
}

// load reads docker-compose.yml with exactly this environment and these profiles; the
// .env of whoever runs the test plays no part.
func load(t *testing.T, env []string, profiles ...string) (*types.Project, error) {
	t.Helper()
	options, err := cli.NewProjectOptions(
		[]string{filepath.Join(root, "docker-compose.yml")},
		cli.WithName("readout"),
		cli.WithEnv(env),
		cli.WithProfiles(profiles),
	)
	if err != nil {
		t.Fatal(err)
	}
	return options.LoadProject(context.Background())
}

// project is docker-compose.yml with a password and every profile.
func project(t *testing.T) *types.Project {
	t.Helper()
	p, err := load(t, []string{"NEO4J_PASSWORD=" + password}, "*")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func service(t *testing.T, p *types.Project, name string) types.ServiceConfig {
	t.Helper()
	s, ok := p.Services[name]
	if !ok {
		t.Fatalf("no service %q in docker-compose.yml", name)
	}
	return s
}

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWithoutAPasswordNothingStarts(t *testing.T) {
	for _, env := range [][]string{nil, {"NEO4J_PASSWORD="}} {
		_, err := load(t, env)
		if err == nil || !strings.Contains(err.Error(), "set NEO4J_PASSWORD") {
			t.Errorf("loading with environment %q: error %v, want one that says to set NEO4J_PASSWORD", env, err)
		}
	}
}

func TestNoPasswordIsWrittenDown(t *testing.T) {
	text := read(t, "docker-compose.yml")
	if used, required := strings.Count(text, "${NEO4J_PASSWORD"), strings.Count(text, "${NEO4J_PASSWORD:?"); used != required {
		t.Errorf("docker-compose.yml: %d of %d uses of NEO4J_PASSWORD do without it", used-required, used)
	}
	p := project(t)
	for name, s := range p.Services {
		for key, value := range s.Environment {
			if !regexp.MustCompile(`(?i)password|auth$|secret|token`).MatchString(key) {
				continue
			}
			if value == nil || strings.TrimPrefix(*value, "neo4j/") != password {
				t.Errorf("service %s: %s is not the password from the environment", name, key)
			}
		}
	}
	for line := range strings.Lines(read(t, ".env.example")) {
		if key, value, ok := strings.Cut(strings.TrimSpace(line), "="); ok && !strings.HasPrefix(key, "#") && value != "" {
			t.Errorf(".env.example: %s has the value %q, want none", key, value)
		}
	}
}

func TestNeo4jIsTheVersionOfThePOM(t *testing.T) {
	var pom struct {
		Version string `xml:"properties>neo4j.version"`
	}
	if err := xml.Unmarshal([]byte(read(t, "pom.xml")), &pom); err != nil {
		t.Fatal(err)
	}
	if pom.Version == "" {
		t.Fatal("pom.xml: no property neo4j.version")
	}
	want := "neo4j:" + pom.Version + "-community"
	if got := service(t, project(t), "neo4j").Image; got != want {
		t.Errorf("image of service neo4j is %s, want %s as in pom.xml", got, want)
	}
}

func TestServicesWaitForAHealthyDatabase(t *testing.T) {
	p := project(t)
	for _, name := range []string{"neo4j", "readout"} {
		check := service(t, p, name).HealthCheck
		if check == nil || check.Disable || len(check.Test) < 2 || check.Test[0] != "CMD" {
			t.Errorf("service %s: health check %+v, want a command", name, check)
		}
	}
	for _, name := range []string{"readout", "load"} {
		if got := service(t, p, name).DependsOn["neo4j"].Condition; got != types.ServiceConditionHealthy {
			t.Errorf("service %s waits for neo4j to be %q, want %q", name, got, types.ServiceConditionHealthy)
		}
	}
}

func TestDataLivesInNamedVolumes(t *testing.T) {
	p := project(t)
	want := map[string]bool{"/data": false, "/logs": false}
	for _, v := range service(t, p, "neo4j").Volumes {
		_, declared := p.Volumes[v.Source]
		want[v.Target] = v.Type == types.VolumeTypeVolume && declared
	}
	for target, named := range want {
		if !named {
			t.Errorf("%s of service neo4j is not in a named volume", target)
		}
	}
}

func TestPortsAnswerOnThisMachineOnly(t *testing.T) {
	count := 0
	for name, s := range project(t).Services {
		if s.NetworkMode != "" && s.NetworkMode != "bridge" {
			t.Errorf("service %s: network mode %q gets round the ports", name, s.NetworkMode)
		}
		for _, port := range s.Ports {
			count++
			if port.HostIP != "127.0.0.1" {
				t.Errorf("service %s: port %d is published on %q, want 127.0.0.1", name, port.Target, port.HostIP)
			}
		}
	}
	if count == 0 {
		t.Error("no service publishes a port")
	}
}

func TestServicesHaveNoMoreRightsThanTheyNeed(t *testing.T) {
	for name, s := range project(t).Services {
		if s.Privileged || len(s.CapAdd) > 0 || !slices.Equal(s.CapDrop, []string{"ALL"}) {
			t.Errorf("service %s: privileged %v, cap_add %v, cap_drop %v, want every capability dropped", name, s.Privileged, s.CapAdd, s.CapDrop)
		}
		if !slices.Contains(s.SecurityOpt, "no-new-privileges:true") {
			t.Errorf("service %s: security_opt %v, want no-new-privileges:true", name, s.SecurityOpt)
		}
		if name != "neo4j" && !s.ReadOnly {
			t.Errorf("service %s: its files can be written", name)
		}
	}
}

func TestLoadRunsOnlyWhenAskedFor(t *testing.T) {
	p, err := load(t, []string{"NEO4J_PASSWORD=" + password})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := slices.Sorted(slices.Values(p.ServiceNames())), []string{"neo4j", "readout"}; !slices.Equal(got, want) {
		t.Errorf("services without a profile: %v, want %v", got, want)
	}
	s := service(t, project(t), "load")
	if s.Restart != types.RestartPolicyNo {
		t.Errorf("service load: restart %q, want %q", s.Restart, types.RestartPolicyNo)
	}
	for _, v := range s.Volumes {
		if !v.ReadOnly {
			t.Errorf("service load: %s can be written", v.Target)
		}
	}
}

func TestEveryVariableIsOneTheProgramReads(t *testing.T) {
	p := project(t)
	for _, name := range []string{"readout", "load"} {
		for key := range service(t, p, name).Environment {
			if !slices.Contains(variables, key) {
				t.Errorf("service %s: the program doesn't read %s", name, key)
			}
		}
	}
}

// TestMain lets the test's own binary be the program, so that it can be asked what
// commands it has.
func TestMain(m *testing.M) {
	if os.Getenv("COMPOSE_TEST_IS_READOUT") != "" {
		os.Exit(program.Main(program.Program{}))
	}
	os.Exit(m.Run())
}

func TestEveryCommandIsOneTheProgramHas(t *testing.T) {
	p := project(t)
	for what, words := range map[string][]string{
		"command of readout":      service(t, p, "readout").Command,
		"health check of readout": service(t, p, "readout").HealthCheck.Test,
		"entrypoint of load":      service(t, p, "load").Entrypoint,
	} {
		name := words[len(words)-1]
		readout := exec.Command(os.Args[0], name, "--help")
		readout.Env = append(os.Environ(), "COMPOSE_TEST_IS_READOUT=1")
		help, err := readout.CombinedOutput()
		if err != nil || !strings.Contains(string(help), "readout "+name) {
			t.Errorf("%s: readout has no command %q (%v):\n%s", what, name, err, help)
		}
	}
}

// The last stage is the image; its user has a number, so that a host can tell that it
// is not root without looking inside.
func TestImageIsNotRunAsRoot(t *testing.T) {
	p := project(t)
	for _, name := range []string{"readout", "load"} {
		s := service(t, p, name)
		if s.Build == nil || s.User != "" {
			t.Fatalf("service %s: build %v, user %q, want the user of an image that is built", name, s.Build, s.User)
		}
		if got, want := filepath.Join(s.Build.Context, s.Build.Dockerfile), filepath.Join(p.WorkingDir, "Dockerfile"); got != want {
			t.Errorf("service %s is built from %s, want %s", name, got, want)
		}
	}
	stages := regexp.MustCompile(`(?m)^FROM `).Split(read(t, "Dockerfile"), -1)
	users := regexp.MustCompile(`(?m)^USER (.*)$`).FindAllStringSubmatch(stages[len(stages)-1], -1)
	if len(users) == 0 {
		t.Fatal("Dockerfile: the last stage has no USER")
	}
	for _, user := range append(users, []string{"", service(t, p, "neo4j").User}) {
		if !regexp.MustCompile(`^[1-9]\d*(:[1-9]\d*)?$`).MatchString(user[1]) {
			t.Errorf("user %q, want a number above 0", user[1])
		}
	}
}
