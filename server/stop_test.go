package server_test

import (
	"context"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"readout/server"
)

// running is a server that runs until stop.
type running struct {
	url   string
	stop  context.CancelFunc
	ended chan error // what Run returned
}

func run(t *testing.T, s *server.Server) running {
	t.Helper()
	listener, err := server.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	r := running{"http://" + listener.Addr().String(), stop, make(chan error, 1)}
	go func() { r.ended <- s.Run(ctx, listener) }()
	t.Cleanup(stop)
	return r
}

// soon is less than what Run gives requests to end.
const soon = 4 * time.Second

// endsSoon fails the test if Run does not return soon, without error.
func (r running) endsSoon(t *testing.T) {
	t.Helper()
	select {
	case err := <-r.ended:
		if err != nil {
			t.Errorf("Run() = %v, want nil", err)
		}
	case <-time.After(soon):
		t.Fatalf("Run() has not returned %s after the stop", soon)
	}
}

func TestAQuestionIsAnsweredThoughTheServerStops(t *testing.T) {
	asked, stopped := make(chan struct{}), make(chan struct{})
	r := run(t, around(func(w http.ResponseWriter, r *http.Request) {
		close(asked)
		<-stopped
		if r.Context().Err() == nil {
			_, _ = io.WriteString(w, "answered")
		}
	}))
	go func() {
		<-asked
		r.stop()
		for takes(r.url) { // until the server has begun to stop
		}
		close(stopped)
	}()
	response, err := http.Post(r.url+"/graphql", "application/json", strings.NewReader("{}"))
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, response); got != "answered" {
		t.Errorf("answer %q, want answered", got)
	}
	r.endsSoon(t)
}

// takes tells whether the server at url still takes requests.
func takes(url string) bool {
	response, err := http.Get(url + "/healthz")
	if err == nil {
		_ = response.Body.Close()
	}
	return err == nil
}

func TestAnEndlessQuestionIsCutWhenItsTimeIsOver(t *testing.T) {
	t.Parallel()
	asked, cut := make(chan struct{}), make(chan struct{})
	r := run(t, around(func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		<-r.Context().Done()
		close(cut)
	}))
	go func() {
		<-asked
		r.stop()
	}()
	began := time.Now()
	if response, err := http.Post(r.url+"/graphql", "application/json", strings.NewReader("{}")); err == nil {
		t.Errorf("answered %d %q, want the connection cut", response.StatusCode, read(t, response))
	}
	if took := time.Since(began); took < soon {
		t.Errorf("cut after %s, want 5s", took)
	}
	r.endsSoon(t)
	<-cut
}

func TestStreamsEndWhenTheServerStops(t *testing.T) {
	t.Run("events", func(t *testing.T) {
		send := make(chan struct{})
		close(send)
		r := run(t, around(events(send)))
		stream := listen(t.Context(), t, http.MethodPost, r.url)
		firstEvent(t, stream)
		r.stop()
		if rest, err := io.ReadAll(stream); err != nil || len(rest) != 0 {
			t.Errorf("then came %q, error %v; want an end", rest, err)
		}
		r.endsSoon(t)
	})
	t.Run("a websocket", func(t *testing.T) {
		tidied := make(chan struct{})
		r := run(t, around(func(w http.ResponseWriter, r *http.Request) {
			echo(w, r)
			<-tidied // it may still use the database
		}))
		conn := dial(t, r.url)
		exchange(t, conn, "hello")
		r.stop()
		if _, _, err := conn.Read(t.Context()); err == nil {
			t.Error("the websocket is still open")
		}
		select {
		case err := <-r.ended:
			t.Fatalf("Run() = %v before the websocket's handler returned", err)
		case <-time.After(200 * time.Millisecond):
		}
		close(tidied)
		r.endsSoon(t)
	})
}

func TestAHeaderThatIsTooLongIsRefused(t *testing.T) {
	r := run(t, around(says("{}")))
	for _, tc := range []struct {
		name  string
		bytes int
		want  int
	}{
		{"a question of 60 KB", 60 << 10, http.StatusOK},
		{"one of 80 KB", 80 << 10, http.StatusRequestHeaderFieldsTooLarge},
	} {
		t.Run(tc.name, func(t *testing.T) {
			response, err := http.Get(r.url + "/graphql?query=" + strings.Repeat("a", tc.bytes))
			if err != nil {
				t.Fatal(err)
			}
			read(t, response)
			if response.StatusCode != tc.want {
				t.Errorf("GET with %d bytes = %d, want %d", tc.bytes, response.StatusCode, tc.want)
			}
		})
	}
}
