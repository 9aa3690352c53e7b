package org.sambung.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import org.sambung.agreements.agreement.Readiness.Missing;
import org.sambung.agreements.agreement.Readiness.Need;
import org.sambung.platform.coding.Codes;
import org.sambung.platform.language.Language;

/** Says what an agreement still lacks before it is signed. */
@ApplicationScoped
class CheckingReadiness {

    private static final String LACKS = "lack";

    @Inject
    Codes codes;

    @Inject
    Clock clock;

    @Inject
    LookingAround looking;

    /** One that is signed lacks nothing more; one that was given up is not to be signed at all. */
    Readiness readinessOf(Agreement agreement) {
        var now = looking.situationOf(agreement, clock.instant());
        var missing = new ArrayList<Missing>();
        if (agreement.isUnsignedAt(now.now())) {
            Arrays.stream(Lack.values()).forEach(lack -> {
                if (lack.isMissing(now)) {
                    missing.add(missing(lack, null));
                }
                agreement.getScope().stream()
                        .filter(lack::isMissingIn)
                        .forEach(line -> missing.add(missing(lack, line.service())));
            });
        }
        var goesOn = now.status() != AgreementStatus.ABANDONED;
        return new Readiness(
                goesOn && missing.stream().noneMatch(one -> one.neededFor() == Need.READINESS),
                goesOn && missing.stream().allMatch(one -> one.neededFor() == Need.GOOD_PRACTICE),
                missing);
    }

    private Missing missing(Lack lack, Service service) {
        return new Missing(
                lack,
                lack.need(),
                service,
                codes.label(LACKS, lack.name(), Language.INDONESIAN),
                codes.label(LACKS, lack.name(), Language.ENGLISH));
    }
}
