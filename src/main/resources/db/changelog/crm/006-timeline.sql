--liquibase formatted sql

--changeset crm:timeline
-- Since when, and by whom; null while it is otherwise, and where nobody kept it.
alter table client add column deactivated_at datetime(6);
alter table client add column deactivated_by bigint;
alter table contact add column deactivated_at datetime(6);
alter table contact add column deactivated_by bigint;
alter table deal add column closed_by bigint;
