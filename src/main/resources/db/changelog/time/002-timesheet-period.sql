--liquibase formatted sql

--changeset time:timesheet-period
create table timesheet_period (
    id               bigint      not null auto_increment primary key,
    user_id          bigint      not null,
    period_type      varchar(20) not null,
    -- both days belong to it
    period_start     date        not null,
    period_end       date        not null,
    status           varchar(20) not null,
    submitted_at     datetime(6),
    submitted_by     bigint,
    approved_at      datetime(6),
    approved_by      bigint,
    rejected_at      datetime(6),
    rejected_by      bigint,
    rejection_reason text,
    closed_at        datetime(6),
    closed_by        bigint,
    -- also the comment of an approval
    close_reason     text,
    version          int         not null,
    created_at       datetime(6) not null,
    updated_at       datetime(6) not null,
    constraint timesheet_period_once unique (user_id, period_type, period_start, period_end)
);
-- whether something is locked is asked before every change of time
create index timesheet_period_by_owner on timesheet_period (user_id, period_start desc, id desc);
create index timesheet_period_by_start on timesheet_period (period_start desc, id desc);
create index timesheet_period_by_status on timesheet_period (status, period_end);

--changeset time:timesheet-policy
create table timesheet_policy (
    id                          bigint        not null primary key,
    default_period_type         varchar(20)   not null,
    auto_lock_days              int,
    approver_user_ids           varchar(1000) not null,
    enable_multi_level_approval boolean       not null,
    require_rejection_comment   boolean       not null,
    enable_admin_override       boolean       not null,
    version                     int           not null,
    created_at                  datetime(6)   not null,
    updated_at                  datetime(6)   not null
);

--changeset time:timesheet-auto-lock
-- which node closes what has been waiting too long, and until when no other one does
create table timesheet_auto_lock (
    id           int not null primary key,
    locked_until datetime(6)
);
insert into timesheet_auto_lock (id) values (1);
