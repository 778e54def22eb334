-- How many SMS went towards each country and each range of numbers on a day: what keeps others from being paid by our sending.
create table sms_tally (
  workspace_id uuid not null references workspace,
  day          date not null,
  -- ISO 3166 of a country, or a number without its last four digits.
  area         text not null,
  sent         integer not null,
  primary key (workspace_id, day, area)
);
