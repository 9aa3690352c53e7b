package org.sambung.referrals.referral;

import java.util.function.BooleanSupplier;
import org.sambung.platform.identity.Identity;

/**
 * What lies outside a referral and decides what can be done with it; looked up only when a rule asks.
 *
 * @param caller who asks
 * @param covered whether an agreement in force offers this care at the destination now
 * @param destinationGivesCare false for a health office, which has no beds
 */
record Surroundings(Identity caller, BooleanSupplier covered, BooleanSupplier destinationGivesCare) {}
