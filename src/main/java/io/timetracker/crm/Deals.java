package io.timetracker.crm;

import org.springframework.data.repository.ListCrudRepository;

interface Deals extends ListCrudRepository<Deal, DealId> {}
