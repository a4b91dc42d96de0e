package frametest

import (
	"slices"
	"testing"

	"userbase/data"
)

// Own is the embedded set with figures of one's own: two quarters of WeChat by company reports; a messenger Nextalk
// whose launch and profile nobody knows, with figures of all groups that have no publisher but one; a newer figure of
// Telegram; and a figure of Signal that takes the place of the embedded one.
func Own(t testing.TB) *data.Set {
	t.Helper()
	embedded := set()
	replaced := *embedded.Standing("signal", data.Query{Group: data.Active}, Today)
	replaced.Value += 5e6
	report := data.Source{ID: "own-1", Publisher: "Tencent", Title: "Quartalsbericht", Access: data.Secondary,
		URL: "https://example.org/tencent", Published: "2026-11-12"}
	nobody := data.Source{ID: "own-2", Publisher: data.OwnPublisher, Access: data.Secondary}
	paper := data.Source{ID: "own-3", Publisher: "Talk Weekly", Title: "Nextalk in figures", Access: data.Secondary,
		Published: "2025"}
	quarter := data.Observation{Messenger: "wechat", Metric: data.MAU, AsOf: data.Date(2026, 9, 30),
		Value: 1_446_000_000, Precision: data.ByQuarter, Bound: data.Exact, Basis: data.Filing, Source: &report,
		Disclosed: data.Date(2026, 11, 12)}
	first := quarter
	first.AsOf, first.Value, first.Disclosed = data.Date(2012, 12, 31), 160_800_000, data.Date(2013, 3, 20)
	figures := []data.Observation{replaced, quarter, first}
	for _, x := range [...]struct {
		metric data.Metric
		day    data.Day
		value  int64
		bound  data.Bound
		basis  data.Basis
		from   *data.Source
	}{
		{data.MAU, data.Date(2019, 12, 31), 4_000_000, data.About, data.Estimate, &nobody},
		{data.MAU, data.Date(2021, 6, 30), 12_500_000, data.About, data.Estimate, &nobody},
		{data.Users, data.Date(2023, 12, 31), 90_000_000, data.AtLeast, data.Press, &paper},
		{data.MAU, data.Date(2025, 6, 30), 210_000_000, data.Exact, data.Official, &nobody},
		{data.MAU, data.Date(2026, 9, 30), 1_100_000_000, data.About, data.Official, &paper},
		{data.DAU, data.Date(2025, 6, 30), 91_000_000, data.About, data.Estimate, &nobody},
		{data.DAU, data.Date(2026, 6, 30), 150_000_000, data.About, data.Estimate, &nobody},
		{data.Registered, data.Date(2024, 6, 30), 400_000_000, data.AtLeast, data.Official, &paper},
		{data.InstallsTotal, data.Date(2024, 6, 30), 500_000_000, data.AtLeast, data.Estimate, &nobody},
		{data.AdReach, data.Date(2025, 1, 31), 80_000_000, data.About, data.Official, &nobody},
	} {
		figures = append(figures, data.Observation{Messenger: "nextalk", Metric: x.metric, AsOf: x.day, Value: x.value,
			Bound: x.bound, Basis: x.basis, Source: x.from})
	}
	figures = append(figures, data.Observation{Messenger: "nextalk", Metric: data.Installs, From: data.Date(2021, 1, 4),
		AsOf: data.Date(2021, 1, 17), Value: 3_200_000, Bound: data.About, Basis: data.Estimate, Source: &nobody},
		data.Observation{Messenger: "telegram", Metric: data.MAU, AsOf: data.Date(2026, 10, 31), Value: 1_120_000_000,
			Precision: data.ByMonth, Bound: data.About, Basis: data.Estimate, CountedBy: "Desk", Source: &nobody,
			Note: "reckoned at the desk"})
	return embedded.With(data.More{Count: len(figures), Figures: slices.Values(figures),
		Messengers: []data.Messenger{{ID: "nextalk", Name: "Nextalk", Short: "Nextalk"}},
		Sources:    []*data.Source{&report, &nobody, &paper}})
}

// With is the embedded set with some more figures of one's own, which a newspaper published if they do not say who did.
func With(t testing.TB, figures ...data.Observation) *data.Set {
	t.Helper()
	paper := data.Source{ID: "own-1", Publisher: "Talk Weekly", Access: data.Secondary}
	for i := range figures {
		if figures[i].Source == nil {
			figures[i].Source = &paper
		}
	}
	return set().With(data.More{Count: len(figures), Figures: slices.Values(figures), Sources: []*data.Source{&paper}})
}
