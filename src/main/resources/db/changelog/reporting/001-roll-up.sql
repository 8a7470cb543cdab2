--liquibase formatted sql

--changeset reporting:roll-up
-- Finished work added up by day, month and year, in the transaction that writes it: reports read this and no entries. Every row
-- belongs to one person, and whoever changes it holds the lock of that person's time, or the lock of the project's totals.
create table roll_up (
    -- d, m or y: a day, month or year of one project, client and task; 1, 2 or 3: of all of them together
    grain      char(1)        not null,
    -- its first day, in the zone in which the person's time is added up
    starts_on  date           not null,
    user_id    bigint         not null,
    -- 0: none, so in the two that follow
    project_id bigint         not null,
    -- only of work on no project
    client_id  bigint         not null,
    task_id    bigint         not null,
    billable   boolean        not null,
    paid       boolean        not null,
    seconds    bigint         not null,
    -- cents per hour times billable seconds: summed exactly, divided by 3600 once when it is shown
    cost       decimal(30, 0) not null,
    entries    bigint         not null,
    primary key (grain, starts_on, user_id, project_id, client_id, task_id, billable, paid)
);
create index roll_up_by_user on roll_up (user_id, grain, starts_on);
create index roll_up_by_project on roll_up (project_id, grain, starts_on);

--changeset reporting:roll-up-owner
-- in which zone a person's time is added up; null: to be added up anew. Who has no row yet, too.
create table roll_up_owner (
    user_id bigint not null primary key,
    zone    varchar(64)
);
