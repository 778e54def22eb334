-- What each step of a run had seen of the person: without it the same inputs need not lead to the same place. Null where the
-- run was ended from outside, which asks for nothing.
alter table run_step add column facts jsonb;
