--liquibase formatted sql

--changeset reporting:roll-up-of-project
-- Grains 4, 5 and 6: a day, month or year of a project, whoever worked on it; user_id is 0 there. Whoever changes such a row holds the lock
-- of the project's totals.
insert into roll_up (grain, starts_on, user_id, project_id, client_id, task_id, billable, paid, seconds, cost, entries)
select case grain when 'd' then '4' when 'm' then '5' else '6' end, starts_on, 0, project_id, 0, 0, billable, paid,
       sum(seconds), sum(cost), sum(entries)
from roll_up where grain in ('d', 'm', 'y') and project_id <> 0
group by grain, starts_on, project_id, billable, paid;
