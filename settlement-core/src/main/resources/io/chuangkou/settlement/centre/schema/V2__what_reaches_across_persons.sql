-- What is asked for across persons. Where persons are spread over several databases, these views read all of them.

-- What counts in a provider's statements: settlements and cancellations. A message that 2601 has taken back counts as if
-- it had never come, for its sender never heard of it.
CREATE VIEW statement_row AS
SELECT id, takes_back, org_code, msgid, psn_no, visit, settled_at, insurance_type, clearing_type, clearing_office,
    total, basic, critical, assistance, account, family_account
  FROM settlement s
  WHERE NOT reversal
    AND NOT EXISTS (SELECT 1 FROM settlement r WHERE r.psn_no = s.psn_no AND r.takes_back = s.id AND r.reversal);

-- What a message was, for whoever knows its number alone.
CREATE VIEW message_origin AS
SELECT org_code, msgid, infno, psn_no FROM message_log;
