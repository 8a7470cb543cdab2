--liquibase formatted sql

--changeset crm:lead
create table sales_lead (
    id                     bigint       not null auto_increment primary key,
    first_name             varchar(100) not null,
    last_name              varchar(100) not null,
    company_name           varchar(200),
    email                  varchar(200),
    phone                  varchar(50),
    title                  varchar(100),
    source                 varchar(100),
    status                 varchar(50)  not null,
    score                  int          not null default 0,
    estimated_value        decimal(10, 2),
    currency_code          varchar(3)   not null,
    converted_to_client_id bigint,
    converted_to_deal_id   bigint,
    converted_at           datetime(6),
    converted_by           bigint,
    notes                  text,
    tags                   varchar(500),
    created_by             bigint       not null,
    owner_id               bigint,
    version                int          not null,
    created_at             datetime(6)  not null,
    updated_at             datetime(6)  not null,
    constraint lead_became_client foreign key (converted_to_client_id) references client (id)
);
create index sales_lead_by_score on sales_lead (status, score, created_at, id);
create index sales_lead_owner on sales_lead (owner_id, status);

--changeset crm:sales-activity
create table sales_activity (
    id            bigint      not null auto_increment primary key,
    lead_id       bigint,
    deal_id       bigint,
    type          varchar(50) not null,
    subject       varchar(500),
    description   text,
    activity_date datetime(6) not null,
    due_date      datetime(6),
    status        varchar(50) not null,
    created_by    bigint      not null,
    created_at    datetime(6) not null,
    constraint activity_of_lead foreign key (lead_id) references sales_lead (id) on delete cascade
);
create index sales_activity_of_lead on sales_activity (lead_id, activity_date);
create index sales_activity_of_deal on sales_activity (deal_id, activity_date);
