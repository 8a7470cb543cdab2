package io.timetracker.crm;

import org.springframework.data.repository.ListCrudRepository;

interface SalesActivities extends ListCrudRepository<SalesActivity, SalesActivityId> {}
