package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import java.time.Instant;
import org.sambung.referrals.clinical.Appointment;

/** The hospital takes the patient, perhaps at a given time. */
record AcceptReferral(@Valid Appointment appointment, @Valid Reported reported, Instant occurredAt) {}
