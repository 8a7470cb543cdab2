--liquibase formatted sql

--changeset time:time-import
create table time_import (
    id             bigint       not null auto_increment primary key,
    user_id        bigint       not null,
    -- through which face it came
    face           varchar(10)  not null,
    -- a trial writes no entry
    trial          boolean      not null,
    state          varchar(10)  not null,
    file_name      varchar(255) not null,
    file_hash      char(64)     not null,
    size_bytes     bigint       not null,
    -- how the file is read, as JSON
    reading        mediumtext   not null,
    rows_total     int          not null,
    rows_read      int          not null default 0,
    created_count  int          not null default 0,
    skipped_count  int          not null default 0,
    failed_count   int          not null default 0,
    -- of what was written: what is billed
    booked_seconds bigint       not null default 0,
    -- of every row that could be read: from start to end
    rows_seconds   bigint       not null default 0,
    -- what the file says of itself
    file_seconds   bigint,
    error          varchar(500),
    -- which process carries it out
    runner         varchar(36),
    created_at     datetime(6)  not null,
    updated_at     datetime(6)  not null,
    finished_at    datetime(6)
);
create index time_import_by_owner on time_import (user_id, id desc);
create index time_import_by_state on time_import (state, id);

--changeset time:time-import-part
-- the file, so that any node can read it and a killed one leaves it behind; gone when the import is over
create table time_import_part (
    import_id bigint     not null,
    place     int        not null,
    content   mediumblob not null,
    constraint time_import_part_pk primary key (import_id, place)
);

--changeset time:time-import-row
-- what became of each row; line: the row itself, where somebody has to correct it
create table time_import_row (
    import_id bigint      not null,
    row_no    int         not null,
    outcome   varchar(10) not null,
    entry_id  bigint,
    reason    varchar(40),
    error     varchar(500),
    line      mediumtext,
    constraint time_import_row_pk primary key (import_id, row_no)
);
create index time_import_row_by_outcome on time_import_row (import_id, outcome, row_no);

--changeset time:time-entry-by-end
-- who worked at a time: what ended before it need not be looked at
create index time_entry_by_end on time_entry (user_id, end_time, start_time);
