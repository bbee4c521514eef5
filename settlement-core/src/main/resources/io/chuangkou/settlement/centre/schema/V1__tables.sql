-- Tables of the reference centre, in SQL that H2 and PostgreSQL share. Amounts are whole fen. What belongs to a
-- person is keyed by the person first, so that a database may spread persons over machines. Each statement may meet a
-- database that has its outcome already: one that was made before its schema had a version.

CREATE TABLE IF NOT EXISTS person (
  psn_no VARCHAR(30) PRIMARY KEY,
  id_type VARCHAR(6) NOT NULL,
  id_number VARCHAR(50) NOT NULL UNIQUE,
  full_name VARCHAR(50) NOT NULL,
  sex VARCHAR(6) NOT NULL,
  born DATE NOT NULL,
  card_number VARCHAR(50) NOT NULL,
  card_sn VARCHAR(32) NOT NULL,
  insurance_type VARCHAR(6) NOT NULL,
  person_type VARCHAR(6) NOT NULL,
  insurance_status VARCHAR(6) NOT NULL,
  insured_at VARCHAR(6) NOT NULL,
  benefit VARCHAR(20000) NOT NULL
);
-- Insurances beside the first, as JSON, and what accounts held before the first settlement.
ALTER TABLE person ADD COLUMN IF NOT EXISTS further_insurances VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS account BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE person ADD COLUMN IF NOT EXISTS family_account BIGINT DEFAULT 0 NOT NULL;

CREATE TABLE IF NOT EXISTS provider (
  org_code VARCHAR(30) PRIMARY KEY,
  full_name VARCHAR(200) NOT NULL,
  policy_id VARCHAR(30) NOT NULL,
  hospital_level INT NOT NULL,
  setting VARCHAR(20) NOT NULL,
  area VARCHAR(6) NOT NULL
);

ALTER TABLE provider ADD COLUMN IF NOT EXISTS is_private BOOLEAN DEFAULT FALSE NOT NULL;
-- Diseases that it is designated for, separated by blanks; null: it does not say.
ALTER TABLE provider ADD COLUMN IF NOT EXISTS designated_for VARCHAR(2000);

CREATE TABLE IF NOT EXISTS filing (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  psn_no VARCHAR(30) NOT NULL REFERENCES person,
  disease VARCHAR(30) NOT NULL,
  starts DATE NOT NULL,
  ends DATE,
  diagnosed DATE,
  withdrawn BOOLEAN NOT NULL,
  PRIMARY KEY (psn_no, id)
);
ALTER TABLE filing ADD COLUMN IF NOT EXISTS org_code VARCHAR(30) DEFAULT '' NOT NULL;
ALTER TABLE filing ADD COLUMN IF NOT EXISTS area VARCHAR(6);
ALTER TABLE filing ADD COLUMN IF NOT EXISTS operated DATE;
ALTER TABLE filing ADD COLUMN IF NOT EXISTS severity VARCHAR(30) DEFAULT '' NOT NULL;
ALTER TABLE filing ADD COLUMN IF NOT EXISTS extended BOOLEAN DEFAULT FALSE NOT NULL;

-- Providers that persons have chosen.
CREATE TABLE IF NOT EXISTS designation (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  psn_no VARCHAR(30) NOT NULL REFERENCES person,
  business VARCHAR(3) NOT NULL,
  starts DATE NOT NULL,
  ends DATE,
  choice VARCHAR(3) NOT NULL,
  org_code VARCHAR(30) NOT NULL,
  org_name VARCHAR(200) NOT NULL,
  memo VARCHAR(500) NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  PRIMARY KEY (psn_no, id)
);
ALTER TABLE designation ADD COLUMN IF NOT EXISTS filed_by VARCHAR(30) DEFAULT '' NOT NULL;
ALTER TABLE designation ADD COLUMN IF NOT EXISTS disease VARCHAR(30) DEFAULT '' NOT NULL;

CREATE TABLE IF NOT EXISTS sign_in (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_code VARCHAR(30) NOT NULL,
  operator VARCHAR(30) NOT NULL,
  signed_in TIMESTAMP NOT NULL,
  signed_out TIMESTAMP
);
ALTER TABLE sign_in ADD COLUMN IF NOT EXISTS device VARCHAR(100) DEFAULT '' NOT NULL;

