--liquibase formatted sql

--changeset projects:agreed-rate
-- What an hour costs while it holds, agreed for one person on a project or (without one) for everybody there.
create table agreed_rate (
    id             bigint        not null auto_increment primary key,
    project_id     bigint        not null,
    user_id        bigint,
    -- 0 for everybody: a unique constraint does not see nulls
    user_key       bigint        not null,
    hourly_rate    decimal(9, 2) not null,
    -- the first and the last day; 1900-01-01 and 9999-12-31 where nobody set one
    begins         date          not null,
    ends           date          not null,
    created_by     bigint        not null,
    version        int           not null,
    created_at     datetime(6)   not null,
    updated_at     datetime(6)   not null,
    constraint agreed_rate_once unique (project_id, user_key, begins),
    constraint agreed_rate_project foreign key (project_id) references project (id) on delete cascade
);

--changeset projects:rates-of-old
-- What a project's own rate and client, and a client's rate, were from which day on. Rows only of those that ever changed.
create table project_terms (
    project_id  bigint not null,
    begins      date   not null,
    client_id   bigint not null,
    hourly_rate decimal(9, 2),
    primary key (project_id, begins)
);
create table client_rate (
    client_id   bigint not null,
    begins      date   not null,
    hourly_rate decimal(9, 2),
    primary key (client_id, begins)
);

--changeset projects:work-by-day
-- What was worked by whom on which day (in the app zone), as rates differ by person and day. Without foreign keys: whoever
-- books holds the project's row in project_worked, and must wait for nothing else.
create table project_day (
    project_id       bigint not null,
    worked_on        date   not null,
    user_id          bigint not null,
    seconds          bigint not null,
    billable_seconds bigint not null,
    primary key (project_id, worked_on, user_id)
);
-- cents per hour times seconds: summed exactly, divided by 3600 once when it is shown
alter table project_worked add column cost decimal(30, 0) default 0 not null;

--changeset projects:work-before-days-were-kept
-- Nobody knows any more on which day it was done; it was worth what the project was worth then.
insert into project_day (project_id, worked_on, user_id, seconds, billable_seconds)
    select project_id, '1900-01-01', 0, seconds, billable_seconds from project_worked where seconds <> 0;
update project_worked set cost = billable_seconds * 100 * coalesce(
    (select p.hourly_rate from project p where p.id = project_worked.project_id),
    (select c.default_hourly_rate from client c join project p on p.client_id = c.id where p.id = project_worked.project_id),
    0);
