--liquibase formatted sql

--changeset time:imported-row-by-hash
-- H2 looks into an index for each of many values only if the index begins with them, and if the types are the same
alter table time_imported_row modify column row_hash varchar(64) not null;
create index time_imported_row_by_hash on time_imported_row (row_hash, user_id);
