package io.timetracker.crm;

import org.springframework.data.repository.ListCrudRepository;

interface ClientNotes extends ListCrudRepository<ClientNote, ClientNoteId> {}
