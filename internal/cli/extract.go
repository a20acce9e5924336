// readout extract, and what load --from articles shares with it.

package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"

	"github.com/adrg/xdg"
	"github.com/spf13/cobra"

	"readout/graph"
	"readout/loader"
	"readout/loader/news"
	"readout/loader/news/articles"
	"readout/loader/news/llm"
	"readout/loader/news/tagger"
	"readout/loader/record"
)

// extraction is the flags that say how meetings are read out of articles.
type extraction struct {
	extractor string
	known     []string
	tagger    string
	network   string
	url       string
	model     string
	maxCalls  int
}

func (x *extraction) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&x.extractor, "extractor", "frames", "what reads the articles: frames (rules, offline) or llm")
	cmd.Flags().StringSliceVar(&x.known, "known", nil, "files of person and tenure records instead of the officials that readout knows")
	cmd.Flags().StringVar(&x.tagger, "tagger", "", "what finds names besides the tables: onnx, a model of yours (READOUT_TAGGER)")
	cmd.Flags().StringVar(&x.network, "model", "", "for onnx: a folder with model.onnx, config.json, tokenizer.json (READOUT_MODEL)")
	cmd.Flags().StringVar(&x.url, "llm-url", "", "for llm: an OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1; its key in READOUT_LLM_KEY")
	cmd.Flags().StringVar(&x.model, "llm-model", "", "for llm: the model's name")
	cmd.Flags().IntVar(&x.maxCalls, "llm-max-calls", 100, "for llm: how often the endpoint may be asked, answers that are kept aside")
}

func (a *app) extract() *cobra.Command {
	var how extraction
	var explain bool
	cmd := &cobra.Command{
		Use:   "extract FILE|DIR…",
		Short: "Read meetings out of news articles, as records",
		Long: `Read meetings out of news articles in English, Hindi and Urdu (docs/extraction.md).

Articles are JSON, JSON lines, text, saved web pages, RSS and Atom feeds, folders of
these, plain or in gzip. Records go to standard output, one a line, to be read,
corrected and loaded; a report of what was left out, and why, to standard error.`,
		Example: `  readout extract articles/ > meetings.jsonl
  readout extract --explain page.html
  readout load --from articles articles/`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			if explain {
				return a.explainArticles(cmd.Context(), how, paths)
			}
			source, err := how.source(a.log)
			if err != nil {
				return err
			}
			return a.extractTo(cmd.Context(), a.out, source, paths)
		},
	}
	how.flags(cmd)
	cmd.Flags().BoolVar(&explain, "explain", false, "print what was found in each sentence, and why something was left out (READOUT_EXPLAIN)")
	return cmd
}

// errMistaken says that articles were lost by a fault of the program, which was printed.
var errMistaken = fmt.Errorf("articles lost by %w: see above", news.ErrMistake)

// extractTo writes the records of all articles to w, and reports. errListed or errMistaken
// is returned after all, where articles were lost.
func (a *app) extractTo(ctx context.Context, w io.Writer, source news.Source, paths []string) error {
	out := bufio.NewWriter(w)
	var report news.Report
	var lost error
	for o := range news.Run(ctx, source, articles.Read(ctx, paths)) {
		problem := (*articles.Problem)(nil)
		switch {
		case o.Err == nil:
		case errors.As(o.Err, &problem):
			fmt.Fprintln(a.err, problem)
			if problem.Kind != articles.Broken {
				continue // what there is to read follows, or was read before
			}
			lost = cmp.Or(lost, errListed)
		case errors.Is(o.Err, news.ErrMistake):
			fmt.Fprintf(a.err, "%s: %v\n", named(o.Article), o.Err)
			lost = errMistaken
		case errors.Is(o.Err, graph.ErrBadInput) && o.Article.ID != "":
			fmt.Fprintf(a.err, "%s: %v\n", named(o.Article), o.Err)
			lost = cmp.Or(lost, errListed)
		default:
			report.Print(a.err)
			return errors.Join(o.Err, out.Flush())
		}
		report.Add(o)
		for _, r := range o.Result.Records {
			line, err := record.Marshal(r)
			if err != nil {
				return err
			}
			if _, err := out.Write(append(line, '\n')); err != nil {
				return err
			}
		}
	}
	report.Print(a.err)
	return cmp.Or(out.Flush(), lost)
}

