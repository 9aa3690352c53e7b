package org.sambung.agreements.addendum;

import java.time.Instant;
import org.sambung.agreements.agreement.Agreement;

/** An addendum, the agreement that it is to change, and when it is looked at. */
record AddendumSituation(Addendum addendum, Agreement agreement, Instant now) {}
