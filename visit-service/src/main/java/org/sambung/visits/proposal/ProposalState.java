package org.sambung.visits.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What has become of a proposal: nothing that was told yet, a draft at the facility where it was found"
                        + " or at another that has the patient now, or none.")
enum ProposalState {
    PROPOSED,
    DRAFTED,
    WENT_ALONG,
    NOT_DRAFTED
}
