package org.sambung.visits.coverage;

import java.util.List;
import java.util.Set;

/**
 * A service that an agreement promises.
 *
 * @param beneficiaries for whom: INMATES, STAFF
 * @param visitKinds the kinds of visit that may be planned under it
 */
public record CoverageLine(String service, Set<String> beneficiaries, List<String> visitKinds) {}
