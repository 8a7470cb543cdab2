--liquibase formatted sql

--changeset projects:project-offer
-- What a project for a won deal would begin with, copied from the deal as its win told it. Deals are not this module's,
-- so without a foreign key: whoever takes a win back takes the offer along.
create table project_offer (
    id              bigint       not null auto_increment primary key,
    deal_id         bigint       not null,
    client_id       bigint,
    name            varchar(200) not null,
    deal_value      decimal(10, 2),
    currency_code   varchar(3)   not null,
    estimated_hours double,
    owner_id        bigint,
    status          varchar(20)  not null,
    project_id      bigint,
    settled_by      bigint,
    settled_at      datetime(6),
    version         int          not null,
    created_at      datetime(6)  not null,
    updated_at      datetime(6)  not null,
    constraint project_offer_deal unique (deal_id),
    constraint project_offer_project foreign key (project_id) references project (id)
);
create index project_offer_by_status on project_offer (status, id);
create index project_offer_owner on project_offer (owner_id, status, id);
