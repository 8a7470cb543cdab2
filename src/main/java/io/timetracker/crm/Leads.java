package io.timetracker.crm;

import org.springframework.data.repository.ListCrudRepository;

interface Leads extends ListCrudRepository<Lead, LeadId> {}
