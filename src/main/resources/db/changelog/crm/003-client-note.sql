--liquibase formatted sql

--changeset crm:client-note
create table client_note (
    id         bigint      not null auto_increment primary key,
    client_id  bigint      not null,
    user_id    bigint      not null,
    content    text        not null,
    important  boolean     not null default false,
    version    int         not null,
    created_at datetime(6) not null,
    updated_at datetime(6) not null,
    constraint client_note_client foreign key (client_id) references client (id)
);
create index client_note_of_client on client_note (client_id, important, created_at, id);
