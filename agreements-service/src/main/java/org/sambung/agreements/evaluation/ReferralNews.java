package org.sambung.agreements.evaluation;

import java.time.Instant;
import java.util.UUID;

/** What is read of a referral's events: since when the hospital has it, and under which agreement; nothing of the patient. */
record ReferralNews(
        UUID facilityId,
        UUID partnerId,
        String kind,
        String clinicalStatus,
        Instant sentAt,
        UUID agreementId,
        Integer scopeVersion,
        Instant occurredAt) {}
