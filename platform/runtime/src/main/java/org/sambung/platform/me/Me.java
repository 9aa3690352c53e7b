package org.sambung.platform.me;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asking, and what a client can show. */
@Schema(description = "The caller as this service knows it.")
record Me(
        @Schema(description = "Who it is, as the identity provider says.", examples = "nurse-17")
        String subject,

        @Schema(description = "As the identity provider says.", examples = "Ani Lestari")
        String name,

        @Schema(description = "As the identity provider says.", examples = "198702022010012002")
        String employeeNumber,

        @Schema(description = "All roles held.", examples = "[\"nurse\", \"facility-head\"]")
        List<String> roles,

        @Schema(
                description = "The roles of this request: all, or the one that X-Acting-Role names.",
                examples = "[\"nurse\"]")
        List<String> actingRoles,

        @Schema(description = "Absent unless a role of a facility is acting.")
        Institution facility,

        @Schema(description = "Absent unless a role of a partner is acting.")
        Institution partner,

        @Schema(description = "Province, ISO 3166-2; absent unless a role of a region is acting.", examples = "ID-KT")
        String region,

        @Schema(description = "The language of texts, by Accept-Language.", examples = "id")
        String language,

        @Schema(description = "What of this service the acting roles may open.")
        List<Section> sections) {

    /** Something to open: a collection, or what stands in for one. */
    @Schema(name = "Section", description = "Something to open: a collection, or what stands in for one.")
    record Section(
            @Schema(description = "Its name in paths.", examples = "referrals")
            String name,

            @Schema(description = "Where it is.", examples = "/v1/referrals")
            String href) {}
}
