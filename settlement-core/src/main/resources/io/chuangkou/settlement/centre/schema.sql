-- Tables of the reference centre, in SQL that H2 and PostgreSQL share. Amounts are whole fen.

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

CREATE TABLE IF NOT EXISTS provider (
  org_code VARCHAR(30) PRIMARY KEY,
  full_name VARCHAR(200) NOT NULL,
  policy_id VARCHAR(30) NOT NULL,
  hospital_level INT NOT NULL,
  setting VARCHAR(20) NOT NULL,
  area VARCHAR(6) NOT NULL,
  treated_as VARCHAR(30)
);

CREATE TABLE IF NOT EXISTS filing (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  psn_no VARCHAR(30) NOT NULL REFERENCES person,
  disease VARCHAR(30) NOT NULL,
  starts DATE NOT NULL,
  ends DATE,
  diagnosed DATE,
  withdrawn BOOLEAN NOT NULL
);

CREATE TABLE IF NOT EXISTS sign_in (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  org_code VARCHAR(30) NOT NULL,
  operator VARCHAR(30) NOT NULL,
  signed_in TIMESTAMP NOT NULL,
  signed_out TIMESTAMP
);

CREATE TABLE IF NOT EXISTS visit (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
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
  cancelled BOOLEAN NOT NULL
);

CREATE TABLE IF NOT EXISTS fee_line (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  visit BIGINT NOT NULL REFERENCES visit,
  line_no VARCHAR(30) NOT NULL,
  batch VARCHAR(30) NOT NULL,
  item VARCHAR(50) NOT NULL,
  purpose VARCHAR(30) NOT NULL,
  amount BIGINT NOT NULL,
  unit_price DECIMAL(16, 6) NOT NULL,
  quantity DECIMAL(16, 4) NOT NULL,
  UNIQUE (visit, line_no)
);

-- The ledger. Rows are only ever added; a row that takes another one back names it.
CREATE TABLE IF NOT EXISTS settlement (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  takes_back BIGINT REFERENCES settlement,
  org_code VARCHAR(30) NOT NULL,
  msgid VARCHAR(30) NOT NULL,
  psn_no VARCHAR(30) NOT NULL REFERENCES person,
  visit BIGINT NOT NULL REFERENCES visit,
  batch VARCHAR(30) NOT NULL,
  settled_on DATE NOT NULL,
  settled_at TIMESTAMP NOT NULL,
  insurance_type VARCHAR(6) NOT NULL,
  med_type VARCHAR(6) NOT NULL,
  clearing_type VARCHAR(6) NOT NULL,
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
  UNIQUE (org_code, msgid),
  CHECK (total = own_pay + over_limit + pre_self_pay + in_scope),
  CHECK (total = basic + critical + assistance + hospital + person)
);

CREATE INDEX IF NOT EXISTS settlement_of_person ON settlement (psn_no);

CREATE INDEX IF NOT EXISTS settlement_of_day ON settlement (org_code, settled_at);

-- What was answered to a message that leaves something behind, so that a repeat hears the same.
CREATE TABLE IF NOT EXISTS message_log (
  org_code VARCHAR(30) NOT NULL,
  msgid VARCHAR(30) NOT NULL,
  infno VARCHAR(6) NOT NULL,
  psn_no VARCHAR(30) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  answer VARCHAR(1000000) NOT NULL,
  PRIMARY KEY (org_code, msgid)
);

-- Messages that were taken back, also before they arrived.
CREATE TABLE IF NOT EXISTS tombstone (
  org_code VARCHAR(30) NOT NULL,
  msgid VARCHAR(30) NOT NULL,
  PRIMARY KEY (org_code, msgid)
);
