package screen

import (
	"sync"
	"testing"
)

// What is kept is worked out once for a key, whoever asks, and keys of different types are different; only so much is
// kept.
func TestKeepWorksOutOnce(t *testing.T) {
	type key struct{ n int }
	type other struct{ n int }
	env, worked := NewEnv(setOf(t, 1), 1, "test", nil), 0
	ask := func(n int) int { return Keep(env, key{n}, func() int { worked++; return 10 * n }) }
	if first, again, next := ask(1), ask(1), ask(2); first != 10 || again != 10 || next != 20 || worked != 2 {
		t.Errorf("it was worked out %d times, want 2", worked)
	}
	if got := Keep(env, other{1}, func() string { return "other" }); got != "other" {
		t.Errorf("a key of another type finds %q", got)
	}
	for n := range 10 * mostKept {
		ask(n)
	}
	if n := len(env.kept.all); n == 0 || n > mostKept {
		t.Errorf("%d are kept", n)
	}
	var wg sync.WaitGroup
	for n := range 8 {
		wg.Go(func() {
			for i := range 100 {
				if got := Keep(env, other{1000 + i}, func() int { return i }); got != i {
					t.Errorf("%d asks for %d and gets %d", n, i, got)
				}
			}
		})
	}
	wg.Wait()
}
