--liquibase formatted sql

--changeset projects:budget-marks
-- How far each budget was used up when somebody was told: 0 not nearly, 1 from the threshold on, 2 whole.
alter table project_worked add column money_mark int default 0 not null;
alter table project_worked add column hours_mark int default 0 not null;
