package io.timetracker.projects;

import org.springframework.data.repository.ListCrudRepository;

interface Tasks extends ListCrudRepository<Task, TaskId> {}
