--liquibase formatted sql

--changeset crm:contact
create table contact (
    id         bigint       not null auto_increment primary key,
    client_id  bigint       not null,
    first_name varchar(100) not null,
    last_name  varchar(100) not null,
    email      varchar(200),
    phone      varchar(50),
    mobile     varchar(50),
    title      varchar(100),
    department varchar(100),
    role       varchar(50)  not null,
    -- the client, for the one contact that is called first
    primary_of bigint,
    address    text,
    notes      text,
    tags       varchar(500),
    active     boolean      not null default true,
    created_by bigint       not null,
    version    int          not null,
    created_at datetime(6)  not null,
    updated_at datetime(6)  not null,
    constraint contact_primary unique (primary_of),
    constraint contact_client foreign key (client_id) references client (id)
);
create index contact_of_client on contact (client_id, active);
create index contact_email on contact (email);
