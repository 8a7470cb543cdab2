package io.timetracker.crm;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Contacts extends ListCrudRepository<Contact, ContactId> {

    Optional<Contact> findByPrimaryOf(ClientId client);
}
