package io.timetracker.projects;

import org.springframework.data.repository.ListCrudRepository;

interface Projects extends ListCrudRepository<Project, ProjectId> {}
