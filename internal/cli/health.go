// readout health: for containers, which have no other program to ask with.

package cli

import (
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"readout/graph"
)

const healthTimeout = 3 * time.Second

func (a *app) health() *cobra.Command {
	cmd := &cobra.Command{
		Use:     "health",
		Short:   "Ask a running server whether it is well; exit status 2 if it isn't",
		Example: "  readout health --listen 127.0.0.1:8080",
		Args:    cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			host, port, err := net.SplitHostPort(a.listen)
			if err != nil {
				return fmt.Errorf("%w: listen address %q: %w", graph.ErrBadInput, a.listen, err)
			}
			if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
				host = "127.0.0.1" // it listens on all addresses: this one is ours
			}
			client := http.Client{Timeout: healthTimeout}
			response, err := client.Get("http://" + net.JoinHostPort(host, port) + "/healthz")
			if err != nil {
				return err
			}
			defer response.Body.Close()
			if response.StatusCode != http.StatusOK {
				return fmt.Errorf("server at %s: %s, want 200 OK", a.listen, response.Status)
			}
			fmt.Fprintln(a.out, "ok")
			return nil
		},
	}
	a.listenFlag(cmd)
	return cmd
}
