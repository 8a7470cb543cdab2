--liquibase formatted sql

--changeset admin:weekly-overtime
-- daily or weekly
alter table app_user add column overtime_calculation_mode varchar(10) not null default 'daily';
-- of the weekly mode; null: five days
alter table app_user add column standard_hours_per_week double;
