package org.sambung.visits.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a follow-up was not done.")
enum FollowUpMissed {
    NOT_SEEN,
    NO_VISIT,
    REFUSED_BY_PATIENT,
    LEFT_CUSTODY,
    /** The hospital asks for no control at the clinic any more. */
    NOT_ASKED_FOR,
    /** Another facility has the patient now, and a follow-up of its own. */
    TRANSFERRED
}
