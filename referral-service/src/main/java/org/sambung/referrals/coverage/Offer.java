package org.sambung.referrals.coverage;

/** An agreement that has not ended, and whom it is with. */
record Offer(Coverage agreement, KnownPartner partner) {}
