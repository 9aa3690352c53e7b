package org.sambung.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** Notice of a suspension that lies ahead, taken back before its first day. */
final class Suspending extends Story {

    private final Partnership partnership;

    Suspending(Partnership partnership) {
        super(partnership);
        this.partnership = partnership;
    }

    void isGivenUp() {
        var first = partnership.today().plusMonths(2);
        partnership.takes(
                "notice is given of a suspension in two months: until then it is in force",
                "suspension",
                """
                {"reason": "Gedung klinik direnovasi", "code": "FACILITY_CANNOT_RECEIVE", "beginDate": "%s",
                 "endDate": "%s"}""".formatted(first, first.plusDays(13)),
                "ACTIVE");
        step("the partner reads why, from when and until when", () -> {
            var notice = partnership.seenBy("partner-officer").path("suspension");
            assertThat(notice.path("code").asText()).isEqualTo("FACILITY_CANNOT_RECEIVE");
            assertThat(notice.path("beginDate").asText()).isEqualTo(first.toString());
            assertThat(notice.path("endDate").asText())
                    .isEqualTo(first.plusDays(13).toString());
            return notice;
        });
        partnership.takes("the notice is taken back", "notice-withdrawal", """
                {"reason": "Renovasi ditunda"}""", "ACTIVE");
        step("nothing of a suspension is left but the history", () -> {
            assertThat(partnership.seenBy("partner-officer").has("suspension")).isFalse();
            var path = "/v1/agreements/" + partnership.agreement() + "/history";
            var history = sambung().agreements().get("partner-officer", path, 200);
            assertThat(history.findValuesAsText("action"))
                    .containsSubsequence("agreement.notice-given", "agreement.notice-withdrawn");
            return history;
        });
    }
}
