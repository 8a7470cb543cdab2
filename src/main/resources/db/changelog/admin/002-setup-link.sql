--liquibase formatted sql

--changeset admin:setup-link
create table setup_link (
    token_hash char(64) not null primary key
);
