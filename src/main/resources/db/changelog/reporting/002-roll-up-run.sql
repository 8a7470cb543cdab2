--liquibase formatted sql

--changeset reporting:roll-up-run
-- When roll-ups were checked, or added up anew, at somebody's word: one person after the other, by whichever node has its turn.
create table roll_up_run (
    id          bigint      not null auto_increment primary key,
    -- check or rebuild
    kind        varchar(10) not null,
    -- null: at the console
    asked_by    bigint,
    begun_at    datetime(6) not null,
    ended_at    datetime(6),
    -- 1 while it goes on, then null: there is one at a time
    going       int,
    people      int         not null,
    done        int         not null default 0,
    -- of those who are done, whom it could not be said of
    failed      int         not null default 0,
    wrong_cells bigint      not null default 0,
    -- who was the last to be done; they come in ascending order
    last_user   bigint      not null default 0,
    constraint roll_up_run_going unique (going)
);
create index roll_up_run_by_kind on roll_up_run (kind, ended_at);
