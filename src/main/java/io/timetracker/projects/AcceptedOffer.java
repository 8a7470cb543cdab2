package io.timetracker.projects;

/** A project, and the offer of which it was made. */
public record AcceptedOffer(ProjectView project, ProjectOfferView offer) {}
