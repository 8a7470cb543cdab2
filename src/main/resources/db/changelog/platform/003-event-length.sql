--liquibase formatted sql

--changeset platform:event-length-h2 dbms:h2
-- a reason may be long: telling of an act must not fail it
alter table event_publication alter column serialized_event varchar(1000000) not null;

--changeset platform:event-length-mysql dbms:mysql,mariadb
alter table EVENT_PUBLICATION modify SERIALIZED_EVENT mediumtext not null;
