package org.sambung.agreements.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is still missing before an agreement is signed.")
record Readiness(
        @Schema(
                description = "Whether it could be declared ready to sign now, or has been; not where it was given up.",
                examples = "false")
        boolean ready,

        @Schema(
                description = "Whether all that the signing itself needs is prepared, too; not where it was given up.",
                examples = "false")
        boolean signable,

        @Schema(description = "Each missing thing, the most pressing first.")
        List<Missing> missing) {

    @Schema(name = "MissingBeforeSigning", description = "Something that is missing.")
    record Missing(
            @Schema(description = "What is missing.", examples = "PERIOD")
            Lack code,

            @Schema(description = "What it is needed for.", examples = "READINESS")
            Need neededFor,

            @Schema(description = "The line of the scope that it is missing in; absent where it is in none.")
            Service service,

            @Schema(description = "In Indonesian.", examples = "Jangka waktu belum disepakati.")
            String indonesian,

            @Schema(description = "In English.", examples = "The period is not agreed.")
            String english) {}

    @Schema(
            description = "READINESS: before it can be declared ready; SIGNING: before it can be signed; "
                    + "GOOD_PRACTICE: it can be signed without.")
    enum Need {
        READINESS,
        SIGNING,
        GOOD_PRACTICE
    }
}
