--liquibase formatted sql

--changeset time:timesheet-level
-- what was approved so far of a period that several approve one after the other; gone when it starts anew
create table timesheet_level (
    timesheet_id bigint      not null,
    -- 1 for the first
    level        int         not null,
    -- whose turn it was
    approver_id  bigint      not null,
    -- who did it: the same, a deputy, or an administrator
    decided_by   bigint      not null,
    remark       text,
    decided_at   datetime(6) not null,
    constraint timesheet_level_pk primary key (timesheet_id, level),
    -- nobody decides twice
    constraint timesheet_level_by_once unique (timesheet_id, decided_by)
);
