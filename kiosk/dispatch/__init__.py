"""Works the jobs this station ordered: badges, messages to hosts, the evacuation list on paper."""
