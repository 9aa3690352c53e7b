package org.sambung.referrals.movement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When the patient shall leave and be back; either may be unknown. */
@Embeddable
public record MovementPlan(
        @Column(name = "planned_departure") Instant departure,
        @Column(name = "planned_return") Instant comingBack) {}
