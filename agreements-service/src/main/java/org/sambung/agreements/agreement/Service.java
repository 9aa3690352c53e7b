package org.sambung.agreements.agreement;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a scope line promises, and the work it allows. The one place of this table: events carry the kinds of work, so
 * that consumers need no copy of it.
 */
@Schema(description = "What a scope line promises.")
public enum Service {
    ROUTINE_CHECKUP(List.of("ROUTINE_CHECKUP", "TREATMENT"), List.of()),
    CURATIVE(List.of("ROUTINE_CHECKUP", "TREATMENT"), List.of()),
    SCREENING(List.of("SCREENING", "TREATMENT"), List.of()),
    COMMUNICABLE_DISEASE(List.of("SCREENING", "TREATMENT"), List.of()),
    HEALTH_EDUCATION(List.of("HEALTH_EDUCATION", "PREVENTION"), List.of()),
    PREVENTION(List.of("HEALTH_EDUCATION", "PREVENTION"), List.of()),
    REFERRAL_OUTPATIENT(List.of(), List.of("OUTPATIENT")),
    REFERRAL_INPATIENT(List.of(), List.of("INPATIENT")),
    REFERRAL_EMERGENCY(List.of(), List.of("EMERGENCY")),
    LABORATORY(List.of("SAMPLING"), List.of()),
    ACCREDITATION_MENTORING(List.of("ACCREDITATION_MENTORING", "CAPACITY_BUILDING"), List.of()),
    CAPACITY_BUILDING(List.of("ACCREDITATION_MENTORING", "CAPACITY_BUILDING"), List.of()),
    STAFF_HEALTH(List.of("STAFF_HEALTH"), List.of());

    private final List<String> visitKinds;
    private final List<String> referralKinds;

    Service(List<String> visitKinds, List<String> referralKinds) {
        this.visitKinds =
                Stream.concat(visitKinds.stream(), Stream.of("MONITORING")).toList();
        this.referralKinds = referralKinds;
    }

    /** Kinds of visit that may be planned under a line of this service. */
    public List<String> visitKinds() {
        return visitKinds;
    }

    /** Kinds of referral that may be sent under a line of this service. */
    public List<String> referralKinds() {
        return referralKinds;
    }
}
