--liquibase formatted sql

--changeset admin:time-rules
alter table settings add column overlap_policy varchar(10) not null default 'refuse';
alter table settings add column forgotten_timer_hours int not null default 10;
