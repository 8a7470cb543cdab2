--liquibase formatted sql

--changeset platform:change-log-order
-- what somebody did, and what everybody did, the latest first
create index change_log_by_user on change_log (user_id, at, seq);
create index change_log_by_time on change_log (at, seq);
