--liquibase formatted sql

--changeset platform:event-publication-h2 dbms:h2
create table event_publication (
    id                     uuid                        not null primary key,
    completion_date        timestamp(9) with time zone,
    event_type             varchar(512)                not null,
    listener_id            varchar(512)                not null,
    publication_date       timestamp(9) with time zone not null,
    serialized_event       varchar(4000)               not null,
    status                 varchar(20),
    completion_attempts    int,
    last_resubmission_date timestamp(9) with time zone
);

--changeset platform:event-publication-mysql dbms:mysql,mariadb
-- upper case: the registry's own SQL says so, and on Linux a table's name is a file's name
create table EVENT_PUBLICATION (
    ID                     varchar(36)   not null primary key,
    LISTENER_ID            varchar(512)  not null,
    EVENT_TYPE             varchar(512)  not null,
    SERIALIZED_EVENT       varchar(4000) not null,
    PUBLICATION_DATE       timestamp(6)  not null,
    COMPLETION_DATE        timestamp(6)  default null null,
    STATUS                 varchar(20),
    COMPLETION_ATTEMPTS    int,
    LAST_RESUBMISSION_DATE timestamp(6)  default null null,
    index EVENT_PUBLICATION_BY_COMPLETION_DATE_IDX (COMPLETION_DATE)
);
