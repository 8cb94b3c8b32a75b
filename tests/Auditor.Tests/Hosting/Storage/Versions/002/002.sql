-- What few of many findings have is found without going through the others.
CREATE INDEX findings_types ON findings (type, state, rank, rule, name, seq);
CREATE INDEX findings_regions ON findings (region, state, rank, rule, name, seq);
CREATE INDEX findings_environments ON findings (environment, state, rank, rule, name, seq);
CREATE INDEX findings_severities ON findings (state, severity, opened_at, seq);
CREATE INDEX findings_outcomes ON findings (outcome, state, rank, rule, name, seq);
