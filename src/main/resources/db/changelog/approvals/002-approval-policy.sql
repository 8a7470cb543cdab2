--liquibase formatted sql

--changeset approvals:approval-policy
-- which entries need approval, and whose; for a project, a person (both: that person on that project) or everybody
create table approval_policy (
    id                       bigint       not null auto_increment primary key,
    name                     varchar(200) not null,
    project_id               bigint,
    user_id                  bigint,
    applies_to_all           boolean      not null,
    requires_approval        boolean      not null,
    -- how many of the approvers decide, one after the other
    approval_levels          int          not null,
    -- comma list, in the order in which they decide; empty: any administrator
    approver_user_ids        varchar(500) not null,
    -- shorter entries are left alone; null: none is
    min_hours                decimal(10, 2),
    billable_only            boolean      not null,
    auto_approve_after_hours int,
    auto_approve_for_admins  boolean      not null,
    enabled                  boolean      not null,
    version                  int          not null,
    created_at               datetime(6)  not null,
    updated_at               datetime(6)  not null
);
create index approval_policy_of_project on approval_policy (project_id);
create index approval_policy_of_user on approval_policy (user_id);
create index approval_policy_of_all on approval_policy (applies_to_all);
