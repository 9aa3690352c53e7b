package org.sambung.referrals.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** This service's copy of an agreement: which partner may be sent what, from when to when. */
@Entity
public class Coverage {

    private static final Set<String> BINDING = Set.of("SIGNED", "ACTIVE");

    @Id
    private UUID agreementId;

    private UUID facilityId;

    private UUID partnerId;

    private String region;
    private String status;

    private int scopeVersion;

    private LocalDate effectiveFrom;

    private LocalDate effectiveUntil;

    private String zoneId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgreementNews.Line> scope;

    /** Versions whose first day was to come when they were told, the next one first; null where there was none. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgreementNews.Ahead> ahead;

    private long sequence;

    protected Coverage() {}

    Coverage(UUID agreementId) {
        this.agreementId = agreementId;
    }

    /** Every event tells the whole agreement, so the latest says it all; an older one changes nothing. */
    void take(AgreementNews news, long sequence) {
        if (sequence <= this.sequence) {
            return;
        }
        this.sequence = sequence;
        facilityId = news.facilityId();
        partnerId = news.partnerId();
        region = news.region();
        status = news.status();
        scopeVersion = news.scopeVersion();
        effectiveFrom = news.effectiveFrom();
        effectiveUntil = news.effectiveUntil();
        zoneId = news.zoneId().getId();
        scope = news.scope();
        ahead = news.ahead();
    }

    /** In force by the facility's own calendar; whether a job has announced it does not matter. */
    boolean isInForceAt(Instant moment) {
        if (!BINDING.contains(status) || effectiveFrom == null || effectiveUntil == null) {
            return false;
        }
        var today = dayOf(moment);
        return !today.isBefore(effectiveFrom) && !today.isAfter(effectiveUntil);
    }

    /** Whether inmates may be sent for this kind of care, by the version that counts at that moment. */
    boolean offersAt(String referralKind, Instant moment) {
        return begunAt(moment).map(AgreementNews.Ahead::scope).orElse(scope).stream()
                .anyMatch(line -> line.referralKinds().contains(referralKind)
                        && line.beneficiaries().contains("INMATES"));
    }

    /** How fast the partner has promised to answer a referral of that kind; empty where nothing is promised. */
    public Optional<Duration> answersWithinAt(String referralKind, Instant moment) {
        return begunAt(moment).map(AgreementNews.Ahead::scope).orElse(scope).stream()
                .filter(line -> line.referralKinds().contains(referralKind) && line.answerWithinMinutes() != null)
                .map(line -> Duration.ofMinutes(line.answerWithinMinutes()))
                .findFirst();
    }

    public UUID getAgreementId() {
        return agreementId;
    }

    public int scopeVersionAt(Instant moment) {
        return begunAt(moment).map(AgreementNews.Ahead::scopeVersion).orElse(scopeVersion);
    }

    /** The latest of the versions ahead whose first day has come, announced or not. */
    private Optional<AgreementNews.Ahead> begunAt(Instant moment) {
        return ahead == null
                ? Optional.empty()
                : ahead.stream()
                        .filter(version -> !dayOf(moment).isBefore(version.effectiveFrom()))
                        .reduce((earlier, later) -> later);
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(zoneId));
    }
}
