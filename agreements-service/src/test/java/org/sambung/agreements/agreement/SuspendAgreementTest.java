package org.sambung.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sambung.testing.Events;

@QuarkusTest
class SuspendAgreementTest extends AgreementTransition {

    SuspendAgreementTest() {
        super("suspension", AgreementFixtures.BECAUSE);
    }

    @Override
    UUID anAgreement() {
        return AgreementFixtures.inForce(officer, partner);
    }

    @Override
    UUID anAgreementBeyond() {
        return AgreementFixtures.readyToSign(officer, partner, "2026-01-05", "2030-01-04");
    }

    @Test
    void ok_200_with_state_history_and_event() {
        send(officer.asks()).then().statusCode(200).body("status", equalTo("SUSPENDED"));
        isTold("agreement.suspended", "ACTIVE", "SUSPENDED", "Gedung poliklinik direnovasi");
    }

    @Test
    void bad_request_400_without_a_reason() {
        refuses(officer.asks(), "{\"reason\": \" \"}", 400, "invalid-request");
    }

    @Test
    void ok_200_with_a_coded_reason_and_days_that_lie_ahead() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var until = today.plusDays(20).toString();
        send(officer.asks(), body(today, today.plusDays(10), until))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("suspension.code", equalTo("OUTBREAK_OR_DISASTER"))
                .body("suspension.noticeDate", equalTo(today.toString()))
                .body("suspension.beginDate", equalTo(today.plusDays(10).toString()))
                .body("suspension.endDate", equalTo(until));
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id)).endsWith("agreement.notice-given"));
    }

    @Test
    void unprocessable_422_for_notice_given_tomorrow() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        refuses(
                officer.asks(),
                body(today.plusDays(1), today.plusDays(2), today.plusDays(3).toString()),
                422,
                "notice-date-must-have-come");
    }

    @Test
    void unprocessable_422_for_days_beyond_its_last() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        refuses(officer.asks(), body(today, today, "2030-01-05"), 422, "notice-must-fall-in-the-period");
    }

    @Test
    void bad_request_400_for_an_end_before_the_beginning() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        refuses(officer.asks(), body(today, today, today.minusDays(1).toString()), 400, "invalid-request");
    }

    private static String body(LocalDate notice, LocalDate begin, String end) {
        return """
                {"reason": "Campak di blok B", "code": "OUTBREAK_OR_DISASTER", "noticeDate": "%s", "beginDate": "%s",
                 "endDate": "%s"}
                """.formatted(notice, begin, end);
    }

    @Test
    void unprocessable_422_while_another_lies_ahead_until_that_is_withdrawn() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var ahead = today.plusDays(60);
        send(officer.asks(), body(today, ahead, ahead.plusDays(9).toString()))
                .then()
                .statusCode(200)
                .body(
                        "actions.blocked.find { it.name == 'suspension' }.because",
                        hasItem("noticed-suspension-must-be-withdrawn-first"));

        var week = body(today, today, today.plusDays(7).toString());
        refuses(officer.asks(), week, 422, "noticed-suspension-must-be-withdrawn-first");

        AgreementFixtures.post(officer, id, "notice-withdrawal", AgreementFixtures.BECAUSE, 200);
        send(officer.asks(), week).then().statusCode(200).body("status", equalTo("SUSPENDED"));
        await().untilAsserted(() -> assertThat(Events.typesOf("agreements", id))
                .endsWith("agreement.notice-given", "agreement.notice-withdrawn", "agreement.suspended"));
    }

    @Test
    void ok_200_entered_late_while_it_lasts() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        send(officer.asks(), body(today.minusDays(9), today.minusDays(8), today.toString()))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));
    }

    @Test
    void unprocessable_422_for_one_that_is_over_already() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var over =
                body(today.minusDays(9), today.minusDays(8), today.minusDays(1).toString());
        refuses(officer.asks(), over, 422, "suspension-must-not-be-over");
    }
}
