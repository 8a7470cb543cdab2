--liquibase formatted sql

--changeset approvals:time-entry-approval
-- one row per level of a request; all levels of a request carry the id of its first
create table time_entry_approval (
    id                   bigint      not null auto_increment primary key,
    time_entry_id        bigint      not null,
    -- whose time it is: kept so that nobody has to ask for it row by row
    owner_id             bigint      not null,
    status               varchar(20) not null,
    requested_by         bigint      not null,
    -- who is to decide, null: any administrator
    assigned_approver_id bigint,
    -- also who rejected; null: it approved itself
    approved_by          bigint,
    requested_at         datetime(6) not null,
    approved_at          datetime(6),
    rejected_at          datetime(6),
    request_comment      text,
    approval_comment     text,
    rejection_reason     text,
    parent_approval_id   bigint,
    approval_level       int         not null,
    -- of how many
    levels               int         not null,
    -- its turn to be decided on, set only while it waits
    waiting              boolean,
    -- when the entry was deleted, and it with it, so that both come back together
    deleted_at           datetime(6),
    -- set while any level of the request is pending: an entry has one open request
    open_entry_id        bigint,
    version              int         not null,
    constraint approval_one_open unique (open_entry_id)
);
create index approval_by_entry on time_entry_approval (time_entry_id, id);
create index approval_waiting on time_entry_approval (waiting, assigned_approver_id, requested_at desc, id desc);
create index approval_by_owner on time_entry_approval (owner_id, requested_at desc, id desc);
create index approval_by_requester on time_entry_approval (requested_by, requested_at desc, id desc);
create index approval_by_approver on time_entry_approval (assigned_approver_id, status);

--changeset approvals:approval-delegation
create table approval_delegation (
    id          bigint      not null auto_increment primary key,
    -- who is away
    approver_id bigint      not null,
    -- who decides meanwhile
    deputy_id   bigint      not null,
    first_day   date        not null,
    -- belongs to it; null: until it is ended
    last_day    date,
    created_by  bigint      not null,
    created_at  datetime(6) not null,
    version     int         not null
);
create index approval_delegation_by_approver on approval_delegation (approver_id, first_day);
create index approval_delegation_by_deputy on approval_delegation (deputy_id, first_day);
