package data

import "testing"

func TestLabels(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range []Metric{MAU, Users, UsersCumulative, DAU, Registered, InstallsTotal, Installs, Signups,
		SignupsPerDay, AdReach} {
		if label := m.Label(); label == string(m) || seen[label] {
			t.Errorf("%s is called %q", m, label)
		} else {
			seen[label] = true
		}
		if m.Flow() != (m.Group() == "") {
			t.Errorf("%s is in group %q", m, m.Group())
		}
	}
	for _, g := range Groups {
		if g.Label() == string(g) {
			t.Errorf("%s has no label", g)
		}
	}
	if !Filing.Company() || !Official.Company() || Press.Company() || Estimate.Company() || Repeat.Company() {
		t.Error("filing and official are of the company, no other")
	}
}

func TestMetricWords(t *testing.T) {
	for _, test := range []struct {
		metric      Metric
		word, short string
	}{
		{MAU, "monthly", "monthly"}, {Users, "users", "users"}, {UsersCumulative, "since launch", "in all"},
		{DAU, "daily", "daily"},
		{Registered, "accounts", "accounts"}, {InstallsTotal, "to date", "to date"}, {Installs, "installs", "installs"},
		{Signups, "sign-ups", "sign-ups"}, {SignupsPerDay, "a day", "a day"},
		{AdReach, "reach", "reach"}, {"stars", "stars", "stars"},
	} {
		if word, short := test.metric.Word(), test.metric.ShortWord(); word != test.word || short != test.short {
			t.Errorf("%s is %q, %q", test.metric, word, short)
		}
	}
	for metric, want := range map[Metric]string{Installs: "installs", Signups: "sign-ups", SignupsPerDay: "sign-ups"} {
		if got := metric.Noun(); got != want {
			t.Errorf("%s counts %q", metric, got)
		}
	}
}