-- Heads of the terminals' journals, one more with every sign-in. Rows are only ever added.
CREATE TABLE IF NOT EXISTS journal_head (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  org_code VARCHAR(30) NOT NULL,
  device VARCHAR(100) NOT NULL,
  head VARCHAR(128) NOT NULL,
  seen TIMESTAMP NOT NULL,
  PRIMARY KEY (org_code, device, id)
);
ALTER TABLE journal_head ADD COLUMN IF NOT EXISTS number BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE journal_head ADD COLUMN IF NOT EXISTS accepted_by VARCHAR(30) DEFAULT '' NOT NULL;

-- Files that providers have brought or may fetch.
CREATE TABLE IF NOT EXISTS centre_file (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  org_code VARCHAR(30) NOT NULL,
  name VARCHAR(200) NOT NULL,
  content BYTEA NOT NULL,
  until TIMESTAMP NOT NULL,
  PRIMARY KEY (org_code, id)
);

CREATE TABLE IF NOT EXISTS visit (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  org_code VARCHAR(30) NOT NULL,
  psn_no VARCHAR(30) NOT NULL REFERENCES person,
  msgid VARCHAR(30) NOT NULL,
  hospital_no VARCHAR(30) NOT NULL,
  insurance_type VARCHAR(6) NOT NULL,
  begins TIMESTAMP NOT NULL,
  ends TIMESTAMP,
  med_type VARCHAR(6) NOT NULL,
  disease VARCHAR(30) NOT NULL,
  referred_by VARCHAR(30) NOT NULL,
  emergency BOOLEAN NOT NULL,
  continued_visit BIGINT,
  continued_direction VARCHAR(10),
  cancelled BOOLEAN NOT NULL,
  PRIMARY KEY (psn_no, id)
);

ALTER TABLE visit ALTER COLUMN referred_by SET DATA TYPE VARCHAR(200);
ALTER TABLE visit ADD COLUMN IF NOT EXISTS clinic VARCHAR(20) DEFAULT '' NOT NULL;

-- Charge lines; a refund names the line that it refunds and has negative amount and quantity.
CREATE TABLE IF NOT EXISTS fee_line (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  psn_no VARCHAR(30) NOT NULL,
  visit BIGINT NOT NULL,
  line_no VARCHAR(30) NOT NULL,
  refunds VARCHAR(30),
  batch VARCHAR(30) NOT NULL,
  item VARCHAR(50) NOT NULL,
  purpose VARCHAR(30) NOT NULL,
  amount BIGINT NOT NULL,
  unit_price DECIMAL(16, 6) NOT NULL,
  quantity DECIMAL(16, 4) NOT NULL,
  PRIMARY KEY (psn_no, visit, line_no),
  FOREIGN KEY (psn_no, visit) REFERENCES visit (psn_no, id)
);

-- The ledger. Rows are only ever added; a row that takes another one back names it.
CREATE TABLE IF NOT EXISTS settlement (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  takes_back BIGINT,
  reversal BOOLEAN NOT NULL,
  org_code VARCHAR(30) NOT NULL,
  msgid VARCHAR(30) NOT NULL,
  psn_no VARCHAR(30) NOT NULL,
  visit BIGINT NOT NULL,
  batch VARCHAR(30) NOT NULL,
  settled_on DATE NOT NULL,
  settled_at TIMESTAMP NOT NULL,
  insurance_type VARCHAR(6) NOT NULL,
  med_type VARCHAR(6) NOT NULL,
  clearing_type VARCHAR(6) NOT NULL,
  clearing_office VARCHAR(6) NOT NULL,
  total BIGINT NOT NULL,
  own_pay BIGINT NOT NULL,
  over_limit BIGINT NOT NULL,
  pre_self_pay BIGINT NOT NULL,
  in_scope BIGINT NOT NULL,
  deductible BIGINT NOT NULL,
  basic BIGINT NOT NULL,
  critical BIGINT NOT NULL,
  assistance BIGINT NOT NULL,
  hospital BIGINT NOT NULL,
  person BIGINT NOT NULL,
  benefit VARCHAR(20000) NOT NULL,
  encounter VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (psn_no, id),
  FOREIGN KEY (psn_no, visit) REFERENCES visit (psn_no, id),
  FOREIGN KEY (psn_no, takes_back) REFERENCES settlement (psn_no, id),
  CHECK (total = own_pay + over_limit + pre_self_pay + in_scope),
  CHECK (total = basic + critical + assistance + hospital + person)
);

-- What of the person's part accounts have paid, and what is left in the person's own.
ALTER TABLE settlement ADD COLUMN IF NOT EXISTS account BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE settlement ADD COLUMN IF NOT EXISTS family_account BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE settlement ADD COLUMN IF NOT EXISTS balance BIGINT DEFAULT 0 NOT NULL;

