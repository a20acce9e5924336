// Figures for Prometheus, at /metrics.
//
// Every label has few values: a route is the pattern that the request matched, never
// its path, and a method that we don't know is "other". So no client can make the
// figures grow.

package server

import (
	"log/slog"
	"net/http"
	"runtime"
	"strconv"
	"strings"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Metrics are the figures of one server. A nil *Metrics counts nothing.
type Metrics struct {
	// Registry is where other packages add theirs.
	Registry *prometheus.Registry

	requests  *prometheus.CounterVec
	durations *prometheus.HistogramVec
	inFlight  prometheus.Gauge
}

// NewMetrics returns figures that begin at zero; version is the program's.
func NewMetrics(version string) *Metrics {
	m := &Metrics{
		Registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "readout_http_requests_total",
			Help: "Requests answered, by route, method and class of status.",
		}, []string{"route", "method", "status"}),
		durations: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name:    "readout_http_request_duration_seconds",
			Help:    "Time to answer a request, by route. Streams are left out.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"route"}),
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "readout_http_requests_in_flight",
			Help: "Requests being answered now, open streams among them.",
		}),
	}
	build := prometheus.NewGauge(prometheus.GaugeOpts{
		Name:        "readout_build_info",
		Help:        "Always 1; the labels say which build this is.",
		ConstLabels: prometheus.Labels{"version": version, "go": runtime.Version()},
	})
	build.Set(1)
	m.Registry.MustRegister(m.requests, m.durations, m.inFlight, build,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

func (m *Metrics) begin() {
	if m != nil {
		m.inFlight.Inc()
	}
}

func (m *Metrics) end(r *http.Request, o outcome) {
	if m == nil {
		return
	}
	m.inFlight.Dec()
	m.requests.WithLabelValues(route(r), method(r), strconv.Itoa(o.status/100)+"xx").Inc()
	if !o.stream {
		m.durations.WithLabelValues(route(r)).Observe(o.duration.Seconds())
	}
}

// handler serves the figures. A figure that can't be had is logged, the others served.
func (m *Metrics) handler(log *slog.Logger) http.Handler {
	return promhttp.HandlerFor(m.Registry, promhttp.HandlerOpts{
		ErrorLog:           slog.NewLogLogger(log.Handler(), slog.LevelError),
		ErrorHandling:      promhttp.ContinueOnError,
		DisableCompression: true, // done by compressed
	})
}

// route returns the path of the pattern that r matched, e.g. /assets/{path...}.
func route(r *http.Request) string {
	_, path, matched := strings.Cut(r.Pattern, " ")
	if !matched {
		return "none"
	}
	return path
}

func method(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions:
		return r.Method
	default:
		return "other"
	}
}
