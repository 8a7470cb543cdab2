--liquibase formatted sql

--changeset time:change-act-entry-by-owner
-- what others did lately to somebody's entries
create index change_act_entry_by_owner on change_act_entry (owner_id, act_id);
