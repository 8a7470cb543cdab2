--liquibase formatted sql

--changeset approvals:notice
-- what somebody is told: with all that is needed to show it, as it was then
create table notice (
    id            bigint       not null auto_increment primary key,
    -- who is told
    user_id       bigint       not null,
    -- names what happened: hearing of it again tells nobody twice
    source        varchar(100) not null,
    kind          varchar(30)  not null,
    -- who did it, null: it happened by itself
    actor_id      bigint,
    -- whose time it is about
    owner_id      bigint       not null,
    time_entry_id bigint,
    approval_id   bigint,
    timesheet_id  bigint,
    -- of a period, both belong to it
    first_day     date,
    last_day      date,
    reason        text,
    -- when it happened
    created_at    datetime(6)  not null,
    read_at       datetime(6),
    -- when what it asked for needed to be done no more
    settled_at    datetime(6),
    constraint notice_told_once unique (user_id, source)
);
create index notice_by_user on notice (user_id, id desc);
create index notice_unread on notice (user_id, read_at, id desc);
create index notice_by_entry on notice (time_entry_id, kind);
create index notice_by_timesheet on notice (timesheet_id, kind);
create index notice_read on notice (read_at);
