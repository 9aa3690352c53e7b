package org.sambung.referrals.referral;

import jakarta.validation.Valid;
import java.time.Instant;

/** A step of the hospital without further content; the body may be absent when the hospital itself speaks. */
record HospitalStep(@Valid Reported reported, Instant occurredAt) {}
