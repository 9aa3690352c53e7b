package org.sambung.referrals.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.sambung.platform.seal.SealedDocument;

/**
 * Why somebody has been in custody over time, and which dates are ahead; kept sealed. Entries are added, never changed: a
 * correction is one of the same day, and the later word counts. The offence is not stored.
 */
@Schema(name = "Custody", description = "Why somebody has been in custody over time, and which dates are ahead.")
public record CustodyFile(
        @Schema(description = "Oldest first; the last one counts.")
        List<CustodyEntry> entries,

        @Schema(description = "Known days in court, in the facility's zone.")
        List<LocalDate> courtDates,

        @Schema(description = "When custody is expected to end, in the facility's zone.")
        LocalDate expectedRelease) {

    private static final Comparator<CustodyEntry> BY_DAY =
            Comparator.comparing(CustodyEntry::from).thenComparing(CustodyEntry::recordedAt);

    static final CustodyFile NONE = new CustodyFile(null, null, null);

    public CustodyFile {
        entries = entries == null ? List.of() : List.copyOf(entries);
        courtDates = courtDates == null ? List.of() : List.copyOf(courtDates);
    }

    static CustodyFile opened(CustodyEntry first) {
        return new CustodyFile(List.of(first), List.of(), null);
    }

    CustodyFile with(CustodyEntry entry) {
        var all =
                Stream.concat(entries.stream(), Stream.of(entry)).sorted(BY_DAY).toList();
        return new CustodyFile(all, courtDates, expectedRelease);
    }

    CustodyFile with(List<LocalDate> court, LocalDate release) {
        return new CustodyFile(
                entries,
                court == null ? List.of() : court.stream().sorted().distinct().toList(),
                release);
    }

    /** That of the other file too, where two files were one person's. */
    CustodyFile joined(CustodyFile other) {
        var all = Stream.concat(entries.stream(), other.entries.stream())
                .distinct()
                .sorted(BY_DAY)
                .toList();
        var court = Stream.concat(courtDates.stream(), other.courtDates.stream())
                .distinct()
                .sorted()
                .toList();
        return new CustodyFile(all, court, expectedRelease == null ? other.expectedRelease : expectedRelease);
    }

    Optional<CustodyEntry> latest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    @Converter
    @Immutable
    @ApplicationScoped
    static class Sealed extends SealedDocument<CustodyFile> {
        Sealed() {
            super(CustodyFile.class, "patient|custody");
        }
    }
}
