--liquibase formatted sql

--changeset admin:app-user
create table app_user (
    id                        bigint       not null auto_increment primary key,
    username                  varchar(80)  not null,
    email                     varchar(200),
    full_name                 varchar(200),
    role                      varchar(20)  not null,
    is_active                 boolean      not null default true,
    last_login                datetime(6),
    password_hash             varchar(255),
    credentials_version       int          not null default 1,
    invite_hash               char(64),
    invite_expires_at         datetime(6),
    timezone                  varchar(50),
    date_format               varchar(20),
    time_format               varchar(10),
    week_start_day            int          not null default 1,
    time_rounding_enabled     boolean      not null default true,
    time_rounding_minutes     int          not null default 1,
    time_rounding_method      varchar(10)  not null default 'nearest',
    standard_hours_per_day    double       not null default 8,
    overtime_include_weekends boolean      not null default true,
    theme                     varchar(10)  not null default 'system',
    version                   int          not null,
    created_at                datetime(6)  not null,
    constraint app_user_name unique (username)
);

--changeset admin:user-client
create table user_client (
    app_user  bigint not null,
    client_id bigint not null,
    constraint user_client_once unique (app_user, client_id),
    constraint user_client_user foreign key (app_user) references app_user (id) on delete cascade
);

--changeset admin:api-token
create table api_token (
    id           bigint       not null auto_increment primary key,
    name         varchar(100) not null,
    description  text,
    token_hash   char(64)     not null,
    token_prefix varchar(10)  not null,
    user_id      bigint       not null,
    scopes       text         not null,
    expires_at   datetime(6),
    last_used_at datetime(6),
    is_active    boolean      not null default true,
    ip_whitelist text,
    usage_count  bigint       not null default 0,
    version      int          not null,
    created_at   datetime(6)  not null,
    constraint api_token_hash unique (token_hash),
    constraint api_token_user foreign key (user_id) references app_user (id)
);
create index api_token_owner on api_token (user_id);

--changeset admin:settings
create table settings (
    id                                 int          not null primary key,
    timezone                           varchar(50)  not null,
    date_format                        varchar(20)  not null,
    time_format                        varchar(10)  not null,
    currency                           char(3)      not null,
    rounding_minutes                   int          not null,
    single_active_timer                boolean      not null,
    time_entry_require_task            boolean      not null,
    time_entry_require_description     boolean      not null,
    time_entry_description_min_length  int          not null,
    lock_approved_entries              boolean      not null,
    allow_self_approval                boolean      not null,
    undo_minutes                       int          not null,
    disabled_module_ids                text         not null,
    version                            int          not null
);
