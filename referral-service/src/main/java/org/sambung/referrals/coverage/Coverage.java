package org.sambung.referrals.coverage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * This service's copy of an agreement: which partner may be sent what, from when to when. How it stood before is kept beside it:
 * what happened then and is told now, an emergency of last night, is judged by that.
 */
@Entity
public class Coverage {

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

    @JdbcTypeCode(SqlTypes.JSON)
    private AgreementNews.Suspension suspension;

    /** Since when it stands as it does; null where nobody has said. */
    private Instant toldAt;

    /** How it stood before, oldest first; null where nothing else was told. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Word> former;

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
        var before = this.sequence == 0 ? null : word();
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
        suspension = news.suspension();
        if (before != null && !before.equals(word()) && news.occurredAt() != null) {
            former = formerUntil(news.occurredAt(), before);
        }
        toldAt = news.occurredAt();
    }

    /** What is told late of an earlier day counts from that day, whatever was told before of the time since. */
    private List<Word> formerUntil(Instant end, Word last) {
        var words = new ArrayList<Word>();
        for (var word : former == null ? List.<Word>of() : former) {
            if (word.until().isBefore(end)) {
                words.add(word);
            } else if (words.isEmpty() || words.get(words.size() - 1).until().isBefore(end)) {
                words.add(word.until(end));
            }
        }
        if (toldAt == null || toldAt.isBefore(end)) {
            words.add(last.until(end));
        }
        return words;
    }

    private Word word() {
        return new Word(status, scopeVersion, effectiveFrom, effectiveUntil, scope, ahead, suspension, null);
    }

    private Word wordAt(Instant moment) {
        return former == null
                ? word()
                : former.stream()
                        .filter(word -> moment.isBefore(word.until()))
                        .findFirst()
                        .orElseGet(this::word);
    }

    /** Whether inmates may be sent for this kind of care: by the facility's own calendar, announced by a job or not. */
    boolean coversAt(String referralKind, Instant moment) {
        return wordAt(moment).covers(referralKind, dayOf(moment));
    }

    /** To which day, in the facility's zone, what is covered at that moment stays so without a break. */
    LocalDate coversUntil(String referralKind, Instant moment) {
        return wordAt(moment).coversUntil(referralKind, dayOf(moment));
    }

    /** How fast the partner has promised to answer a referral of that kind; empty where nothing is promised. */
    public Optional<Duration> answersWithinAt(String referralKind, Instant moment) {
        return linesFor(referralKind, moment)
                .map(AgreementNews.Line::answeredWithinMinutes)
                .filter(Objects::nonNull)
                .map(Duration::ofMinutes)
                .findFirst();
    }

    /** Which unit is called when that time has passed without an answer; empty where the agreement does not say. */
    public Optional<ContactUnit> secondContactAt(String referralKind, Instant moment) {
        return linesFor(referralKind, moment)
                .flatMap(line -> line.callOrder().stream().skip(1).limit(1))
                .flatMap(second -> ContactUnit.named(second.unit()).stream())
                .findFirst();
    }

    private Stream<AgreementNews.Line> linesFor(String referralKind, Instant moment) {
        return scopeAt(moment).filter(line -> line.referralKinds().contains(referralKind));
    }

    public UUID getAgreementId() {
        return agreementId;
    }

    public int scopeVersionAt(Instant moment) {
        return wordAt(moment).scopeVersionOn(dayOf(moment));
    }

    private Stream<AgreementNews.Line> scopeAt(Instant moment) {
        return wordAt(moment).scopeOn(dayOf(moment)).stream();
    }

    private LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneId.of(zoneId));
    }
}
