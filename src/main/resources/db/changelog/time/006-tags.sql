--liquibase formatted sql

--changeset time:tag
create table tag (
    id         bigint       not null auto_increment primary key,
    -- as it was first written, or is called since
    name       varchar(500) not null,
    name_key   varchar(700) not null,
    -- a word of the palette, never a value
    color      varchar(20),
    version    int          not null,
    created_at datetime(6)  not null,
    constraint tag_name unique (name_key)
);

--changeset time:tag-equal-to-the-letter dbms:mysql,mariadb
alter table tag modify name_key varchar(700) character set utf8mb4 collate utf8mb4_bin not null;

--changeset time:time-entry-tag
-- what the comma text of an entry says, as rows; the text is the truth
create table time_entry_tag (
    entry_id bigint not null,
    tag_id   bigint not null,
    primary key (entry_id, tag_id),
    constraint time_entry_tag_entry foreign key (entry_id) references time_entry (id) on delete cascade,
    constraint time_entry_tag_tag foreign key (tag_id) references tag (id)
);
create index time_entry_tag_by_tag on time_entry_tag (tag_id, entry_id);

--changeset time:tag-guard
-- one row: locked while new tags are made, and remembers whether the entries of old have their rows
create table tag_guard (
    id     bigint  not null primary key,
    filled boolean not null
);
insert into tag_guard (id, filled) values (1, false);
