--liquibase formatted sql

--changeset crm:client
create table client (
    id                    bigint        not null auto_increment primary key,
    name                  varchar(200)  not null,
    -- lower case, which may need more letters: what a duplicate is, and the order of every list
    name_key              varchar(400)  not null,
    description           text,
    contact_person        varchar(200),
    email                 varchar(200),
    phone                 varchar(50),
    address               text,
    default_hourly_rate   decimal(9, 2),
    status                varchar(20)   not null,
    prepaid_hours_monthly decimal(7, 2),
    prepaid_reset_day     int           not null default 1,
    custom_fields         text,
    created_by            bigint,
    version               int           not null,
    created_at            datetime(6)   not null,
    updated_at            datetime(6)   not null,
    constraint client_name unique (name_key)
);
create index client_creator on client (created_by, name_key);

--changeset crm:equal-to-the-letter dbms:mysql,mariadb
-- there, é equals e unless told otherwise; every engine must have the same idea of a duplicate
alter table client modify name_key varchar(400) character set utf8mb4 collate utf8mb4_bin not null;
