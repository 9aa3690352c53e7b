package org.sambung.agreements.accreditation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What mentors found of one element.
 *
 * @param on the day of their visit, in the facility's zone
 * @param visitId in visit-service, null if nobody said which
 * @param findingId the finding as recorded at the visit, null if it came on paper
 * @param due its last day, in the facility's zone
 */
record Found(LocalDate on, UUID visitId, UUID findingId, String element, LocalDate due, ActionItem.Task task) {}
