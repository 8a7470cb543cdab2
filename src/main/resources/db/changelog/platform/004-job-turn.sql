--liquibase formatted sql

--changeset platform:job-turn
-- which jobs a node is doing, and until when no other one does
create table job_turn (
    job         varchar(60) not null primary key,
    taken_until datetime(6)
);
