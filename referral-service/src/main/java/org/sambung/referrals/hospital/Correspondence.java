package org.sambung.referrals.hospital;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/** What went between the two about one referral: questions with their answers, and steps that were only reported; sealed. */
public record Correspondence(List<Inquiry> inquiries, List<ReportedStep> reported) {

    public static final Correspondence NONE = new Correspondence(List.of(), List.of());

    public Correspondence ask(String question, Instant at) {
        return new Correspondence(with(inquiries, Inquiry.of(question, at)), reported);
    }

    /** Since when a question is open; null if none is. */
    public Instant askedAt() {
        return inquiries.stream()
                .filter(inquiry -> inquiry.answeredAt() == null)
                .map(Inquiry::askedAt)
                .findFirst()
                .orElse(null);
    }

    /** Answers what is open; it can only be one. */
    public Correspondence answer(String with, Instant at) {
        return new Correspondence(
                inquiries.stream().map(inquiry -> inquiry.answered(with, at)).toList(), reported);
    }

    public Correspondence report(HospitalWord step, Reported by, Instant at) {
        return new Correspondence(inquiries, with(reported, ReportedStep.of(step, by, at)));
    }

    /** @param step null for any */
    public boolean hasUnconfirmed(HospitalWord step) {
        return reported.stream().anyMatch(report -> report.isUnconfirmed(step));
    }

    /** @param step null for all */
    public Correspondence settle(HospitalWord step, ReportedStep.Standing standing, String note) {
        return new Correspondence(
                inquiries,
                reported.stream()
                        .map(report -> report.isUnconfirmed(step) ? report.settled(standing, note) : report)
                        .toList());
    }

    private static <T> List<T> with(List<T> all, T another) {
        return Stream.concat(all.stream(), Stream.of(another)).toList();
    }

    @Converter
    @Immutable
    @ApplicationScoped
    public static class Sealed extends SealedDocument<Correspondence> {
        Sealed() {
            super(Correspondence.class, "referral|correspondence");
        }
    }
}
