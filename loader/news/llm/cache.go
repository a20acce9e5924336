// Answers on disk: a second run over the same articles costs nothing.
//
// The name of a file says what was asked (question.key), so that a cached answer
// is never one to another article, model or prompt. Nothing is ever deleted here.

package llm

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
)

// cache is a folder of answers; without a folder, it keeps none.
type cache struct{ folder string }

// entry is a file of the cache. Model and Prompt are for people.
type entry struct {
	Model  string          `json:"model"`
	Prompt string          `json:"prompt"` // version
	Answer json.RawMessage `json:"answer"` // keeps proposal.schema.json
}

func newCache(folder string) (cache, error) {
	if folder == "" {
		return cache{}, nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return cache{}, fmt.Errorf("folder of answers: %w", err)
	}
	return cache{folder}, nil
}

func (c cache) path(key string) string { return filepath.Join(c.folder, key+".json") }

// get returns the proposals kept for key, and whether there are any. A file that
// somebody damaged is as good as none.
func (c cache) get(key string) (proposals []proposal, ok bool, err error) {
	if c.folder == "" {
		return nil, false, nil
	}
	data, err := os.ReadFile(c.path(key))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, fmt.Errorf("folder of answers: %w", err)
	}
	var kept entry
	if err := json.Unmarshal(data, &kept); err != nil {
		return nil, false, nil //nolint:nilerr // damaged: asked for again
	}
	proposals, wrong := parse(string(kept.Answer))
	return proposals, wrong == "", nil
}

// put keeps a good answer, at once or not at all.
func (c cache) put(key string, kept entry) error {
	if c.folder == "" {
		return nil
	}
	data, err := json.MarshalIndent(kept, "", "  ")
	if err != nil {
		return fmt.Errorf("folder of answers: %w", err)
	}
	if err := renameio.WriteFile(c.path(key), append(data, '\n'), 0o600, renameio.WithTempDir(c.folder)); err != nil {
		return fmt.Errorf("folder of answers: %w", err)
	}
	return nil
}
