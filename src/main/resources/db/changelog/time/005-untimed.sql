--liquibase formatted sql

--changeset time:time-entry-untimed
-- false: a day without a clock; its start and end are there for those who expect one
alter table time_entry add timed boolean not null default true;

--changeset time:week-row
-- what somebody chose to fill in during a week, also while it has no time yet; the week is named by its first day
create table week_row (
    id         bigint      not null auto_increment primary key,
    user_id    bigint      not null,
    week_start date        not null,
    project_id bigint,
    client_id  bigint,
    task_id    bigint,
    created_at datetime(6) not null
);
create index week_row_by_owner on week_row (user_id, week_start);
create index week_row_by_task on week_row (task_id);
