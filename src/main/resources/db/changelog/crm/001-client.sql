--liquibase formatted sql

--changeset crm:client
create table client (
    id                    bigint        not null auto_increment primary key,
    name                  varchar(200)  not null,
    -- lower case: two engines with two ideas of equal letters must agree on what a duplicate is
    name_key              varchar(200)  not null,
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
create index client_creator on client (created_by);
