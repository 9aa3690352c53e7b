package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a signed addendum makes of an agreement. @param effectiveFrom its first day, in the facility's zone */
public record Amendment(UUID addendumId, String title, LocalDate effectiveFrom, List<ScopeLine> scope, Author by) {}
