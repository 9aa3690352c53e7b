package org.sambung.referrals.visitpack;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sambung.referrals.clinical.BackReferral;
import org.sambung.referrals.clinical.ClinicalSummary;
import org.sambung.referrals.clinical.ControlPlace;
import org.sambung.referrals.clinical.Precaution;

/**
 * What one referral of a patient says.
 *
 * @param letter null while nobody has written it
 * @param answer the hospital's; null while there is none
 * @param controlOwed whether the control that the answer asks for was not done yet
 */
record KnownCare(ClinicalSummary letter, BackReferral answer, boolean controlOwed) {

    /** Of several, the newest first: the patient's own record and the latest letter that names any; neither is lost. */
    static String allergies(String onRecord, List<KnownCare> cares) {
        var written =
                latest(cares, KnownCare::letter, ClinicalSummary::allergies).orElse(null);
        if (onRecord == null || written == null || onRecord.contains(written)) {
            return onRecord == null ? written : onRecord;
        }
        return written.contains(onRecord) ? written : onRecord + "; " + written;
    }

    /** What a hospital last said is to be taken; therapy given on the way is not. */
    static String medication(List<KnownCare> cares) {
        return latest(cares, KnownCare::answer, BackReferral::medication).orElse(null);
    }

    static Set<Precaution> precautions(List<KnownCare> cares) {
        return latest(cares, KnownCare::letter, care -> emptyToNull(care.precautions()))
                .orElse(null);
    }

    /** At the clinic; one at the hospital is a referral of its own. The nearest first. */
    static List<DueBackReferral> due(List<KnownCare> cares) {
        return cares.stream()
                .filter(care -> care.controlOwed && care.answer != null && care.answer.controlDate() != null)
                .map(KnownCare::answer)
                .filter(answer -> answer.controlAt() != ControlPlace.HOSPITAL)
                .map(answer -> new DueBackReferral(answer.controlDate(), answer.restrictions()))
                .sorted(Comparator.comparing(DueBackReferral::controlDate))
                .toList();
    }

    private static <D, T> Optional<T> latest(
            List<KnownCare> cares, Function<KnownCare, D> document, Function<D, T> word) {
        return cares.stream()
                .map(document)
                .filter(Objects::nonNull)
                .flatMap(d -> Stream.ofNullable(word.apply(d)))
                .findFirst();
    }

    private static <T> Set<T> emptyToNull(Set<T> words) {
        return words == null || words.isEmpty() ? null : words;
    }
}