CREATE INDEX IF NOT EXISTS settlement_of_message ON settlement (psn_no, org_code, msgid);

CREATE INDEX IF NOT EXISTS settlement_of_day ON settlement (org_code, settled_at);

-- Trace codes of drugs. What only a whole pack in force has is its code in held, which no two rows share.
CREATE TABLE IF NOT EXISTS trace_code (
  id BIGINT GENERATED ALWAYS AS IDENTITY,
  code VARCHAR(100) NOT NULL,
  whole BOOLEAN NOT NULL,
  unit VARCHAR(20) NOT NULL,
  psn_no VARCHAR(30) NOT NULL,
  settlement BIGINT NOT NULL,
  line_no VARCHAR(30) NOT NULL,
  released BOOLEAN NOT NULL,
  held VARCHAR(100) UNIQUE,
  PRIMARY KEY (code, id)
);

CREATE INDEX IF NOT EXISTS trace_code_of_settlement ON trace_code (psn_no, settlement);

-- Boxes that providers said they handed out; a sale is told once under its number.
CREATE TABLE IF NOT EXISTS stock_sale (
  org_code VARCHAR(30) NOT NULL,
  document VARCHAR(50) NOT NULL,
  line INT NOT NULL,
  code VARCHAR(100) NOT NULL,
  item VARCHAR(50) NOT NULL,
  lot VARCHAR(30) NOT NULL,
  made DATE,
  expires DATE,
  whole BOOLEAN NOT NULL,
  quantity DECIMAL(16, 4) NOT NULL,
  visit VARCHAR(30) NOT NULL,
  insured BOOLEAN NOT NULL,
  sold_at TIMESTAMP NOT NULL,
  returned_at TIMESTAMP,
  PRIMARY KEY (org_code, document, line, code)
);

CREATE INDEX IF NOT EXISTS stock_sale_of_code ON stock_sale (org_code, code);

-- Every row that should not be there; nothing else.
CREATE OR REPLACE VIEW ledger_fault AS
SELECT psn_no, id, 'a row does not add up' AS fault
  FROM settlement
  WHERE total <> own_pay + over_limit + pre_self_pay + in_scope
    OR total <> basic + critical + assistance + hospital + person
UNION ALL
SELECT back.psn_no, back.id, 'a row does not mirror the one that it takes back'
  FROM settlement back
  JOIN settlement taken ON taken.psn_no = back.psn_no AND taken.id = back.takes_back
  WHERE back.visit <> taken.visit OR back.batch <> taken.batch
    OR back.total <> -taken.total OR back.own_pay <> -taken.own_pay OR back.over_limit <> -taken.over_limit
    OR back.pre_self_pay <> -taken.pre_self_pay OR back.in_scope <> -taken.in_scope
    OR back.deductible <> -taken.deductible OR back.basic <> -taken.basic OR back.critical <> -taken.critical
    OR back.assistance <> -taken.assistance OR back.hospital <> -taken.hospital OR back.person <> -taken.person
    OR back.account <> -taken.account OR back.family_account <> -taken.family_account
UNION ALL
SELECT psn_no, MAX(id), 'a batch is settled twice'
  FROM settlement
  GROUP BY psn_no, visit, batch
  HAVING SUM(total) > GREATEST(MAX(total), 0)
UNION ALL
SELECT psn_no, MAX(id), 'more is taken back than was settled'
  FROM settlement
  GROUP BY psn_no, visit
  HAVING SUM(total) < 0;

-- What was answered to a message that leaves something behind, so that a repeat hears the same.
CREATE TABLE IF NOT EXISTS message_log (
  org_code VARCHAR(30) NOT NULL,
  msgid VARCHAR(30) NOT NULL,
  infno VARCHAR(6) NOT NULL,
  psn_no VARCHAR(30) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  answer VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (psn_no, org_code, msgid)
);

CREATE INDEX IF NOT EXISTS message_of_provider ON message_log (org_code, msgid);

-- Messages that were taken back, also before they arrived.
CREATE TABLE IF NOT EXISTS tombstone (
  psn_no VARCHAR(30) NOT NULL,
  org_code VARCHAR(30) NOT NULL,
  msgid VARCHAR(30) NOT NULL,
  PRIMARY KEY (psn_no, org_code, msgid)
);

-- Written whenever somebody asks after the centre's health: a database that can only be read is not well.
CREATE TABLE IF NOT EXISTS heartbeat (
  beats BIGINT NOT NULL
);

INSERT INTO heartbeat (beats) SELECT 0 WHERE NOT EXISTS (SELECT beats FROM heartbeat);
