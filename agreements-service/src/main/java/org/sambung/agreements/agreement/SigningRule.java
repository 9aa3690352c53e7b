package org.sambung.agreements.agreement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BiPredicate;
import org.sambung.platform.rule.Rule;

/** What must hold of a signing, told in this order. */
public enum SigningRule implements Rule<SigningRule.Attempt> {
    /** The facility and the partner each sign. */
    EACH_PARTY_MUST_SIGN("each-party-must-sign", (signing, today) -> signing.signedByEachParty()),

    /** Whoever signs for another holds a mandate, and it covers the day of the signing. */
    MANDATE_MUST_COVER_SIGNING_DATE(
            "mandate-must-cover-signing-date", (signing, today) -> signing.signatories().stream()
                    .allMatch(signatory -> signatory.mayMandateSignOn(signing.signedOn()))),

    /** Nobody has signed tomorrow; today is the facility's. */
    SIGNING_DATE_MUST_HAVE_COME("signing-date-must-have-come", (signing, today) -> !signing.signedOn()
            .isAfter(today));

    private final String slug;
    private final BiPredicate<Signing, LocalDate> condition;

    SigningRule(String slug, BiPredicate<Signing, LocalDate> condition) {
        this.slug = slug;
        this.condition = condition;
    }

    /** A signing, and the day it is recorded on in the facility's zone. */
    public record Attempt(Signing signing, LocalDate today) {}

    public static void demandAll(Signing signing, LocalDate today) {
        var attempt = new Attempt(signing, today);
        Arrays.stream(values()).forEach(rule -> rule.demand(attempt));
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public boolean holds(Attempt attempt) {
        return condition.test(attempt.signing(), attempt.today());
    }
}
