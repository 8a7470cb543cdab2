--liquibase formatted sql

--changeset crm:deal
create table deal (
    id                  bigint       not null auto_increment primary key,
    name                varchar(200) not null,
    client_id           bigint,
    contact_id          bigint,
    lead_id             bigint,
    related_quote_id    bigint,
    related_project_id  bigint,
    description         text,
    stage               varchar(50)  not null,
    deal_value          decimal(10, 2),
    currency_code       varchar(3)   not null,
    probability         int,
    expected_close_date date,
    -- the order of every list: what closes first; without a date comes last
    close_order         date         not null,
    actual_close_date   date,
    status              varchar(20)  not null,
    loss_reason         varchar(500),
    notes               text,
    created_by          bigint       not null,
    owner_id            bigint,
    closed_at           datetime(6),
    version             int          not null,
    created_at          datetime(6)  not null,
    updated_at          datetime(6)  not null,
    constraint deal_client foreign key (client_id) references client (id),
    constraint deal_contact foreign key (contact_id) references contact (id),
    constraint deal_lead foreign key (lead_id) references sales_lead (id) on delete set null
);
create index deal_by_close on deal (status, close_order, created_at, id);
create index deal_by_stage on deal (status, stage, close_order);
create index deal_owner on deal (owner_id, status);

--changeset crm:deal-references
alter table sales_lead add constraint lead_became_deal foreign key (converted_to_deal_id) references deal (id);
alter table sales_activity add constraint activity_of_deal foreign key (deal_id) references deal (id) on delete cascade;
