--liquibase formatted sql

--changeset time:timesheet-period-by-state
-- what waits for a decision, and what was decided, newest first
create index timesheet_period_by_state on timesheet_period (status, period_start desc, id desc);