func named(a news.Article) string { return cmp.Or(a.ID, a.URL, a.Title) }

func (a *app) explainArticles(ctx context.Context, how extraction, paths []string) error {
	extractor, err := how.frames()
	if err != nil {
		return err
	}
	out := bufio.NewWriter(a.out)
	for article, err := range articles.Read(ctx, paths) {
		if problem := (*articles.Problem)(nil); errors.As(err, &problem) {
			fmt.Fprintln(a.err, problem)
			continue
		} else if err != nil {
			return err
		}
		fmt.Fprintf(out, "== %s\n", article.ID)
		if err := extractor.Explain(out, article); err != nil {
			return err
		}
	}
	return out.Flush()
}

// extracted is an Input of the records of all articles, by way of a temporary file. What
// finish returns says that articles were lost.
func (a *app) extracted(ctx context.Context, how extraction, paths []string) (in loader.Input, finish func() error, err error) {
	source, err := how.source(a.log)
	if err != nil {
		return in, nil, err
	}
	var lost error
	r, w := io.Pipe()
	go func() {
		err := a.extractTo(ctx, w, source, paths)
		if errors.Is(err, errListed) || errors.Is(err, errMistaken) {
			lost, err = err, nil
		}
		w.CloseWithError(err)
	}()
	in, discard, err := loader.Spool("the articles' records", r)
	return in, func() error { discard(); return lost }, err
}

func (x *extraction) source(log *slog.Logger) (news.Source, error) {
	switch x.extractor {
	case "frames":
		return x.frames()
	case "llm":
		rules, err := x.frames()
		if err != nil {
			return nil, err
		}
		model, err := llm.New(llm.Options{
			URL: x.url, Model: x.model, Key: os.Getenv(llm.KeyVariable), MaxCalls: x.maxCalls, Log: log,
			Cache: filepath.Join(xdg.CacheHome, "readout", "llm"),
		})
		if err != nil {
			return nil, err
		}
		return modelSource{model, rules}, nil
	}
	return nil, fmt.Errorf("%w: --extractor %q: want frames or llm", graph.ErrBadInput, x.extractor)
}

// modelSource asks a language model, and finds out whom its names mean as the
// rules do.
type modelSource struct {
	model *llm.Extractor
	rules *news.Extractor
}

func (s modelSource) Read(ctx context.Context, a news.Article) (news.Result, error) {
	proposed, err := s.model.Extract(ctx, a)
	if err != nil {
		return news.Result{}, err
	}
	return news.Result{Records: s.rules.Recognise(a, proposed.Records), Dropped: proposed.Dropped}, nil
}

// frames is the extractor by rules, with the people that are known before and the
// tagger that was chosen.
func (x *extraction) frames() (*news.Extractor, error) {
	known, err := x.people()
	if err != nil {
		return nil, err
	}
	rules := news.New(known)
	switch {
	case x.tagger == "" && x.network == "":
		return rules, nil
	case x.tagger != "onnx":
		return nil, fmt.Errorf("%w: --tagger %q: want onnx", graph.ErrBadInput, x.tagger)
	case x.network == "":
		return nil, fmt.Errorf("%w: --model: not given: want the folder of a model", graph.ErrBadInput)
	}
	names, err := tagger.Open(x.network)
	if err != nil {
		return nil, err
	}
	return rules.Tagging(names), nil
}

// people are those who are known before anything is read.
func (x *extraction) people() (*news.Known, error) {
	if len(x.known) == 0 {
		return news.Official()
	}
	var records []graph.Record
	for _, file := range x.known {
		content, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("%w: --known: %w", graph.ErrBadInput, err)
		}
		read, err := news.ReadKnown(file, content)
		if err != nil {
			return nil, err
		}
		records = append(records, read...)
	}
	return news.NewKnown(records), nil
}
