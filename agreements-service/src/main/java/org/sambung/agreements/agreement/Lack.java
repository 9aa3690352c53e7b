package org.sambung.agreements.agreement;

import static org.sambung.agreements.agreement.AgreementStatus.DRAFT;
import static org.sambung.agreements.agreement.AgreementStatus.NEGOTIATION;
import static org.sambung.agreements.agreement.Party.FACILITY;
import static org.sambung.agreements.agreement.Party.PARTNER;
import static org.sambung.agreements.agreement.Readiness.Need;

import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be missing of an agreement as a whole before it is signed, told in this order. */
@Schema(description = "What is missing before an agreement is signed.")
enum Lack {
    NEGOTIATION_NOT_STARTED(Need.READINESS, now -> now.status() == DRAFT),
    SCOPE(Need.READINESS, now -> !AgreementRule.SCOPE_MUST_PROMISE_SOMETHING.holds(now)),
    PERIOD(Need.READINESS, now -> !AgreementRule.PERIOD_MUST_BE_AGREED.holds(now)),
    /** Of a renewal, until it is declared ready: if the one before then ends early, waiting would only widen the gap. */
    FIRST_DAY_WITHOUT_GAP(
            Need.READINESS, now -> isBeforeReadiness(now) && !AgreementRule.RENEWAL_MUST_FOLLOW_WITHOUT_GAP.holds(now)),
    /** Of a PKS: the one that it hangs under has ended or was given up. */
    STANDING_MOU(Need.READINESS, now -> !AgreementRule.MOU_MUST_NOT_HAVE_ENDED.holds(now)),
    NOT_DECLARED_READY(Need.SIGNING, Lack::isBeforeReadiness),
    SIGNING_DAY(Need.SIGNING, now -> prepared(now).plannedFor() == null),
    SIGNING_PLACE(Need.SIGNING, now -> prepared(now).place() == null),
    FACILITY_LETTER_NUMBER(Need.SIGNING, now -> !prepared(now).hasLetterNumberOf(FACILITY)),
    PARTNER_LETTER_NUMBER(Need.SIGNING, now -> !prepared(now).hasLetterNumberOf(PARTNER)),
    FACILITY_SIGNATORY(Need.SIGNING, now -> !prepared(now).hasSignatoryOf(FACILITY)),
    PARTNER_SIGNATORY(Need.SIGNING, now -> !prepared(now).hasSignatoryOf(PARTNER)),
    FACILITY_MANDATE(Need.SIGNING, now -> !prepared(now).isMandated(FACILITY)),
    PARTNER_MANDATE(Need.SIGNING, now -> !prepared(now).isMandated(PARTNER)),
    WITNESSES(Need.GOOD_PRACTICE, now -> prepared(now).witnesses().isEmpty()),
    /** Of a referral line. */
    PROCEDURE(Need.GOOD_PRACTICE, now -> false),
    /** Of a referral line. */
    ANSWER_LIMIT(Need.GOOD_PRACTICE, now -> false),
    /** Of a line. */
    PAYER(Need.GOOD_PRACTICE, now -> false);

    private final Need need;
    private final Predicate<AgreementSituation> missing;

    Lack(Need need, Predicate<AgreementSituation> missing) {
        this.need = need;
        this.missing = missing;
    }

    Need need() {
        return need;
    }

    boolean isMissing(AgreementSituation now) {
        return missing.test(now);
    }

    /** Whether it is missing in a line of the scope. */
    boolean isMissingIn(ScopeLine line) {
        var refers = !line.service().referralKinds().isEmpty();
        return switch (this) {
            case PROCEDURE -> refers && line.procedure() == null;
            case ANSWER_LIMIT -> refers && line.answerWithinMinutes() == null;
            case PAYER -> line.payer() == null;
            default -> false;
        };
    }

    private static boolean isBeforeReadiness(AgreementSituation now) {
        return now.status() == DRAFT || now.status() == NEGOTIATION;
    }

    private static Preparation prepared(AgreementSituation now) {
        return now.agreement().getPreparation();
    }
}
