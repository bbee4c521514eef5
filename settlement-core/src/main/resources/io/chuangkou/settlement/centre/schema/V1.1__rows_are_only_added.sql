-- What PostgreSQL does beyond the shared tables: it refuses to change what only grows.

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME;
END
$$;

CREATE OR REPLACE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement
  EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON message_log
  EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON tombstone
  EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_head
  EXECUTE FUNCTION refuse_change();
