--liquibase formatted sql

--changeset platform:idempotency-key
create table idempotency_key (
    id              bigint       not null auto_increment primary key,
    caller          varchar(40)  not null,
    scope           varchar(128) not null,
    key_hash        char(64)     not null,
    response_status int,
    response_body   longtext,
    etag            varchar(40),
    created_at      datetime(6)  not null,
    constraint idempotency_key_once unique (caller, scope, key_hash)
);
create index idempotency_key_age on idempotency_key (created_at);

--changeset platform:change-log
create table change_log (
    seq          bigint       not null auto_increment primary key,
    at           datetime(6)  not null,
    user_id      bigint,
    face         varchar(10)  not null,
    request_id   varchar(100),
    action       varchar(60)  not null,
    entity_type  varchar(40)  not null,
    entity_id    bigint       not null,
    before_state longtext,
    after_state  longtext,
    reason       text
);
create index change_log_entity on change_log (entity_type, entity_id, seq);
