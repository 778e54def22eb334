-- The answer is written into the row that its key took. The page keeps room for it, so that it stays there and touches no
-- index: with full pages four of five answers moved to another page and were indexed anew.
alter table idempotency set (fillfactor = 20);
