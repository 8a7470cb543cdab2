--liquibase formatted sql

--changeset time:change-act
-- what somebody did to entries and can take back for a while
create table change_act (
    id        bigint      not null auto_increment primary key,
    handle    varchar(40) not null,
    actor_id  bigint      not null,
    at        datetime(6) not null,
    what      varchar(60) not null,
    undone_at datetime(6),
    constraint change_act_handle unique (handle)
);
create index change_act_at on change_act (at);

-- one row per entry that an act changed
create table change_act_entry (
    act_id       bigint not null,
    entry_id     bigint not null,
    owner_id     bigint not null,
    -- null: the act made the entry
    before_state longtext,
    -- what the act left behind; null: it deleted the entry
    left_version int,
    primary key (act_id, entry_id)
);
create index change_act_entry_entry on change_act_entry (entry_id, act_id);
