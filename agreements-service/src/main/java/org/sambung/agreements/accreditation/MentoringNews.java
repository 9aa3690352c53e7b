package org.sambung.agreements.accreditation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is read of visit.mentoring-recorded. */
record MentoringNews(UUID agreementId, UUID facilityId, UUID partnerId, List<Element> elements, Instant occurredAt) {

    record Element(UUID id, String element, LocalDate due) {}
}
