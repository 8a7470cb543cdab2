--liquibase formatted sql

--changeset time:time-entry
create table time_entry (
    id               bigint      not null auto_increment primary key,
    user_id          bigint      not null,
    project_id       bigint,
    client_id        bigint,
    task_id          bigint,
    start_time       datetime(6) not null,
    end_time         datetime(6),
    -- net, rounded: what is billed
    duration_seconds int,
    -- net, not rounded: what was worked
    worked_seconds   int,
    break_seconds    int         not null default 0,
    paused_at        datetime(6),
    notes            text,
    tags             varchar(500),
    source           varchar(20) not null,
    billable         boolean     not null,
    paid             boolean     not null,
    invoice_number   varchar(100),
    -- the owner while the entry runs and only one may run: makes the second timer impossible
    running_owner    bigint,
    version          int         not null,
    created_at       datetime(6) not null,
    updated_at       datetime(6) not null,
    constraint time_entry_one_running unique (running_owner)
);
-- the order of every list; the owner is in it because H2 uses the index only then
create index time_entry_by_owner on time_entry (user_id, start_time desc, id desc);
create index time_entry_by_start on time_entry (start_time desc, id desc);
create index time_entry_by_project on time_entry (project_id, start_time desc, id desc);
create index time_entry_by_client on time_entry (client_id, start_time desc, id desc);
create index time_entry_by_task on time_entry (task_id);

--changeset time:time-keeper
-- one row per person, locked while that person's time changes
create table time_keeper (
    user_id bigint not null primary key
);
