package org.sambung.agreements.agreement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ReferralProcedure", description = "How a referral of one line is done, in the version that counts.")
record ProcedureView(
        @Schema(description = "The line.", examples = "REFERRAL_EMERGENCY")
        Service service,

        @Schema(description = "The version of the scope that says so.", examples = "2")
        int scopeVersion,

        @Schema(
                description = "Within how many minutes the partner answers; absent when nothing is promised.",
                examples = "15")
        Integer answerWithinMinutes,

        @Schema(description = "Whom to call, where to enter, what to bring.")
        Procedure procedure) {

    static List<ProcedureView> of(ScopeVersions.InForce inForce) {
        return inForce.scope().stream()
                .filter(line -> line.procedure() != null)
                .map(line -> new ProcedureView(
                        line.service(), inForce.number(), line.answerWithinMinutes(), line.procedure()))
                .toList();
    }
}
