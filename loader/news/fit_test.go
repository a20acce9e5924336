// The fit: which weights make what was observed likeliest.

package news

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/optimize"
)

// penalty draws weights to nought, as ridge regression does: a feature that few records
// have moves little.
const penalty = 3

// fit is a logistic regression of whether records are right on their features.
type fit struct {
	base     float64   // the log-odds of a record without features
	invented float64   // what they are more for the invented cases, which are easier than articles
	weights  []float64 // as allFeatures are
}

func (f fit) odds(o observation) float64 {
	odds := f.base
	if o.invented {
		odds += f.invented
	}
	for k, w := range f.weights {
		if o.has[k] {
			odds += w
		}
	}
	return odds
}

// confidence is how likely the record is right.
func (f fit) confidence(o observation) float64 { return 1 / (1 + math.Exp(-f.odds(o))) }

// fitted returns the likeliest fit. A feature that speaks for a record gets no weight
// against it, nor the other way round: where the observations would have it so, it gets
// none.
func fitted(t *testing.T, all []observation) fit {
	t.Helper()
	mute := make([]bool, len(allFeatures))
	for {
		f, against := fittedWithout(t, all, mute), false
		for k, w := range f.weights {
			if w*allFeatures[k].speaks < 0 {
				mute[k], against = true, true
			}
		}
		if !against {
			return f
		}
	}
}

// fittedWithout is the fit in which mute features have no weight.
func fittedWithout(t *testing.T, all []observation, mute []bool) fit {
	t.Helper()
	of := func(x []float64) fit { return fit{x[0], x[1], x[2:]} }
	problem := optimize.Problem{
		Func: func(x []float64) float64 {
			loss := 0.0
			for _, o := range all {
				odds := of(x).odds(o)
				if !o.right() {
					odds = -odds
				}
				loss += o.weight * math.Log1p(math.Exp(-odds))
			}
			for _, w := range x[2:] {
				loss += penalty * w * w / 2
			}
			return loss
		},
		Grad: func(grad, x []float64) {
			for k, w := range x {
				grad[k] = penalty * w
			}
			grad[0], grad[1] = 0, 0 // no penalty
			for _, o := range all {
				over := of(x).confidence(o)
				if o.right() {
					over--
				}
				over *= o.weight
				grad[0] += over
				if o.invented {
					grad[1] += over
				}
				for k, has := range o.has {
					if has {
						grad[2+k] += over
					}
				}
			}
			for k := range mute {
				if mute[k] {
					grad[2+k] = 0
				}
			}
		},
	}
	result, err := optimize.Minimize(problem, make([]float64, 2+len(mute)), &optimize.Settings{GradientThreshold: 1e-4}, &optimize.BFGS{})
	if err != nil {
		t.Fatal(err)
	}
	return of(result.X)
}
