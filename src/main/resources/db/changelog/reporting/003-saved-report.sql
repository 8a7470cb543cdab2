--liquibase formatted sql

--changeset reporting:saved-report
-- what somebody asks again; whose account is closed keeps it for the day on which it is opened again
create table saved_report (
    id         bigint       not null auto_increment primary key,
    owner_id   bigint       not null,
    name       varchar(100) not null,
    name_key   varchar(200) not null,
    -- JSON: a preset or two days, filter, groups
    query      text         not null,
    version    int          not null,
    created_at datetime(6)  not null,
    updated_at datetime(6)  not null,
    constraint saved_report_name unique (owner_id, name_key)
);

--changeset reporting:saved-report-equal-to-the-letter dbms:mysql,mariadb
alter table saved_report modify name_key varchar(200) character set utf8mb4 collate utf8mb4_bin not null;

--changeset reporting:report-link
-- whoever holds the secret sees the report; only its hash is here
create table report_link (
    id             bigint      not null auto_increment primary key,
    report_id      bigint      not null,
    secret_hash    char(64)    not null,
    -- how the secret begins, so that two links can be told apart
    prefix         varchar(10) not null,
    scope          varchar(30) not null,
    shows_people   boolean     not null,
    expires_at     datetime(6) not null,
    revoked_at     datetime(6),
    opened         bigint      not null,
    last_opened_at datetime(6),
    created_by     bigint      not null,
    created_at     datetime(6) not null,
    version        int         not null,
    constraint report_link_secret unique (secret_hash),
    constraint report_link_report foreign key (report_id) references saved_report (id) on delete cascade
);
create index report_link_by_report on report_link (report_id, id);

--changeset reporting:letterhead
-- who sends a report: one row
create table letterhead (
    id      bigint       not null primary key,
    company varchar(200),
    address varchar(500),
    logo    blob,
    -- image/png or image/jpeg
    logo_type varchar(20),
    version int          not null
);
insert into letterhead (id, version) values (1, 1);

--changeset reporting:letterhead-larger-than-64-kb dbms:mysql,mariadb
alter table letterhead modify logo mediumblob;
