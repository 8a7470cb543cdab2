--liquibase formatted sql

--changeset projects:board-column-version
alter table board_column add column version int default 1 not null;
