-- The statements of one 2207 at the reference centre, for one person after the other, with rows of the same size.
-- A client keeps its variables from one transaction to the next.
\set done :done + 1
\set person :before + :client_id * :each + :done
\set serial random(1, 1000000000000)
BEGIN;
SELECT * FROM sign_in WHERE id = 1;
SELECT psn_no, id_number, full_name, sex, born, card_number, card_sn, benefit, account, family_account, insurance_type, person_type, insurance_status, insured_at, further_insurances FROM person WHERE psn_no = 'P' || lpad(:person::text, 7, '0') FOR UPDATE;
SELECT digest, answer FROM message_log WHERE psn_no = 'P' || lpad(:person::text, 7, '0') AND org_code = 'H32010000001' AND msgid = 'M' || :serial::text UNION ALL SELECT NULL, NULL FROM tombstone WHERE psn_no = 'P' || lpad(:person::text, 7, '0') AND org_code = 'H32010000001' AND msgid = 'M' || :serial::text;
SELECT * FROM visit WHERE psn_no = 'P' || lpad(:person::text, 7, '0') AND id = :person;
SELECT o.id, o.line_no, o.item, o.purpose, o.unit_price, SUM(l.amount) AS amount, SUM(l.quantity) AS quantity FROM fee_line o JOIN fee_line l ON l.psn_no = o.psn_no AND l.visit = o.visit AND COALESCE(l.refunds, l.line_no) = o.line_no WHERE o.psn_no = 'P' || lpad(:person::text, 7, '0') AND o.visit = :person AND o.refunds IS NULL AND o.batch = 'B1' GROUP BY o.id, o.line_no, o.item, o.purpose, o.unit_price HAVING SUM(l.quantity) > 0 ORDER BY o.id;
SELECT * FROM filing WHERE psn_no = 'P' || lpad(:person::text, 7, '0') AND NOT withdrawn ORDER BY id;
SELECT * FROM settlement WHERE psn_no = 'P' || lpad(:person::text, 7, '0') ORDER BY id DESC;
SELECT policy_id, full_name, hospital_level, setting, area, is_private, designated_for FROM provider WHERE org_code = 'H32010000001';
INSERT INTO settlement (takes_back, reversal, org_code, msgid, psn_no, visit, batch, settled_on, settled_at, insurance_type, med_type, clearing_type, clearing_office, total, own_pay, over_limit, pre_self_pay, in_scope, deductible, basic, critical, assistance, hospital, person, account, family_account, balance, benefit, encounter) VALUES (NULL, FALSE, 'H32010000001', 'M' || :serial::text, 'P' || lpad(:person::text, 7, '0'), :person, 'B1', DATE '2022-03-01', TIMESTAMP '2022-03-01 10:00:00', '390', '11', '11', '320100', 30000, 0, 0, 0, 30000, 30000, 0, 0, 0, 0, 30000, 0, 0, 0, repeat('x', 160), repeat('x', 480)) RETURNING id;
INSERT INTO message_log (org_code, msgid, infno, psn_no, digest, answer) VALUES ('H32010000001', 'M' || :serial::text, '2207', 'P' || lpad(:person::text, 7, '0'), repeat('x', 64), repeat('x', 1500));
COMMIT;
