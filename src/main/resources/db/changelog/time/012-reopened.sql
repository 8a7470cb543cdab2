--liquibase formatted sql

--changeset time:timesheet-reopened
-- until then its owner may change what was worked in it, whatever its status is
alter table timesheet_period add column reopened_until datetime(6);
alter table timesheet_period add column reopened_by bigint;
alter table timesheet_period add column reopen_reason text;
