--liquibase formatted sql

--changeset time:rounding-rule
-- rounding that was agreed for a project or for a client; the one or the other
create table rounding_rule (
    id         bigint      not null auto_increment primary key,
    project_id bigint,
    client_id  bigint,
    minutes    int         not null,
    method     varchar(10) not null,
    version    int         not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    constraint rounding_rule_of_project unique (project_id),
    constraint rounding_rule_of_client unique (client_id)
);

--changeset time:entry-rounded-by
-- source:id:minutes:method of the rule that made duration_seconds of worked_seconds; null: from before it was kept
alter table time_entry add column rounded_by varchar(60);

--changeset time:kept-timer
-- timers whose owner was asked whether they were forgotten, and said no
create table kept_timer (
    entry_id bigint      not null primary key,
    kept_at  datetime(6) not null
);
