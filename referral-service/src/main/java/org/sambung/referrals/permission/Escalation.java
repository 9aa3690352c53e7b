package org.sambung.referrals.permission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why the regional office is told of a permission.")
public enum Escalation {
    /** A deferral has reached its limit; whoever deferred may still decide. */
    DEFERRAL_ENDED,
    /** Nobody has decided in time: the decision is the regional office's from now on. */
    DECISION_TIME_LAPSED,
    /** The deferrals have lasted as long as they may: the decision is the regional office's from now on. */
    DEFERRALS_EXHAUSTED
}
