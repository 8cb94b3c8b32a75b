-- Times are milliseconds since 1970 in UTC; days are 2026-11-22; what belongs to no environment, region or stack has an empty text there.
CREATE TABLE schema_version (
  version bigint NOT NULL PRIMARY KEY,
  applied_at bigint NOT NULL,
  tool {text} NOT NULL
);

CREATE TABLE store_version (
  id bigint NOT NULL PRIMARY KEY,
  value bigint NOT NULL
);
INSERT INTO store_version (id, value) VALUES (1, 1);

CREATE TABLE targets (
  account {text} NOT NULL PRIMARY KEY,
  name {text},
  active bigint NOT NULL DEFAULT 1,
  first_seen bigint NOT NULL,
  last_listed bigint NOT NULL,
  last_scan bigint,
  last_scan_time bigint
);

-- state: 0 running, 1 done, 2 failed.
CREATE TABLE scans (
  id {key},
  account {text} NOT NULL,
  period bigint,
  trigger_kind bigint NOT NULL,
  requested_by {text},
  instance {text} NOT NULL,
  state bigint NOT NULL,
  attempt bigint NOT NULL,
  started_at bigint NOT NULL,
  heartbeat_at bigint NOT NULL,
  completed_at bigint,
  progress_done bigint NOT NULL DEFAULT 0,
  progress_of bigint NOT NULL DEFAULT 0,
  problem {text},
  result_time bigint,
  duration bigint,
  tool {text},
  scope {text},
  result_size bigint,
  resources bigint NOT NULL DEFAULT 0,
  policies bigint NOT NULL DEFAULT 0,
  non_compliant bigint NOT NULL DEFAULT 0,
  unknown bigint NOT NULL DEFAULT 0,
  waived bigint NOT NULL DEFAULT 0,
  drifted bigint NOT NULL DEFAULT 0,
  pending bigint NOT NULL DEFAULT 0,
  missing bigint NOT NULL DEFAULT 0,
  unmanaged bigint NOT NULL DEFAULT 0,
  errors bigint NOT NULL DEFAULT 0,
  gaps bigint NOT NULL DEFAULT 0,
  opened bigint NOT NULL DEFAULT 0,
  reopened bigint NOT NULL DEFAULT 0,
  resolved bigint NOT NULL DEFAULT 0,
  changed bigint NOT NULL DEFAULT 0,
  not_looked_at bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX scans_period ON scans (account, period);
CREATE INDEX scans_periods ON scans (period) WHERE period IS NOT NULL;
CREATE UNIQUE INDEX scans_running ON scans (account) WHERE state = 0;
CREATE INDEX scans_account ON scans (account, id);

-- The whole result, as --format json writes it, compressed.
CREATE TABLE results (
  scan bigint NOT NULL PRIMARY KEY,
  content {bytes} NOT NULL
);

-- Findings and differences. state: 0 open, 1 waived, 2 resolved. rank orders the worst first: 4 × (3 - severity), + 1 unknown, + 2 pending.
-- last_seen is null of what the account's latest scan saw.
CREATE TABLE findings (
  seq {key},
  account {text} NOT NULL,
  id {text} NOT NULL,
  state bigint NOT NULL,
  rank bigint NOT NULL,
  rule {text} NOT NULL,
  name {text} NOT NULL,
  outcome {text} NOT NULL,
  severity bigint NOT NULL,
  environment {text} NOT NULL,
  region {text} NOT NULL,
  type {text} NOT NULL,
  stack {text} NOT NULL,
  resource {text} NOT NULL,
  title {text} NOT NULL,
  summary {text} NOT NULL,
  first_seen bigint NOT NULL,
  opened_at bigint NOT NULL,
  last_seen bigint,
  resolved_at bigint,
  times_opened bigint NOT NULL,
  not_looked_at {text},
  waiver_expires {text},
  search {text} NOT NULL,
  hash {bytes} NOT NULL,
  document {bytes} NOT NULL
);
CREATE UNIQUE INDEX findings_identity ON findings (account, id);
CREATE INDEX findings_worst ON findings (state, rank, rule, name, seq);
CREATE INDEX findings_newest ON findings (state, opened_at, seq);
CREATE INDEX findings_names ON findings (state, name, rule, seq);
CREATE INDEX findings_accounts ON findings (account, state, rank, rule, name, seq);
CREATE INDEX findings_rules ON findings (rule, state, rank, name, seq);
CREATE INDEX findings_resources ON findings (resource);
CREATE INDEX findings_resolved ON findings (resolved_at) WHERE resolved_at IS NOT NULL;

-- kind: 0 opened, 1 reopened, 2 resolved, 3 changed, 4 waived, 5 unwaived, 6 not looked at, 7 looked at again.
CREATE TABLE finding_events (
  seq {key},
  account {text} NOT NULL,
  finding {text} NOT NULL,
  scan bigint NOT NULL,
  time bigint NOT NULL,
  kind bigint NOT NULL,
  what {text},
  before_text {text},
  after_text {text}
);
CREATE INDEX finding_events_finding ON finding_events (account, finding, seq);
CREATE INDEX finding_events_scan ON finding_events (scan, kind);
CREATE INDEX finding_events_time ON finding_events (time);

-- What is open or waived now, counted: what pages read.
CREATE TABLE posture (
  account {text} NOT NULL,
  environment {text} NOT NULL,
  rule {text} NOT NULL,
  severity bigint NOT NULL,
  outcome {text} NOT NULL,
  state bigint NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (account, environment, rule, severity, outcome, state)
);
CREATE TABLE posture_totals (
  account {text} NOT NULL,
  environment {text} NOT NULL,
  severity bigint NOT NULL,
  outcome {text} NOT NULL,
  state bigint NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (account, environment, severity, outcome, state)
);
CREATE TABLE posture_places (
  account {text} NOT NULL,
  region {text} NOT NULL,
  type {text} NOT NULL,
  state bigint NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (account, region, type, state)
);

-- The policies as they were described last, and what they came to in each account.
CREATE TABLE policies (
  id {text} NOT NULL PRIMARY KEY,
  hash {bytes} NOT NULL,
  document {text} NOT NULL
);
CREATE TABLE policy_counts (
  account {text} NOT NULL,
  policy {text} NOT NULL,
  non_compliant bigint NOT NULL,
  unknown bigint NOT NULL,
  waived bigint NOT NULL,
  compliant bigint NOT NULL,
  not_applicable bigint NOT NULL,
  failed bigint NOT NULL,
  not_in {text},
  unread bigint NOT NULL,
  PRIMARY KEY (account, policy)
);

-- The counts at the end of a day. dimension: 0 account, 1 policy, 2 environment.
CREATE TABLE trend_days (
  day {text} NOT NULL PRIMARY KEY
);
CREATE TABLE trend (
  dimension bigint NOT NULL,
  name {text} NOT NULL,
  day {text} NOT NULL,
  severity bigint NOT NULL,
  outcome {text} NOT NULL,
  state bigint NOT NULL,
  count bigint NOT NULL,
  PRIMARY KEY (dimension, name, day, severity, outcome, state)
);

CREATE TABLE coverage (
  account {text} NOT NULL,
  target {text} NOT NULL,
  type {text} NOT NULL,
  source {text} NOT NULL,
  read bigint NOT NULL,
  problem {text},
  as_of bigint,
  note {text},
  PRIMARY KEY (account, target, type, source)
);
CREATE INDEX coverage_gaps ON coverage (account, target) WHERE problem IS NOT NULL;

CREATE TABLE waivers (
  account {text} NOT NULL,
  policy {text} NOT NULL,
  environment {text} NOT NULL,
  reason {text} NOT NULL,
  owner {text} NOT NULL,
  expires {text},
  source {text} NOT NULL,
  line bigint NOT NULL,
  findings bigint NOT NULL
);
CREATE INDEX waivers_account ON waivers (account);
CREATE INDEX waivers_expires ON waivers (expires) WHERE expires IS NOT NULL;

-- Recovery estimates, environments' objectives, pictures: what a page shows as a whole, as JSON, compressed.
CREATE TABLE documents (
  account {text} NOT NULL,
  kind {text} NOT NULL,
  name {text} NOT NULL,
  content {bytes} NOT NULL,
  PRIMARY KEY (account, kind, name)
);

CREATE TABLE resources (
  account {text} NOT NULL,
  key {text} NOT NULL,
  type {text} NOT NULL,
  region {text} NOT NULL,
  stack {text} NOT NULL,
  name {text} NOT NULL,
  environment {text} NOT NULL,
  changed_at bigint NOT NULL,
  hash {bytes} NOT NULL,
  document {bytes} NOT NULL,
  PRIMARY KEY (account, key)
);
CREATE INDEX resources_types ON resources (type, name, key);

CREATE TABLE outbox (
  id {key},
  channel {text} NOT NULL,
  kind {text} NOT NULL,
  dedupe {text} NOT NULL UNIQUE,
  payload {text} NOT NULL,
  created_at bigint NOT NULL,
  due_at bigint NOT NULL,
  attempts bigint NOT NULL DEFAULT 0,
  leased_by {text},
  leased_until bigint,
  delivered_at bigint,
  dead bigint NOT NULL DEFAULT 0,
  problem {text}
);
CREATE INDEX outbox_due ON outbox (due_at, id) WHERE delivered_at IS NULL AND dead = 0;

CREATE TABLE tokens (
  id {key},
  name {text} NOT NULL,
  hash {bytes} NOT NULL UNIQUE,
  scopes {text} NOT NULL,
  role {text} NOT NULL,
  created_by {text} NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint,
  revoked_at bigint,
  revoked_by {text},
  last_used bigint
);

CREATE TABLE audit_log (
  id {key},
  time bigint NOT NULL,
  who {text} NOT NULL,
  action {text} NOT NULL,
  subject {text} NOT NULL,
  outcome {text} NOT NULL,
  address {text}
);
CREATE INDEX audit_log_time ON audit_log (time);

-- What sessions and forms are protected with; encrypted where a login is configured.
CREATE TABLE protection_keys (
  name {text} NOT NULL PRIMARY KEY,
  document {text} NOT NULL,
  created_at bigint NOT NULL
);
