--liquibase formatted sql

--changeset projects:project
create table project (
    id                       bigint        not null auto_increment primary key,
    name                     varchar(200)  not null,
    -- lower case, which may need more letters: what a duplicate is, and the order of every list
    name_key                 varchar(400)  not null,
    client_id                bigint        not null,
    description              text,
    billable                 boolean       not null default true,
    hourly_rate              decimal(9, 2),
    billing_ref              varchar(100),
    code                     varchar(20),
    status                   varchar(20)   not null,
    estimated_hours          double,
    budget_amount            decimal(10, 2),
    budget_threshold_percent int           not null default 80,
    custom_fields            text,
    archived_at              datetime(6),
    archived_by              bigint,
    archived_reason          text,
    created_by               bigint,
    color                    varchar(7),
    version                  int           not null,
    created_at               datetime(6)   not null,
    updated_at               datetime(6)   not null,
    constraint project_code unique (code),
    constraint project_name_per_client unique (client_id, name_key)
);
create index project_by_name on project (name_key, id);
create index project_creator on project (created_by);

--changeset projects:favorite-project
create table favorite_project (
    id         bigint      not null auto_increment primary key,
    user_id    bigint      not null,
    project_id bigint      not null,
    created_at datetime(6) not null,
    constraint favorite_project_once unique (user_id, project_id),
    constraint favorite_project_project foreign key (project_id) references project (id) on delete cascade
);

--changeset projects:task
create table task (
    id              bigint       not null auto_increment primary key,
    project_id      bigint       not null,
    name            varchar(200) not null,
    description     text,
    status          varchar(50)  not null,
    priority        varchar(20)  not null,
    -- the order of every list: 1 urgent to 4 low, then what is due first; without a due date comes last
    urgency         int          not null,
    due_order       date         not null,
    estimated_hours double,
    due_date        date,
    assigned_to     bigint,
    created_by      bigint       not null,
    started_at      datetime(6),
    completed_at    datetime(6),
    color           varchar(7),
    tags            varchar(500),
    custom_fields   text,
    external_ref    varchar(200),
    version         int          not null,
    created_at      datetime(6)  not null,
    updated_at      datetime(6)  not null,
    constraint task_project foreign key (project_id) references project (id)
);
create index task_by_project on task (project_id, urgency, due_order, created_at, id);
create index task_by_urgency on task (urgency, due_order, created_at, id);
create index task_assignee on task (assigned_to);
create index task_creator on task (created_by);

--changeset projects:board-column
create table board_column (
    id                bigint       not null auto_increment primary key,
    project_id        bigint,
    status_key        varchar(50)  not null,
    label             varchar(100) not null,
    icon              varchar(100),
    color             varchar(50),
    position          int          not null,
    is_active         boolean      not null default true,
    is_system         boolean      not null default false,
    is_complete_state boolean      not null default false,
    wip_limit         int,
    created_at        datetime(6)  not null,
    updated_at        datetime(6)  not null,
    constraint board_column_key unique (status_key, project_id),
    constraint board_column_project foreign key (project_id) references project (id) on delete cascade
);
insert into board_column (status_key, label, position, is_system, is_complete_state, created_at, updated_at) values
    ('todo', 'To Do', 0, true, false, '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    ('in_progress', 'In Progress', 1, true, false, '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    ('review', 'Review', 2, false, false, '2026-01-01 00:00:00', '2026-01-01 00:00:00'),
    ('done', 'Done', 3, true, true, '2026-01-01 00:00:00', '2026-01-01 00:00:00');

--changeset projects:worked
-- What was worked, kept in the transaction of whoever logs it: a project's totals never need its entries. A row is born
-- with its project or task, so that booking on what is being removed waits, and then finds it gone.
create table project_worked (
    project_id       bigint not null primary key,
    seconds          bigint not null,
    billable_seconds bigint not null
);
create table task_worked (
    task_id          bigint not null primary key,
    seconds          bigint not null,
    billable_seconds bigint not null
);

--changeset projects:equal-to-the-letter dbms:mysql,mariadb
-- there, é equals e unless told otherwise; every engine must have the same idea of a duplicate
alter table project modify name_key varchar(400) character set utf8mb4 collate utf8mb4_bin not null;
alter table project modify code varchar(20) character set utf8mb4 collate utf8mb4_bin;
alter table task modify status varchar(50) character set utf8mb4 collate utf8mb4_bin not null;
alter table board_column modify status_key varchar(50) character set utf8mb4 collate utf8mb4_bin not null;
