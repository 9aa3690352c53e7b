package org.sambung.referrals.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Closed months as they were first told to the caller's institution; row security gives nobody another's. */
@ApplicationScoped
class KeptReports {

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** The one that was told before, or this one from now on; of two at once the first, for both. */
    ReferralReport keep(YearMonth month, Supplier<ReferralReport> counted) {
        return find(month).orElseGet(() -> {
            database.createNativeQuery("insert into kept_report (month, audience, report, kept_at)"
                            + " values (:month, report_audience(), cast(:report as jsonb), :at) on conflict do nothing")
                    .setParameter("month", month.atDay(1))
                    .setParameter("report", text(counted.get()))
                    .setParameter("at", clock.instant())
                    .executeUpdate();
            return find(month).orElseThrow();
        });
    }

    @SuppressWarnings("unchecked")
    private Optional<ReferralReport> find(YearMonth month) {
        List<String> kept = database.createNativeQuery(
                        "select cast(report as text) from kept_report where month = :month and audience = report_audience()",
                        String.class)
                .setParameter("month", month.atDay(1))
                .getResultList();
        return kept.stream().findFirst().map(this::report);
    }

    private String text(ReferralReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("report not kept", e);
        }
    }

    private ReferralReport report(String text) {
        try {
            return json.readValue(text, ReferralReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept report not read", e);
        }
    }
}
