-- At every start. Tables that are new, or that a backup brought back, are counted before anybody asks for a plan.
DO $$
DECLARE
  uncounted regclass;
BEGIN
  FOR uncounted IN
    SELECT oid FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND NOT EXISTS (
      SELECT tablename FROM pg_stats WHERE schemaname = current_schema() AND tablename = relname)
  LOOP
    EXECUTE 'ANALYZE ' || uncounted;
  END LOOP;
END
$$;
