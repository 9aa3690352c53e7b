package org.sambung.referrals.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sambung.referrals.clinical.ClinicalStatus.ACCEPTED;
import static org.sambung.referrals.clinical.ClinicalStatus.ADMITTED;
import static org.sambung.referrals.clinical.ClinicalStatus.ARRIVED;
import static org.sambung.referrals.clinical.ClinicalStatus.CANCELLED;
import static org.sambung.referrals.clinical.ClinicalStatus.CLOSED;
import static org.sambung.referrals.clinical.ClinicalStatus.DIED;
import static org.sambung.referrals.clinical.ClinicalStatus.DISCHARGED;
import static org.sambung.referrals.clinical.ClinicalStatus.DRAFT;
import static org.sambung.referrals.clinical.ClinicalStatus.ENTERED_IN_ERROR;
import static org.sambung.referrals.clinical.ClinicalStatus.INFORMATION_REQUESTED;
import static org.sambung.referrals.clinical.ClinicalStatus.NO_SHOW;
import static org.sambung.referrals.clinical.ClinicalStatus.RECEIVED;
import static org.sambung.referrals.clinical.ClinicalStatus.RECOMMENDED;
import static org.sambung.referrals.clinical.ClinicalStatus.REDIRECTED;
import static org.sambung.referrals.clinical.ClinicalStatus.REFUSED_BY_PATIENT;
import static org.sambung.referrals.clinical.ClinicalStatus.REJECTED;
import static org.sambung.referrals.clinical.ClinicalStatus.SUBMITTED;
import static org.sambung.referrals.clinical.ClinicalStatus.TREATED;
import static org.sambung.referrals.clinical.ClinicalStatus.values;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states; what the table does not name is illegal. */
class ClinicalStatusTest {

    static final Map<ClinicalStatus, Set<ClinicalStatus>> EDGES = Map.of(
            DRAFT, Set.of(RECOMMENDED, CANCELLED, REFUSED_BY_PATIENT, ENTERED_IN_ERROR),
            RECOMMENDED, Set.of(SUBMITTED, CANCELLED, REFUSED_BY_PATIENT, ENTERED_IN_ERROR),
            SUBMITTED, Set.of(RECEIVED, ARRIVED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW, DIED, ENTERED_IN_ERROR),
            RECEIVED,
                    Set.of(
                            ACCEPTED,
                            INFORMATION_REQUESTED,
                            REJECTED,
                            REDIRECTED,
                            ARRIVED,
                            CANCELLED,
                            REFUSED_BY_PATIENT,
                            NO_SHOW,
                            DIED,
                            ENTERED_IN_ERROR),
            INFORMATION_REQUESTED,
                    Set.of(RECEIVED, ARRIVED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW, DIED, ENTERED_IN_ERROR),
            ACCEPTED, Set.of(RECEIVED, ARRIVED, CANCELLED, REFUSED_BY_PATIENT, NO_SHOW, DIED, ENTERED_IN_ERROR),
            ARRIVED, Set.of(ADMITTED, TREATED, REDIRECTED, DIED, ENTERED_IN_ERROR),
            ADMITTED, Set.of(DISCHARGED, REDIRECTED, DIED, ENTERED_IN_ERROR),
            TREATED, Set.of(CLOSED, DIED, ENTERED_IN_ERROR),
            DISCHARGED, Set.of(CLOSED, DIED, ENTERED_IN_ERROR));

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("pairs")
    void a_state_becomes_only_what_the_table_names(ClinicalStatus from, ClinicalStatus to, boolean legal) {
        assertThat(from.canBecome(to)).isEqualTo(legal);
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(values()).flatMap(from -> Arrays.stream(values())
                .map(to -> Arguments.of(
                        from, to, EDGES.getOrDefault(from, Set.of()).contains(to))));
    }
}
