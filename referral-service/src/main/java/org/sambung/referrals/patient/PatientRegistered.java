package org.sambung.referrals.patient;

import java.time.Instant;
import java.util.UUID;
import org.sambung.platform.event.DomainEvent;
import org.sambung.platform.event.EventType;

/** Somebody is known as a patient: where, and in which custody; never who. */
@EventType("patient.registered")
record PatientRegistered(UUID patientId, UUID facilityId, String block, CustodyStatus custodyStatus, Instant occurredAt)
        implements DomainEvent {}
