package io.timetracker.crm;

import org.springframework.data.repository.ListCrudRepository;

interface Clients extends ListCrudRepository<Client, ClientId> {}
