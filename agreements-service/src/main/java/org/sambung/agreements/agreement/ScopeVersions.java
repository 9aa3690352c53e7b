package org.sambung.agreements.agreement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sambung.agreements.agreement.AgreementVersion.Origin;

/**
 * What an agreement promises, version by version. One line of numbers: what was negotiated, what was signed, what addenda
 * made of it. A signed version that is to count later lies ahead, and the calendar takes it up.
 */
@Embeddable
public class ScopeVersions {

    private int scopeVersion;

    private int latestVersion;

    /** The first day of the version that counts; null before signing. */
    private LocalDate scopeFrom;

    /** The first day of the next one; null where none lies ahead, so that most readers need not look. */
    private LocalDate nextVersionFrom;

    @Embedded
    private Promises promises;

    @OneToMany(mappedBy = "agreement", cascade = CascadeType.PERSIST)
    @OrderBy("key.number")
    private List<AgreementVersion> all = new ArrayList<>();

    protected ScopeVersions() {}

    static ScopeVersions begin(Agreement agreement, List<ScopeLine> lines, Author by, Instant at) {
        var versions = new ScopeVersions();
        versions.use(versions.added(new AgreementVersion(agreement, 1, Origin.DRAFT, lines, by, at)));
        return versions;
    }

    /** Another version, unless nothing was changed. @param because may be null */
    void revise(Agreement agreement, List<ScopeLine> lines, Author by, String because, Instant at) {
        if (!Scope.isSame(lines(), lines)) {
            use(added(new AgreementVersion(agreement, latestVersion + 1, Origin.NEGOTIATION, lines, by, at)
                    .because(because)));
        }
    }

    void sign(LocalDate firstDay) {
        scopeFrom = firstDay;
        all.stream().filter(version -> version.getNumber() == scopeVersion).forEach(version -> version.from(firstDay));
    }

    int amend(Agreement agreement, Amendment amendment, Instant at) {
        var version = new AgreementVersion(
                        agreement, latestVersion + 1, Origin.ADDENDUM, amendment.scope(), amendment.by(), at)
                .of(amendment.addendumId())
                .from(amendment.effectiveFrom())
                .because(amendment.title());
        added(version);
        nextVersionFrom = ahead().get(0).getEffectiveFrom();
        return version.getNumber();
    }

    /** Takes up the next version if its first day has come. */
    boolean takeUp(LocalDate today) {
        if (nextVersionFrom == null || today.isBefore(nextVersionFrom)) {
            return false;
        }
        var next = ahead().get(0);
        use(next);
        scopeFrom = next.getEffectiveFrom();
        nextVersionFrom = ahead().stream()
                .findFirst()
                .map(AgreementVersion::getEffectiveFrom)
                .orElse(null);
        return true;
    }

    /** The version that counts on that day, taken up or not. */
    InForce on(LocalDate day) {
        return nextVersionFrom == null || day.isBefore(nextVersionFrom)
                ? new InForce(scopeVersion, scopeFrom, lines())
                : ahead().stream()
                        .filter(version -> !day.isBefore(version.getEffectiveFrom()))
                        .reduce((earlier, later) -> later)
                        .map(version ->
                                new InForce(version.getNumber(), version.getEffectiveFrom(), version.getScope()))
                        .orElseThrow();
    }

    /** The version that the parties signed first, whatever addenda have come since; before, the latest. */
    InForce asSigned() {
        return all.stream()
                .filter(version -> !version.isOfAddendum())
                .reduce((earlier, later) -> later)
                .map(version -> new InForce(version.getNumber(), version.getEffectiveFrom(), version.getScope()))
                .orElseGet(() -> new InForce(scopeVersion, scopeFrom, lines()));
    }

    /** A version as it counts. @param from null before signing */
    public record InForce(int number, LocalDate from, List<ScopeLine> scope) {}

    /** Signed versions whose first day has not been announced, the next one first. */
    List<AgreementVersion> ahead() {
        return latestVersion == scopeVersion
                ? List.of()
                : all.stream()
                        .filter(version -> version.getNumber() > scopeVersion)
                        .toList();
    }

    Optional<AgreementVersion> version(int number) {
        return all.stream().filter(version -> version.getNumber() == number).findFirst();
    }

    /** What a version promises, whatever has come since. */
    public List<ScopeLine> scopeOf(int number) {
        return version(number).orElseThrow().getScope();
    }

    List<AgreementVersion> all() {
        return all;
    }

    int current() {
        return scopeVersion;
    }

    LocalDate currentFrom() {
        return scopeFrom;
    }

    List<ScopeLine> latestScope() {
        return latestVersion == scopeVersion
                ? lines()
                : version(latestVersion).orElseThrow().getScope();
    }

    LocalDate latestFrom() {
        return latestVersion == scopeVersion
                ? scopeFrom
                : version(latestVersion).orElseThrow().getEffectiveFrom();
    }

    public int latest() {
        return latestVersion;
    }

    List<ScopeLine> lines() {
        return promises.lines();
    }

    private AgreementVersion added(AgreementVersion version) {
        all.add(version);
        latestVersion = version.getNumber();
        return version;
    }

    private void use(AgreementVersion version) {
        scopeVersion = version.getNumber();
        promises = Promises.of(version.getScope());
    }
}
