package org.sambung.referrals.webhook;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sambung.referrals.coverage.ContactUnit;

@Schema(description = "Where a partner, a facility or a region wants to be told, and of what.")
record RegisterEndpoint(
        @Schema(description = "HTTPS, a public address.", examples = "https://simrs.example/sambung")
        @NotNull
        @Size(max = 500)
        String url,

        @Schema(description = "Of what to be told.") @NotEmpty
        Set<@NotNull WebhookNews> eventTypes,

        @Schema(
                description =
                        "Which unit of a partner it is, and absent for the whole partner's: of referral.answer-overdue a"
                                + " unit is told only where the agreement names it as the second contact. A partner's"
                                + " alone: of anybody else it answers 400, not-for-this-audience.")
        ContactUnit unit) {}
