package org.sambung.agreements.evaluation;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sambung.agreements.agreement.AgreementFixtures;
import org.sambung.agreements.evaluation.Deliveries.Told;

/** An addendum promises for the days from its first one on; a referral is held against the version that governed it. */
@QuarkusTest
class EvaluatedVersionsTest {

    static final Instant MAY = Instant.parse("2026-05-20T02:00:00Z");
    static final String ADDENDUM = """
            {"title": "Jawaban lebih cepat", "effectiveFrom": "2026-05-16", "scope": [
             {"service": "REFERRAL_OUTPATIENT", "beneficiaries": ["INMATES"], "answerWithinMinutes": 30},
             {"service": "ROUTINE_CHECKUP", "beneficiaries": ["INMATES"], "commitment": {"times": 3, "per": "MONTH"}}]}""";

    @Inject
    Handing handing;

    Deliveries deliveries;

    @BeforeEach
    void amended() {
        deliveries = Deliveries.underAnAgreement("WIB");
        String addendum = deliveries
                .officer()
                .asks()
                .body(ADDENDUM)
                .post("/v1/agreements/" + deliveries.agreement() + "/addenda")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        deliveries
                .officer()
                .asks()
                .post("/v1/addenda/" + addendum + "/readiness")
                .then()
                .statusCode(200);
        deliveries
                .officer()
                .asks()
                .body(AgreementFixtures.signing("2026-01-06", "SELF", null))
                .post("/v1/addenda/" + addendum + "/signing")
                .then()
                .statusCode(200);
    }

    /** Once in April, 15/31 of once and 16/31 of three times in May, three times in June: 6.03. */
    @Test
    void each_version_promises_for_its_own_days() {
        evaluated("2026-Q2", "lines.find { it.service == 'ROUTINE_CHECKUP' }.visits.promised", 6);
        evaluated("2026-Q1", "lines.find { it.service == 'ROUTINE_CHECKUP' }.visits.promised", 3);
        evaluated("2026-Q3", "lines.find { it.service == 'ROUTINE_CHECKUP' }.visits.promised", 9);
    }

    /** Both answered after 45 minutes: the old version promised 60, the new one 30. */
    @Test
    void a_referral_is_held_against_the_version_that_governed_it() {
        answered("\"scopeVersion\": 1");
        answered("\"scopeVersion\": 2");

        evaluated("2026-Q2", "lines.find { it.service == 'REFERRAL_OUTPATIENT' }.answers.inTime", 1);
        evaluated("2026-Q2", "lines.find { it.service == 'REFERRAL_OUTPATIENT' }.answers.late", 1);
        evaluated("2026-Q2", "lines.find { it.service == 'REFERRAL_OUTPATIENT' }.answers.promisedWithinMinutes", 30);
        evaluated("2026-Q1", "lines.find { it.service == 'REFERRAL_OUTPATIENT' }.answers.promisedWithinMinutes", 60);
    }

    private void answered(String version) {
        var told = deliveries.referral(
                UUID.randomUUID(), 1, "accepted", "OUTPATIENT", "ACCEPTED", MAY, MAY.plusSeconds(45 * 60));
        handing.over(new Told(
                told.topic(),
                told.id(),
                told.type(),
                told.subject(),
                told.sequence(),
                told.json().replace("\"scopeVersion\": 1", version)));
    }

    private void evaluated(String quarter, String figure, int count) {
        deliveries
                .officer()
                .asks()
                .get("/v1/agreements/" + deliveries.agreement() + "/evaluation?quarter=" + quarter)
                .then()
                .statusCode(200)
                .body(figure, equalTo(count));
    }
}
