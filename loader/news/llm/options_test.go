package llm

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"readout/graph"
)

func TestOptionsThatCannotWorkAreRefused(t *testing.T) {
	good := Options{URL: "https://example.org/v1", Model: "m"}
	for _, tc := range []struct {
		name   string
		change func(*Options)
		want   []string
	}{
		{"nothing given", func(o *Options) { *o = Options{} }, []string{`URL "": want an absolute one such as http://127.0.0.1:11434/v1`, `model "": want its name`}},
		{"no scheme", func(o *Options) { o.URL = "localhost:11434/v1" }, []string{"want an absolute one"}},
		{"another scheme", func(o *Options) { o.URL = "ftp://example.org" }, []string{`URL "ftp://example.org"`}},
		{"a password in the URL", func(o *Options) { o.URL = "https://ada:secret@example.org" }, []string{"want the key in READOUT_LLM_KEY"}},
		{"a key over plain HTTP", func(o *Options) { o.URL, o.Key = "http://example.org/v1", key }, []string{`URL "http://example.org/v1": want https`}},
		{"a key with a line break", func(o *Options) { o.Key = key + "\n" }, []string{"READOUT_LLM_KEY: want printable ASCII"}},
		{"a model of two lines", func(o *Options) { o.Model = "a\nb" }, []string{`model "a\nb"`}},
		{"limits below 0", func(o *Options) { o.MaxCalls, o.MaxText, o.Tries, o.Timeout = -1, -2, -3, -time.Second },
			[]string{"limit of calls -1: want 0 or more", "limit of text -2", "tries -3", "timeout -1s"}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			o := good
			tc.change(&o)
			_, err := New(o)
			if !errors.Is(err, graph.ErrBadInput) {
				t.Fatalf("error %v, want an ErrBadInput", err)
			}
			for _, want := range tc.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("error %q, want %q in it", err, want)
				}
			}
			if strings.Contains(err.Error(), "secret") {
				t.Errorf("error %q shows the password", err)
			}
		})
	}
}

func TestTheEndpointIsFoundFromTheURL(t *testing.T) {
	for url, want := range map[string]string{
		"https://example.org/v1":                         "https://example.org/v1/chat/completions",
		"https://example.org/v1/":                        "https://example.org/v1/chat/completions",
		"https://example.org":                            "https://example.org/chat/completions",
		"https://example.org/v1/chat/completions":        "https://example.org/v1/chat/completions",
		"https://example.org/a/chat/completions?version": "https://example.org/a/chat/completions?version",
	} {
		address, err := Options{URL: url, Model: "m"}.check()
		if err != nil || address.String() != want {
			t.Errorf("endpoint of %s = %v, %v, want %s", url, address, err, want)
		}
	}
}

func TestAKeyMayGoOverPlainHTTPNearby(t *testing.T) {
	for host, want := range map[string]bool{
		"localhost": true, "127.0.0.1": true, "[::1]": true, "192.168.1.7": true, "ollama": true, "gpu.internal": true,
		"example.org": false, "8.8.8.8": false, "local.example.org": false,
	} {
		if _, err := (Options{URL: "http://" + host + ":8000/v1", Model: "m", Key: key}).check(); (err == nil) != want {
			t.Errorf("a key to http://%s: %v, want allowed: %v", host, err, want)
		}
	}
}

func TestACacheThatIsNoFolderIsRefused(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := New(Options{URL: "https://example.org", Model: "m", Cache: file}); err == nil || !strings.Contains(err.Error(), file) {
		t.Errorf("error %v, want one that names %s", err, file)
	}
}
