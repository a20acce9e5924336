package llm

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

func TestTheCacheGivesBackWhatItWasGiven(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "a", "b")
	c, err := newCache(folder)
	if err != nil {
		t.Fatal(err)
	}
	if _, ok, err := c.get("k"); ok || err != nil {
		t.Errorf("an empty cache has %v, %v", ok, err)
	}
	for range 2 { // the second time, it replaces
		if err := c.put("k", entry{"m", "p", json.RawMessage(answered)}); err != nil {
			t.Fatal(err)
		}
	}
	want, _ := parse(answered)
	if got, ok, err := c.get("k"); !ok || err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("get = %+v, %v, %v, want %+v", got, ok, err, want)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 1 || files[0].Name() != "k.json" {
		t.Errorf("the folder has %v, %v, want k.json alone", files, err)
	}
}

func TestADamagedFileCountsAsNone(t *testing.T) {
	c, err := newCache(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, content := range []string{"", "{", `{"answer":{}}`, `{"answer":{"meetings":[{}]}}`} {
		if err := os.WriteFile(c.path("k"), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, ok, err := c.get("k"); ok || err != nil {
			t.Errorf("get of %q = %v, %v, want none", content, ok, err)
		}
	}
}

func TestAFileThatCannotBeReadIsAnError(t *testing.T) {
	c, err := newCache(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(c.path("k"), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, _, err := c.get("k"); err == nil {
		t.Error("no error")
	}
	if err := c.put("k", entry{Answer: json.RawMessage("{}")}); err == nil {
		t.Error("no error of put")
	}
}
