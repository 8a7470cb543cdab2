--liquibase formatted sql

--changeset time:time-imported-row
-- which entry came of which row of a file, so that the row is known again when the entry was corrected
create table time_imported_row (
    user_id  bigint   not null,
    -- SHA-256 of what the row says
    row_hash char(64) not null,
    entry_id bigint   not null,
    constraint time_imported_row_pk primary key (user_id, row_hash, entry_id)
);
