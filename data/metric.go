package data

// Metric is what a figure counts.
type Metric string

// The metrics of the data set.
const (
	MAU             Metric = "mau"              // monthly active users
	Users           Metric = "users"            // users, no period stated by the publisher
	UsersCumulative Metric = "users_cumulative" // users since launch, as the publisher counts them
	DAU             Metric = "dau"              // daily active users
	Registered      Metric = "registered"       // registered accounts
	InstallsTotal   Metric = "installs_total"   // installs since launch
	Installs        Metric = "installs"         // new installs within a period (flow)
	Signups         Metric = "signups"          // new accounts within a period (flow)
	SignupsPerDay   Metric = "signups_per_day"  // new accounts a day, as a rate (flow)
	AdReach         Metric = "ad_reach"         // advertising audience, never a user count
)

// Metrics are all of them, users first, flows last.
var Metrics = [...]Metric{MAU, Users, UsersCumulative, DAU, Registered, InstallsTotal, AdReach, Installs, Signups,
	SignupsPerDay}

// Group is a set of metrics that may stand in one ranking. Figures of different groups are never compared.
type Group string

// The metric groups: active users = mau + users + users_cumulative; the others stand alone. Flows have none.
const (
	Active             Group = "active"
	GroupDAU           Group = "dau"
	GroupRegistered    Group = "registered"
	GroupInstallsTotal Group = "installs_total"
	GroupAdReach       Group = "ad_reach"
)

// Groups in the order in which the screens walk through them.
var Groups = [...]Group{Active, GroupDAU, GroupRegistered, GroupInstallsTotal, GroupAdReach}

// Group returns the group of the metric, or "" for flows, which are never users.
func (m Metric) Group() Group {
	switch m {
	case MAU, Users, UsersCumulative:
		return Active
	case DAU, Registered, InstallsTotal, AdReach:
		return Group(m)
	}
	return ""
}

// Flow reports whether the metric counts what was added within a period.
func (m Metric) Flow() bool { return m == Installs || m == Signups || m == SignupsPerDay }

// Label is the group in words: "active users".
func (g Group) Label() string {
	switch g {
	case Active:
		return "active users"
	case GroupDAU:
		return "daily active users"
	case GroupRegistered:
		return "registered accounts"
	case GroupInstallsTotal:
		return "installs since launch"
	case GroupAdReach:
		return "advertising reach"
	}
	return string(g)
}

// Label is the metric in words: "monthly active users".
func (m Metric) Label() string {
	switch m {
	case MAU:
		return "monthly active users"
	case Users:
		return "users, no period stated"
	case UsersCumulative:
		return "users since launch"
	case DAU:
		return "daily active users"
	case Registered:
		return "registered accounts"
	case InstallsTotal:
		return "installs since launch"
	case Installs:
		return "installs in a period"
	case Signups:
		return "sign-ups in a period"
	case SignupsPerDay:
		return "sign-ups a day"
	case AdReach:
		return "advertising reach, not users"
	}
	return string(m)
}

// Word is the metric in a word or two, where its meaning is known from what stands around it: "monthly", "since
// launch".
func (m Metric) Word() string {
	switch m {
	case MAU:
		return "monthly"
	case Users:
		return "users"
	case UsersCumulative:
		return "since launch"
	case DAU:
		return "daily"
	case Registered:
		return "accounts"
	case InstallsTotal:
		return "to date"
	case Installs:
		return "installs"
	case Signups:
		return "sign-ups"
	case SignupsPerDay:
		return "a day"
	case AdReach:
		return "reach"
	}
	return string(m)
}

// ShortWord is Word for narrow columns.
func (m Metric) ShortWord() string {
	if m == UsersCumulative {
		return "in all"
	}
	return m.Word()
}

// Noun is what a flow counts, after a number: "installs", "sign-ups".
func (m Metric) Noun() string {
	if m == Installs {
		return "installs"
	}
	return "sign-ups"
}
