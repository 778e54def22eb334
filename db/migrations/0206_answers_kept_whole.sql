-- A report of consent is kept under its key with its answer at once, so few rows grow later. At 20 a page held three of them.
alter table idempotency set (fillfactor = 70);
