package org.sambung.referrals.patient;

import java.time.Instant;

/** Within this service and transaction: another custody status counts, so that others must permit a release. */
public record CustodyChanged(Patient patient, Instant at) {}
