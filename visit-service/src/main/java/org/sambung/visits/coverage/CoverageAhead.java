package org.sambung.visits.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * A signed version of an agreement's scope that takes over on its first day, whether or not that is told then.
 *
 * @param effectiveFrom its first day, in the facility's zone
 */
record CoverageAhead(int scopeVersion, LocalDate effectiveFrom, List<CoverageLine> scope) {}
